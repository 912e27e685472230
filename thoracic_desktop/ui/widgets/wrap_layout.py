"""A row that becomes several when there is no room: for parts that stand side by side until text grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

# A wrapping text is content with this much width, at normal text size, before the row breaks.
COMFORTABLE = 200


class WrapLayout(QLayout):
    """Puts its widgets side by side, and below each other where they do not fit.

    A widget whose horizontal policy expands takes the spare width of its line; one that is alone on its line and may
    wrap its text takes all of it.

    Args:
        theme: Says how large text is.
        parent: The widget it arranges.
        gap: Between two widgets of a line.
        line_gap: Between two lines.
        fill: Whether a single line takes all the height there is.
        spread: Whether spare width goes between the widgets instead of after them.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        gap: int = 16,
        line_gap: int = 12,
        fill: bool = False,
        spread: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gap = gap
        self._line_gap = line_gap
        self._fill = fill
        self._spread = spread
        self._items: list[QLayoutItem] = []
        self._basis: dict[QWidget, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def add_part(self, widget: QWidget, basis: int) -> None:
        """Add a widget with the width it wants at normal text size; the line breaks below that."""
        self._basis[widget] = basis
        self.addWidget(widget)

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # the stub forgets the None
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # the stub forgets the None
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        margins = self.contentsMargins()
        lines = self._lines(arg__1 - margins.left() - margins.right())
        heights = [max(_height(item, width) for item, width in line) for line in lines]
        return margins.top() + margins.bottom() + sum(heights) + self._line_gap * max(0, len(lines) - 1)

    @override
    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return self._with_margins(QSize(width, height))

    @override
    def minimumSize(self) -> QSize:
        shown = self._shown()
        width = max((item.minimumSize().width() for item in shown), default=0)
        height = max((item.minimumSize().height() for item in shown), default=0)
        return self._with_margins(QSize(width, height))

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        area = arg__1.marginsRemoved(self.contentsMargins())
        lines = self._lines(area.width())
        heights = [max(_height(item, width) for item, width in line) for line in lines]
        spare = max(0, area.height() - sum(heights) - self._line_gap * max(0, len(lines) - 1))
        if self._fill and len(lines) == 1:
            heights[0] += spare
            spare = 0
        top = area.top() + spare // 2
        for line, height in zip(lines, heights, strict=True):
            self._place(line, QRect(area.left(), top, area.width(), height))
            top += height + self._line_gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return QSize(size.width() + margins.left() + margins.right(), size.height() + margins.top() + margins.bottom())

    def _wanted(self, item: QLayoutItem) -> int:
        """The width below which the line is broken instead."""
        hint, least = item.sizeHint().width(), item.minimumSize().width()
        basis = self._basis.get(item.widget())
        if basis is not None:
            return max(least, round(basis * self._theme.text_scale))
        if not item.hasHeightForWidth():
            return max(hint, least)
        return max(least, min(hint, round(COMFORTABLE * self._theme.text_scale)))

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """The widgets of each line with the widths they are given."""
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = self._wanted(item)
            if lines and used + self._gap + wanted <= width:
                lines[-1].append(item)
                used += self._gap + wanted
            else:
                lines.append([item])
                used = wanted
        return [self._widths(line, width) for line in lines]

    def _widths(self, line: list[QLayoutItem], width: int) -> list[tuple[QLayoutItem, int]]:
        if len(line) == 1:
            (item,) = line
            alone = width if item.hasHeightForWidth() or _grows(item) else min(width, self._wanted(item))
            return [(item, alone)]
        widths = [self._wanted(item) for item in line]
        spare = width - sum(widths) - self._gap * (len(line) - 1)
        for index, item in enumerate(line):
            if item.widget() in self._basis:
                continue
            more = max(0, min(spare, item.sizeHint().width() - widths[index]))
            widths[index] += more
            spare -= more
        growers = [index for index, item in enumerate(line) if _grows(item)]
        for index in growers:
            widths[index] += spare // len(growers)
        return list(zip(line, widths, strict=True))

    def _place(self, line: list[tuple[QLayoutItem, int]], area: QRect) -> None:
        spare = area.width() - sum(width for _, width in line) - self._gap * (len(line) - 1)
        gap = self._gap + (spare // (len(line) - 1) if self._spread and len(line) > 1 else 0)
        left = area.left()
        for item, width in line:
            wanted = _height(item, width)
            height = area.height() if self._fill else wanted
            item.setGeometry(QRect(left, area.top() + (area.height() - height) // 2, width, height))
            left += width + gap


def _grows(item: QLayoutItem) -> bool:
    # Asked of the widget itself: the item would also count what expands inside the widget.
    widget: QWidget | None = item.widget()
    return widget is not None and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
