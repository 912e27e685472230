"""Text on a screen: one role of the type scale, one colour, wrapped at words and never clipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

# A wrapping text asks for no more than this before it is given its width.
PREFERRED_WIDTH = 420.0
UNLIMITED = 100_000.0
LEFT = Qt.AlignmentFlag.AlignLeft
# The share of a line's spare width that goes before it.
SPARE_BEFORE = {LEFT: 0.0, Qt.AlignmentFlag.AlignHCenter: 0.5, Qt.AlignmentFlag.AlignRight: 1.0}


class _Unbroken(Value, frozen=True):
    """A text with no more lines than it was written in, and how wide that is."""

    layout: QTextLayout
    width: float


class Label(QLabel):
    """A text that follows the theme.

    Args:
        theme: Colours and type.
        text: What it says.
        role: A step of the type scale, such as `h1`, `body` or `caption`.
        colour: A colour token.
        wrap: Wrap at words and ask for the height that takes; otherwise one line that ends in an ellipsis.
        align: Where each line stands.
        strong: A part of the text to be set in ink and the heavy weight, as in "Exercise 2 of 6, 12 min left".
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        colour: str = "ink",
        *,
        wrap: bool = True,
        align: Qt.AlignmentFlag = LEFT,
        strong: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._role = role
        self._colour = colour
        self._wrap = wrap
        self._align = align
        self._strong = strong
        # Layouts ask again and again, for a few widths each: what was worked out is kept until words or type change.
        self._lines: dict[float, QTextLayout] = {}
        self._hints: tuple[QSize, QSize] | None = None
        self._unbroken: _Unbroken | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def set_text(self, text: str, strong: str = "") -> None:
        """Say something else; `strong` names the part to stand out, if any."""
        if (text, strong) != (self.text(), self._strong):
            self._strong = strong
            self._forget()
            self.setText(text)

    def set_role(self, role: str) -> None:
        """Take another step of the type scale."""
        if role != self._role:
            self._role = role
            self._refresh()

    def set_colour(self, colour: str) -> None:
        """Take another colour token."""
        if colour != self._colour:
            self._colour = colour
            self._refresh()

    @override
    def hasHeightForWidth(self) -> bool:
        return self._wrap

    @override
    def heightForWidth(self, width: int, /) -> int:
        natural = self._natural()
        return self._height(natural.layout if natural.width <= width else self._laid_out(float(width)))

    @override
    def sizeHint(self) -> QSize:
        return self._size_hints()[0]

    @override
    def minimumSizeHint(self) -> QSize:
        return self._size_hints()[1]

    def _size_hints(self) -> tuple[QSize, QSize]:
        if self._hints is None:
            self._hints = (self._wanted_size(), self._least_size())
        return self._hints

    def _wanted_size(self) -> QSize:
        natural = self._natural()
        if self._wrap and natural.width > PREFERRED_WIDTH:
            return QSize(round(PREFERRED_WIDTH), self._height(self._laid_out(PREFERRED_WIDTH)))
        return QSize(int(natural.width) + 1, self._height(natural.layout))

    def _least_size(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font(self._role))
        words = self.text().split() if self._wrap else ["…"]
        width = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        return QSize(int(width) + 1, round(self._theme.line_height(self._role)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self._forget()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self._colour if self.isEnabled() else "ink2"))
        natural, width = self._natural(), float(self.width())
        # What fits without a break stands in any width as it does in its own: it need not be laid out once more.
        fits = natural.width <= width and (natural.layout.lineCount() == 1 or self._align is LEFT)
        layout = natural.layout if fits else self._laid_out(width)
        left = (width - natural.width) * SPARE_BEFORE[self._align] if fits else 0.0
        top = (self.height() - self._height(layout)) / 2
        layout.draw(painter, QPointF(left, max(0.0, top)))
        painter.end()

    def _forget(self) -> None:
        self._lines.clear()
        self._hints = None
        self._unbroken = None

    def _refresh(self) -> None:
        self._forget()
        self.updateGeometry()
        self.update()

    def _natural(self) -> _Unbroken:
        if self._unbroken is None:
            layout = self._lay_out(UNLIMITED)
            lines = (layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount()))
            self._unbroken = _Unbroken(layout, max(lines, default=0.0))
        return self._unbroken

    def _height(self, layout: QTextLayout) -> int:
        return round(layout.lineCount() * self._theme.line_height(self._role))

    def _laid_out(self, width: float) -> QTextLayout:
        """The text broken into lines for a width."""
        found = self._lines.get(width)
        if found is None:
            found = self._lines[width] = self._lay_out(width)
        return found

    def _shown(self, width: float) -> str:
        if self._wrap:
            return self.text()
        metrics = QFontMetricsF(self._theme.font(self._role))
        if metrics.horizontalAdvance(self.text()) <= width + 1:
            return self.text()
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _lay_out(self, width: float) -> QTextLayout:
        font = self._theme.font(self._role)
        layout = QTextLayout(self._shown(width), font)
        option = QTextOption(self._align if width < UNLIMITED else LEFT)
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if self._wrap else QTextOption.WrapMode.NoWrap
        )
        layout.setTextOption(option)
        layout.setFormats(self._emphasis(layout.text()))
        metrics = QFontMetricsF(font)
        line_height = self._theme.line_height(self._role)
        lead = (line_height - metrics.ascent() - metrics.descent()) / 2
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, (layout.lineCount() - 1) * line_height + lead))
            line = layout.createLine()
        layout.endLayout()
        return layout

    def _emphasis(self, shown: str) -> list[QTextLayout.FormatRange]:
        start = shown.find(self._strong) if self._strong else -1
        if start < 0:
            return []
        part = QTextLayout.FormatRange()
        heavy = QTextCharFormat()
        heavy.setFontWeight(600)
        heavy.setForeground(self._theme.colour("ink"))
        part.start, part.length, part.format = start, len(self._strong), heavy
        return [part]
