"""Sessions in the history: begun, journalled, finished, discarded, counted."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import (
    ALL_DONE,
    MORNING,
    PLAN,
    PLANNED_MS,
    begun,
    finished,
    results,
    step,
)
from thoracic_desktop.exercises.model import Group, RollerPosition, Side
from thoracic_desktop.history.records import (
    EndReason,
    ExerciseOutcome,
    Moment,
    SessionOutcome,
    SetRecord,
    WeekCount,
)
from thoracic_desktop.history.trouble import UnknownRecordError
from thoracic_desktop.programme.model import DoneExercise
from thoracic_desktop.session import events
from thoracic_desktop.session.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.history.repository import History

LATER = MORNING + dt.timedelta(minutes=10)


def test_an_empty_history_answers_with_nothing(history: History) -> None:
    assert history.sessions() == ()
    assert history.unfinished_session() is None
    assert history.first_session_day() is None
    assert history.done_exercises(MORNING.date()) == ()
    assert history.sessions_per_week() == ()


def test_a_finished_session_is_read_as_it_was_written(history: History) -> None:
    session_id = begun(history)
    history.finish_session(session_id, results((3,), (2, 1), (0, 0)), EndReason.FINISHED, 400_000, LATER)

    (session,) = history.sessions()

    assert (session.id, session.plan, session.planned_ms, session.active_ms) == (
        session_id,
        "faithful",
        PLANNED_MS,
        400_000,
    )
    assert (session.started_at, session.ended_at, session.local_day) == (MORNING, LATER, MORNING.date())
    assert (session.outcome, session.end_reason) == (SessionOutcome.PARTLY, EndReason.FINISHED)
    assert [one.exercise for one in session.exercises] == ["cat_cow", "seated_rotation", "roller_extension"]
    assert session.exercises[1].group is Group.STRETCH
    assert session.exercises[1].sets == (
        SetRecord(side=Side.LEFT, target_reps=2, done_reps=2, hold_s=10),
        SetRecord(side=Side.RIGHT, target_reps=2, done_reps=1, hold_s=10),
    )
    assert session.exercises[2].sets[1].position is RollerPosition.MIDDLE


def test_the_outcomes_of_the_exercises_are_kept(history: History) -> None:
    outcomes = (Outcome.DONE, Outcome.STOPPED, Outcome.SKIPPED)
    came_to = results((3,), (1, 0), (0, 0), outcomes=outcomes)
    history.finish_session(begun(history), came_to, EndReason.IT_HURTS, 1000, LATER)

    (session,) = history.sessions()

    assert [one.outcome for one in session.exercises] == [
        ExerciseOutcome.DONE,
        ExerciseOutcome.STOPPED,
        ExerciseOutcome.SKIPPED,
    ]
    assert session.outcome is SessionOutcome.STOPPED


def test_a_session_with_everything_done_is_done_however_it_ended(history: History) -> None:
    history.finish_session(begun(history), ALL_DONE, EndReason.ENDED_BY_USER, 1000, LATER)

    assert history.sessions()[0].outcome is SessionOutcome.DONE


def test_the_history_knows_every_reason_and_outcome_of_the_session_engine() -> None:
    assert {reason.value for reason in events.EndReason} < {reason.value for reason in EndReason}
    assert {outcome.value for outcome in Outcome} == {outcome.value for outcome in ExerciseOutcome}


def test_results_for_a_set_that_was_never_asked_for_change_nothing(history: History) -> None:
    session_id = history.begin_session(PLAN, (), PLANNED_MS, MORNING)

    with pytest.raises(ValueError, match="no such exercise"):
        history.finish_session(session_id, ALL_DONE, EndReason.FINISHED, 1000, LATER)

    assert history.sessions()[0].outcome is None


def test_discarding_a_session_forgets_it_and_keeps_the_score_that_was_given(history: History) -> None:
    score_id = history.add_pain_score(Moment.BEFORE, 4, MORNING)
    session_id = history.begin_session(PLAN, (), PLANNED_MS, MORNING, before_score_id=score_id)
    history.journal(step(session_id))

    history.discard_session(session_id)

    assert history.sessions() == ()
    assert history.unfinished_session() is None
    assert [(score.id, score.session_id) for score in history.pain_scores()] == [(score_id, None)]


def finish(history: History) -> None:
    history.finish_session(99, (), EndReason.FINISHED, 0, LATER)


def keep(history: History) -> None:
    history.keep_unfinished(99, LATER)


def discard(history: History) -> None:
    history.discard_session(99)


@pytest.mark.parametrize("act", [finish, keep, discard])
def test_a_session_that_is_not_there_is_refused(history: History, act: Callable[[History], None]) -> None:
    with pytest.raises(UnknownRecordError):
        act(history)


def test_the_planner_is_told_what_was_done_at_least_once(history: History) -> None:
    history.finish_session(begun(history), results((1,), (0, 0), (0, 1)), EndReason.FINISHED, 1000, LATER)
    begun(history)

    day = MORNING.date()
    assert history.done_exercises(day) == (
        DoneExercise(exercise="cat_cow", group=Group.STRETCH, day=day),
        DoneExercise(exercise="roller_extension", group=Group.STRETCH, day=day),
    )
    assert history.done_exercises(day + dt.timedelta(days=1)) == ()


def test_two_sessions_on_a_day_tell_an_exercise_twice(history: History) -> None:
    finished(history)
    finished(history, LATER)

    assert [one.exercise for one in history.done_exercises(MORNING.date())].count("cat_cow") == 2


def test_the_first_day_is_that_of_the_first_session_in_which_something_was_done(history: History) -> None:
    day_before = MORNING - dt.timedelta(days=1)
    history.finish_session(begun(history, day_before), results((0,), (0, 0), (0, 0)), EndReason.DIZZY, 0, day_before)
    finished(history)

    assert history.first_session_day() == MORNING.date()


def test_sessions_are_counted_by_day(history: History) -> None:
    tomorrow = MORNING + dt.timedelta(days=1)
    for now in (MORNING, LATER, tomorrow):
        finished(history, now)
    begun(history, tomorrow)

    assert history.sessions_by_day() == {MORNING.date(): 2, tomorrow.date(): 1}
    assert history.sessions_by_day(since=tomorrow.date()) == {tomorrow.date(): 1}


def test_sessions_are_counted_by_iso_week(history: History) -> None:
    sunday = MORNING - dt.timedelta(days=1)
    for now in (MORNING - dt.timedelta(days=7), sunday, MORNING, LATER):
        finished(history, now)

    monday = MORNING.date()
    assert history.sessions_per_week() == (
        WeekCount(monday=monday - dt.timedelta(days=7), sessions=2),
        WeekCount(monday=monday, sessions=2),
    )
    assert history.sessions_per_week(since=sunday.date())[0].sessions == 2


def test_sessions_can_be_asked_for_from_a_day_on_and_come_in_the_order_of_their_start(history: History) -> None:
    for days in (2, 0, 1):
        finished(history, MORNING + dt.timedelta(days=days))

    tomorrow = MORNING.date() + dt.timedelta(days=1)
    assert [one.local_day.day for one in history.sessions()] == [2, 3, 4]
    assert [one.local_day.day for one in history.sessions(since=tomorrow)] == [3, 4]


def test_the_local_day_is_the_one_the_calendar_showed_at_that_moment(history: History) -> None:
    # The night of 29 March 2026: Berlin goes from +01:00 to +02:00. Half past midnight is still the 28th in UTC.
    winter = dt.timezone(dt.timedelta(hours=1))
    summer = dt.timezone(dt.timedelta(hours=2))
    behind = dt.timezone(-dt.timedelta(hours=9, minutes=30))
    for now in (
        dt.datetime(2026, 3, 29, 0, 30, tzinfo=winter),
        dt.datetime(2026, 3, 30, 0, 30, tzinfo=summer),
        dt.datetime(2026, 3, 31, 23, 30, tzinfo=behind),
    ):
        finished(history, now)

    sessions = history.sessions()

    assert [one.local_day.day for one in sessions] == [29, 30, 31]
    assert [one.started_at.utcoffset() for one in sessions] == [
        dt.timedelta(hours=1),
        dt.timedelta(hours=2),
        -dt.timedelta(hours=9, minutes=30),
    ]


def test_a_moment_without_its_offset_is_refused(history: History) -> None:
    with pytest.raises(ValueError, match="offset"):
        begun(history, MORNING.replace(tzinfo=None))


def test_a_moment_is_kept_to_the_millisecond(history: History) -> None:
    begun(history, MORNING.replace(microsecond=123_999))

    assert history.sessions()[0].started_at == MORNING.replace(microsecond=123_000)
