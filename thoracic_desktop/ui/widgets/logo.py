"""The mark of the program: rounded segments stacked on the curve of the mid-back, and its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, line_of_text, rounded, text_width
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from thoracic_desktop.ui.theme import Theme


class _Segment(Value, frozen=True):
    """One stroke of the mark: its centre, its length, and how far it leans (degrees, clockwise)."""

    x: float
    y: float
    length: float
    lean: float
    colour: str


SEGMENTS = (
    _Segment(9.5, 3.4, 10.5, -13, "accent"),
    _Segment(12.0, 9.0, 12.0, -7, "accent"),
    _Segment(12.8, 14.6, 13.5, 0, "figWarm"),
    _Segment(12.0, 20.2, 14.0, 8, "accent"),
    _Segment(9.5, 25.8, 15.5, 14, "accent"),
)
THICKNESS = 4.0
MARK = QSize(22, 30)
WORDS_AT = 32
INDENT = 10


def paint_mark(painter: QPainter, theme: Theme) -> None:
    """Paint the mark alone, `MARK` large, at the painter's origin."""
    for segment in SEGMENTS:
        painter.save()
        painter.translate(segment.x, segment.y)
        painter.rotate(segment.lean)
        area = QRectF(-segment.length / 2, -THICKNESS / 2, segment.length, THICKNESS)
        rounded(painter, area, THICKNESS / 2, theme.colour(segment.colour))
        painter.restore()


class Logo(QWidget):
    """The mark, with the program's name unless there is no room for it.

    Args:
        theme: Colours and type.
        words: Whether the name stands beside the mark.
        parent: The owner.
    """

    def __init__(self, theme: Theme, *, words: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words_visible = words
        self.setAccessibleName(self.tr("Thoracic"))

    def set_words_visible(self, visible: bool) -> None:
        """Show or hide the name."""
        self._words_visible = visible
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        if not self._words_visible:
            return MARK
        words = text_width(self.accessibleName(), self._theme.font("h3"))
        return QSize(round(INDENT + WORDS_AT + words + 2), max(MARK.height(), round(self._theme.line_height("h3"))))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        left = INDENT if self._words_visible else (self.width() - MARK.width()) / 2
        with begin(self) as painter:
            painter.translate(left, (self.height() - MARK.height()) / 2)
            paint_mark(painter, self._theme)
            if self._words_visible:
                area = QRectF(WORDS_AT, 0, self.width() - left - WORDS_AT, MARK.height())
                line_of_text(painter, area, self.accessibleName(), self._theme.font("h3"), self._theme.colour("ink"))
