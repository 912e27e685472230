"""How own exercises are shown: by a pose of a shipped exercise's figure, by a picture, or by their words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPixmap

from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

PNG = b"\x89PNG"
SIGN, SIGN_SHARE, SIGN_MOST = "note-pencil", 0.45, 96.0
CORNER_SHARE, CORNER_MOST = 0.06, 16.0


class OwnFigure(Value, frozen=True):
    """How one own exercise is shown.

    Attributes:
        scene: the shipped exercise whose figure shows it; empty where none does.
        pose: the pose that tells most about it.
        picture: the person's own picture, a PNG or JPEG file; empty where there is none.
    """

    scene: str = ""
    pose: str = ""
    picture: bytes = b""


def own_still(theme: Theme, figure: OwnFigure, size: QSize, ratio: float) -> QPixmap:
    """Return the picture fitted into a size in logical pixels, or a sign where there is none; transparent around it."""
    picture = decoded_picture(figure.picture)
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    area = QRectF(QPointF(0, 0), size)
    if picture.isNull():
        _paint_sign(painter, theme, area)
    else:
        _paint_picture(painter, picture, area, ratio)
    painter.end()
    return pixmap


def decoded_picture(data: bytes) -> QImage:
    """Return a picture that was checked when it came in; an empty image where it cannot be decoded all the same."""
    if not data:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Named, so that no other of Qt's decoders is asked whether it knows what this is.
    return QImageReader(buffer, QByteArray(b"png" if data.startswith(PNG) else b"jpeg")).read()


def _paint_picture(painter: QPainter, picture: QImage, area: QRectF, ratio: float) -> None:
    fitted = picture.size().scaled(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(QPointF(0, 0), fitted)
    place.moveCenter(area.center())
    corner = min(CORNER_MOST, CORNER_SHARE * min(place.width(), place.height()))
    outline = QPainterPath()
    outline.addRoundedRect(place, corner, corner)
    painter.setClipPath(outline)
    # Scaled first: a painter looks at four pixels for each, which makes a photograph in a small tile sparkle.
    smooth = picture.scaled(
        fitted * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter.drawImage(place, smooth)


def _paint_sign(painter: QPainter, theme: Theme, area: QRectF) -> None:
    side = min(SIGN_MOST, SIGN_SHARE * min(area.width(), area.height()))
    place = QRectF(0, 0, side, side)
    place.moveCenter(area.center())
    theme.icons.paint(painter, SIGN, place, theme.colour("ink2"))
