"""The catalogue: all exercises, found by their key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from thoracic_desktop.exercises.model import Exercise


class Catalogue:
    """An unchangeable collection of exercises in a stable order."""

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        """Build the catalogue.

        Args:
            exercises: the exercises; a later one with the same key would replace an earlier one, so keys are
                checked first.

        Raises:
            ValueError: two exercises share a key.
        """
        by_key: dict[str, Exercise] = {}
        for exercise in exercises:
            if exercise.key in by_key:
                message = f"Two exercises have the key `{exercise.key}`"
                raise ValueError(message)
            by_key[exercise.key] = exercise
        self._by_key = MappingProxyType(by_key)

    def __getitem__(self, key: str) -> Exercise:
        """Return the exercise with this key, or raise KeyError."""
        return self._by_key[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether an exercise has this key."""
        return key in self._by_key

    def __iter__(self) -> Iterator[Exercise]:
        """Go through the exercises in catalogue order."""
        return iter(self._by_key.values())

    def __len__(self) -> int:
        """Return how many exercises there are."""
        return len(self._by_key)
