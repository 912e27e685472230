"""Where parts of a body flow into each other: how far a point is outside the other part, and the way out of it."""

from __future__ import annotations

from typing import Final

import numpy as np

from thoracic_desktop.illustration.arrays import SMALL, Floats, unit_rows
from thoracic_desktop.illustration.curves import Table, through
from thoracic_desktop.illustration.joints import Joints
from thoracic_desktop.value import Value

_CM: Final = 0.01
_TURN: Final = 0.6
"""Over how much of a seam's width the surface turns; the rest only swells."""


class Trunk(Value, frozen=True):
    """A table of the trunk, looked up often: levels (m), half width, front and back (m)."""

    levels: Floats
    halves: Floats

    @classmethod
    def of(cls, table: Table) -> Trunk:
        """Return a table in even steps."""
        levels = np.linspace(table[0][0], table[-1][0], 120)
        return cls(levels * _CM, through(table, levels)[:, :3] * _CM)

    def outside(self, points: Floats, joints: Joints, station: int, level: float) -> tuple[Floats, Floats]:
        """Return about how far points are outside the trunk around a vertebra (m), and the way straight out of it."""
        local = (points - joints.places[station]) @ joints.axes[station].T
        at: Floats = level + local[:, 1]
        half = np.interp(at, self.levels, self.halves[:, 0])
        front = np.interp(at, self.levels, self.halves[:, 1])
        back = np.interp(at, self.levels, self.halves[:, 2])
        deep = np.where(local[:, 2] > 0.0, front, back)
        share = np.sqrt(np.square(local[:, 0] / half) + np.square(local[:, 2] / deep))
        flat = np.hypot(local[:, 0], local[:, 2]) * (1.0 - 1.0 / np.maximum(share, SMALL))
        above = np.maximum(at - self.levels[-1], 0.0)
        distance: Floats = flat
        beyond = above > 0.0
        distance[beyond] = np.hypot(np.maximum(flat[beyond], 0.0), above[beyond])
        out = unit_rows(np.stack((local[:, 0] / half**2, np.zeros(len(local)), local[:, 2] / deep**2), -1))
        return distance, out @ joints.axes[station]


class Rod(Value, frozen=True):
    """A limb as a rod with round ends, `thick` (m) at its start and `thin` at its end."""

    start: Floats
    end: Floats
    thick: float
    thin: float

    def outside(self, points: Floats) -> tuple[Floats, Floats]:
        """Return how far points are outside the rod (m, negative inside), and the way straight out of it."""
        way = self.end - self.start
        share = np.clip((points - self.start) @ way / (way @ way), 0.0, 1.0)
        off = points - self.start - share[:, None] * way
        far = np.sqrt(np.einsum("ij,ij->i", off, off))
        return far - (self.thick + (self.thin - self.thick) * share), off / np.maximum(far, SMALL)[:, None]


class Seam(Value, frozen=True):
    """Where one part flows into another: the polynomial smooth union (see solids.py), seen from the one part.

    `distance` is how far its points are outside the other part and `away` the way out of that (points, 3); `width` is
    that of the seam, and `most` limits how far it swells (m).
    """

    span: slice
    distance: Floats
    away: Floats
    width: float
    most: float

    def swell(self) -> Floats:
        """Return how far the points are raised."""
        near = np.maximum(self.width - np.abs(self.distance), 0.0)
        return np.minimum(np.square(near) / (4.0 * self.width), self.most)

    def turn(self, normals: Floats, bare: Floats) -> None:
        """Turn the normals (all points) towards the other part, so that both face the same way where they meet."""
        share = np.clip(0.5 - 0.5 * self.distance / (self.width * _TURN), 0.0, 1.0)
        some = np.flatnonzero(share > 0.0)
        share = share[some][:, None]
        mixed = bare[self.span][some] * (1.0 - share) + self.away[some] * share
        taken = np.clip(share / 0.2, 0.0, 1.0)
        points = self.span.start + some
        normals[points] = unit_rows(normals[points] * (1.0 - taken) + mixed * taken)
