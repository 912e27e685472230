"""Parts of the same width in as many columns as there is room for; those of a row are of the same height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.self_arranged import SelfArranged

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme


class EvenGrid(SelfArranged):
    """A grid that has fewer columns where text is large or the window narrow.

    Args:
        theme: Says how large text is.
        basis: The least width of a column at normal text size, in logical pixels.
        most: How many columns at most.
        gap: Between two columns.
        line_gap: Between two rows.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        basis: int,
        most: int = 2,
        gap: int = 12,
        line_gap: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._basis = basis
        self._most = most
        self._gap = gap
        self._line_gap = line_gap
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_part(self, part: QWidget) -> None:
        """Add a part at the end."""
        part.setParent(self)
        self._parts.append(part)
        self.updateGeometry()

    def _columns(self, width: int) -> int:
        fitting = (width + self._gap) // (round(self._basis * self._theme.text_scale) + self._gap)
        return max(1, min(self._most, fitting, len(self._parts) or 1))

    def _column_width(self, width: int) -> int:
        columns = self._columns(width)
        return (width - self._gap * (columns - 1)) // columns

    def _row_heights(self, width: int) -> list[int]:
        columns, column = self._columns(width), self._column_width(width)
        heights = [_height(part, column) for part in self._parts]
        return [max(heights[first : first + columns]) for first in range(0, len(heights), columns)]

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        heights = self._row_heights(width)
        return sum(heights) + self._line_gap * max(0, len(heights) - 1)

    @override
    def sizeHint(self) -> QSize:
        width = self._basis * self._most + self._gap * (self._most - 1)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        width = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        height = max((part.minimumSizeHint().height() for part in self._parts), default=0)
        return QSize(width, height)

    @override
    def arrange(self) -> None:
        columns, column = self._columns(self.width()), self._column_width(self.width())
        heights = self._row_heights(self.width())
        top = 0
        for row, height in enumerate(heights):
            for place, part in enumerate(self._parts[row * columns : (row + 1) * columns]):
                part.setGeometry(place * (column + self._gap), top, column, height)
            top += height + self._line_gap


def _height(part: QWidget, width: int) -> int:
    wanted = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
    return max(wanted, part.minimumSizeHint().height(), part.minimumHeight())
