from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session_builders import exercise, phase
from thoracic_desktop.exercises.model import (
    Dose,
    Exercise,
    Range,
    RollerPosition,
    Side,
    Wording,
    WordingLevel,
)
from thoracic_desktop.exercises.provenance import Review, ReviewStatus

PLACES = (RollerPosition.UPPER, RollerPosition.MIDDLE, RollerPosition.LOWER)


@given(low=st.integers(1, 60), high=st.integers(1, 60))
def test_a_range_never_runs_backwards(low: int, high: int) -> None:
    if low <= high:
        assert Range(min=low, max=high).max == high
    else:
        with pytest.raises(ValueError, match="Expected `max`"):
            Range(min=low, max=high)


@given(places=st.integers(0, 3), least=st.integers(-1, 4))
def test_the_lowest_number_of_places_can_be_served(places: int, least: int) -> None:
    reps = Range(min=1, max=2)
    if least in range(1 if places else 0, places + 1):
        assert len(Dose(reps=reps, positions=PLACES[:places], positions_min=least).lowest().positions) == least
    else:
        with pytest.raises(ValueError, match="positions_min"):
            Dose(reps=reps, positions=PLACES[:places], positions_min=least)


def test_the_lowest_and_the_highest_dose_are_the_ends_of_the_ranges() -> None:
    dose = Dose(reps=Range(min=3, max=5), hold_s=Range(min=20, max=30), positions=PLACES, positions_min=2)
    lowest, highest = dose.lowest(), dose.highest()
    assert (lowest.reps, lowest.hold_s, lowest.positions) == (3, 20, PLACES[:2])
    assert (highest.reps, highest.hold_s, highest.positions) == (5, 30, PLACES)


def test_a_dose_without_a_hold_prescribes_none() -> None:
    assert Dose(reps=Range(min=10, max=15)).highest().hold_s is None


def test_a_hold_needs_a_length_from_somewhere() -> None:
    with pytest.raises(ValueError, match="phase 0"):
        exercise(hold_s=None, phases=(phase("hold", "there"),))


def test_a_hold_may_bring_its_own_length() -> None:
    assert exercise(hold_s=None, phases=(phase("hold", "there", 5),)).phases[0].duration_s == 5


def test_a_movement_needs_its_own_length() -> None:
    with pytest.raises(ValueError, match="phase 0"):
        exercise(phases=(phase("move", "there"),))


def test_alternating_sides_need_a_name_for_a_side() -> None:
    with pytest.raises(ValueError, match="Expected `sides`"):
        msgspec.structs.replace(exercise(alternating=True), sides=None)


def test_poses_are_listed_once_in_the_order_of_the_exercise() -> None:
    phases = (phase("move", "up", 1), phase("move", "down", 1), phase("move", "up", 1), phase("release", "start", 1))
    assert exercise(hold_s=None, phases=phases).poses == ("start", "up", "down")


def test_an_approval_needs_a_signature() -> None:
    with pytest.raises(ValueError, match="reviewer"):
        Review(status=ReviewStatus.APPROVED, reviewer="Somebody")
    assert Review(status=ReviewStatus.APPROVED, reviewer="Somebody", date="2026-01-31").reviewer


def test_each_level_has_its_own_words() -> None:
    wording = Wording(plain="Squeeze", clinical="Retract")
    assert [wording.at(level) for level in WordingLevel] == ["Squeeze", "Retract"]


def test_the_other_side_of_the_other_side_is_the_side() -> None:
    for side in Side:
        assert side.other is not side
        assert side.other.other is side


def test_an_exercise_survives_being_written_and_read() -> None:
    original = exercise(alternating=True, positions=PLACES)
    assert msgspec.json.decode(msgspec.json.encode(original), type=Exercise) == original
