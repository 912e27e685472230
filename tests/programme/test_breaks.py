"""A break at the desk: one exercise, at the person's level, in about two minutes; and which exercises it can be."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.session_builders import ROLLER, exercise
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Bother, Direction, Equipment, Exercise, Group
from thoracic_desktop.programme.breaks import LONGEST_BREAK_MS, break_plan, desk_exercises
from thoracic_desktop.programme.levels import LAST, dose_at
from thoracic_desktop.programme.standing import Standing
from thoracic_desktop.programme.timing import exercise_ms
from thoracic_desktop.session.compile import compile_session, duration_ms

if TYPE_CHECKING:
    from collections.abc import Iterable

TODAY = dt.date(2026, 11, 25)
NO_EQUIPMENT: frozenset[Equipment] = frozenset()
NOTHING_BOTHERS: frozenset[Direction] = frozenset()


def for_the_desk(
    exercises: Iterable[Exercise],
    standing: Standing | None = None,
    *,
    is_seated: bool = False,
    is_unnoticed: bool = False,
    equipment: frozenset[Equipment] = NO_EQUIPMENT,
    bothered_by: frozenset[Direction] = NOTHING_BOTHERS,
) -> list[str]:
    found = desk_exercises(
        exercises,
        standing or Standing(),
        is_seated=is_seated,
        is_unnoticed=is_unnoticed,
        equipment=equipment,
        bothered_by=bothered_by,
    )
    return [one.key for one in found]


@given(
    reps=st.integers(1, 60),
    hold_s=st.none() | st.integers(1, 120),
    places=st.integers(0, 3),
    setup_s=st.integers(1, 120),
    level=st.integers(0, LAST),
    alternating=st.booleans(),
)
def test_a_break_holds_as_many_repetitions_as_two_minutes_do_and_never_none(
    reps: int, hold_s: int | None, places: int, setup_s: int, level: int, *, alternating: bool
) -> None:
    one = exercise(
        reps=(reps, reps),
        hold_s=(hold_s, hold_s) if hold_s else None,
        positions=ROLLER[:places],
        alternating=alternating,
        setup_s=setup_s,
        phases=None if hold_s else exercise().phases[::2],
    )

    plan = break_plan(one, Standing(level=level), TODAY)

    (planned,) = plan.exercises
    asked, wanted = planned.prescription, dose_at(one.dose, level)
    assert 1 <= asked.reps <= wanted.reps
    assert replace(asked, reps=wanted.reps) == wanted
    assert asked.reps == 1 or exercise_ms(one, asked) <= LONGEST_BREAK_MS
    if asked.reps < wanted.reps:
        assert exercise_ms(one, replace(asked, reps=asked.reps + 1)) > LONGEST_BREAK_MS
    assert duration_ms(compile_session(plan, Catalogue([one]))) == exercise_ms(one, asked)


def test_every_shipped_break_takes_between_half_a_minute_and_two(shipped_catalogue: Catalogue) -> None:
    for one in shipped_catalogue:
        if one.desk_fit:
            for level in range(LAST + 1):
                (planned,) = break_plan(one, Standing(level=level), TODAY).exercises
                assert 30_000 <= exercise_ms(one, planned.prescription) <= LONGEST_BREAK_MS, (one.key, level)


def test_a_break_asks_for_what_the_level_of_the_exercise_asks_for(shipped_catalogue: Catalogue) -> None:
    standing = Standing(level=4, eased={"chin_tuck": 4})

    usual = break_plan(shipped_catalogue["blade_squeeze"], standing, TODAY).exercises[0]
    eased = break_plan(shipped_catalogue["chin_tuck"], standing, TODAY).exercises[0]

    assert (usual.prescription.reps, usual.smaller) == (10, False)
    assert (eased.prescription.reps, eased.smaller) == (5, True)


def test_what_bothers_somebody_is_done_smaller(shipped_catalogue: Catalogue) -> None:
    turn = shipped_catalogue["seated_rotation"]

    assert not break_plan(turn, Standing(), TODAY).exercises[0].smaller
    assert break_plan(turn, Standing(), TODAY, frozenset({Direction.TURNING})).exercises[0].smaller


def test_warm_up_and_breathing_know_no_level(shipped_catalogue: Catalogue) -> None:
    for key, reps in (("warm_up", 5), ("slow_breathing", 11)):
        (planned,) = break_plan(shipped_catalogue[key], Standing(level=0), TODAY).exercises
        assert planned.prescription.reps == reps


def test_at_a_desk_there_is_what_stays_off_the_floor_and_strengthens_nothing(shipped_catalogue: Catalogue) -> None:
    assert for_the_desk(shipped_catalogue) == ["seated_rotation", "blade_squeeze", "chin_tuck", "slow_breathing"]


def test_nobody_notices_a_squeeze_or_a_breath(shipped_catalogue: Catalogue) -> None:
    assert for_the_desk(shipped_catalogue, is_unnoticed=True) == ["blade_squeeze", "slow_breathing"]


def test_a_chair_is_there_and_nothing_else_by_itself() -> None:
    on_a_chair = replace(exercise("chair"), equipment=(Equipment.CHAIR,))
    at_a_wall = replace(exercise("wall"), equipment=(Equipment.WALL,))

    assert for_the_desk([on_a_chair, at_a_wall]) == ["chair"]
    assert for_the_desk([on_a_chair, at_a_wall], equipment=frozenset({Equipment.WALL})) == ["chair", "wall"]


def test_sitting_excludes_what_is_done_standing() -> None:
    standing, either = (
        replace(exercise(position.value), position=position)
        for position in (exercise().position.STANDING, exercise().position.SITTING_OR_STANDING)
    )

    assert for_the_desk([exercise("sitting"), standing, either], is_seated=True) == ["sitting", "sitting_or_standing"]


def test_what_is_left_out_or_bothers_does_not_come() -> None:
    bothers = replace(exercise("bothers"), bothers=(Bother(direction=Direction.TURNING, then="leave_out"),))
    smaller = replace(exercise("smaller"), bothers=(Bother(direction=Direction.TURNING, then="smaller"),))
    out = exercise("out")
    at_home = replace(exercise("at_home"), desk_fit=False)
    strength = exercise("strength", group=Group.STRENGTH)

    found = for_the_desk(
        [bothers, smaller, out, at_home, strength],
        Standing(left_out={"out": TODAY}),
        bothered_by=frozenset({Direction.TURNING}),
    )

    assert found == ["smaller"]
