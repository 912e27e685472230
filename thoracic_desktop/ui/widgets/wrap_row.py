"""A row that becomes several when there is no room: for parts that stand side by side until text grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.self_arranged import SelfArranged
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

# A wrapping text is content with this much width, at normal text size, before the row breaks.
COMFORTABLE = 200


class _Part(Value, frozen=True):
    """A part with what it wants now.

    Attributes:
        widget: the part itself.
        hint: the size it would like.
        least: the size it cannot do without.
        wanted: the width below which the line is broken instead.
        takes_spare: whether spare width goes to it, up to its hint.
    """

    widget: QWidget
    hint: QSize
    least: QSize
    wanted: int
    takes_spare: bool

    @property
    def grows(self) -> bool:
        """Whether it takes more width than its hint."""
        return self.widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding

    def height(self, width: int) -> int:
        """How high it is when it is this wide."""
        widget = self.widget
        wanted = widget.heightForWidth(width) if widget.hasHeightForWidth() else self.hint.height()
        return max(self.least.height(), min(wanted, widget.maximumHeight()))


Line = list[tuple[_Part, int]]


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

    def remove_part(self, part: QWidget) -> None:
        """Let go of one part."""
        self._parts = [one for one in self._parts if one[0] is not part]
        part.hide()
        part.deleteLater()
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
        heights = [max(part.height(given) for part, given in line) for line in lines]
        return margins.top() + margins.bottom() + sum(heights) + self._line_gap * max(0, len(lines) - 1)

    @override
    def sizeHint(self) -> QSize:
        hints = [part.hint for part in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return self._with_margins(QSize(width, max((hint.height() for hint in hints), default=0)))

    @override
    def minimumSizeHint(self) -> QSize:
        leasts = [part.least for part in self._shown()]
        width = max((least.width() for least in leasts), default=0)
        return self._with_margins(QSize(width, max((least.height() for least in leasts), default=0)))

    def _shown(self) -> list[_Part]:
        """The parts that are not hidden, each asked once what it wants."""
        comfortable, scale = round(COMFORTABLE * self._theme.text_scale), self._theme.text_scale
        shown: list[_Part] = []
        for widget, basis in self._parts:
            if widget.isHidden():
                continue
            floor, ceiling = widget.minimumSize(), widget.maximumSize()
            hint = widget.sizeHint().expandedTo(floor).boundedTo(ceiling)
            least = widget.minimumSizeHint().expandedTo(floor).boundedTo(ceiling)
            if basis is not None:
                wanted = round(basis * scale)
            else:
                wanted = min(hint.width(), comfortable) if widget.hasHeightForWidth() else hint.width()
            shown.append(_Part(widget, hint, least, max(least.width(), wanted), takes_spare=basis is None))
        return shown

    def _lines(self, width: int) -> list[Line]:
        """The parts of each line with the widths they are given."""
        lines: list[list[_Part]] = []
        used = 0
        for part in self._shown():
            if lines and used + self._gap + part.wanted <= width:
                lines[-1].append(part)
                used += self._gap + part.wanted
            else:
                lines.append([part])
                used = part.wanted
        return [self._widths(line, width) for line in lines]

    def _widths(self, line: list[_Part], width: int) -> Line:
        if len(line) == 1:
            takes_all = line[0].widget.hasHeightForWidth() or line[0].grows
            return [(line[0], width if takes_all else min(width, line[0].wanted))]
        given = [part.wanted for part in line]
        spare = width - sum(given) - self._gap * (len(line) - 1)
        for index, part in enumerate(line):
            if part.takes_spare:
                more = max(0, min(spare, part.hint.width() - given[index]))
                given[index] += more
                spare -= more
        growers = [index for index, part in enumerate(line) if part.grows]
        for index in growers:
            given[index] += spare // len(growers)
        return list(zip(line, given, strict=True))

    def _with_margins(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())

    @override
    def arrange(self) -> None:
        area = self.contentsRect()
        lines = self._lines(area.width())
        heights = [max(part.height(given) for part, given in line) for line in lines]
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
            tall = area.height() if self._fill else min(area.height(), part.height(given))
            part.widget.setGeometry(QRect(left, area.top() + (area.height() - tall) // 2, given, tall))
            left += given + gap
