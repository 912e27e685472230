"""The picture of a notice on its tile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QBitmap, QImage, QPainter, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

SIDE = 72
RADIUS = 18.0
INSET = 5.0


class PictureTile(QWidget):
    """A figure that stands on the lower edge of a rounded square; a picture with a ground of its own fills it.

    Readers skip it.

    Args:
        theme: Colours.
        image: The picture.
        ground: The colour token of the square.
        parent: The owner.
    """

    def __init__(self, theme: Theme, image: QImage, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_ground = not image.hasAlphaChannel()
        self._image = image if self._has_ground else _without_margins(image)
        self._ground = ground
        self.setFixedSize(SIDE, SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tile = QRectF(self.rect())
        area = tile if self._has_ground else tile.adjusted(INSET, INSET, -INSET, 0)
        size = QSizeF(self._image.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(
            area.center().x() - size.width() / 2, area.bottom() - size.height(), size.width(), size.height()
        )
        shape = QPainterPath()
        shape.addRoundedRect(tile, RADIUS, RADIUS)
        with begin(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillPath(shape, self._theme.colour(self._ground))
            painter.setClipPath(shape)
            # Made smaller by more than half in one step, a picture would lose every other line.
            pixels = (size * self.devicePixelRatioF()).toSize()
            fitted = self._image.scaled(
                pixels, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            painter.drawImage(target, fitted)


def _without_margins(image: QImage) -> QImage:
    """Return what is to be seen of a picture: the tile is small."""
    seen = QRegion(QBitmap.fromImage(image.createAlphaMask())).boundingRect()
    return image.copy(seen) if seen.isValid() else image
