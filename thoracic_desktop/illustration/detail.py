"""How closely a surface is covered with points: less closely where the picture could not show it."""

from __future__ import annotations

from enum import Enum


class Detail(Enum):
    """The density of points as a share of the full one."""

    FINE = 1.0
    COARSE = 0.6

    def count(self, points: int) -> int:
        """Return how many points take the place of so many at full density."""
        return max(4, round(points * self.value))


_FINE_FROM_PER_M = 800.0


def detail_for(samples_per_m: float) -> Detail:
    """Return the detail that a picture of this scale can show."""
    return Detail.FINE if samples_per_m >= _FINE_FROM_PER_M else Detail.COARSE
