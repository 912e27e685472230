"""The outline of a back seen from behind, and its nine zones, in units of its own.

The middle of the body is at x = 0; y grows downwards.  Left is the person's own left, as everybody sees it on their own
back: seen from behind, left is left.
"""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from thoracic_desktop.exercises.zones import Zone

WHOLE = QRectF(-285, 120, 570, 816)
BACK_ONLY = QRectF(-236, 300, 472, 596)
"""Without the head: for a place with little height."""

ROWS = (
    (Zone.UPPER_LEFT, Zone.UPPER_SPINE, Zone.UPPER_RIGHT),
    (Zone.MIDDLE_LEFT, Zone.MIDDLE_SPINE, Zone.MIDDLE_RIGHT),
    (Zone.LOWER_LEFT, Zone.LOWER_SPINE, Zone.LOWER_RIGHT),
)
ROW_TOPS = (422.0, 571.0, 720.0)
ROW_HEIGHT = 138.0
GAP = 11.0
# Of each row: how far the zones beside the spine reach at their top and at their bottom.
OUTER = ((164.0, 142.0), (131.0, 117.0), (114.0, 109.0))
INNER = 40.0
SPINE = 29.0
CORNER = 24.0
BONES = (25.0, 55.0, 85.0, 115.0)
BONE = (22.0, 15.0)


def body() -> QPainterPath:
    """Return the outline."""
    half = QPainterPath(QPointF(0, 126))
    half.cubicTo(44, 126, 73, 160, 73, 200)
    half.cubicTo(73, 232, 62, 262, 49, 278)
    half.lineTo(49, 314)
    half.cubicTo(49, 322, 54, 326, 60, 330)
    half.lineTo(122, 374)
    half.cubicTo(132, 380, 146, 376, 160, 380)
    half.cubicTo(178, 385, 187, 400, 196, 406)
    half.cubicTo(208, 414, 213, 428, 216, 444)
    half.cubicTo(232, 520, 247, 590, 258, 668)
    half.cubicTo(266, 740, 275, 850, 282, 936)
    half.lineTo(226, 936)
    half.cubicTo(218, 850, 200, 760, 182, 700)
    half.cubicTo(172, 664, 168, 640, 163, 618)
    half.cubicTo(159, 599, 144, 599, 140, 618)
    half.cubicTo(134, 652, 127, 720, 124, 800)
    half.cubicTo(123, 850, 128, 900, 132, 936)
    half.lineTo(0, 936)
    half.closeSubpath()
    whole = QPainterPath(half)
    whole.addPath(QTransform.fromScale(-1, 1).map(half))
    return whole.simplified()


def zone_shape(zone: Zone) -> QPainterPath:
    """Return the outline of one zone."""
    row, column = place_of(zone)
    top = ROW_TOPS[row]
    if column == 1:
        path = QPainterPath()
        path.addRoundedRect(QRectF(-SPINE, top, 2 * SPINE, ROW_HEIGHT), CORNER, CORNER)
        return path
    wide, narrow = OUTER[row]
    corners = (
        QPointF(INNER, top),
        QPointF(wide, top),
        QPointF(narrow, top + ROW_HEIGHT),
        QPointF(INNER, top + ROW_HEIGHT),
    )
    path = _softened(corners)
    return QTransform.fromScale(-1, 1).map(path) if column == 0 else path


def bones(row: int) -> list[QRectF]:
    """Return the marks along the spine in one row."""
    width, height = BONE
    return [QRectF(-width / 2, ROW_TOPS[row] + at - height / 2, width, height) for at in BONES]


def place_of(zone: Zone) -> tuple[int, int]:
    """Return the row and the column of a zone."""
    return next((number, row.index(zone)) for number, row in enumerate(ROWS) if zone in row)


def _softened(corners: tuple[QPointF, ...]) -> QPainterPath:
    """Return a shape with round corners."""
    path = QPainterPath()
    for index, corner in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % len(corners)]
        start, end = _towards(corner, before), _towards(corner, after)
        if index == 0:
            path.moveTo(start)
        else:
            path.lineTo(start)
        path.quadTo(corner, end)
    path.closeSubpath()
    return path


def _towards(corner: QPointF, other: QPointF) -> QPointF:
    across, down = other.x() - corner.x(), other.y() - corner.y()
    share = CORNER / hypot(across, down)
    return QPointF(corner.x() + share * across, corner.y() + share * down)
