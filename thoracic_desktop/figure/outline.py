"""Closed outlines in the picture: what the edge of a rounded solid looks like from the eye.

A part of the body is a row of rings, each an ellipse with its own front and back.  The edge of a ring seen from the
side is its support function, so a thigh looks broad from the front and full behind without any surface being built.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

from thoracic_desktop.figure.projection import Point, Projection
from thoracic_desktop.figure.vectors import Vector, dot
from thoracic_desktop.value import Value

Ring = tuple[Vector, Vector, Vector, float, float, float]
"""Middle, sideways axis, forward axis, half width, front, back."""
Disc = tuple[float, float, float]
"""A ball in the picture: middle and radius."""

_TINY: Final = 1e-7
_CIRCLE: Final = tuple((math.cos(k * math.tau / 16), math.sin(k * math.tau / 16)) for k in range(16))
_DIRECTIONS: Final = tuple((math.cos(k * math.tau / 30), math.sin(k * math.tau / 30)) for k in range(30))
_CAP: Final = tuple((math.cos(k * math.pi / 4), math.sin(k * math.pi / 4)) for k in (1, 2, 3))


class Outline(Value, frozen=True):
    """A line in the picture, in metres; `smooth` asks for a curve through the points.

    Closed outlines all turn counterclockwise: pieces that turn in opposite ways would cut holes into each other.
    """

    points: tuple[Point, ...]
    smooth: bool = False
    closed: bool = True


def sweep(view: Projection, rings: Sequence[Ring], start: float = 1.0, end: float = 1.0) -> Outline:
    """Return the outline of a row of rings; `start` and `end` round its ends (1 = half a ball, 0 = cut flat)."""
    middles = [view.point(ring[0]) for ring in rings]
    last = len(rings) - 1
    left: list[Point] = []
    right: list[Point] = []
    way = (0.0, 1.0)
    caps: list[list[Point]] = []
    for index, ring in enumerate(rings):
        way = _direction(middles[max(index - 1, 0)], middles[min(index + 1, last)], way)
        (x, y), (tx, ty) = middles[index], way
        to_left, to_right = _widths(view, ring, -ty, tx)
        left.append((x - ty * to_left, y + tx * to_left))
        right.append((x + ty * to_right, y - tx * to_right))
        if index == 0:
            caps.append(_cap(view, ring, (-tx, -ty), (to_right, to_left), start))
        elif index == last:
            caps.append(_cap(view, ring, (tx, ty), (to_left, to_right), end))
    points = (*left, *caps[-1], *reversed(right), *caps[0])
    return Outline(points[::-1], smooth=True)


def _direction(a: Point, b: Point, before: Point) -> Point:
    x, y = b[0] - a[0], b[1] - a[1]
    size = math.sqrt(x * x + y * y)
    return before if size < _TINY else (x / size, y / size)


def _widths(view: Projection, ring: Ring, nx: float, ny: float) -> tuple[float, float]:
    """Return how far a ring reaches in a direction of the picture, and in the opposite one."""
    _, x_axis, z_axis, half, front, back = ring
    r, u = view.right, view.up
    n = (r[0] * nx + u[0] * ny, r[1] * nx + u[1] * ny, r[2] * nx + u[2] * ny)
    across = half * dot(n, x_axis)
    forward = dot(n, z_axis)
    there, opposite = (front, back) if forward > 0.0 else (back, front)
    across *= across
    there *= forward
    opposite *= forward
    return math.sqrt(across + there * there), math.sqrt(across + opposite * opposite)


def _cap(view: Projection, ring: Ring, way: Point, widths: tuple[float, float], roundness: float) -> list[Point]:
    """Return the points that close an outline beyond a ring, from the left of `way` to its right."""
    tx, ty = way
    flat = _widths(view, ring, tx, ty)[0]
    depth = flat + (max(0.5 * (widths[0] + widths[1]), flat) - flat) * roundness
    x, y = view.point(ring[0])
    points: list[Point] = []
    for c, s in _CAP:
        side = widths[0] if c > 0.0 else widths[1]
        points.append((x - ty * side * c + tx * depth * s, y + tx * side * c + ty * depth * s))
    return points


def capsule(a: Disc, b: Disc) -> Outline:
    """Return the outline of a bone-like piece: two balls and what lies straight between them."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    far = math.hypot(dx, dy)
    if far <= abs(a[2] - b[2]) + _TINY:
        x, y, r = a if a[2] > b[2] else b
        return Outline(tuple((x + r * c, y + r * s) for c, s in _CIRCLE), smooth=True)
    heading, half = math.atan2(dy, dx), math.acos((a[2] - b[2]) / far)
    return Outline((*_arc(a, heading + half, math.tau - 2 * half), *_arc(b, heading - half, 2 * half)))


def _arc(disc: Disc, start: float, turn: float) -> list[Point]:
    x, y, r = disc
    steps = 5
    return [
        (x + r * math.cos(start + turn * k / steps), y + r * math.sin(start + turn * k / steps))
        for k in range(steps + 1)
    ]


def hull(points: Iterable[Point]) -> list[Point]:
    """Return the convex hull, counterclockwise (Andrew's monotone chain)."""
    ordered = sorted(points)
    lower = _half_hull(ordered)
    upper = _half_hull(ordered[::-1])
    return lower[:-1] + upper[:-1]


def _half_hull(points: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in points:
        while len(chain) > 1:
            (ax, ay), (bx, by) = chain[-2], chain[-1]
            if (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax) > 0.0:
                break
            chain.pop()
        chain.append(point)
    return chain


def ball_hull(view: Projection, balls: Iterable[tuple[Vector, float]]) -> Outline:
    """Return the outline around some balls: in every direction the ball that reaches farthest."""
    discs = [(*view.point(place), radius) for place, radius in balls]
    points: list[Point] = []
    for c, s in _DIRECTIONS:
        _, x, y, radius = max((x * c + y * s + r, x, y, r) for x, y, r in discs)
        points.append((x + radius * c, y + radius * s))
    return Outline(tuple(points))
