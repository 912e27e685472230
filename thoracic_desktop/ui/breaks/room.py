"""The room that the longest of several texts needs: what stands around it must not jump when a text is longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thoracic_desktop.ui.theme import Theme


class Room:
    """Measures blocks of texts that are shown one at a time, each block one text below the other."""

    def __init__(self, theme: Theme, *roles: str) -> None:
        """Measure in these steps of the type scale, one for each text of a block."""
        self._theme = theme
        self._roles = roles
        self._blocks: list[tuple[Label, ...]] = []

    def keep_for(self, blocks: Iterable[tuple[str, ...]]) -> None:
        """Keep room for each of these blocks."""
        self._blocks = [
            tuple(Label(self._theme, text, role) for text, role in zip(block, self._roles, strict=True))
            for block in dict.fromkeys(blocks)
        ]

    def height(self, width: int) -> int:
        """Return the height of the tallest block in a width, in logical pixels."""
        return max((sum(_height(label, width) for label in block) for block in self._blocks), default=0)

    def least_width(self) -> int:
        """Return the width of the longest word."""
        return max((label.minimumSizeHint().width() for block in self._blocks for label in block), default=0)


def _height(label: Label, width: int) -> int:
    return label.heightForWidth(width) if label.text() else 0
