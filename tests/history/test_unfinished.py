"""A session that was never closed: where it stood, and what its journal proves."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.history.history_builders import MORNING, PLAN, PLANNED_MS, begun, step
from thoracic_desktop.exercises.model import RollerPosition, Side
from thoracic_desktop.history.records import EndReason, ExerciseOutcome, JournalKind, SessionOutcome
from thoracic_desktop.programme.model import SessionPlan
from thoracic_desktop.session.segments import Rep

if TYPE_CHECKING:
    from thoracic_desktop.history.repository import History

LATER = MORNING + dt.timedelta(minutes=10)
CAT_COW_1 = Rep(0, 1, None, None)
CAT_COW_2 = Rep(0, 2, None, None)
TURN_LEFT = Rep(1, 1, Side.LEFT, None)
ROLL_MIDDLE = Rep(2, 1, None, RollerPosition.MIDDLE)


def test_an_unfinished_session_tells_where_it_stood(history: History) -> None:
    session_id = begun(history)
    last = step(session_id, CAT_COW_2, segment_index=7, active_ms=31_000)
    for row in (step(session_id, CAT_COW_1, segment_index=4), last):
        history.journal(row)

    unfinished = history.unfinished_session()

    assert unfinished is not None
    assert (unfinished.id, unfinished.plan, unfinished.started_at) == (session_id, PLAN, MORNING)
    assert unfinished.last == last
    assert unfinished.done == (CAT_COW_1, CAT_COW_2)


def test_an_unfinished_session_without_a_journal_has_only_begun(history: History) -> None:
    begun(history)

    unfinished = history.unfinished_session()

    assert unfinished is not None
    assert (unfinished.last, unfinished.done, unfinished.changes) == (None, (), ())


def test_a_repetition_counts_once_however_often_it_is_journalled(history: History) -> None:
    session_id = begun(history)
    for rep in (CAT_COW_1, TURN_LEFT, CAT_COW_1, ROLL_MIDDLE, TURN_LEFT):
        history.journal(step(session_id, rep))

    unfinished = history.unfinished_session()
    history.keep_unfinished(session_id, LATER)

    assert unfinished is not None
    assert unfinished.done == (CAT_COW_1, TURN_LEFT, ROLL_MIDDLE)
    sets = [one.done_reps for exercise in history.sessions()[0].exercises for one in exercise.sets]
    assert sets == [1, 1, 0, 0, 1]


def test_the_segments_that_were_made_easier_are_told_in_their_order(history: History) -> None:
    session_id = begun(history)
    for index in (3, 9):
        history.journal(step(session_id, kind=JournalKind.EASED, segment_index=index))

    unfinished = history.unfinished_session()

    assert unfinished is not None
    assert [(change.kind, change.segment_index) for change in unfinished.changes] == [
        (JournalKind.EASED, 3),
        (JournalKind.EASED, 9),
    ]


def test_keeping_an_unfinished_session_writes_what_its_journal_proves(history: History) -> None:
    session_id = begun(history)
    for number in (1, 2, 3):
        history.journal(step(session_id, Rep(0, number, None, None)))
    history.journal(step(session_id, kind=JournalKind.EASED, entry=1))
    history.journal(step(session_id, TURN_LEFT, entry=1, active_ms=77_000))

    history.keep_unfinished(session_id, LATER)

    (session,) = history.sessions()
    assert (session.outcome, session.end_reason) == (SessionOutcome.PARTLY, EndReason.KEPT_AFTER_CRASH)
    assert (session.ended_at, session.active_ms) == (MORNING + dt.timedelta(minutes=1), 77_000)
    assert [(one.outcome, one.easier) for one in session.exercises] == [
        (ExerciseOutcome.DONE, False),
        (ExerciseOutcome.PARTLY, True),
        (ExerciseOutcome.SKIPPED, False),
    ]
    assert history.unfinished_session() is None


def test_a_session_that_never_got_anywhere_can_be_kept_too(history: History) -> None:
    history.keep_unfinished(begun(history), LATER)

    (session,) = history.sessions()
    assert (session.ended_at, session.active_ms, session.outcome) == (LATER, 0, SessionOutcome.PARTLY)
    assert history.sessions_per_week() == ()


def test_of_two_unfinished_sessions_the_newer_is_offered_first(history: History) -> None:
    newer = begun(history, LATER)
    older = begun(history)

    first = history.unfinished_session()
    history.discard_session(newer)
    second = history.unfinished_session()

    assert first is not None
    assert second is not None
    assert (first.id, second.id) == (newer, older)


def test_a_plan_that_cannot_be_read_any_more_can_still_be_kept(history: History) -> None:
    from_another_version = SessionPlan(plan="Not a key of today", exercises=())
    session_id = history.begin_session(from_another_version, (), PLANNED_MS, MORNING)

    unfinished = history.unfinished_session()
    history.keep_unfinished(session_id, LATER)

    assert unfinished is not None
    assert unfinished.plan is None
    assert history.unfinished_session() is None
