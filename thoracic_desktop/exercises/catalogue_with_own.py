"""The catalogue of the running program: what is shipped, and what the person has added so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Exercise
from thoracic_desktop.overriding import override


class CatalogueWithOwn(Catalogue):
    """The shipped exercises, which stay, and behind them the person's own, which come and go.

    Attributes:
        shipped: the exercises that come with the program.
        own: the person's own.
    """

    def __init__(self, shipped: Catalogue, own: Iterable[Exercise] = ()) -> None:
        """Begin with what there is.

        Raises:
            ValueError: two exercises share a key.
        """
        super().__init__(())
        self.shipped = shipped
        self.own = Catalogue(())
        self.set_own(own)

    def set_own(self, own: Iterable[Exercise]) -> None:
        """Take these as the person's own from now on.

        Raises:
            ValueError: two exercises share a key; what there was stays.
        """
        wanted = Catalogue(own)
        for exercise in wanted:
            if exercise.key in self.shipped:
                message = f"Two exercises have the key `{exercise.key}`"
                raise ValueError(message)
        self.own = wanted

    @override
    def __getitem__(self, key: str) -> Exercise:
        return self.shipped[key] if key in self.shipped else self.own[key]

    @override
    def __contains__(self, key: object) -> bool:
        return key in self.shipped or key in self.own

    @override
    def __iter__(self) -> Iterator[Exercise]:
        yield from self.shipped
        yield from self.own

    @override
    def __len__(self) -> int:
        return len(self.shipped) + len(self.own)
