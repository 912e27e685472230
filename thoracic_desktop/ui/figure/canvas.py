"""A camera's picture on a painter: outlines in metres become painter paths in pixels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from thoracic_desktop.figure.outline import Outline
from thoracic_desktop.figure.projection import Point, Projection, projection_of
from thoracic_desktop.figure.scene import Camera


class Canvas:
    """A camera's picture fitted into a rectangle, as large as its height and its shape allow."""

    def __init__(self, camera: Camera, rect: QRectF) -> None:
        """Fit the camera's picture into `rect` (logical pixels)."""
        self.view: Projection = projection_of(camera)
        self.scale = min(rect.height() / camera.height_m, rect.width() / (camera.height_m * camera.aspect))
        middle = rect.center()
        self._to_pixels = QTransform(self.scale, 0.0, 0.0, -self.scale, middle.x(), middle.y())

    def path(self, outlines: Sequence[Outline], *, holes: bool = False) -> QPainterPath:
        """Return some outlines as one path: their union, or with `holes` what an odd number of them covers."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill if holes else Qt.FillRule.WindingFill)
        for outline in outlines:
            if outline.smooth:
                _add_curve(path, outline.points, closed=outline.closed)
            else:
                _add_polygon(path, outline.points)
        # Mapped here and not by the painter: under a scaling transform the painter cuts curves into far too many
        # pieces and takes seven times as long.
        return self._to_pixels.map(path)


def _add_polygon(path: QPainterPath, points: Sequence[Point]) -> None:
    """Add straight lines; one call for each costs a quarter of what a polygon of points costs."""
    path.moveTo(*points[0])
    line_to = path.lineTo
    for x, y in points[1:]:
        line_to(x, y)
    path.closeSubpath()


def _add_curve(path: QPainterPath, points: Sequence[Point], *, closed: bool) -> None:
    """Lay a smooth curve through the points (Catmull-Rom, as Bezier pieces)."""
    first, last = points[0], points[-1]
    around = (last, *points, first, points[1]) if closed else (first, *points, last)
    path.moveTo(*first)
    curve_to = path.cubicTo
    (ax, ay), (bx, by), (cx, cy) = around[:3]
    for dx, dy in around[3:]:
        curve_to(bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy)
        ax, ay, bx, by, cx, cy = bx, by, cx, cy, dx, dy
    if closed:
        path.closeSubpath()
