"""Close what was begun and never closed, with what the journal proves; always inside the caller's transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.history import reading, results_table
from thoracic_desktop.history.moments import to_stored
from thoracic_desktop.history.records import BreakOutcome, EndReason, ExerciseOutcome
from thoracic_desktop.programme.model import BREAK
from thoracic_desktop.reminders.kinds import Kind, Outcome

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3

INTERRUPTED = "interrupted"
"""The reason that stands beside a break whose end nobody saw."""

_OPEN_BREAKS = "SELECT id FROM session WHERE ended_at_ms IS NULL AND plan = ? ORDER BY started_at_ms, id"
_FIRST_EXERCISE = """
    SELECT exercise, exercise_group, session_exercise.outcome, session.done_reps
    FROM session JOIN session_exercise ON session_id = id WHERE id = ? ORDER BY entry LIMIT 1
"""


def keep_session(connection: sqlite3.Connection, session_id: int, now: dt.datetime) -> dt.datetime:
    """Close a session, and return when it ended: with its last journal row, or `now` where there is none."""
    last = reading.last_journal_entry(connection, session_id)
    results_table.write_what_the_journal_proves(connection, session_id)
    ended, active_ms = (last.at, last.active_ms) if last else (now, 0)
    reason = EndReason.KEPT_AFTER_CRASH
    results_table.close_session(connection, session_id, reason, active_ms, to_stored(ended))
    return ended


def open_breaks(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return the breaks that were begun and never closed."""
    return tuple(session_id for (session_id,) in connection.execute(_OPEN_BREAKS, (BREAK,)))


def keep_break(connection: sqlite3.Connection, session_id: int, now: dt.datetime) -> BreakOutcome:
    """Close a break, and return what became of it."""
    ended = keep_session(connection, session_id, now)
    exercise, group, outcome, done_reps = connection.execute(_FIRST_EXERCISE, (session_id,)).fetchone()
    partly = Outcome.PARTLY if done_reps else Outcome.SKIPPED
    return BreakOutcome(
        at=ended,
        kind=Kind.MOVE if group == Group.WARM_UP else Kind.POSTURE,
        exercise=exercise,
        outcome=Outcome.DONE if outcome == ExerciseOutcome.DONE else partly,
        reason=INTERRUPTED,
        session_id=session_id,
    )
