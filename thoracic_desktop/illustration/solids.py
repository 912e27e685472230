"""Rounded solids that melt into each other, as distances: the head is modelled from a few of them.

The smooth union is the polynomial one of Quilez (2013, "smooth minimum").
"""

from __future__ import annotations

import numpy as np

from thoracic_desktop.figure.vectors import Vector
from thoracic_desktop.illustration.arrays import SMALL, Floats, Ints
from thoracic_desktop.illustration.curves import grid, outward, turns


def ellipsoid(points: Floats, middle: Vector, radii: Vector) -> Floats:
    """Return how far points are outside an ellipsoid; exact on its surface, close to it nearby."""
    scaled = (points - np.array(middle)) / np.array(radii)
    size = np.linalg.norm(scaled, axis=-1)
    slope = np.linalg.norm(scaled / np.array(radii), axis=-1)
    distance: Floats = size * (size - 1.0) / np.maximum(slope, SMALL)
    return distance


def cone(points: Floats, ends: tuple[Vector, Vector], radii: tuple[float, float]) -> Floats:
    """Return how far points are outside a rod with round ends, thicker at one of them."""
    a, b = np.array(ends[0]), np.array(ends[1])
    way = b - a
    share = np.clip((points - a) @ way / (way @ way), 0.0, 1.0)
    off = np.linalg.norm(points - a - share[..., None] * way, axis=-1)
    distance: Floats = off - (radii[0] + (radii[1] - radii[0]) * share)
    return distance


def melted(a: Floats, b: Floats, width: float) -> Floats:
    """Return the distance to two solids that flow into each other over a seam of `width`."""
    share = np.clip(0.5 + 0.5 * (b - a) / width, 0.0, 1.0)
    return b + (a - b) * share - width * share * (1.0 - share)


def ball(
    middle: Vector, radii: Vector, shape: tuple[int, int], *, scale: float = 1.0, lean: float = 0.0
) -> tuple[Floats, Ints]:
    """Return points and triangles of an ellipsoid of `shape` (rows, columns), leaned back by `lean` (radians)."""
    down = np.linspace(0.002, np.pi - 0.002, shape[0])[:, None]
    around = turns(shape[1])[None, :]
    rows = np.stack((np.sin(down) * np.sin(around), np.cos(down) + 0.0 * around, np.sin(down) * np.cos(around)), -1)
    c, s = np.cos(lean), np.sin(lean)
    turn = np.array(((1.0, 0.0, 0.0), (0.0, c, s), (0.0, -s, c)))
    points = ((rows * np.array(radii)) @ turn + np.array(middle)).reshape(-1, 3) * scale
    return points, outward(points, grid(*shape))
