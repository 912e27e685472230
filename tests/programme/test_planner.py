"""The choice of today's session."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session_builders import REVIEW, SOURCE, WORDS, exercise
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Group
from thoracic_desktop.programme.model import DaySession, DoneExercise, Plan, PlanEntry, Rhythm, StrengthStatus
from thoracic_desktop.programme.planner import session_for_day

TODAY = dt.date(2026, 11, 22)
CATALOGUE = Catalogue(
    [
        exercise("warm", group=Group.WARM_UP),
        exercise("stretch", group=Group.STRETCH),
        exercise("lift", group=Group.STRENGTH),
        exercise("calm", group=Group.COOL_DOWN),
    ]
)
RHYTHMS = {
    "warm": Rhythm.EVERY_SESSION,
    "stretch": Rhythm.EVERY_SESSION,
    "lift": Rhythm.EVERY_OTHER_DAY,
    "calm": Rhythm.WHEN_WISHED,
}


def plan(*keys: str) -> Plan:
    """Build a plan of the exercises, each in its usual rhythm."""
    return Plan(
        key="a_plan",
        order=1,
        name=WORDS,
        summary=WORDS,
        sessions_per_week=7,
        entries=tuple(PlanEntry(exercise=key, rhythm=RHYTHMS[key]) for key in keys),
        source=SOURCE,
        review=REVIEW,
    )


def done(key: str, days_ago: int) -> DoneExercise:
    """Build a done exercise."""
    return DoneExercise(exercise=key, group=CATALOGUE[key].group, day=TODAY - dt.timedelta(days=days_ago))


def day(*history: DoneExercise, cool_down: bool = False) -> DaySession:
    """Plan today after a history."""
    return session_for_day(plan(*RHYTHMS), CATALOGUE, history, TODAY, cool_down=cool_down)


def keys(session: DaySession) -> list[str]:
    """Return the exercises of a session."""
    return [planned.exercise for planned in session.session.exercises]


def test_on_the_first_day_everything_but_the_cool_down_is_due() -> None:
    first = day()
    assert keys(first) == ["warm", "stretch", "lift"]
    assert (first.strength, first.strength_next) == (StrengthStatus.NEVER_DONE, None)


@pytest.mark.parametrize(
    ("days_ago", "status", "is_in"),
    [
        (0, StrengthStatus.DONE_TODAY, False),
        (1, StrengthStatus.RESTING, False),
        (2, StrengthStatus.DUE, True),
        (9, StrengthStatus.DUE, True),
        (-1, StrengthStatus.DONE_TODAY, False),
    ],
)
def test_strength_comes_every_other_day_and_a_missed_day_slides(
    days_ago: int, status: StrengthStatus, *, is_in: bool
) -> None:
    session = day(done("lift", days_ago))
    assert session.strength is status
    assert ("lift" in keys(session)) is is_in
    assert keys(session).count("lift") <= 1


@given(days=st.lists(st.integers(0, 30), max_size=20))
def test_strength_is_never_asked_for_on_two_days_running(days: list[int]) -> None:
    session = day(*(done("lift", days_ago) for days_ago in days))
    if set(days) & {0, 1}:
        assert "lift" not in keys(session)


def test_the_cool_down_comes_last_where_it_is_wished_for() -> None:
    assert keys(day(cool_down=True))[-1] == "calm"


def test_stretch_sessions_of_today_are_counted_and_yesterdays_are_not() -> None:
    session = day(done("stretch", 0), done("stretch", 0), done("stretch", 1))
    assert session.stretches_today == 2


def test_a_plan_without_strength_says_so() -> None:
    session = session_for_day(plan("warm", "stretch"), CATALOGUE, [], TODAY, cool_down=False)
    assert session.strength is StrengthStatus.NOT_IN_PLAN


def test_doses_are_the_lowest_of_the_source() -> None:
    for planned in day().session.exercises:
        assert planned.prescription == CATALOGUE[planned.exercise].dose.lowest()
