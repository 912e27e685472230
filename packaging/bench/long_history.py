"""Twenty years of sessions, written straight into a database of the newest format."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from thoracic_desktop.history.database import open_database, transaction
from thoracic_desktop.history.recovery import FILE_NAME

if TYPE_CHECKING:
    from pathlib import Path

SESSIONS = 100_000
SESSIONS_A_DAY = 14
MS_A_DAY = 86_400_000

# Session n is the n-th from the beginning; all of them are done, with a score before and one after.
_NUMBERS = """
    CREATE TEMP TABLE number AS
    WITH RECURSIVE count(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < :sessions)
    SELECT n, :today - (:sessions - n) / :a_day AS day, :now_ms - (:sessions - n) * (:ms_a_day / :a_day) AS at_ms
    FROM count
"""
_FILLING = (
    """
    INSERT INTO session (id, plan, plan_json, started_at_ms, started_offset_min, local_day, ended_at_ms,
                         ended_offset_min, outcome, end_reason, planned_ms, active_ms, done_reps)
    SELECT n, 'desk_only', '{}', at_ms, 0, day, at_ms + 600000, 0, 'done', 'finished', 600000, 600000, 30 FROM number
    """,
    """
    INSERT INTO session_exercise (session_id, entry, exercise, exercise_group, outcome, done_day)
    WITH exercise(entry, name, kind) AS (
        VALUES (0, 'warm_up', 'warm_up'), (1, 'cat_cow', 'stretch'), (2, 'chin_tuck', 'posture'))
    SELECT n, entry, name, kind, 'done', day FROM number, exercise
    """,
    """
    INSERT INTO exercise_set (session_id, entry, number, target_reps, done_reps)
    SELECT session_id, entry, 0, 10, 10 FROM session_exercise
    """,
    """
    INSERT INTO pain_score (session_id, moment, score, at_ms, offset_min, local_day)
    WITH question(moment, later) AS (VALUES ('before', 0), ('after', 1))
    SELECT n, moment, (n * 7919 + later) % 11, at_ms + 600000 * later, 0, day FROM number, question
    """,
    "DROP TABLE number",
)


def write_long_history(folder: Path, now: dt.datetime) -> None:
    """Fill the history of a folder with sessions that end today."""
    connection = open_database(folder / FILE_NAME, now.date())
    values = {
        "sessions": SESSIONS,
        "a_day": SESSIONS_A_DAY,
        "ms_a_day": MS_A_DAY,
        "today": now.toordinal(),
        "now_ms": int(now.timestamp() * 1000),
    }
    with transaction(connection):
        connection.execute(_NUMBERS, values)
        for statement in _FILLING:
            connection.execute(statement)
    connection.close()
