"""A strip of small pictures at an even pitch, on as many lines as their captions need."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.self_arranged import SelfArranged

if TYPE_CHECKING:
    from collections.abc import Sequence

TILE_WIDTH = 76
GAP = 16
LEAST_GAP = 6
CAPTION_GAP = 6
LINE_GAP = 12


class Strip(SelfArranged):
    """Arranges pictures so that their middles are evenly spaced.

    A part's size hint is as wide as its caption in one line, which may reach into the room of a shorter neighbour.

    Args:
        gap: The widest gap between two pictures, in logical pixels.
        tile_width: How wide a picture is where all of them fit on one line; elsewhere it has the usual width.
        parent: The owner.
    """

    def __init__(self, *, gap: int = GAP, tile_width: int = TILE_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._tile_width = tile_width
        self._parts: list[QWidget] = []
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these, in this order, instead of what was there."""
        for old in self._parts:
            old.hide()
            old.deleteLater()
        self._parts = list(parts)
        self._heights.clear()
        for part in self._parts:
            part.setParent(self)
            part.show()
        self.updateGeometry()
        self.arrange()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What is shown, in order."""
        return tuple(self._parts)

    def _widest_word(self) -> int:
        return max((part.minimumSizeHint().width() for part in self._parts), default=TILE_WIDTH)

    def _tile(self, width: int) -> int:
        """How wide each picture is."""
        count = len(self._parts)
        is_roomy = count * (self._tile_width + LEAST_GAP) - LEAST_GAP <= width
        return self._tile_width if is_roomy else TILE_WIDTH

    def _columns(self, width: int, tile: int, word: int) -> tuple[int, float]:
        """How many pictures stand on a line, and the distance from the middle of one to that of the next."""
        widest = max(tile, word)
        loosest = max(tile + self._gap, widest + CAPTION_GAP)
        least = max(tile + LEAST_GAP, word + CAPTION_GAP)
        for columns in range(len(self._parts), 1, -1):
            pitch = min(loosest, (width - widest) / (columns - 1))
            if pitch >= least:
                return columns, pitch
        return 1, min(loosest, width - widest)

    def _widths(self, line: list[QWidget], pitch: float, tile: int) -> list[int]:
        """The width of each caption where its neighbours leave that room, else what the pitch allows."""
        wanted = [part.sizeHint().width() for part in line]
        fits = [(left + right) / 2 + CAPTION_GAP <= pitch for left, right in pairwise(wanted)]
        before, after = [True, *fits], [*fits, True]
        allowed = int(pitch) - CAPTION_GAP
        return [
            max(tile, width if left and right else min(width, allowed))
            for width, left, right in zip(wanted, before, after, strict=True)
        ]

    def _lines(self, width: int) -> list[list[tuple[QWidget, float, int]]]:
        """The parts of each line with the middle and the width of each."""
        tile, word = self._tile(width), self._widest_word()
        columns, pitch = self._columns(width, tile, word)
        first_middle = max(tile, word) / 2
        lines: list[list[tuple[QWidget, float, int]]] = []
        for first in range(0, len(self._parts), columns):
            line = self._parts[first : first + columns]
            middles = [first_middle + index * pitch for index in range(len(line))]
            widths = self._widths(line, pitch, tile)
            room = [int(2 * min(middle, width - middle)) for middle in middles]
            lines.append(list(zip(line, middles, map(min, widths, room), strict=True)))
        return lines

    @override
    def heightForWidth(self, width: int, /) -> int:
        # Layouts ask for the same few widths again and again.
        if width not in self._heights:
            heights = [max(_height(part, part_width) for part, _, part_width in line) for line in self._lines(width)]
            self._heights[width] = sum(heights) + LINE_GAP * max(0, len(heights) - 1)
        return self._heights[width]

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._heights.clear()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        width = len(self._parts) * (TILE_WIDTH + LEAST_GAP)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        width = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        return QSize(max(TILE_WIDTH, width), max((part.sizeHint().height() for part in self._parts), default=0))

    @override
    def arrange(self) -> None:
        self._heights.clear()  # a part may want another size than before
        top = 0
        for line in self._lines(self.width()):
            height = max(_height(part, width) for part, _, width in line)
            for part, middle, width in line:
                part.setGeometry(round(middle - width / 2), top, width, height)
            top += height + LINE_GAP


def _height(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
