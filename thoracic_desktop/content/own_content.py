"""Own exercises and routines, kept in one file of the data folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from thoracic_desktop.content.own_document import (
    NewerVersionError,
    OwnDocument,
    check_shared,
    decoded,
    encoded,
    is_known,
)
from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.content.own_merging import Imported, check_room, highest_number, merged, next_key
from thoracic_desktop.content.toml_file import convert, read_table
from thoracic_desktop.content.wordings import check_texts
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Exercise
from thoracic_desktop.exercises.own import OwnExercise, OwnRoutine, OwnWords, to_exercise
from thoracic_desktop.figure.scene import Scene
from thoracic_desktop.value import Value
from thoracic_desktop.whole_file import set_aside, write_whole

FILE_NAME = "own.json"
Own = TypeVar("Own", OwnExercise, OwnRoutine)


class OwnProblem(StrEnum):
    """What can go wrong with the file."""

    DAMAGED = "damaged"
    NEWER = "newer"
    UNREADABLE = "unreadable"
    UNWRITABLE = "unwritable"


class OwnTrouble(Value, frozen=True):
    """Something the person has to be told about the file.

    Attributes:
        problem: what happened.
        file: the file, where it lies now.
        reason: what is wrong with it.
    """

    problem: OwnProblem
    file: Path
    reason: str


def load_words(resources: Path) -> OwnWords:
    """Return what the program adds to every own exercise.

    Raises:
        ContentError: the file is wrong.
    """
    path = resources / "own" / "words.toml"
    words = convert(read_table(path), OwnWords, file=path.name)
    for name in ("aim", "target_area", "easier", "cautions"):
        check_texts(getattr(words, name), path.name)
    return words


def read_own(file: Path) -> OwnDocument:
    """Return what the file holds, and nothing where there is none; the file is left as it is.

    Raises:
        OSError: it cannot be read.
        OwnContentError: it is damaged, or of a newer version.
    """
    try:
        return decoded(file.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return OwnDocument()


class OwnContent:
    """Holds what the person has added; each change is written at once.

    Attributes:
        document: all of it; holds for this run even where the file cannot be written.
    """

    def __init__(self, file: Path, words: OwnWords, shipped: Catalogue, scenes: Mapping[str, Scene]) -> None:
        """Use `file`, which need not exist; nothing is read yet.

        Args:
            file: where it is kept.
            words: what the program adds to every exercise.
            shipped: the exercises that come with the program.
            scenes: the figures of those exercises.
        """
        self.document = OwnDocument()
        self._file = file
        self._words = words
        self._shipped = shipped
        self._scenes = scenes
        self._is_newer = False
        self._keep_file = False

    @property
    def exercises(self) -> tuple[OwnExercise, ...]:
        """The exercises, in the order in which they came; a pose that this version does not know is left out."""
        return tuple(
            one
            if one.figure is None or is_known(one.figure, self._shipped, self._scenes)
            else replace(one, figure=None)
            for one in self.document.exercises
        )

    @property
    def routines(self) -> tuple[OwnRoutine, ...]:
        """The routines, in the order in which they came."""
        return self.document.routines

    def built(self) -> tuple[Exercise, ...]:
        """Return the exercises as planner, engine and player know them."""
        return tuple(to_exercise(one, self._words) for one in self.exercises)

    def built_from(self, own: OwnExercise) -> Exercise:
        """Return one entry as planner, engine and player would know it."""
        return to_exercise(own, self._words)

    def load(self) -> OwnTrouble | None:
        """Read the file; without one there is nothing.

        Returns:
            What went wrong, or None.  A damaged file is renamed, never deleted; one of a newer version stays where it
            is, and nothing is written over it.
        """
        try:
            self.document = read_own(self._file)
        except OSError as error:
            self._keep_file = True
            return OwnTrouble(OwnProblem.UNREADABLE, self._file, error.strerror or str(error))
        except NewerVersionError as error:
            self._is_newer = True
            return OwnTrouble(OwnProblem.NEWER, self._file, str(error))
        except OwnContentError as error:
            return self._put_aside(error)
        return None

    def new_key(self) -> str:
        """Return the key for what comes next."""
        return next_key(self.document)

    def put_exercise(self, own: OwnExercise) -> OwnTrouble | None:
        """Add an exercise, or take it in place of the one with its key.

        Returns:
            What went wrong with writing, or None.

        Raises:
            OwnContentError: there is no room for it; nothing has changed.
        """
        exercises = _put(own, self.document.exercises)
        return self.keep(replace(self.document, exercises=exercises))

    def put_routine(self, routine: OwnRoutine) -> OwnTrouble | None:
        """Add a routine, or take it in place of the one with its key; see `put_exercise`."""
        routines = _put(routine, self.document.routines)
        return self.keep(replace(self.document, routines=routines))

    def routines_with(self, key: str) -> tuple[OwnRoutine, ...]:
        """Return the routines that name an exercise."""
        return tuple(one for one in self.document.routines if any(item.exercise == key for item in one.items))

    def remove_exercise(self, key: str) -> OwnTrouble | None:
        """Take an exercise out, also of the routines that name it; a routine of which nothing is left goes too."""
        routines: list[OwnRoutine] = []
        for one in self.document.routines:
            items = tuple(item for item in one.items if item.exercise != key)
            if items:
                routines.append(replace(one, items=items))
        exercises = tuple(one for one in self.document.exercises if one.key != key)
        return self.keep(replace(self.document, exercises=exercises, routines=tuple(routines)))

    def remove_routine(self, key: str) -> OwnTrouble | None:
        """Take a routine out."""
        routines = tuple(one for one in self.document.routines if one.key != key)
        return self.keep(replace(self.document, routines=routines))

    def exported(self) -> bytes:
        """Return the one file with everything."""
        return encoded(replace(self.document, last_number=0))

    def take_in(self, data: bytes, is_shown: Callable[[bytes], bool]) -> tuple[Imported, OwnTrouble | None]:
        """Take in what the bytes of a file hold, all of it or nothing.

        Args:
            data: the bytes.
            is_shown: tells whether a picture can be decoded.

        Raises:
            OwnContentError: something in it is wrong; nothing has changed.
        """
        theirs = decoded(data)
        check_shared(theirs, self._shipped, self._scenes, is_shown)
        document, report = merged(self.document, theirs)
        return report, (self.keep(document) if document != self.document else None)

    def keep(self, document: OwnDocument) -> OwnTrouble | None:
        """Make this the current document and write it, all or nothing.

        Returns:
            What went wrong with writing, or None; the document holds in any case.

        Raises:
            OwnContentError: it could not be read again; nothing has changed.
        """
        document = replace(document, last_number=max(self.document.last_number, highest_number(document)))
        check_room(document)
        content = encoded(document)
        decoded(content)
        self.document = document
        if self._is_newer:
            return OwnTrouble(OwnProblem.NEWER, self._file, "a newer version wrote it")
        try:
            if self._keep_file and self._file.exists():
                set_aside(self._file)
            self._keep_file = False
            write_whole(self._file, content)
        except OSError as error:
            return OwnTrouble(OwnProblem.UNWRITABLE, self._file, error.strerror or str(error))
        return None

    def _put_aside(self, reason: OwnContentError) -> OwnTrouble:
        try:
            kept = set_aside(self._file)
        except OSError:
            self._keep_file = True
            kept = self._file
        return OwnTrouble(OwnProblem.DAMAGED, kept, str(reason))


def _put(one: Own, others: tuple[Own, ...]) -> tuple[Own, ...]:
    """Return the others with this one, in the place of the one with its key, or behind them."""
    put = [one if other.key == one.key else other for other in others]
    if one.key not in {other.key for other in others}:
        put.append(one)
    return tuple(put)
