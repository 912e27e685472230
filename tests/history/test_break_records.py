"""What became of each reminder is kept apart and comes back as it was; what was done on a day is counted."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import (
    ALL_DONE,
    MORNING,
    PLAN,
    PLANNED_MS,
    TARGETS,
    begun,
    finished,
    history_at,
    results,
    step,
)
from thoracic_desktop.cli.json_text import as_json
from thoracic_desktop.exercises.model import Group
from thoracic_desktop.history.export import history_document
from thoracic_desktop.history.records import BreakOutcome, CountedSession, EndReason, ExerciseTarget, SetTarget
from thoracic_desktop.programme.model import SessionPlan
from thoracic_desktop.reminders.kinds import Kind, Outcome
from thoracic_desktop.session.segments import Rep

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.history.repository import History

MINUTE = dt.timedelta(minutes=1)
NOTHING_DONE = results((0,), (0, 0), (0, 0))


def became(
    outcome: Outcome = Outcome.DONE,
    exercise: str = "chin_tuck",
    *,
    at: dt.datetime = MORNING,
    reason: str = "",
    session_id: int | None = None,
) -> BreakOutcome:
    kind = Kind.POSTURE
    return BreakOutcome(at=at, kind=kind, exercise=exercise, outcome=outcome, reason=reason, session_id=session_id)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_comes_back_as_it_was_kept(history: History, outcome: Outcome) -> None:
    kept = became(outcome, reason="camera", session_id=finished(history))

    history.breaks.add(kept)

    assert history.breaks.outcomes(MORNING.date()) == (kept,)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_comes_back_as_it_was_kept(history: History, kind: Kind) -> None:
    kept = BreakOutcome(at=MORNING, kind=kind, exercise="", outcome=Outcome.SNOOZED)

    history.breaks.add(kept)

    assert history.breaks.outcomes() == (kept,)


def test_outcomes_come_in_their_order_and_from_the_day_asked_for(history: History) -> None:
    days = [became(at=MORNING + dt.timedelta(days=day)) for day in (2, 0, 1)]
    for one in days:
        history.breaks.add(one)

    assert history.breaks.outcomes() == (days[1], days[2], days[0])
    assert history.breaks.outcomes(days[2].local_day) == (days[2], days[0])


def test_an_outcome_belongs_to_the_day_of_the_calendar_on_the_wall(history: History) -> None:
    past_midnight = dt.datetime(2026, 3, 3, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=5)))  # still the 2nd in UTC

    history.breaks.add(became(at=past_midnight))

    assert history.breaks.outcomes(dt.date(2026, 3, 3)) == (became(at=past_midnight),)


def test_the_last_exercises_are_those_that_somebody_did_or_skipped(history: History) -> None:
    asked = [
        (Outcome.DONE, "chin_tuck"),
        (Outcome.SNOOZED, "wall_angels"),
        (Outcome.PARTLY, "blade_squeeze"),
        (Outcome.HELD, "wall_angels"),
        (Outcome.DONE, ""),
        (Outcome.MISSED, "wall_angels"),
        (Outcome.SKIPPED, "seated_rotation"),
    ]
    for number, (outcome, exercise) in enumerate(asked):
        history.breaks.add(became(outcome, exercise, at=MORNING + number * MINUTE))

    assert history.breaks.recent_exercises(9) == ("seated_rotation", "blade_squeeze", "chin_tuck")
    assert history.breaks.recent_exercises(2) == ("seated_rotation", "blade_squeeze")


def test_an_outcome_outlives_its_session(history: History) -> None:
    session_id = begun(history)
    history.breaks.add(became(session_id=session_id))

    history.discard_session(session_id)

    assert history.breaks.outcomes() == (became(),)


def test_an_outcome_of_a_session_that_is_not_there_is_refused(history: History) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        history.breaks.add(became(session_id=7))

    assert history.breaks.outcomes() == ()


def test_a_day_counts_closed_sessions_with_something_done_in_the_order_of_their_end(history: History) -> None:
    finished(history, MORNING - dt.timedelta(days=1))
    finished(history, MORNING)
    small = history.begin_session(SessionPlan(plan="break", exercises=PLAN.exercises), TARGETS, PLANNED_MS, MORNING)
    history.finish_session(small, results((1,), (0, 0), (0, 0)), EndReason.ENDED_BY_USER, 9000, MORNING + MINUTE)
    nothing = begun(history)
    history.finish_session(nothing, NOTHING_DONE, EndReason.ENDED_BY_USER, 0, MORNING + MINUTE)
    begun(history)

    assert history.counted_today(MORNING.date()) == (
        CountedSession(plan="break", ended_at=MORNING + MINUTE, done_reps=1),
        CountedSession(plan="faithful", ended_at=MORNING + 10 * MINUTE, done_reps=11),
    )
    assert history.counted_today(MORNING.date() + dt.timedelta(days=1)) == ()


def test_what_counts_sessions_leaves_breaks_out_and_what_counts_days_does_not(history: History) -> None:
    next_day = MORNING + dt.timedelta(days=1)
    for moment, plan in ((MORNING, "break"), (next_day, "faithful"), (next_day, "break")):
        session_id = history.begin_session(
            SessionPlan(plan=plan, exercises=PLAN.exercises), TARGETS, PLANNED_MS, moment
        )
        history.finish_session(session_id, ALL_DONE, EndReason.FINISHED, PLANNED_MS, moment + MINUTE)

    assert history.moved_days() == (MORNING.date(), next_day.date())
    assert history.sessions_by_day() == {next_day.date(): 1}
    assert [week.sessions for week in history.sessions_per_week()] == [1]
    assert history.first_session_day() == next_day.date()
    assert [done.in_break for done in history.done_exercises(MORNING.date())] == [True] * 3 + [False] * 3 + [True] * 3


def test_outcomes_come_back_out_of_a_backup_once_and_beside_their_session(tmp_path: Path) -> None:
    with closing(history_at(tmp_path / "history.sqlite3")) as history:
        history.breaks.add(became(session_id=finished(history)))
        history.breaks.add(became(Outcome.SKIPPED, at=MORNING + MINUTE))
        backup = history.back_up(MORNING.date())
        assert backup is not None
    with closing(history_at(tmp_path / "other.sqlite3")) as other:
        finished(other, MORNING + 60 * MINUTE)
        other.restore(backup)
        other.restore(backup)

        done, skipped = other.breaks.outcomes()
        restored = next(one for one in other.sessions() if one.started_at == MORNING)
        assert (done.outcome, done.session_id) == (Outcome.DONE, restored.id)
        assert (skipped.outcome, skipped.session_id) == (Outcome.SKIPPED, None)


@pytest.mark.parametrize(
    ("reps", "outcome"), [((), Outcome.SKIPPED), ((1, 2), Outcome.PARTLY), ((1, 2, 3), Outcome.DONE)]
)
def test_a_break_that_was_killed_is_kept_with_what_its_journal_proves(
    history: History, reps: tuple[int, ...], outcome: Outcome
) -> None:
    session_id = history.begin_session(
        SessionPlan(plan="break", exercises=PLAN.exercises[:1]), TARGETS[:1], PLANNED_MS, MORNING
    )
    for number in reps:
        history.journal(step(session_id, Rep(0, number, None, None)))

    kept = history.breaks.keep_unfinished(MORNING + 60 * MINUTE)

    ended = MORNING + MINUTE if reps else MORNING + 60 * MINUTE
    assert kept == (became(outcome, "cat_cow", at=ended, reason="interrupted", session_id=session_id),)
    assert history.breaks.outcomes() == kept
    assert history.unfinished_session() is None
    assert history.sessions()[0].end_reason is EndReason.KEPT_AFTER_CRASH
    assert history.breaks.keep_unfinished(MORNING + 60 * MINUTE) == ()


def test_a_session_that_was_killed_waits_for_somebody_to_decide(history: History) -> None:
    session_id = begun(history)

    assert history.breaks.keep_unfinished(MORNING + MINUTE) == ()

    unfinished = history.unfinished_session()
    assert unfinished is not None
    assert unfinished.id == session_id


def test_getting_up_and_moving_is_kept_as_that(history: History) -> None:
    warm_up = ExerciseTarget(exercise="warm_up", group=Group.WARM_UP, sets=(SetTarget(reps=5),))
    history.begin_session(SessionPlan(plan="break", exercises=()), (warm_up,), PLANNED_MS, MORNING)

    (kept,) = history.breaks.keep_unfinished(MORNING)

    assert (kept.kind, kept.exercise) == (Kind.MOVE, "warm_up")


def test_the_document_of_the_history_holds_every_outcome(history: History) -> None:
    history.breaks.add(became(Outcome.HELD, reason="camera"))

    assert json.loads(as_json(history_document(history)))["breaks"] == [
        {
            "at": "2026-03-02T09:00:00+01:00",
            "kind": "posture",
            "exercise": "chin_tuck",
            "outcome": "held",
            "reason": "camera",
            "session_id": None,
        }
    ]
