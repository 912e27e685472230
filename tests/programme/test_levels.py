"""Levels: from about half of the source's lowest dose to its highest, repetitions first, then holds, then places."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.session_builders import ROLLER, exercise
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Dose, Prescription, Range, RollerPosition
from thoracic_desktop.programme.levels import FIRST, LAST, LEVELS, SOURCE_LOWEST, dose_at

ROLLER_DOSE = Dose(reps=Range(min=3, max=5), hold_s=Range(min=20, max=30), positions=ROLLER, positions_min=2)
TWO = (RollerPosition.UPPER, RollerPosition.MIDDLE)


def test_each_level_of_the_roller_is_as_written_down() -> None:
    asked = [dose_at(ROLLER_DOSE, level) for level in range(len(LEVELS))]

    assert asked == [
        Prescription(reps=2, hold_s=20, positions=TWO),
        Prescription(reps=3, hold_s=20, positions=TWO),
        Prescription(reps=3, hold_s=20, positions=TWO),
        Prescription(reps=4, hold_s=20, positions=TWO),
        Prescription(reps=5, hold_s=20, positions=TWO),
        Prescription(reps=5, hold_s=25, positions=TWO),
        Prescription(reps=5, hold_s=30, positions=TWO),
        Prescription(reps=5, hold_s=30, positions=ROLLER),
    ]


def test_the_first_level_asks_for_about_half_of_the_lowest_dose(shipped_catalogue: Catalogue) -> None:
    for one in shipped_catalogue:
        half = one.dose.reps.min / 2
        assert half <= dose_at(one.dose, FIRST).reps < half + 1, one.key


def test_no_level_leaves_the_range_of_the_source_but_the_start_levels(shipped_catalogue: Catalogue) -> None:
    for one in shipped_catalogue:
        for level in range(SOURCE_LOWEST, LAST + 1):
            dose = dose_at(one.dose, level)
            assert one.dose.reps.min <= dose.reps <= one.dose.reps.max, (one.key, level)
            if one.dose.hold_s is not None:
                assert dose.hold_s is not None
                assert one.dose.hold_s.min <= dose.hold_s <= one.dose.hold_s.max, (one.key, level)


def test_the_last_level_is_the_highest_dose_and_the_third_the_lowest(shipped_catalogue: Catalogue) -> None:
    for one in shipped_catalogue:
        assert dose_at(one.dose, LAST) == one.dose.highest()
        assert dose_at(one.dose, SOURCE_LOWEST) == one.dose.lowest()


def test_repetitions_are_raised_before_holds_and_holds_before_places(shipped_catalogue: Catalogue) -> None:
    for one in shipped_catalogue:
        doses = [dose_at(one.dose, level) for level in range(len(LEVELS))]
        for lower, higher in pairwise(doses):
            assert (lower.reps, lower.hold_s or 0, len(lower.positions)) <= (
                higher.reps,
                higher.hold_s or 0,
                len(higher.positions),
            )
            if (higher.hold_s or 0) > (lower.hold_s or 0):
                assert lower.reps == one.dose.reps.max, one.key
            if len(higher.positions) > len(lower.positions):
                assert lower.hold_s == one.dose.highest().hold_s, one.key


@pytest.mark.parametrize("level", [FIRST - 1, LAST + 1])
def test_there_is_no_level_beyond_the_first_and_the_last(level: int) -> None:
    with pytest.raises(IndexError):
        dose_at(exercise().dose, level)
