"""What every measurement is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from screen import Screen


@dataclass(frozen=True, slots=True)
class Bench:
    """Where and how thoroughly to measure.

    Attributes:
        screen: where windows are shown.
        scratch: a folder on the disk of the project, for databases; removed afterwards.
        quick: fewer and shorter runs.
    """

    screen: Screen
    scratch: Path
    quick: bool

    def either(self, full: int, quick: int) -> int:
        """Return one number for a full run, or the other for a quick one."""
        return quick if self.quick else full
