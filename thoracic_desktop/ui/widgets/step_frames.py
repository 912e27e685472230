"""The key poses of an exercise as small frames, the current one framed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, rounded, with_alpha

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent, QPixmap

    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.live_picture import LivePicture

MOST_FRAMES = 4
FRAME_SIZE = QSize(78, 54)
CURRENT_SIZE = QSize(82, 58)
GAP = 6
RADIUS = 14.0
BORDER = 2.5
PICTURE_INSET = 6.0
OTHERS_FILL, OTHERS_OPACITY = 0.7, 0.6


class StepFrames(QWidget):
    """Up to four frames in a row.

    Args:
        theme: Colours.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures: tuple[LivePicture, ...] = ()
        self._current = 0
        self._group = "neutral"

    def set_frames(self, pictures: Sequence[LivePicture], *, current: int = 0, group: str = "neutral") -> None:
        """Show these pictures; those beyond the fourth are left out."""
        for picture in set(self._pictures):
            picture.arrived.disconnect(self.update)
        self._pictures = tuple(pictures[:MOST_FRAMES])
        for picture in set(self._pictures):
            picture.arrived.connect(self.update)
        self._group = group
        self._current = -1
        self.set_current(current)
        self.updateGeometry()

    def set_current(self, current: int) -> None:
        """Frame another picture."""
        if current == self._current:
            return
        self._current = current
        text = self.tr("Step {number} of {count}")
        self.setAccessibleName(text.format(number=current + 1, count=len(self._pictures)))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        count = len(self._pictures)
        width = count * (FRAME_SIZE.width() + GAP) - GAP + CURRENT_SIZE.width() - FRAME_SIZE.width()
        return QSize(max(0, width), CURRENT_SIZE.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        x = 0.0
        with begin(self) as painter:
            for index, picture in enumerate(self._pictures):
                current = index == self._current
                size = CURRENT_SIZE if current else FRAME_SIZE
                area = QRectF(x, (self.height() - size.height()) / 2, size.width(), size.height())
                self._paint_frame(painter, area, picture.pixmap, current=current)
                x += size.width() + GAP

    def _paint_frame(self, painter: QPainter, area: QRectF, picture: QPixmap, *, current: bool) -> None:
        colours = self._theme.group(self._group)
        if current:
            rounded(painter, area, RADIUS + 2, self._theme.colour("surface"), colours.fill, width=BORDER)
        else:
            rounded(painter, area, RADIUS, with_alpha(colours.track, OTHERS_FILL))
        painter.setOpacity(1.0 if current else OTHERS_OPACITY)
        paint_picture(painter, area.adjusted(PICTURE_INSET, PICTURE_INSET, -PICTURE_INSET, -PICTURE_INSET), picture)
        painter.setOpacity(1.0)


def paint_picture(painter: QPainter, area: QRectF, picture: QPixmap) -> None:
    """Draw a picture in the middle of an area, whole, and no larger than it is."""
    size = picture.deviceIndependentSize()
    if size.isEmpty():
        return
    scale = min(1.0, area.width() / size.width(), area.height() / size.height())
    target = QRectF(0, 0, size.width() * scale, size.height() * scale)
    target.moveCenter(QPointF(area.center()))
    painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(target, picture, QRectF(picture.rect()))
