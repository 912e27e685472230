"""The shape of a head, in the axes of its joint with the neck; metres, before it is drawn larger by SCALE."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from thoracic_desktop.figure.vectors import Vector
from thoracic_desktop.illustration.arrays import Floats, unit_rows
from thoracic_desktop.illustration.solids import cone, ellipsoid, melted

SCALE: Final = 1.05
"""The head is drawn a little larger than life: at the size of a card it carries the facing."""
MIDDLE: Final = np.array((0.0, 0.012, -0.004))
SKULL: Final[tuple[Vector, Vector]] = ((0.0, 0.030, -0.010), (0.0735, 0.082, 0.092))
_OVAL: Final = np.array((0.072, 0.105, 0.090))

_MOST_STEPS: Final = 60
_CLOSE_M: Final = 2e-5

Solid = Callable[[Floats], Floats]
"""How far points are outside a solid (m)."""


def face_and_skull(points: Floats, *, strong_jaw: bool) -> Floats:
    """Return the distance to skull, jaw, cheeks, brow, nose and lips."""
    mirrored = np.concatenate((np.abs(points[..., :1]), points[..., 1:]), axis=-1)
    chin, jaw = (0.026, 0.050) if strong_jaw else (0.020, 0.046)
    solid = ellipsoid(points, *SKULL)
    solid = melted(solid, ellipsoid(points, (0.0, -0.018, 0.026), (0.058, 0.072, 0.056)), 0.030)
    solid = melted(solid, ellipsoid(points, (0.0, -0.083, 0.066), (chin, 0.017, 0.018)), 0.035)
    solid = melted(solid, cone(mirrored, ((jaw, -0.050, 0.005), (0.012, -0.086, 0.060)), (0.014, 0.012)), 0.030)
    solid = melted(solid, ellipsoid(mirrored, (0.038, -0.014, 0.058), (0.022, 0.020, 0.020)), 0.030)
    solid = melted(solid, ellipsoid(mirrored, (0.026, 0.034, 0.070), (0.024, 0.008, 0.012)), 0.020)
    solid = melted(solid, cone(points, ((0.0, 0.017, 0.080), (0.0, -0.013, 0.0985)), (0.0050, 0.0078)), 0.011)
    solid = melted(solid, ellipsoid(mirrored, (0.010, -0.0215, 0.0895), (0.0062, 0.0055, 0.008)), 0.008)
    solid = melted(solid, ellipsoid(points, (0.0, -0.0465, 0.0835), (0.018, 0.0065, 0.0065)), 0.014)
    return melted(solid, ellipsoid(points, (0.0, -0.0575, 0.0815), (0.015, 0.0065, 0.007)), 0.008)


def direction(around: Floats, down: Floats) -> Floats:
    """Return directions from the middle; `around` is 0 to the front and grows to the left, `down` is from the crown."""
    return np.stack(
        (np.sin(down) * np.sin(around), np.cos(down) * np.ones_like(around), np.sin(down) * np.cos(around)), -1
    )


def reach(solid: Solid, way: Floats) -> Floats:
    """Return how far from the middle rays leave a solid (m): they are walked inward by what is left."""
    far: Floats = np.full(way.shape[:-1], 0.2)
    for _ in range(_MOST_STEPS):
        left = solid(MIDDLE + way * far[..., None])
        far = far - 0.8 * left
        if np.abs(left).max() < _CLOSE_M:
            break
    return far


def oval_normals(points: Floats) -> Floats:
    """Return the normals that a plain oval would have at points of the head: a face is shaded in large shapes."""
    return unit_rows((points / SCALE - MIDDLE) / np.square(_OVAL))
