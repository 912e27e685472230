"""Put what a file brings to what is there: nothing is replaced, and nothing comes twice."""

from __future__ import annotations

import re
from typing import TypeVar

from msgspec.structs import replace

from thoracic_desktop.content.own_document import (
    MOST_BYTES,
    MOST_EXERCISES,
    MOST_ROUTINES,
    OwnDocument,
    encoded,
    with_free_name,
)
from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.exercises.own import LONGEST_NAME, PREFIX, OwnExercise, OwnRoutine
from thoracic_desktop.value import Value

_NUMBERED = re.compile(PREFIX + "[0-9]{1,6}")
NO_ROOM = "Delete some that you no longer need, then try again."
Own = TypeVar("Own", OwnExercise, OwnRoutine)


class Imported(Value, frozen=True):
    """What came in.

    Attributes:
        exercises: the names of the exercises that are new here.
        routines: the names of the routines that are new here.
        skipped: how many were there already, just as they are in the file.
        renamed: the names that got a number, since another one had them.
    """

    exercises: tuple[str, ...]
    routines: tuple[str, ...]
    skipped: int
    renamed: tuple[str, ...]


def highest_number(document: OwnDocument) -> int:
    """Return the highest number that a key of this document has or ever had."""
    numbers = [int(key[len(PREFIX) :]) for key in document.keys if _NUMBERED.fullmatch(key)]
    return max((document.last_number, *numbers))


def next_key(document: OwnDocument) -> str:
    """Return a key that was never given before: what the history says of one exercise is never taken for another's."""
    number = highest_number(document) + 1
    while f"{PREFIX}{number}" in document.keys:  # a file may bring a number beyond those that are counted
        number += 1
    return f"{PREFIX}{number}"


def merged(mine: OwnDocument, theirs: OwnDocument) -> tuple[OwnDocument, Imported]:
    """Return the document with what the other one brings, and what that was.

    Raises:
        OwnContentError: there would be too many, or they would take too much room.
    """
    merging = _Merging(mine)
    merging.add_exercises(theirs.exercises)
    merging.add_routines(theirs.routines)
    check_room(merging.document)
    report = Imported(
        exercises=tuple(merging.exercises),
        routines=tuple(merging.routines),
        skipped=merging.skipped,
        renamed=tuple(merging.renamed),
    )
    return merging.document, report


def check_room(document: OwnDocument) -> None:
    """Check that a document could be read again.

    Raises:
        OwnContentError: it holds too many exercises or routines, or takes too much room.
    """
    if len(document.exercises) > MOST_EXERCISES or len(document.routines) > MOST_ROUTINES:
        problem = f"There is room for {MOST_EXERCISES} exercises and {MOST_ROUTINES} routines, and this would be more"
        raise OwnContentError(problem, advice=NO_ROOM)
    if len(encoded(document)) > MOST_BYTES:
        problem = f"With this, exercises and pictures would take more than {MOST_BYTES / 1e6:.0f} MB"
        raise OwnContentError(problem, advice=NO_ROOM)


class _Merging:
    """Collects what is new; `_keys` says what the exercises of the file are called here."""

    def __init__(self, mine: OwnDocument) -> None:
        self.document = mine
        self.exercises: list[str] = []
        self.routines: list[str] = []
        self.renamed: list[str] = []
        self.skipped = 0
        self._keys: dict[str, str] = {}

    def add_exercises(self, theirs: tuple[OwnExercise, ...]) -> None:
        for one in theirs:
            same = _same(one, self.document.exercises)
            if same is not None:
                self._keys[one.key] = same
                self.skipped += 1
                continue
            added = self._free(one, tuple(other.name for other in self.document.exercises))
            self._keys[one.key] = added.key
            self.exercises.append(added.name)
            self.document = replace(self.document, exercises=(*self.document.exercises, added))

    def add_routines(self, theirs: tuple[OwnRoutine, ...]) -> None:
        for given in theirs:
            items = tuple(replace(item, exercise=self._keys.get(item.exercise, item.exercise)) for item in given.items)
            one = replace(given, items=items)
            if _same(one, self.document.routines) is not None:
                self.skipped += 1
                continue
            added = self._free(one, tuple(other.name for other in self.document.routines))
            self.routines.append(added.name)
            self.document = replace(self.document, routines=(*self.document.routines, added))

    def _free(self, one: Own, names: tuple[str, ...]) -> Own:
        name = with_free_name(one.name, names, LONGEST_NAME)
        if name != one.name:
            self.renamed.append(name)
        key = one.key
        if key in self.document.keys:
            key = next_key(self.document)
        return replace(one, key=key, name=name)


def _same(one: Own, others: tuple[Own, ...]) -> str | None:
    """Return the key of the one that says the same."""
    return next((other.key for other in others if replace(one, key=other.key) == other), None)
