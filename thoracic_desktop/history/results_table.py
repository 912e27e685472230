"""Write what a session asks for and what it came to; always inside the caller's transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.history.records import EndReason, ExerciseOutcome, SessionOutcome

if TYPE_CHECKING:
    import sqlite3

    from thoracic_desktop.history.records import ExerciseTarget
    from thoracic_desktop.session.results import EntryResult

_COUNT_FROM_JOURNAL = """
    UPDATE exercise_set SET done_reps = min(target_reps, (
        SELECT count(DISTINCT rep_number) FROM journal
        WHERE journal.session_id = exercise_set.session_id AND rep_entry = exercise_set.entry
          AND rep_side IS exercise_set.side AND rep_position IS exercise_set.position))
    WHERE session_id = ?
"""
_EASIER_FROM_JOURNAL = """
    UPDATE session_exercise SET easier = EXISTS (
        SELECT 1 FROM journal
        WHERE journal.session_id = session_exercise.session_id
          AND journal.entry = session_exercise.entry AND kind = 'eased')
    WHERE session_id = ?
"""
_REPS = """
    SELECT entry, sum(done_reps), sum(target_reps) FROM exercise_set
    WHERE session_id = ? GROUP BY entry ORDER BY entry
"""
# The planner and the charts read these two; they follow from the sets alone.
_DONE_DAYS = """
    UPDATE session_exercise SET done_day = (SELECT local_day FROM session WHERE id = session_id)
    WHERE session_id = ?1 AND entry IN (SELECT entry FROM exercise_set WHERE session_id = ?1 AND done_reps > 0)
"""
_CLOSE = """
    UPDATE session SET ended_at_ms = ?2, ended_offset_min = ?3, outcome = ?4, end_reason = ?5, active_ms = ?6,
        done_reps = (SELECT coalesce(sum(exercise_set.done_reps), 0) FROM exercise_set WHERE session_id = ?1)
    WHERE id = ?1
"""


def write_targets(
    connection: sqlite3.Connection, session_id: int, targets: tuple[ExerciseTarget, ...], first_entry: int = 0
) -> None:
    """Write one row for each exercise, numbered from `first_entry` on, and one for each of its sets."""
    connection.executemany(
        "INSERT INTO session_exercise (session_id, entry, exercise, exercise_group) VALUES (?, ?, ?, ?)",
        [(session_id, entry, target.exercise, target.group) for entry, target in enumerate(targets, first_entry)],
    )
    connection.executemany(
        """
        INSERT INTO exercise_set (session_id, entry, number, side, position, target_reps, hold_s)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
            (session_id, entry, number, one.side, one.position, one.reps, one.hold_s)
            for entry, target in enumerate(targets, first_entry)
            for number, one in enumerate(target.sets)
        ],
    )


def write_results(connection: sqlite3.Connection, session_id: int, results: tuple[EntryResult, ...]) -> None:
    """Write the outcome of each exercise and the done repetitions of each set.

    Raises:
        ValueError: the session has no such exercise or set.
    """
    for result in results:
        _one_row(
            connection,
            "UPDATE session_exercise SET outcome = ?, easier = ? WHERE session_id = ? AND entry = ?",
            (result.outcome, result.is_eased, session_id, result.entry),
        )
        for one in result.sets:
            _one_row(
                connection,
                """
                UPDATE exercise_set SET done_reps = ?
                WHERE session_id = ? AND entry = ? AND side IS ? AND position IS ?
                """,
                (one.done_reps, session_id, result.entry, one.side, one.position),
            )


def write_what_the_journal_proves(connection: sqlite3.Connection, session_id: int) -> None:
    """Count the journalled repetitions, each once, and conclude the outcomes from them."""
    connection.execute(_COUNT_FROM_JOURNAL, (session_id,))
    connection.execute(_EASIER_FROM_JOURNAL, (session_id,))
    proved = connection.execute(_REPS, (session_id,)).fetchall()
    connection.executemany(
        "UPDATE session_exercise SET outcome = ? WHERE session_id = ? AND entry = ?",
        [(_outcome(done, target), session_id, entry) for entry, done, target in proved],
    )


def close_session(
    connection: sqlite3.Connection, session_id: int, reason: EndReason, active_ms: int, ended: tuple[int, int]
) -> None:
    """Write how and when a session ended; its exercises have their outcomes already."""
    rows = connection.execute("SELECT outcome FROM session_exercise WHERE session_id = ?", (session_id,))
    if all(outcome == ExerciseOutcome.DONE for (outcome,) in rows):
        outcome = SessionOutcome.DONE
    elif reason in {EndReason.FINISHED, EndReason.KEPT_AFTER_CRASH}:
        outcome = SessionOutcome.PARTLY
    else:
        outcome = SessionOutcome.STOPPED
    connection.execute(_CLOSE, (session_id, *ended, outcome, reason, active_ms))
    connection.execute(_DONE_DAYS, (session_id,))


def _outcome(done: int, target: int) -> ExerciseOutcome:
    if done >= target:
        return ExerciseOutcome.DONE
    return ExerciseOutcome.PARTLY if done else ExerciseOutcome.SKIPPED


def _one_row(connection: sqlite3.Connection, statement: str, values: tuple[object, ...]) -> None:
    if connection.execute(statement, values).rowcount != 1:
        raise ValueError(f"The session has no such exercise or set: {values}")
