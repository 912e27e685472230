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

# Session n is the n-th from the beginning; all of them are done, with a score before and one after.
_NUMBERS = "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :sessions)"
_DAY = "(:today - (:sessions - n) / :a_day)"
_AT_MS = "(:now_ms - (:sessions - n) * (86400000 / :a_day))"
_FILLING = (
    f"""
    INSERT INTO session (id, plan, plan_json, started_at_ms, started_offset_min, local_day, ended_at_ms,
                         ended_offset_min, outcome, end_reason, planned_ms, active_ms, done_reps)
    {_NUMBERS} SELECT n, 'desk_only', '{{}}', {_AT_MS}, 0, {_DAY}, {_AT_MS} + 600000, 0, 'done', 'finished', 600000,
                      600000, 30 FROM number
    """,
    f"""
    INSERT INTO session_exercise (session_id, entry, exercise, exercise_group, outcome, done_day)
    {_NUMBERS}, exercise(entry, name, kind) AS (VALUES (0, 'warm_up', 'warm_up'), (1, 'cat_cow', 'stretch'),
                                                (2, 'chin_tuck', 'posture'))
    SELECT n, entry, name, kind, 'done', {_DAY} FROM number, exercise
    """,
    f"""
    INSERT INTO exercise_set (session_id, entry, number, target_reps, done_reps)
    {_NUMBERS} SELECT n, entry, 0, 10, 10 FROM number, (SELECT 0 AS entry UNION SELECT 1 UNION SELECT 2)
    """,
    f"""
    INSERT INTO pain_score (session_id, moment, score, at_ms, offset_min, local_day)
    {_NUMBERS} SELECT n, moment, abs(n * 7919 + plus) % 11, {_AT_MS} + 600000 * plus, 0, {_DAY}
    FROM number, (SELECT 'before' AS moment, 0 AS plus UNION SELECT 'after', 1)
    """,
)


def write_long_history(folder: Path, now: dt.datetime) -> None:
    """Fill the history of a folder with sessions that end today."""
    connection = open_database(folder / FILE_NAME, now.date())
    values = {
        "sessions": SESSIONS,
        "a_day": SESSIONS_A_DAY,
        "today": now.toordinal(),
        "now_ms": int(now.timestamp() * 1000),
    }
    with transaction(connection):
        for statement in _FILLING:
            connection.execute(statement, values)
    connection.close()
