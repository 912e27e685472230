"""The head in the picture: a profile with a nose, hair cut along a plane, a bun, an ear and a quiet face."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from thoracic_desktop.figure.outline import Outline, Ring, capsule, hull, sweep
from thoracic_desktop.figure.projection import Projection
from thoracic_desktop.figure.shape import Fill, Layer, Shape
from thoracic_desktop.figure.skeleton import Station
from thoracic_desktop.figure.vectors import Vector, cross, dot, length, plus, unit, within

_SCALE: Final = 1.05
"""The head is drawn a little larger than life: at the size of a card it carries the facing."""

_PROFILE: Final = (
    (-0.101, 0.0700, 0.034, 0.018),
    (-0.088, 0.0825, 0.006, 0.034),
    (-0.066, 0.0825, -0.028, 0.0470),
    (-0.046, 0.0865, -0.047, 0.0555),
    (-0.030, 0.0870, -0.062, 0.0610),
    (-0.010, 0.0868, -0.078, 0.0670),
    (0.015, 0.0862, -0.090, 0.0722),
    (0.035, 0.0920, -0.096, 0.0742),
    (0.060, 0.0915, -0.0950, 0.0725),
    (0.085, 0.0780, -0.084, 0.0620),
    (0.105, 0.0450, -0.060, 0.0430),
)
"""Height, foremost, rearmost, half width (m), from chin to crown, seen from the joint with the neck."""

_AXIS_M: Final = 0.02
"""The profile is measured from a straight line this far before the joint, or its curve would bend the face."""

_SKULL_MIDDLE: Final[Vector] = (0.0, 0.024, -0.004)
_SKULL_RADII: Final[Vector] = (0.0805, 0.117, 0.105)
_HAIRLINES: Final = ((unit((0.0, 0.93, -0.36)), 0.041), (unit((0.0, 0.538, -0.843)), 0.0222))
"""Hair grows beyond two planes (direction, height over the joint with the neck): above the brow, behind the ears."""
_HIDDEN: Final = 0.55
"""A part of the hair whose cut is seen as steeply as this lies behind the face."""
_NAPE_M: Final = -0.02
"""From the front no hair is drawn below this height: beside the cheek it would read as a beard."""
_TINY_M: Final = 1e-6
_NOSTRILS: Final[tuple[Vector, ...]] = ((0.0105, -0.022, 0.087), (0.0, -0.0275, 0.094), (-0.0105, -0.022, 0.087))
_LIPS: Final[tuple[Vector, ...]] = ((0.019, -0.054, 0.076), (0.0, -0.057, 0.0835), (-0.019, -0.054, 0.076))
_BUN: Final[Vector] = (0.0, 0.158, -0.052)
_BUN_RADIUS_M: Final = 0.041

_Circle = tuple[Vector, ...]
_Place = Callable[[Vector], Vector]
_Dot = Callable[[Vector, float], tuple[float, float, float]]


def _circle(normal: Vector, height: float, count: int) -> _Circle:
    """Return points of the unit ball's cut with a plane."""
    n = unit(normal)
    a = unit(cross(n, (1.0, 0.0, 0.0) if abs(n[0]) < 0.9 else (0.0, 1.0, 0.0)))
    b = cross(n, a)
    radius = math.sqrt(max(0.0, 1.0 - height * height))
    turns = (k * math.tau / count for k in range(count))
    return tuple(
        plus(plus((n[0] * height, n[1] * height, n[2] * height), a, radius * math.cos(t)), b, radius * math.sin(t))
        for t in turns
    )


def _on_skull(unit_ball: _Circle) -> _Circle:
    return tuple(
        (
            _SKULL_MIDDLE[0] + q[0] * _SKULL_RADII[0],
            _SKULL_MIDDLE[1] + q[1] * _SKULL_RADII[1],
            _SKULL_MIDDLE[2] + q[2] * _SKULL_RADII[2],
        )
        for q in unit_ball
    )


def _cut(normal: Vector, height: float) -> _Circle:
    """Return the line along which a plane cuts the skull."""
    scaled = (normal[0] * _SKULL_RADII[0], normal[1] * _SKULL_RADII[1], normal[2] * _SKULL_RADII[2])
    return _on_skull(_circle(scaled, (height - dot(normal, _SKULL_MIDDLE)) / length(scaled), 24))


_CUTS: Final = tuple((normal, height, _cut(normal, height)) for normal, height in _HAIRLINES)


