"""The document that holds own exercises and routines: in the data folder, and as the one file that is handed on.

JSON with the name of the format and a version.  A file is taken as a whole or not at all; what it says is a value like
any other, and nothing in it is ever a path, a command or an address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Final, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from thoracic_desktop.content.explanations import explain
from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.content.picture_files import check_picture
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.own import OwnExercise, OwnRoutine, RigPose
from thoracic_desktop.figure.scene import Scene

FORMAT: Final = "thoracic-desktop own exercises"
VERSION: Final = 1
SUFFIX = ".thoracic.json"
MOST_BYTES = 5_000_000
MOST_EXERCISES, MOST_ROUTINES = 200, 100
Schema = TypeVar("Schema")
MAKE_AGAIN = "Ask for the file again, or have it exported anew."


class OwnDocument(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything a person has added; `last_number` is the highest number that a key has ever had here."""

    format: Literal["thoracic-desktop own exercises"] = FORMAT
    version: Literal[1] = VERSION
    last_number: Annotated[int, Meta(ge=0, le=10_000_000)] = 0
    exercises: Annotated[tuple[OwnExercise, ...], Meta(max_length=MOST_EXERCISES)] = ()
    routines: Annotated[tuple[OwnRoutine, ...], Meta(max_length=MOST_ROUTINES)] = ()

    def __post_init__(self) -> None:
        """Check the keys against each other.

        Raises:
            ValueError: two of them are the same.
        """
        seen: set[str] = set()
        for key in self.keys:
            if key in seen:
                message = f"Expected each key once, got `{key}` twice"
                raise ValueError(message)
            seen.add(key)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all exercises and routines."""
        return (*(one.key for one in self.exercises), *(one.key for one in self.routines))


class _Head(Struct, frozen=True):
    format: str
    version: Annotated[int, Meta(ge=1)]


class NewerVersionError(OwnContentError):
    """The file was written by a newer version of the program."""


def encoded(document: OwnDocument) -> bytes:
    """Return the document as the bytes of its file, indented for whoever opens it."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def decoded(data: bytes) -> OwnDocument:
    """Return the document that the bytes of a file hold.

    Raises:
        NewerVersionError: a newer version wrote it.
        OwnContentError: it is too large, no such file, damaged, or a key is missing, unknown or wrong.
    """
    if len(data) > MOST_BYTES:
        problem = f"The file takes {len(data) / 1e6:.1f} MB, at most {MOST_BYTES / 1e6:.0f} MB are read"
        raise OwnContentError(problem, advice="Export fewer exercises, or without their pictures.")
    head = _read(data, _Head, lambda _error: _of_another_kind())
    if head.format != FORMAT:
        raise _of_another_kind()
    if head.version > VERSION:
        problem = f"The file is of version {head.version}, and this program reads version {VERSION}"
        raise NewerVersionError(problem, advice="Update this program, then try again.")
    return _read(data, OwnDocument, _explained)


def check_shared(
    document: OwnDocument,
    shipped: Catalogue,
    scenes: Mapping[str, Scene],
    is_shown: Callable[[bytes], bool],
) -> None:
    """Check a document that comes from elsewhere against what this program has.

    Args:
        document: what the file holds.
        shipped: the exercises that come with the program.
        scenes: the figures of those exercises.
        is_shown: tells whether a picture can be decoded; asked only once its head has been looked at.

    Raises:
        OwnContentError: a routine names an exercise that is nowhere, a pose is not known, or a picture is none.
    """
    if not document.keys:
        raise OwnContentError("The file holds no exercises and no routines", advice=MAKE_AGAIN)
    known = {one.key for one in document.exercises}
    for number, routine in enumerate(document.routines):
        for place, item in enumerate(routine.items):
            if item.exercise not in known and item.exercise not in shipped:
                where = f"routines[{number}].items[{place}]"
                problem = f"The routine names an exercise that is not in the file: {item.exercise}"
                raise OwnContentError(problem, where=where, advice=MAKE_AGAIN)
    for number, own in enumerate(document.exercises):
        if own.figure is not None and not is_known(own.figure, shipped, scenes):
            problem = f"There is no pose {own.figure.pose} of the exercise {own.figure.exercise} here"
            advice = "Update this program, then try again."
            raise OwnContentError(problem, where=f"exercises[{number}].figure", advice=advice)
        if own.picture is not None:
            _check_picture(own.picture, f"exercises[{number}].picture", is_shown)


def is_known(figure: RigPose, shipped: Catalogue, scenes: Mapping[str, Scene]) -> bool:
    """Tell whether this program can show a pose."""
    if figure.exercise not in shipped or figure.exercise not in scenes:
        return False
    poses = scenes[figure.exercise].poses
    return figure.start in poses and figure.pose in poses


def with_free_name(name: str, taken: Iterable[str], longest: int) -> str:
    """Return a name that nobody has yet: the name itself, or with the first free number behind it."""
    known = {one.casefold() for one in taken}
    if name.casefold() not in known:
        return name
    number = 2
    while (wanted := f"{name[: longest - 1 - len(str(number))].rstrip()} {number}").casefold() in known:
        number += 1
    return wanted


def _read(data: bytes, schema: type[Schema], refusal: Callable[[msgspec.ValidationError], OwnContentError]) -> Schema:
    try:
        data.decode()  # the decoder looks at the texts that it keeps, and says less clearly what is wrong
        return msgspec.json.decode(data, type=schema)
    except msgspec.ValidationError as error:
        raise refusal(error) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise OwnContentError(f"The file cannot be read: {_lowered(error)}", advice=MAKE_AGAIN) from error


def _explained(error: msgspec.ValidationError) -> OwnContentError:
    where, problem = explain(str(error), OwnDocument)
    return OwnContentError(f"Something in the file is not as it has to be: {problem}", where=where, advice=MAKE_AGAIN)


def _check_picture(picture: bytes, where: str, is_shown: Callable[[bytes], bool]) -> None:
    try:
        check_picture(picture)
    except OwnContentError as error:
        raise OwnContentError(error.problem, where=where, advice=MAKE_AGAIN) from error
    if not is_shown(picture):
        raise OwnContentError("The picture cannot be shown", where=where, advice=MAKE_AGAIN)


def _of_another_kind() -> OwnContentError:
    problem = "This is not a file with exercises from this program"
    return OwnContentError(problem, advice=f"Choose a file whose name ends with {SUFFIX}.")


def _lowered(error: Exception) -> str:
    text = str(error)
    return text[:1].lower() + text[1:]
