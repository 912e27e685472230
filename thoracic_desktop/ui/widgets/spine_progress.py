"""The weeks of a programme as the segments of a mid-back, filled from the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme


class _Segment(Value, frozen=True):
    """One week: the centre of its segment, how wide it is, and how far it leans (degrees, clockwise)."""

    x: float
    width: float
    lean: float


SEGMENTS = (
    _Segment(20.5, 27, -8),
    _Segment(23.5, 29, -6),
    _Segment(25.5, 31, -4),
    _Segment(26.7, 33, -1),
    _Segment(27.0, 35, 1),
    _Segment(25.5, 37, 4),
    _Segment(23.5, 39, 6),
    _Segment(20.5, 41, 8),
)
SEGMENT_HEIGHT, PITCH = 14.0, 18.2
RADIUS = 5.5
SIZE = QSize(46, 146)


class SpineProgress(QWidget):
    """Eight segments; the one of the current week is filled in part.

    Args:
        theme: Colours.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weeks = 0.0
        self.setFixedSize(SIZE)

    def set_progress(self, weeks: float) -> None:
        """Fill this many weeks; 4.5 fills four segments and half of the fifth."""
        self._weeks = weeks
        text = self.tr("{done} of {total} weeks done")
        self.setAccessibleName(text.format(done=int(weeks), total=len(SEGMENTS)))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            for index, segment in enumerate(SEGMENTS):
                share = min(1.0, max(0.0, self._weeks - index))
                area = QRectF(-segment.width / 2, -SEGMENT_HEIGHT / 2, segment.width, SEGMENT_HEIGHT)
                outline = QPainterPath()
                outline.addRoundedRect(area, RADIUS, RADIUS)
                painter.save()
                painter.translate(segment.x, (SIZE.height() - 7 * PITCH) / 2 + index * PITCH)
                painter.rotate(segment.lean)
                painter.fillPath(outline, self._theme.colour("line"))
                if share > 0.0:
                    area.setWidth(segment.width * share)
                    filled = QPainterPath()
                    filled.addRect(area)
                    painter.fillPath(outline.intersected(filled), self._theme.colour("accent"))
                painter.restore()
