"""Bring a backup's content back into a history, beside what was recorded meanwhile."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from thoracic_desktop.history.backup import copy_database
from thoracic_desktop.history.database import read_only, transaction
from thoracic_desktop.history.migrate import bundled_migrations, migrate

if TYPE_CHECKING:
    from pathlib import Path

# Ids of the backup move up by the highest id in use, so what is here already keeps its own.
_COPY = (
    """
    INSERT INTO main.session
        (id, plan, plan_json, started_at_ms, started_offset_min, local_day, ended_at_ms, ended_offset_min, outcome,
         end_reason, planned_ms, active_ms, done_reps, effort)
    SELECT id + :shift, plan, plan_json, started_at_ms, started_offset_min, local_day, ended_at_ms, ended_offset_min,
           outcome, end_reason, planned_ms, active_ms, done_reps, effort
    FROM backup.session WHERE id IN wanted
    """,
    """
    INSERT INTO main.session_exercise (session_id, entry, exercise, exercise_group, outcome, easier, done_day)
    SELECT session_id + :shift, entry, exercise, exercise_group, outcome, easier, done_day
    FROM backup.session_exercise WHERE session_id IN wanted
    """,
    """
    INSERT INTO main.exercise_set (session_id, entry, number, side, position, target_reps, done_reps, hold_s)
    SELECT session_id + :shift, entry, number, side, position, target_reps, done_reps, hold_s
    FROM backup.exercise_set WHERE session_id IN wanted
    """,
    """
    INSERT INTO main.journal
        (session_id, number, at_ms, offset_min, kind, segment_index, entry, active_ms, rep_entry, rep_number,
         rep_side, rep_position)
    SELECT session_id + :shift, number, at_ms, offset_min, kind, segment_index, entry, active_ms, rep_entry,
           rep_number, rep_side, rep_position
    FROM backup.journal WHERE session_id IN wanted
    """,
    """
    INSERT INTO main.pain_score (session_id, moment, score, at_ms, offset_min, local_day)
    SELECT CASE WHEN session_id IN wanted THEN session_id + :shift END, moment, score, at_ms, offset_min, local_day
    FROM backup.pain_score AS old
    WHERE NOT EXISTS (SELECT 1 FROM main.pain_score AS here
                      WHERE here.local_day = old.local_day AND here.moment = old.moment AND here.at_ms = old.at_ms)
    ORDER BY id
    """,
    """
    INSERT INTO main.exercise_pain
        (session_id, entry, exercise, at_ms, offset_min, local_day, score, zones, feeling, answer)
    SELECT session_id + :shift, entry, exercise, at_ms, offset_min, local_day, score, zones, feeling, answer
    FROM backup.exercise_pain WHERE session_id IN wanted ORDER BY id
    """,
    """
    INSERT INTO main.decision (at_ms, offset_min, local_day, kind, subject, answer, inputs_json)
    SELECT at_ms, offset_min, local_day, kind, subject, answer, inputs_json
    FROM backup.decision AS old
    WHERE NOT EXISTS (SELECT 1 FROM main.decision AS here
                      WHERE here.at_ms = old.at_ms AND here.kind = old.kind AND here.subject = old.subject)
    ORDER BY id
    """,
    """
    INSERT INTO main.break_outcome (at_ms, offset_min, local_day, kind, exercise, outcome, reason, session_id)
    SELECT at_ms, offset_min, local_day, kind, exercise, outcome, reason,
           CASE WHEN session_id IN wanted THEN session_id + :shift END
    FROM backup.break_outcome AS old
    WHERE NOT EXISTS (SELECT 1 FROM main.break_outcome AS here
                      WHERE here.local_day = old.local_day AND here.at_ms = old.at_ms AND here.kind = old.kind
                        AND here.outcome = old.outcome)
    ORDER BY id
    """,
)
_WANTED = """
    CREATE TEMP TABLE wanted AS
    SELECT id FROM backup.session WHERE (started_at_ms, plan) NOT IN (SELECT started_at_ms, plan FROM main.session)
"""


def restore_into(connection: sqlite3.Connection, backup: Path) -> int:
    """Copy the sessions and scores that are not here yet out of a backup; return how many sessions came back.

    The backup itself is never written to: a scratch copy of it is brought to the newest format.

    Raises:
        sqlite3.Error: the backup cannot be read, or this history not be written; nothing is changed.
        MigrationFailedError: the backup cannot be brought to the newest format; nothing is changed.
    """
    scratch = backup.with_name(f"{backup.name}.restoring")
    try:
        with closing(read_only(backup)) as source:
            copy_database(source, scratch)
        with closing(sqlite3.connect(scratch, isolation_level=None)) as newest:
            migrate(newest, bundled_migrations())
        return _copy_from(connection, scratch)
    finally:
        scratch.unlink(missing_ok=True)


def has_more(connection: sqlite3.Connection, backup: Path) -> bool:
    """Tell whether a backup holds closed sessions that are not here.

    Raises:
        sqlite3.Error: one of the two cannot be read.
    """
    with closing(read_only(backup)) as source:
        there = source.execute("SELECT started_at_ms, plan FROM session WHERE ended_at_ms IS NOT NULL").fetchall()
    here = set(connection.execute("SELECT started_at_ms, plan FROM session"))
    return not here.issuperset(there)


def _copy_from(connection: sqlite3.Connection, scratch: Path) -> int:
    connection.execute("ATTACH DATABASE ? AS backup", (str(scratch),))
    try:
        with transaction(connection):
            connection.execute(_WANTED)
            shift = connection.execute("SELECT coalesce(max(id), 0) FROM main.session").fetchone()[0]
            for statement in _COPY:
                connection.execute(statement, {"shift": shift})
            restored = int(connection.execute("SELECT count(*) FROM wanted").fetchone()[0])
            connection.execute("DROP TABLE wanted")
        return restored
    finally:
        connection.execute("DETACH DATABASE backup")
