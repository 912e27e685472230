"""Write the steps of a session down as they happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.history import results_table
from thoracic_desktop.history.moments import to_stored
from thoracic_desktop.history.session_plan import plan_from_json, plan_to_json

if TYPE_CHECKING:
    import sqlite3

    from thoracic_desktop.history.records import ExerciseTarget, JournalEntry
    from thoracic_desktop.programme.model import PlannedExercise

_STEP = """
    INSERT INTO journal (session_id, number, at_ms, offset_min, kind, segment_index, entry, active_ms,
                         rep_entry, rep_number, rep_side, rep_position)
    VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM journal WHERE session_id = ?1),
            ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
"""
_NO_REP = (None, None, None, None)


def write_step(connection: sqlite3.Connection, entry: JournalEntry) -> None:
    """Write one step of a session, in one statement."""
    rep = entry.rep
    rep_values = _NO_REP if rep is None else (rep.entry, rep.number, rep.side, rep.position)
    step = (entry.kind, entry.segment_index, entry.entry, entry.active_ms)
    connection.execute(_STEP, (entry.session_id, *to_stored(entry.at), *step, *rep_values))


def write_swap(
    connection: sqlite3.Connection, entry: JournalEntry, planned: PlannedExercise, target: ExerciseTarget
) -> None:
    """Write the step of a swap with all that hangs on it; inside the caller's transaction."""
    session_id = entry.session_id
    text = connection.execute("SELECT plan_json FROM session WHERE id = ?", (session_id,)).fetchone()[0]
    plan = plan_from_json(text)
    if plan is not None:  # a plan that cannot be read is one that cannot be gone on with
        longer = replace(plan, exercises=(*plan.exercises, planned))
        connection.execute("UPDATE session SET plan_json = ? WHERE id = ?", (plan_to_json(longer), session_id))
    results_table.write_targets(connection, session_id, (target,), first_entry=entry.entry)
    write_step(connection, entry)
