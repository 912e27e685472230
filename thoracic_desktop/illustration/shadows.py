"""Soft shadows of a body on flat ground: dark where it touches, fading with its height."""

from __future__ import annotations

from typing import Final

import numpy as np

from thoracic_desktop.illustration.arrays import Floats, Ints
from thoracic_desktop.illustration.view import View
from thoracic_desktop.value import Value

_CELL_M: Final = 0.012
_FINER: Final = 4
"""A shadow is looked up on a grid with so many cells for each one across, so that no cells can be seen in it."""
_CONTACT_M: Final = 0.03
_WIDE_M: Final = 0.28
_CONTACT_SHARE: Final = 0.66
_REACH_M: Final = 0.55
"""What is farther from the ground casts no shadow that one would see."""
_LEAN: Final = (0.20, -0.10)
"""How far a shadow is shifted for each metre above the ground: light comes a little from one side."""


class Ground(Value, frozen=True):
    """A flat ground: the axis that stands on it (1 for a floor, 2 for a wall) and its place along that axis."""

    axis: int
    height: float


class Shadow(Value, frozen=True):
    """How dark the ground is (cells), from 0 to 1, on a grid that starts at `origin` (m)."""

    ground: Ground
    origin: Floats
    dark: Floats

    def bounds(self, height: float) -> Floats:
        """Return the corners (4, 3) of the part of a ground that may be dark."""
        low, high = self.origin, self.origin + np.array(self.dark.shape) * _CELL_M
        corners = np.zeros((4, 3), dtype=np.float32)
        one, other = _along(self.ground)
        corners[:, one] = low[0], high[0], high[0], low[0]
        corners[:, other] = low[1], low[1], high[1], high[1]
        corners[:, self.ground.axis] = height
        return corners

    def cells(self, view: View, height: float, rows: Floats, columns: Floats) -> Ints:
        """Return the number of the cell of the finer grid that is seen at all rows (vertical) and columns.

        What lies outside of the grid is taken to be its border, which is light.
        """
        one, other = _along(self.ground)
        constant, by_column, by_row = view.plane(self.ground.axis, height)
        shape = (self.dark.shape[0] * _FINER, self.dark.shape[1] * _FINER)
        cell = _CELL_M / _FINER
        numbers: list[Ints] = []
        for k, axis in enumerate((one, other)):
            along_row = (constant[axis] - self.origin[k] + columns * by_column[axis]) / cell
            spot = along_row[None, :] + (rows * (by_row[axis] / cell))[:, None]
            numbers.append(np.clip(spot.astype(np.int32), 0, shape[k] - 1))
        cells: Ints = numbers[0] * shape[1] + numbers[1]
        return cells

    def finer(self) -> Floats:
        """Return how dark the cells of the finer grid are."""
        return _finer_rows(_finer_rows(self.dark).T).T


def _finer_rows(cells: Floats) -> Floats:
    """Return the rows of a grid, and more between them, where each is a mean of its two neighbours."""
    rows: int = cells.shape[0]
    place = np.clip((np.arange(rows * _FINER) + 0.5) / _FINER - 0.5, 0, rows - 1)
    low = np.minimum(place.astype(np.int32), rows - 2)
    share = (place - low).astype(np.float32)[:, None]
    finer: Floats = cells[low] * (1 - share) + cells[low + 1] * share
    return finer


def shadow_on(ground: Ground, points: Floats) -> Shadow | None:
    """Return the shadow of points (points, 3) on a ground, or None where nothing comes near it."""
    one, other = _along(ground)
    height = points[:, ground.axis] - np.float32(ground.height)
    near = np.flatnonzero(height < _REACH_M)
    if not len(near):
        return None
    height = np.maximum(height[near], 0.0)
    flat = points[near][:, [one, other]] + height[:, None] * np.array(_LEAN, dtype=np.float32)
    margin = 10 * _CELL_M
    origin = flat.min(axis=0) - margin
    cells = np.ceil((flat.max(axis=0) + margin - origin) / _CELL_M).astype(np.int32)
    spot = ((flat - origin) / _CELL_M).astype(np.int32)
    number = spot[:, 0] * cells[1] + spot[:, 1]
    contact = _blurred(_darkest(np.exp(-height / _CONTACT_M), number, cells), 1)
    wide = _blurred(_darkest(np.exp(-height / _WIDE_M), number, cells), 4)
    dark = np.clip(contact * _CONTACT_SHARE + wide * (1.0 - _CONTACT_SHARE), 0.0, 1.0)
    return Shadow(ground, origin, dark.astype(np.float32))


def _along(ground: Ground) -> tuple[int, int]:
    one, other = (axis for axis in range(3) if axis != ground.axis)
    return one, other


def _darkest(values: Floats, number: Ints, cells: Ints) -> Floats:
    dark = np.zeros(int(cells[0]) * int(cells[1]), dtype=np.float32)
    np.maximum.at(dark, number, values.astype(np.float32))
    return dark.reshape(int(cells[0]), int(cells[1]))


def _blurred(values: Floats, radius: int) -> Floats:
    """Return the values after two passes of a box filter each way, which closes the gaps between points."""
    for _ in range(2):
        for axis in (0, 1):
            values = _box(values, radius, axis)
    return values


def _box(values: Floats, radius: int, axis: int) -> Floats:
    padding = [(0, 0), (0, 0)]
    padding[axis] = (radius + 1, radius)
    sums = np.cumsum(np.pad(values, padding), axis=axis, dtype=np.float32)
    size = values.shape[axis]
    later = np.take(sums, range(2 * radius + 1, 2 * radius + 1 + size), axis=axis)
    earlier = np.take(sums, range(size), axis=axis)
    return (later - earlier) / (2 * radius + 1)