def head_shapes(view: Projection, head: Station) -> list[Shape]:
    """Return the pieces of the head, the farther ones first."""

    def at(local: Vector) -> Vector:
        return plus(head.at, within(head.frame, local), _SCALE)

    def dot_at(local: Vector, radius: float) -> tuple[float, float, float]:
        return (*view.point(at(local)), radius * _SCALE)

    rings: list[Ring] = [
        (
            at((0.0, y, _AXIS_M)),
            head.frame[0],
            head.frame[2],
            half * _SCALE,
            (front - _AXIS_M) * _SCALE,
            max(_AXIS_M - back, 0.0) * _SCALE,
        )
        for y, front, back, half in _PROFILE
    ]
    skin = [
        sweep(view, rings, 0.3, 0.0),
        capsule(dot_at((0.0, 0.012, 0.0830), 0.0080), dot_at((0.0, -0.018, 0.0905), 0.0105)),
    ]
    bun = Shape(layer=Layer.HEAD, fill=Fill.HAIR, outlines=(_ball(dot_at(_BUN, _BUN_RADIUS_M)),))
    behind = view.nearness(within(head.frame, _BUN)) < 0.0
    far_hair, near_hair = _hair(view, head, at)
    shapes = [*([bun] if behind else []), *far_hair]
    shapes.append(Shape(layer=Layer.HEAD, fill=Fill.SKIN, outlines=tuple(skin), casts=True))
    shapes += _face(view, head, at, dot_at)
    shapes += near_hair
    shapes += _ears(view, head, dot_at)
    if not behind:
        shapes.append(bun)
    return shapes


def _hair(view: Projection, head: Station, at: _Place) -> tuple[list[Shape], list[Shape]]:
    """Return the parts of the skull beyond the hairlines: those behind the face, and those over it.

    Where we look at a cut, the face shows in it.
    """
    eye = (dot(view.toward, head.frame[0]), dot(view.toward, head.frame[1]), dot(view.toward, head.frame[2]))
    edge_normal = (eye[0] / _SKULL_RADII[0], eye[1] / _SKULL_RADII[1], eye[2] / _SKULL_RADII[2])
    edge = _on_skull(_circle(edge_normal, 0.0, 40))
    far: list[Shape] = []
    near: list[Shape] = []
    for normal, height, cut in _CUTS:
        line = [view.point(at(p)) for p in cut]
        outlines = [Outline(tuple(hull([*line, *(view.point(at(p)) for p in edge if dot(p, normal) >= height)])))]
        facing = -dot(eye, normal)
        if facing > _HIDDEN:
            rim = [view.point(at(p)) for p in (*cut, *edge) if dot(p, normal) >= height - _TINY_M and p[1] > _NAPE_M]
            far.append(Shape(layer=Layer.HEAD, fill=Fill.HAIR, outlines=(Outline(tuple(hull(rim))),)))
            continue
        if facing > 0.0:
            outlines.append(Outline(tuple(line)))
        near.append(Shape(layer=Layer.HEAD, fill=Fill.HAIR, outlines=tuple(outlines), holes=True))
    return far, near


def _ears(view: Projection, head: Station, dot_at: _Dot) -> list[Shape]:
    sideways = view.nearness(head.frame[0])
    if abs(sideways) < 0.2:
        return []
    side = math.copysign(0.076, sideways)
    ear = capsule(dot_at((side, 0.006, -0.014), 0.0165), dot_at((side, -0.020, -0.008), 0.0105))
    return [Shape(layer=Layer.HEAD, fill=Fill.SKIN, outlines=(ear,), shade=0.7)]


def _face(view: Projection, head: Station, at: _Place, dot_at: _Dot) -> list[Shape]:
    shapes: list[Shape] = []
    for side in (1.0, -1.0):
        outward = within(head.frame, (0.45 * side, 0.0, 0.9))
        if view.nearness(outward) < 0.15:
            continue
        eye = _ball(dot_at((0.033 * side, 0.014, 0.079), 0.0068))
        brow = Outline(
            tuple(
                view.point(at(p))
                for p in ((0.020 * side, 0.0385, 0.0890), (0.034 * side, 0.041, 0.0845), (0.047 * side, 0.0365, 0.0755))
            ),
            smooth=True,
            closed=False,
        )
        shapes.append(Shape(layer=Layer.HEAD, fill=Fill.HAIR, outlines=(eye,)))
        shapes.append(Shape(layer=Layer.HEAD, fill=Fill.HAIR, outlines=(brow,), line_m=0.005))
    facing = view.nearness(head.frame[2])
    for line, least in ((_LIPS, -1.0), (_NOSTRILS, 0.5)):
        seen = [p for p in line if view.nearness(within(head.frame, (p[0] * 30.0, 0.0, 1.0))) > 0.0]
        if len(seen) > 1 and facing > least:
            stroke = Outline(tuple(view.point(at(p)) for p in seen), smooth=True, closed=False)
            shapes.append(Shape(layer=Layer.HEAD, fill=Fill.FEATURE, outlines=(stroke,), line_m=0.0055))
    return shapes


def _ball(disc: tuple[float, float, float]) -> Outline:
    return capsule(disc, disc)
