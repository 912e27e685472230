"""Vectors and frames in space as plain tuples: a figure has too few of them to pay for an array library.

World axes: x = the person's left, y = up, z = the way the person faces.  Metres and degrees.
"""

from __future__ import annotations

import math

Vector = tuple[float, float, float]
Frame = tuple[Vector, Vector, Vector]
"""The x, y and z axis of a body part; the world's own when it stands neutral."""

WORLD: Frame = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
_TINY = 1e-9


def plus(a: Vector, b: Vector, share: float = 1.0) -> Vector:
    """Return `a` moved along `b` by `share` of its length."""
    return (a[0] + b[0] * share, a[1] + b[1] * share, a[2] + b[2] * share)


def minus(a: Vector, b: Vector) -> Vector:
    """Return the way from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def dot(a: Vector, b: Vector) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """Return the vector product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    """Return how long a vector is."""
    return math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vector) -> Vector:
    """Return the direction of `a`; a vector without length stays as it is."""
    size = length(a)
    return a if size < _TINY else (a[0] / size, a[1] / size, a[2] / size)


def between(a: Vector, b: Vector, share: float) -> Vector:
    """Return the point that lies `share` of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)


def within(frame: Frame, local: Vector) -> Vector:
    """Return a direction given in a frame's own axes as a direction of the world."""
    x, y, z = frame
    a, b, c = local
    return (x[0] * a + y[0] * b + z[0] * c, x[1] * a + y[1] * b + z[1] * c, x[2] * a + y[2] * b + z[2] * c)


def _pair(a: Vector, b: Vector, angle_deg: float) -> tuple[Vector, Vector]:
    """Turn two axes in their common plane, from `a` towards `b`."""
    angle = math.radians(angle_deg)
    c, s = math.cos(angle), math.sin(angle)
    return (
        (a[0] * c + b[0] * s, a[1] * c + b[1] * s, a[2] * c + b[2] * s),
        (b[0] * c - a[0] * s, b[1] * c - a[1] * s, b[2] * c - a[2] * s),
    )


def pitched(frame: Frame, angle_deg: float) -> Frame:
    """Turn a frame about its own x axis: the y axis goes towards z, as in bending forward."""
    x, y, z = frame
    y, z = _pair(y, z, angle_deg)
    return (x, y, z)


def turned(frame: Frame, angle_deg: float) -> Frame:
    """Turn a frame about its own y axis: the z axis goes towards x, as in turning to the left."""
    x, y, z = frame
    z, x = _pair(z, x, angle_deg)
    return (x, y, z)


def tilted(frame: Frame, angle_deg: float) -> Frame:
    """Turn a frame about its own z axis: the y axis goes towards x, as in leaning to the left."""
    x, y, z = frame
    y, x = _pair(y, x, angle_deg)
    return (x, y, z)


def around(axis: Vector, frame: Frame, angle_deg: float) -> Frame:
    """Turn a whole frame about an axis of the world through its origin (Rodrigues' formula)."""
    angle = math.radians(angle_deg)
    c, s = math.cos(angle), math.sin(angle)

    def turn(v: Vector) -> Vector:
        along, side = dot(axis, v) * (1.0 - c), cross(axis, v)
        return (
            v[0] * c + side[0] * s + axis[0] * along,
            v[1] * c + side[1] * s + axis[1] * along,
            v[2] * c + side[2] * s + axis[2] * along,
        )

    return (turn(frame[0]), turn(frame[1]), turn(frame[2]))


def along(y_axis: Vector, z_hint: Vector) -> Frame:
    """Return the frame whose y axis is exact and whose z axis comes as near to the hint as it can."""
    y = unit(y_axis)
    z = plus(z_hint, y, -dot(z_hint, y))
    if length(z) < 1e-4:  # the hint tells nothing: any direction across will do, but always the same
        spare = (0.0, 0.0, 1.0) if abs(y[2]) < 0.9 else (1.0, 0.0, 0.0)
        z = plus(spare, y, -dot(spare, y))
    z = unit(z)
    return (cross(y, z), y, z)


def mirrored(frame: Frame) -> Frame:
    """Return the frame of the same part on the other side of the body (all of its local axes mirrored in x)."""
    x, y, z = frame
    return ((x[0], -x[1], -x[2]), (-y[0], y[1], y[2]), (-z[0], z[1], z[2]))


def product(outer: Frame, inner: Frame) -> Frame:
    """Return the frame that `inner` is when it is given in the axes of `outer`."""
    return (within(outer, inner[0]), within(outer, inner[1]), within(outer, inner[2]))
