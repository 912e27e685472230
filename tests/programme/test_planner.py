"""What the plan asks for on one day, and the verdict on each of its exercises."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.programme.planner_builders import STRENGTH, STRETCHES, TODAY, Planner, keys, planned, verdict
from thoracic_desktop.exercises.model import Direction, Equipment
from thoracic_desktop.programme.day import Change, Place, Reason, Situation, StrengthStatus
from thoracic_desktop.programme.planner import plan_day
from thoracic_desktop.programme.standing import Phase, Standing

# When strengthening is due ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days_ago", "status", "is_in"),
    [
        (0, StrengthStatus.DONE_TODAY, False),
        (1, StrengthStatus.RESTING, False),
        (2, StrengthStatus.DUE, True),
        (9, StrengthStatus.DUE, True),
        (-1, StrengthStatus.DONE_TODAY, False),
        (None, StrengthStatus.NEVER_DONE, True),
    ],
)
def test_strength_comes_every_other_day_and_a_missed_day_slides(
    planner: Planner, days_ago: int | None, status: StrengthStatus, *, is_in: bool
) -> None:
    day = planner.day(strength_ago=days_ago)

    assert day.strength is status
    assert [keys(day).count(key) for key in STRENGTH] == [int(is_in)] * 3


def test_the_very_first_day_is_for_the_stretches(planner: Planner) -> None:
    first = plan_day(planner.plans["faithful"], planner.plans["two_minutes"], planner.catalogue, Situation(today=TODAY))

    assert keys(first) == ["warm_up", *STRETCHES]
    assert (first.strength, first.strength_next) == (StrengthStatus.NOT_YET, TODAY + dt.timedelta(days=2))
    assert verdict(first, "bird_dog").reason is Reason.STRENGTH_NOT_YET


@given(days=st.lists(st.integers(0, 30), max_size=20))
def test_strength_is_never_asked_for_on_two_days_running(planner: Planner, days: list[int]) -> None:
    day = planner.day(strength_ago=None, done=tuple(planner.done("bird_dog", ago) for ago in days))

    if set(days) & {0, 1}:
        assert not set(keys(day)) & set(STRENGTH)


def test_a_plan_without_strength_says_so(planner: Planner) -> None:
    assert planner.day("two_minutes").strength is StrengthStatus.NOT_IN_PLAN


# What is in, moved and out ------------------------------------------------------------------------------------------


def test_every_exercise_of_the_plan_has_its_verdict_and_the_posture_pair_its_sets(planner: Planner) -> None:
    day = planner.day(strength_ago=1)
    verdicts = {one.exercise: (one.place, one.reason) for one in day.placements}

    assert verdicts == {
        "warm_up": (Place.IN, Reason.WARM_UP),
        "cat_cow": (Place.IN, Reason.STRETCH),
        "bird_dog": (Place.MOVED, Reason.STRENGTH_RESTS),
        "prone_retraction": (Place.MOVED, Reason.STRENGTH_RESTS),
        "roller_extension": (Place.IN, Reason.STRETCH),
        "seated_rotation": (Place.IN, Reason.STRETCH),
        "wall_angels": (Place.MOVED, Reason.STRENGTH_RESTS),
        "slow_breathing": (Place.OUT, Reason.NOT_WISHED),
        "chin_tuck": (Place.MOVED, Reason.POSTURE_SETS),
        "blade_squeeze": (Place.MOVED, Reason.POSTURE_SETS),
    }
    assert verdict(day, "bird_dog").day == TODAY + dt.timedelta(days=1)


def test_the_cool_down_comes_last_where_it_is_wished_for(planner: Planner) -> None:
    assert keys(planner.day(cool_down=True))[-1] == "slow_breathing"


def test_what_needs_a_thing_that_is_not_there_is_out(planner: Planner) -> None:
    day = planner.day(equipment=frozenset({Equipment.MAT, Equipment.CHAIR}))

    assert [verdict(day, key).reason for key in ("roller_extension", "wall_angels")] == [Reason.NO_THING] * 2
    assert "cat_cow" in keys(day)


def test_a_rolled_towel_stands_in_for_the_roller(planner: Planner) -> None:
    day = planner.day(equipment=frozenset(Equipment) - {Equipment.ROLLER})

    assert verdict(day, "roller_extension").changes == (Change.TOWEL,)
    assert "roller_extension" in keys(day)


def test_who_is_bothered_by_leaning_back_does_the_rest_smaller_and_leaves_the_roller_out(planner: Planner) -> None:
    day = planner.day(bothered_by=frozenset({Direction.LEANING_BACK}))

    assert verdict(day, "roller_extension").reason is Reason.BOTHERS
    assert (planned(day, "cat_cow").smaller, planned(day, "seated_rotation").smaller) == (True, False)


def test_what_the_person_left_out_stays_out(planner: Planner) -> None:
    day = planner.day(standing=Standing(level=2, left_out={"bird_dog": TODAY}))

    assert (verdict(day, "bird_dog").place, verdict(day, "bird_dog").reason) == (Place.OUT, Reason.LEFT_OUT)


def test_an_exercise_that_was_put_down_has_a_lower_dose_and_a_smaller_movement(planner: Planner) -> None:
    day = planner.day(standing=Standing(level=3, eased={"bird_dog": 1, "prone_retraction": 2}), minutes=60)

    assert (planned(day, "prone_retraction").prescription.reps, planned(day, "prone_retraction").smaller) == (8, True)
    assert (planned(day, "wall_angels").prescription.reps, planned(day, "wall_angels").smaller) == (13, False)


def test_a_flare_has_half_the_dose_and_no_strengthening(planner: Planner) -> None:
    day = planner.day(standing=Standing(level=4, flare_on=TODAY))

    assert (day.phase, day.strength, day.level) == (Phase.FLARE, StrengthStatus.FLARE, 0)
    assert planned(day, "cat_cow").prescription.reps == 5
    assert verdict(day, "wall_angels").reason is Reason.FLARE


# Several sessions a day ---------------------------------------------------------------------------------------------


def test_split_gives_the_stretches_first_and_strengthening_afterwards(planner: Planner) -> None:
    first = planner.day("split")
    second = planner.day("split", done=tuple(planner.done(key, 0) for key in STRETCHES))

    assert (keys(first), first.part, first.parts) == (["warm_up", *STRETCHES], 1, 2)
    assert (keys(second), second.part, second.parts) == (["warm_up", *STRENGTH], 2, 2)
    assert verdict(first, "bird_dog").reason is Reason.OTHER_PART
    assert verdict(second, "cat_cow").reason is Reason.OTHER_PART


def test_split_has_one_session_on_the_days_between(planner: Planner) -> None:
    day = planner.day("split", strength_ago=1)

    assert (keys(day), day.parts) == (["warm_up", *STRETCHES], 1)


def test_alternate_asks_for_three_or_four_exercises_a_day(planner: Planner) -> None:
    assert keys(planner.day("alternate", strength_ago=1)) == ["warm_up", *STRETCHES]
    assert keys(planner.day("alternate")) == ["warm_up", "cat_cow", *STRENGTH]


def test_alternate_keeps_its_stretches_where_nothing_can_be_strengthened(planner: Planner) -> None:
    day = planner.day("alternate", standing=Standing(level=2, left_out=dict.fromkeys(STRENGTH, TODAY)))

    assert keys(day) == ["warm_up", *STRETCHES]


def test_the_two_minute_set_is_the_exercise_that_was_done_the_longest_time_ago(planner: Planner) -> None:
    done = (planner.done("seated_rotation", 1), planner.done("blade_squeeze", 3), planner.done("chin_tuck", 2))

    assert keys(planner.day("two_minutes", done=done)) == ["blade_squeeze"]


# The day at the desk ------------------------------------------------------------------------------------------------


def test_the_posture_pair_comes_in_four_small_sets(planner: Planner) -> None:
    day = planner.day()

    assert day.posture_set is not None
    assert [one.exercise for one in day.posture_set.exercises] == ["chin_tuck", "blade_squeeze"]
    assert day.posture_sets == 4


def test_a_break_at_the_desk_takes_no_session_s_place(planner: Planner) -> None:
    turned = replace(planner.done("seated_rotation", 0), in_break=True)

    with_break, without = planner.day("split", done=(turned,)), planner.day("split")

    assert (with_break.part, keys(with_break)) == (without.part, keys(without))
    assert with_break.stretches_today == 0
    assert planner.day("split", done=(planner.done("seated_rotation", 0),)).part != without.part
