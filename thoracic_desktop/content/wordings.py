"""Find the texts in a content item and check their placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import cast

import msgspec

from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.exercises.model import Exercise, Wording, WordingLevel

SIDES = frozenset({"side", "other"})
PLACE = frozenset({"place"})
NONE: frozenset[str] = frozenset()
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}|[{}]")


def wordings(item: object, path: str = "") -> Iterator[tuple[str, Wording]]:
    """Go through all texts of an exercise or a plan, each with the path of its key."""
    if isinstance(item, Wording):
        yield path, item
    elif isinstance(item, msgspec.Struct):
        for name in item.__struct_fields__:
            yield from wordings(getattr(item, name), f"{path}.{name}" if path else name)
    elif isinstance(item, tuple):
        for number, part in enumerate(cast("tuple[object, ...]", item)):
            yield from wordings(part, f"{path}[{number}]")


def check_exercise_texts(exercise: Exercise, file: str) -> None:
    """Check that every text uses only placeholders that have a meaning where it is shown.

    Sides are known in the words of an alternating exercise, the place of the roller where there are places; both
    only while the exercise is played: in `sides`, in `start` and in the phases.

    Raises:
        ContentError: another placeholder, a lonely brace, or a name of a side without `{side}`.
    """
    played = (SIDES if exercise.dose.alternating_sides else NONE) | (PLACE if exercise.dose.positions else NONE)
    for path, wording in wordings(exercise):
        if path == "sides":
            _check(wording, path, file, allowed=SIDES, needed="{side}")
        else:
            _check(wording, path, file, allowed=played if path.startswith(("start.", "phases[")) else NONE)


def check_texts(item: object, file: str) -> None:
    """Check that no text of an item uses placeholders.

    Raises:
        ContentError: one does.
    """
    for path, wording in wordings(item):
        _check(wording, path, file, allowed=NONE)


def _check(wording: Wording, path: str, file: str, *, allowed: AbstractSet[str], needed: str = "") -> None:
    for level in WordingLevel:
        text = wording.at(level)
        key = f"{path}.{level}"
        for found in _PLACEHOLDER.finditer(text):
            if found[1] is None or found[1] not in allowed:
                raise ContentError(file, key, f"expected {_listed(allowed)}, got {found[0]}")
        if needed not in text:
            raise ContentError(file, key, f"expected the placeholder {needed} in the text")


def _listed(allowed: AbstractSet[str]) -> str:
    if not allowed:
        return "a text without placeholders"
    return f"only the placeholders {', '.join(f'{{{name}}}' for name in sorted(allowed, reverse=True))}"
