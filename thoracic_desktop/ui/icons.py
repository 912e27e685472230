"""The icons: outlines of Phosphor's, filled in any colour at any size.

Outlines instead of QtSvg: an icon costs less than a tenth of a millisecond once, no library, and stays sharp when
scaled.  They are made from the SVG files by packaging/make_icons.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

if TYPE_CHECKING:
    from pathlib import Path

VIEW_BOX = 256.0
CURVE = 6  # numbers: two control points and its end
# The closed shapes of an icon, each a list of steps: where it begins, then the end of a line or the points of a curve.
Shapes = list[list[list[float]]]


class Icons:
    """The icon set of the program, by name.

    Args:
        folder: Where `outlines.json` lies.

    Raises:
        OSError: The outlines cannot be read.
        msgspec.ValidationError: They are not what they should be.
    """

    def __init__(self, folder: Path) -> None:
        self._shapes = msgspec.json.decode((folder / "outlines.json").read_bytes(), type=dict[str, msgspec.Raw])
        self._outlines: dict[str, QPainterPath] = {}

    def outline(self, name: str) -> QPainterPath:
        """The shape of an icon on a square of 256 units.

        Raises:
            KeyError: There is no such icon.
        """
        found = self._outlines.get(name)
        if found is None:
            found = QPainterPath()
            for (x, y), *steps in msgspec.json.decode(self._shapes[name], type=Shapes):
                found.moveTo(x, y)
                for numbers in steps:
                    (found.cubicTo if len(numbers) == CURVE else found.lineTo)(*numbers)
                found.closeSubpath()
            found.setFillRule(Qt.FillRule.WindingFill)
            self._outlines[name] = found
        return found

    def paint(self, painter: QPainter, name: str, area: QRectF, colour: QColor) -> None:
        """Fill an icon into an area, which should be square."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(area.topLeft())
        painter.scale(area.width() / VIEW_BOX, area.height() / VIEW_BOX)
        painter.fillPath(self.outline(name), colour)
        painter.restore()

    def pixmap(self, name: str, colour: QColor, size_px: int, ratio: float = 1.0) -> QPixmap:
        """An icon as a picture, for the places where Qt wants a QIcon or QPixmap."""
        pixmap = QPixmap(round(size_px * ratio), round(size_px * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, name, QRectF(0, 0, size_px, size_px), colour)
        painter.end()
        return pixmap
