"""Levels: how much of the source's dose is asked for, from about half of its minimum up to its maximum.

The source asks to start with fewer repetitions, to raise them as tolerated, and to raise them before anything harder
(C29, C30); it gives ranges and no steps.  The steps are the app's own choice (D12, D13): repetitions first, then holds,
then places of the roller, and nothing harder is ever invented.
"""

from __future__ import annotations

from msgspec import Struct

from thoracic_desktop.exercises.model import Dose, Prescription, Range


class Level(Struct, frozen=True, kw_only=True):
    """One level.

    Attributes:
        of_lowest: share of the source's lowest number of repetitions; below 1.0 only while starting.
        reps_raised: how far the repetitions have gone from the source's lowest to its highest, 0.0 to 1.0.
        hold_raised: the same for the seconds of a hold.
        all_positions: whether the roller goes to all of its places, and not only to as many as at the start.
    """

    of_lowest: float = 1.0
    reps_raised: float = 0.0
    hold_raised: float = 0.0
    all_positions: bool = False


LEVELS = (
    Level(of_lowest=0.5),
    Level(of_lowest=0.75),
    Level(),
    Level(reps_raised=0.5),
    Level(reps_raised=1.0),
    Level(reps_raised=1.0, hold_raised=0.5),
    Level(reps_raised=1.0, hold_raised=1.0),
    Level(reps_raised=1.0, hold_raised=1.0, all_positions=True),
)
FIRST, LAST = 0, len(LEVELS) - 1
SOURCE_LOWEST = 2
"""The level at which every dose is the source's lowest; those below it are the start levels."""


def dose_at(dose: Dose, level: int) -> Prescription:
    """Return what a level asks for of a dose.

    Raises:
        IndexError: there is no such level.
    """
    if not FIRST <= level <= LAST:
        raise IndexError(f"There is no level {level}")
    step = LEVELS[level]
    reps = _ceil(dose.reps.min * step.of_lowest) if step.of_lowest < 1 else _raised(dose.reps, step.reps_raised)
    hold_s = _raised(dose.hold_s, step.hold_raised) if dose.hold_s else None
    positions = dose.positions if step.all_positions else dose.positions[: dose.positions_min]
    return Prescription(reps=reps, hold_s=hold_s, positions=positions)


def _raised(span: Range, share: float) -> int:
    return span.min + _ceil((span.max - span.min) * share)


def _ceil(number: float) -> int:
    return -int(-number // 1)
