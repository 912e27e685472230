"""Mat, chair, wall and roller as flat solids."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, sin, tau
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from thoracic_desktop.figure.outline import Outline, hull
from thoracic_desktop.figure.projection import Point
from thoracic_desktop.figure.scene import Chair, Mat, Roller, Scene, Wall
from thoracic_desktop.figure.vectors import Vector
from thoracic_desktop.ui.figure.canvas import Canvas

Colour = Callable[[str], QColor]

_TRACKS: Final = {"stretch": "trackStretch", "strength": "trackStrength", "posture": "trackPosture"}
_MAT_THICKNESS_M: Final = 0.018
_SEAT_M: Final = (0.43, 0.035, 0.41)
_LEG_M: Final = 0.032
_BODY_HALF_M: Final = 0.15
"""How far the trunk reaches over a roller to each side."""


def paint_props(painter: QPainter, canvas: Canvas, scene: Scene, colour: Colour) -> None:
    """Paint the scene's props in the order in which the scene names them; the figure comes on top."""
    painter.setPen(Qt.PenStyle.NoPen)
    for prop in scene.props:
        match prop:
            case Mat():
                _paint_mat(painter, canvas, prop, colour(_TRACKS[prop.track]))
            case Chair():
                _paint_chair(painter, canvas, prop, colour)
            case Wall():
                _paint_wall(painter, canvas, prop, colour)
            case Roller():
                _paint_roller(painter, canvas, prop, colour)


def _paint_mat(painter: QPainter, canvas: Canvas, mat: Mat, base: QColor) -> None:
    (x, z), (wide, long) = mat.at, mat.size
    corners = [(x + wide / 2 * a, z + long / 2 * b) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    top = [canvas.view.point((a, 0.0, b)) for a, b in corners]
    bottom = [canvas.view.point((a, -_MAT_THICKNESS_M, b)) for a, b in corners]
    _fill(painter, canvas, hull([*top, *bottom]), base.darker(118))
    _fill(painter, canvas, top, base)


def _paint_chair(painter: QPainter, canvas: Canvas, chair: Chair, colour: Colour) -> None:
    x, height, z = chair.at
    wide, thick, deep = _SEAT_M
    frame, cushion = colour("prop2"), colour("prop")
    back_z, top = z - deep / 2, height + 0.42
    for side in (-1.0, 1.0):
        post = x + side * (wide / 2 - 0.03)
        _box(
            painter, canvas, (post, (height - thick) / 2, z + deep / 2 - 0.03), (_LEG_M, height - thick, _LEG_M), frame
        )
        _box(painter, canvas, (post, top / 2, back_z), (_LEG_M, top, _LEG_M), frame)
    _box(painter, canvas, (x, height + 0.31, back_z), (wide - 0.04, 0.22, 0.03), cushion)
    _box(painter, canvas, (x, height - thick / 2, z), _SEAT_M, cushion)


def _paint_wall(painter: QPainter, canvas: Canvas, wall: Wall, colour: Colour) -> None:
    half = wall.width / 2
    face = [
        canvas.view.point(p)
        for p in (
            (-half, 0.0, wall.z),
            (half, 0.0, wall.z),
            (half, wall.height, wall.z),
            (-half, wall.height, wall.z),
        )
    ]
    _fill(painter, canvas, face, colour("prop"))
    skirting = [
        canvas.view.point(p)
        for p in ((-half, 0.0, wall.z), (half, 0.0, wall.z), (half, 0.07, wall.z), (-half, 0.07, wall.z))
    ]
    _fill(painter, canvas, skirting, colour("prop2"))


def paint_props_in_front(painter: QPainter, canvas: Canvas, scene: Scene, colour: Colour) -> None:
    """Paint what stands out towards the eye from under the figure: the near end of a roller."""
    painter.setPen(Qt.PenStyle.NoPen)
    for prop in scene.props:
        if isinstance(prop, Roller):
            _paint_roller(painter, canvas, prop, colour, from_middle_m=_BODY_HALF_M)


def _paint_roller(
    painter: QPainter, canvas: Canvas, roller: Roller, colour: Colour, from_middle_m: float | None = None
) -> None:
    x, y, z = roller.at
    near = 1.0 if canvas.view.toward[0] > 0.0 else -1.0
    start = -roller.length / 2 if from_middle_m is None else from_middle_m
    end = (x + near * roller.length / 2, y, z)
    near_end = _circle(canvas, end, roller.radius)
    base = _set_off(colour("prop2"))
    _fill(painter, canvas, hull([*near_end, *_circle(canvas, (x + near * start, y, z), roller.radius)]), base)
    _fill(painter, canvas, near_end, base.lighter(122))
    _fill(painter, canvas, _circle(canvas, end, roller.radius * 0.45), base.darker(120))


def _set_off(tone: QColor) -> QColor:
    """Move a tone away from the mat's: darker in the light theme, lighter in the dark one."""
    return tone.darker(125) if tone.lightness() > 127 else tone.lighter(140)


def _circle(canvas: Canvas, middle: Vector, radius: float) -> list[Point]:
    x, y, z = middle
    return [canvas.view.point((x, y + radius * cos(k * tau / 28), z + radius * sin(k * tau / 28))) for k in range(28)]


def _box(painter: QPainter, canvas: Canvas, middle: Vector, size: Vector, base: QColor) -> None:
    """Paint an upright box: its outline in the darker tone, the top in the lighter one."""
    (x, y, z), (wide, high, deep) = middle, (size[0] / 2, size[1] / 2, size[2] / 2)
    corners = [(x + wide * a, z + deep * b) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    top = [canvas.view.point((a, y + high, b)) for a, b in corners]
    bottom = [canvas.view.point((a, y - high, b)) for a, b in corners]
    _fill(painter, canvas, hull([*top, *bottom]), base.darker(112))
    _fill(painter, canvas, top, base)


def _fill(painter: QPainter, canvas: Canvas, points: Sequence[Point], base: QColor) -> None:
    painter.fillPath(canvas.path((Outline(tuple(points)),)), base)
