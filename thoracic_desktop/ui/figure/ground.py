"""The contact of body and ground: one flat dark patch under all parts that come near the floor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import QColor, QPainter

from thoracic_desktop.figure.outline import Outline, capsule
from thoracic_desktop.figure.skeleton import Body
from thoracic_desktop.figure.vectors import Vector, plus
from thoracic_desktop.ui.figure.canvas import Canvas

_SHADOW: Final = QColor(10, 30, 40, 38)
_FADES_AT_M: Final = 0.45


def paint_contact(painter: QPainter, canvas: Canvas, body: Body) -> None:
    """Paint the patch that the low parts of the body throw straight down."""
    outlines: list[Outline] = []
    for a, b, radius in _bones(body):
        at_a, at_b = radius * (1.0 - a[1] / _FADES_AT_M), radius * (1.0 - b[1] / _FADES_AT_M)
        if max(at_a, at_b) < 0.2 * radius:
            continue
        flat = capsule((a[0], a[2], max(at_a, 0.01)), (b[0], b[2], max(at_b, 0.01)))
        outlines.append(Outline(tuple(canvas.view.point((x, 0.0, z)) for x, z in flat.points), smooth=True))
    painter.fillPath(canvas.path(outlines), _SHADOW)


def _bones(body: Body) -> Iterator[tuple[Vector, Vector, float]]:
    """Go through everything that may touch the ground, with how broad its shadow is (m)."""
    for leg in (body.leg_left, body.leg_right):
        yield plus(leg.ankle, leg.foot[2], -0.03), plus(leg.ankle, leg.foot[2], 0.15), 0.06
        yield leg.knee, leg.ankle, 0.062
        yield leg.hip, leg.knee, 0.09
    for arm in (body.arm_left, body.arm_right):
        yield arm.wrist, plus(arm.wrist, arm.hand[1], -0.15), 0.065
        yield arm.elbow, arm.wrist, 0.06
    yield body.pelvis.at, body.spine[6].at, 0.165
    yield body.spine[6].at, body.chest.at, 0.165
    yield body.head.at, plus(body.head.at, body.head.frame[1], 0.10), 0.095
