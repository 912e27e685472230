"""A thousand pretend people live with the programme for 120 days: what holds for every one of them on every day."""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import pairwise

import pytest

from tests.simulation.people import Life, LivedSession, Person
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Group
from thoracic_desktop.programme.day import Place
from thoracic_desktop.programme.decisions import Decision
from thoracic_desktop.programme.fitting import MINUTE_MS
from thoracic_desktop.programme.levels import SOURCE_LOWEST
from thoracic_desktop.programme.model import Plan, SessionPlan
from thoracic_desktop.programme.standing import A_WEEK, Phase, Standing, standing
from thoracic_desktop.session.compile import compile_session, duration_ms

PEOPLE, DAYS = 1000, 120


@pytest.fixture(scope="module")
def lives(shipped_catalogue: Catalogue, shipped_plans: tuple[Plan, ...]) -> tuple[Life, ...]:
    return tuple(Person(seed, shipped_catalogue, shipped_plans).live(DAYS) for seed in range(PEOPLE))


def lived(lives: tuple[Life, ...]) -> list[LivedSession]:
    return [session for life in lives for session in life.sessions]


def test_the_lives_hold_what_they_are_meant_to_try(lives: tuple[Life, ...]) -> None:
    sessions = lived(lives)
    ended = [standing(life.decisions).level for life in lives]

    assert len(sessions) > PEOPLE * DAYS / 2
    assert {session.plan.session.plan for session in sessions} >= {"faithful", "split", "alternate", "desk_only"}
    assert {session.plan.phase for session in sessions} == set(Phase)
    assert any(session.plan.is_short_set for session in sessions)
    assert set(ended) == set(range(8))


def test_strength_never_comes_on_two_days_running(lives: tuple[Life, ...], shipped_catalogue: Catalogue) -> None:
    for number, life in enumerate(lives):
        days = sorted({one.day for one in life.sessions if did_strengthen(one, shipped_catalogue)})
        assert all(later - earlier > dt.timedelta(days=1) for earlier, later in pairwise(days)), number


def test_once_past_the_start_levels_no_dose_leaves_the_range_of_the_source(
    lives: tuple[Life, ...], shipped_catalogue: Catalogue
) -> None:
    past_the_start = 0
    for one in lived(lives):
        for planned in one.plan.session.exercises:
            dose = shipped_catalogue[planned.exercise].dose
            if one.standing.level_of(planned.exercise, one.day) < SOURCE_LOWEST:
                continue
            past_the_start += 1
            assert dose.reps.min <= planned.prescription.reps <= dose.reps.max
            if dose.hold_s is not None:
                assert dose.hold_s.min <= (planned.prescription.hold_s or 0) <= dose.hold_s.max
            assert len(planned.prescription.positions) <= len(dose.positions)
    assert past_the_start > PEOPLE


def test_no_dose_ever_goes_above_the_range_or_below_half_of_it(
    lives: tuple[Life, ...], shipped_catalogue: Catalogue
) -> None:
    for one in lived(lives):
        for planned in one.plan.session.exercises:
            dose = shipped_catalogue[planned.exercise].dose
            assert dose.reps.min / 2 <= planned.prescription.reps <= dose.reps.max


def test_nothing_is_raised_twice_within_a_week(lives: tuple[Life, ...]) -> None:
    rises = 0
    for number, life in enumerate(lives):
        days = days_of_rises(life.decisions)
        rises += len(days)
        assert all(later - earlier >= A_WEEK for earlier, later in pairwise(days)), number
    assert rises > PEOPLE


def test_no_session_takes_longer_than_the_minutes_given(lives: tuple[Life, ...]) -> None:
    for one in lived(lives):
        assert one.plan.length_ms <= one.minutes * MINUTE_MS


def test_the_promised_length_is_what_the_engine_plays(lives: tuple[Life, ...], shipped_catalogue: Catalogue) -> None:
    @cache
    def engine_ms(session: SessionPlan) -> int:
        return duration_ms(compile_session(session, shipped_catalogue))

    for one in lived(lives):
        assert one.plan.length_ms == engine_ms(one.plan.session)


def test_every_exercise_of_the_plan_has_its_verdict_and_those_in_are_the_session(
    lives: tuple[Life, ...], shipped_plans: tuple[Plan, ...]
) -> None:
    entries = {plan.key: {entry.exercise for entry in plan.entries} for plan in shipped_plans}
    for one in lived(lives):
        placed = {placement.exercise: placement for placement in one.plan.placements}
        in_it = [planned.exercise for planned in one.plan.session.exercises]
        assert {key for key, placement in placed.items() if placement.place is Place.IN} == set(in_it)
        assert entries[one.plan.session.plan] <= placed.keys() or one.plan.is_short_set


def test_warm_up_comes_first_wherever_something_is_strengthened(
    lives: tuple[Life, ...], shipped_catalogue: Catalogue
) -> None:
    for one in lived(lives):
        session = one.plan.session
        if has_strength(session, shipped_catalogue):
            assert session.exercises[0].exercise == "warm_up"


def test_a_flare_has_no_strengthening(lives: tuple[Life, ...], shipped_catalogue: Catalogue) -> None:
    flares = [one for one in lived(lives) if one.plan.phase is Phase.FLARE]
    assert flares
    assert not any(has_strength(one.plan.session, shipped_catalogue) for one in flares)


def did_strengthen(one: LivedSession, catalogue: Catalogue) -> bool:
    return any(catalogue[key].group is Group.STRENGTH for key in one.done)


def has_strength(session: SessionPlan, catalogue: Catalogue) -> bool:
    return any(catalogue[planned.exercise].group is Group.STRENGTH for planned in session.exercises)


def days_of_rises(decisions: tuple[Decision, ...]) -> list[dt.date]:
    """Return the days on which the level, or that of one exercise, rose by what was decided."""
    days: list[dt.date] = []
    before = Standing()
    for number, decision in enumerate(decisions, start=1):
        now = standing(decisions[:number])
        rose = any(now.eased.get(key, 0) < steps for key, steps in before.eased.items())
        if now.level > before.level or rose:
            days.append(decision.day)
        before = now
    return days
