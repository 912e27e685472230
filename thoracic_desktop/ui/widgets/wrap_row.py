"""A row that becomes several when there is no room: for parts that stand side by side until text grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from thoracic_desktop.ui.widgets.self_arranged import SelfArranged

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

# A wrapping text is content with this much width, at normal text size, before the row breaks.
COMFORTABLE = 200

Line = list[tuple[QWidget, int]]


class WrapRow(SelfArranged):
    """Puts its parts side by side, and below each other where they do not fit.

    A part whose horizontal policy expands takes the spare width of its line; one that is alone on its line and may
    wrap its text takes all of it.

    Args:
        theme: Says how large text is.
        parent: The owner.
        gap: Between two parts of a line.
        line_gap: Between two lines.
        fill: Whether a single line takes all the height there is.
        spread: Whether spare width goes between the parts instead of after them.
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
        self._parts: list[tuple[QWidget, int | None]] = []
        policy = QSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding if fill else QSizePolicy.Policy.Preferred
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_part(self, part: QWidget, basis: int | None = None) -> None:
        """Add a part; `basis` is the width it wants at normal text size, below which the line breaks."""
        part.setParent(self)
        self._parts.append((part, basis))
        self.updateGeometry()

    def clear(self) -> None:
        """Let go of all parts."""
        for part, _ in self._parts:
            part.hide()
            part.deleteLater()
        self._parts.clear()
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        heights = [max(_height(part, given) for part, given in line) for line in lines]
        return margins.top() + margins.bottom() + sum(heights) + self._line_gap * max(0, len(lines) - 1)

    @override
    def sizeHint(self) -> QSize:
        shown = [part for part, _ in self._shown()]
        width = sum(_hint(part).width() for part in shown) + self._gap * max(0, len(shown) - 1)
        return self._with_margins(QSize(width, max((_hint(part).height() for part in shown), default=0)))

    @override
    def minimumSizeHint(self) -> QSize:
        shown = [part for part, _ in self._shown()]
        width = max((_least(part).width() for part in shown), default=0)
        return self._with_margins(QSize(width, max((_least(part).height() for part in shown), default=0)))

    def _shown(self) -> list[tuple[QWidget, int | None]]:
        return [(part, basis) for part, basis in self._parts if not part.isHidden()]

    def _wanted(self, part: QWidget, basis: int | None) -> int:
        """The width below which the line is broken instead."""
        hint, least = _hint(part).width(), _least(part).width()
        if basis is not None:
            return max(least, round(basis * self._theme.text_scale))
        if not part.hasHeightForWidth():
            return max(hint, least)
        return max(least, min(hint, round(COMFORTABLE * self._theme.text_scale)))

    def _lines(self, width: int) -> list[Line]:
        """The parts of each line with the widths they are given."""
        lines: list[list[tuple[QWidget, int | None]]] = []
        used = 0
        for part, basis in self._shown():
            wanted = self._wanted(part, basis)
            if lines and used + self._gap + wanted <= width:
                lines[-1].append((part, basis))
                used += self._gap + wanted
            else:
                lines.append([(part, basis)])
                used = wanted
        return [self._widths(line, width) for line in lines]

    def _widths(self, line: list[tuple[QWidget, int | None]], width: int) -> Line:
        wanted = [self._wanted(part, basis) for part, basis in line]
        if len(line) == 1:
            part = line[0][0]
            takes_all = part.hasHeightForWidth() or _grows(part)
            return [(part, width if takes_all else min(width, wanted[0]))]
        spare = width - sum(wanted) - self._gap * (len(line) - 1)
        for index, (part, basis) in enumerate(line):
            if basis is None:
                more = max(0, min(spare, _hint(part).width() - wanted[index]))
                wanted[index] += more
                spare -= more
        growers = [index for index, (part, _) in enumerate(line) if _grows(part)]
        for index in growers:
            wanted[index] += spare // len(growers)
        return [(part, given) for (part, _), given in zip(line, wanted, strict=True)]

    def _with_margins(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())

    @override
    def arrange(self) -> None:
        area = self.contentsRect()
        lines = self._lines(area.width())
        heights = [max(_height(part, given) for part, given in line) for line in lines]
        spare = max(0, area.height() - sum(heights) - self._line_gap * max(0, len(lines) - 1))
        if self._fill and len(lines) == 1:
            heights[0] += spare
            spare = 0
        top = area.top() + spare // 2
        for line, height in zip(lines, heights, strict=True):
            self._place(line, QRect(area.left(), top, area.width(), height))
            top += height + self._line_gap

    def _place(self, line: Line, area: QRect) -> None:
        spare = area.width() - sum(given for _, given in line) - self._gap * (len(line) - 1)
        gap = self._gap + (spare // (len(line) - 1) if self._spread and len(line) > 1 else 0)
        left = area.left()
        for part, given in line:
            tall = area.height() if self._fill else min(area.height(), _height(part, given))
            part.setGeometry(QRect(left, area.top() + (area.height() - tall) // 2, given, tall))
            left += given + gap


def _least(part: QWidget) -> QSize:
    return part.minimumSizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())


def _hint(part: QWidget) -> QSize:
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())


def _grows(part: QWidget) -> bool:
    return part.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding


def _height(part: QWidget, width: int) -> int:
    hint = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
    return max(_least(part).height(), min(hint, part.maximumHeight()))
