"""What gives way, in which order, where a session is longer than the minutes given."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.programme.planner_builders import MINUTE_MS, STRENGTH, STRETCHES, TODAY, Planner, keys, planned, verdict
from thoracic_desktop.exercises.model import Direction, Equipment
from thoracic_desktop.programme.day import Change, Reason
from thoracic_desktop.programme.standing import Standing


def test_first_the_roller_loses_places(planner: Planner) -> None:
    day = planner.day(minutes=17)

    assert verdict(day, "roller_extension").changes == (Change.FEWER_PLACES,)
    assert keys(day) == ["warm_up", "cat_cow", "bird_dog", "prone_retraction", *STRETCHES[1:], "wall_angels"]
    assert not day.proposes_split


def test_then_what_is_optional_goes(planner: Planner) -> None:
    day = planner.day(minutes=17, cool_down=True)

    assert verdict(day, "slow_breathing").reason is Reason.NO_ROOM
    assert not day.proposes_split


def test_then_two_sessions_are_proposed_and_the_dose_goes_down_to_the_lowest_of_the_source(planner: Planner) -> None:
    day = planner.day(level=4, minutes=17)

    assert day.proposes_split
    assert not planner.day(level=4, minutes=17, strength_ago=1).proposes_split
    assert Change.LOWER_DOSE in verdict(day, "wall_angels").changes
    assert planned(day, "wall_angels").prescription.reps == 10
    assert day.needs_ms > 20 * MINUTE_MS


def test_then_stretches_make_room_for_strengthening(planner: Planner) -> None:
    day = planner.day(minutes=10)

    assert set(STRENGTH) <= set(keys(day))
    assert {verdict(day, key).reason for key in STRETCHES} == {Reason.NO_ROOM}


def test_what_made_room_is_first_in_line_the_next_time(planner: Planner) -> None:
    done = tuple(planner.done(key, 1) for key in ("cat_cow", "roller_extension"))

    assert keys(planner.day(strength_ago=1, done=done, minutes=5)) == ["warm_up", "seated_rotation"]


def test_where_not_one_exercise_fits_the_two_minute_set_stands_in(planner: Planner) -> None:
    day = planner.day(minutes=3)

    assert (day.is_short_set, day.session.plan, len(keys(day))) == (True, "two_minutes", 1)
    assert verdict(day, "cat_cow").reason is Reason.NO_ROOM
    assert verdict(day, keys(day)[0]).reason is Reason.SHORT_SET


def test_an_exercise_that_fits_stays_rather_than_one_that_does_not(planner: Planner) -> None:
    assert keys(planner.day(minutes=5)) == ["warm_up", "prone_retraction"]  # bird dog with warm-up takes 5:05


def test_the_two_minute_set_never_takes_more_than_three(planner: Planner) -> None:
    assert planner.day("two_minutes", level=7, minutes=20).length_ms <= 3 * MINUTE_MS


def test_warm_up_is_never_cut(planner: Planner) -> None:
    for minutes in range(4, 30):
        day = planner.day(minutes=minutes, cool_down=True)
        assert day.is_short_set or keys(day)[0] == "warm_up", minutes


@given(
    plan=st.sampled_from(["faithful", "split", "alternate", "desk_only", "two_minutes"]),
    level=st.integers(0, 7),
    given_things=st.fixed_dictionaries(
        {
            "minutes": st.integers(2, 60),
            "equipment": st.frozensets(st.sampled_from(Equipment)),
            "bothered_by": st.frozensets(st.sampled_from(Direction)),
            "cool_down": st.booleans(),
        }
    ),
)
def test_a_session_never_takes_longer_than_the_minutes_given_and_never_is_empty(
    planner: Planner, plan: str, level: int, given_things: dict[str, Any]
) -> None:
    day = planner.day(plan, level=level, **given_things)

    assert 0 < day.length_ms <= given_things["minutes"] * MINUTE_MS


def test_where_everything_is_left_out_nothing_is_left(planner: Planner) -> None:
    everything = {exercise.key: TODAY for exercise in planner.catalogue}

    assert keys(planner.day(standing=Standing(left_out=everything))) == []
