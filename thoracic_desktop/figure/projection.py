"""The parallel view of a camera: from places in space to places in the picture."""

from __future__ import annotations

import math

from thoracic_desktop.figure.pose import Camera
from thoracic_desktop.figure.vectors import Vector, dot
from thoracic_desktop.value import Value

Point = tuple[float, float]
"""Metres in the picture, from its middle: to the right, up."""


class Projection(Value, frozen=True):
    """The three axes of the picture, as directions of the world, and the place in its middle."""

    right: Vector
    up: Vector
    toward: Vector
    target: Vector

    def point(self, place: Vector) -> Point:
        """Return where a place appears."""
        x, y, z = place[0] - self.target[0], place[1] - self.target[1], place[2] - self.target[2]
        r, u = self.right, self.up
        return (r[0] * x + r[1] * y + r[2] * z, u[0] * x + u[1] * y + u[2] * z)

    def nearness(self, way: Vector) -> float:
        """Return how much nearer to the eye one gets by going this way."""
        return dot(way, self.toward)


def projection_of(camera: Camera) -> Projection:
    """Return the view of a camera."""
    yaw, pitch = math.radians(camera.yaw_deg), math.radians(camera.pitch_deg)
    sy, cy, sp, cp = math.sin(yaw), math.cos(yaw), math.sin(pitch), math.cos(pitch)
    return Projection(
        right=(cy, 0.0, -sy), up=(-sy * sp, cp, -cy * sp), toward=(sy * cp, sp, cy * cp), target=camera.target
    )
