"""The contact of body and ground: one flat dark patch under all parts that come near the floor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import QColor, QPainter

from thoracic_desktop.figure.outline import Outline, capsule
from thoracic_desktop.figure.skeleton import Body
from thoracic_desktop.figure.vectors import Vector, between, plus
from thoracic_desktop.ui.figure.canvas import Canvas

_SHADOW: Final = QColor(10, 30, 40, 38)
_FADES_AT_M: Final = 0.45
_ENDS_AT_M: Final = 0.3
"""A part that rises throws no patch from here on: what is left of it would be a line, not a shadow."""


def paint_contact(painter: QPainter, canvas: Canvas, body: Body) -> None:
    """Paint the patch that the low parts of the body throw straight down."""
    outlines: list[Outline] = []
    for a, b, radius in _bones(body):
        low, high = (a, b) if a[1] <= b[1] else (b, a)
        if low[1] >= _ENDS_AT_M:
            continue
        if high[1] > _ENDS_AT_M:
            high = between(low, high, (_ENDS_AT_M - low[1]) / (high[1] - low[1]))
        flat = capsule(_patch(low, radius), _patch(high, radius))
        outlines.append(Outline(tuple(canvas.view.point((x, 0.0, z)) for x, z in flat.points), smooth=True))
    painter.fillPath(canvas.path(outlines), _SHADOW)


def _patch(place: Vector, radius: float) -> tuple[float, float, float]:
    """Return the round patch under a place, smaller the higher that is: x, z and radius (m)."""
    return place[0], place[2], radius * (1.0 - place[1] / _FADES_AT_M)


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
