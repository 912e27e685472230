"""Read the history: every question is answered by SQL on an index, and only its answer becomes values."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

from thoracic_desktop.exercises.model import Group, RollerPosition, Side
from thoracic_desktop.history.moments import from_stored, monday_of_week
from thoracic_desktop.history.records import (
    CountedSession,
    EndReason,
    ExerciseOutcome,
    ExerciseRecord,
    JournalEntry,
    JournalKind,
    Moment,
    PainCount,
    PainScore,
    SessionOutcome,
    SessionRecord,
    SetRecord,
    UnfinishedSession,
    WeekCount,
)
from thoracic_desktop.history.session_plan import plan_from_json
from thoracic_desktop.programme.model import BREAK, DoneExercise
from thoracic_desktop.programme.response import Effort
from thoracic_desktop.session.segments import Rep

if TYPE_CHECKING:
    import sqlite3
    from typing import Any

# Stored names to values; many rows make a plain look-up worth its line.
_GROUPS = {one.value: one for one in Group}
_MOMENTS = {one.value: one for one in Moment}
_SIDES: dict[str | None, Side | None] = {None: None} | {one.value: one for one in Side}
_POSITIONS: dict[str | None, RollerPosition | None] = {None: None} | {one.value: one for one in RollerPosition}
_OUTCOMES: dict[str | None, ExerciseOutcome | None] = {None: None} | {one.value: one for one in ExerciseOutcome}

_SESSIONS = """
    SELECT id, plan, started_at_ms, started_offset_min, local_day, ended_at_ms, ended_offset_min, outcome, end_reason,
           planned_ms, active_ms, effort
    FROM session WHERE local_day >= ? ORDER BY started_at_ms, id
"""
_EXERCISES = """
    SELECT session_id, entry, exercise, exercise_group, session_exercise.outcome, easier
    FROM session JOIN session_exercise ON session_id = id
    WHERE local_day >= ? ORDER BY session_id, entry
"""
_SETS = """
    SELECT session_id, entry, side, position, target_reps, exercise_set.done_reps, hold_s
    FROM session JOIN exercise_set ON session_id = id
    WHERE local_day >= ? ORDER BY session_id, entry, number
"""
_JOURNAL = """
    SELECT at_ms, offset_min, kind, segment_index, entry, active_ms, rep_entry, rep_number, rep_side, rep_position
    FROM journal WHERE session_id = ?
"""
_LAST_JOURNAL = f"{_JOURNAL} ORDER BY number DESC LIMIT 1"
_CHANGES = f"{_JOURNAL} AND kind IN ('eased', 'swapped') ORDER BY number"
_DONE_REPS = """
    SELECT rep_entry, rep_number, rep_side, rep_position FROM journal
    WHERE session_id = ? AND rep_entry IS NOT NULL
    GROUP BY rep_entry, rep_number, rep_side, rep_position ORDER BY min(number)
"""


def sessions(connection: sqlite3.Connection, since: dt.date | None) -> tuple[SessionRecord, ...]:
    """Return the sessions from a day on with their exercises and sets, in three queries however many there are."""
    first = (_number(since),)
    sets: defaultdict[tuple[int, int], list[SetRecord]] = defaultdict(list)
    for session_id, entry, side, position, target_reps, done_reps, hold_s in connection.execute(_SETS, first):
        one = SetRecord(
            side=_SIDES[side],
            position=_POSITIONS[position],
            target_reps=target_reps,
            done_reps=done_reps,
            hold_s=hold_s,
        )
        sets[session_id, entry].append(one)
    exercises: defaultdict[int, list[ExerciseRecord]] = defaultdict(list)
    for session_id, entry, exercise, group, outcome, easier in connection.execute(_EXERCISES, first):
        record = ExerciseRecord(
            entry=entry,
            exercise=exercise,
            group=_GROUPS[group],
            outcome=_OUTCOMES[outcome],
            easier=bool(easier),
            sets=tuple(sets[session_id, entry]),
        )
        exercises[session_id].append(record)
    return tuple(_session(row, tuple(exercises[row[0]])) for row in connection.execute(_SESSIONS, first))


def pain_scores(connection: sqlite3.Connection, since: dt.date | None) -> tuple[PainScore, ...]:
    """Return the scores from a day on in the order in which they were given."""
    query = """
        SELECT id, session_id, moment, score, at_ms, offset_min, local_day
        FROM pain_score WHERE local_day >= ? ORDER BY at_ms, id
    """
    return tuple(
        PainScore(
            id=score_id,
            session_id=session_id,
            moment=_MOMENTS[moment],
            score=score,
            at=from_stored(at_ms, offset_min),
            local_day=dt.date.fromordinal(day),
        )
        for score_id, session_id, moment, score, at_ms, offset_min, day in connection.execute(query, (_number(since),))
    )


def pain_counts(connection: sqlite3.Connection, since: dt.date | None) -> tuple[PainCount, ...]:
    """Return how often each score was given on each day from a day on."""
    query = """
        SELECT local_day, moment, score, count(*) FROM pain_score
        WHERE local_day >= ? GROUP BY local_day, moment, score ORDER BY local_day, moment, score
    """
    return tuple(
        PainCount(day=dt.date.fromordinal(day), moment=_MOMENTS[moment], score=score, count=count)
        for day, moment, score, count in connection.execute(query, (_number(since),))
    )


def sessions_by_day(connection: sqlite3.Connection, since: dt.date | None) -> dict[dt.date, int]:
    """Return how many sessions with something done each day holds, days without any and all breaks left out."""
    query = """
        SELECT local_day, count(*) FROM session
        WHERE local_day >= ? AND done_reps > 0 AND plan != ? GROUP BY local_day ORDER BY local_day
    """
    return {dt.date.fromordinal(day): count for day, count in connection.execute(query, (_number(since), BREAK))}


def moved_days(connection: sqlite3.Connection, since: dt.date | None) -> tuple[dt.date, ...]:
    """Return the days on which something was done, in a session or in a break, in order."""
    query = "SELECT DISTINCT local_day FROM session WHERE local_day >= ? AND done_reps > 0 ORDER BY local_day"
    return tuple(dt.date.fromordinal(day) for (day,) in connection.execute(query, (_number(since),)))


def sessions_per_week(connection: sqlite3.Connection, since: dt.date | None) -> tuple[WeekCount, ...]:
    """Return how many sessions with something done each ISO week holds, breaks left out, from the week of a day on."""
    first = _number(since)
    query = """
        SELECT (local_day - 1) / 7, count(*) FROM session
        WHERE local_day >= ? AND done_reps > 0 AND plan != ? GROUP BY 1 ORDER BY 1
    """
    rows = connection.execute(query, (first - (first - 1) % 7, BREAK))
    return tuple(WeekCount(monday=monday_of_week(week), sessions=count) for week, count in rows)


def done_exercises(connection: sqlite3.Connection, since: dt.date) -> tuple[DoneExercise, ...]:
    """Return the exercises with at least one repetition done, from a day on, in the order of days."""
    query = """
        SELECT exercise, exercise_group, done_day, (SELECT plan FROM session WHERE id = session_id)
        FROM session_exercise WHERE done_day >= ? ORDER BY done_day, session_id, entry
    """
    return tuple(
        DoneExercise(exercise=exercise, group=_GROUPS[group], day=dt.date.fromordinal(day), in_break=plan == BREAK)
        for exercise, group, day, plan in connection.execute(query, (_number(since),))
    )


def counted_today(connection: sqlite3.Connection, day: dt.date) -> tuple[CountedSession, ...]:
    """Return the closed sessions of a day with something done, in the order of their end."""
    query = """
        SELECT plan, ended_at_ms, ended_offset_min, done_reps FROM session
        WHERE local_day = ? AND done_reps > 0 ORDER BY ended_at_ms, id
    """
    return tuple(
        CountedSession(plan=plan, ended_at=from_stored(ended_at_ms, offset_min), done_reps=done_reps)
        for plan, ended_at_ms, offset_min, done_reps in connection.execute(query, (day.toordinal(),))
    )


def posture_breaks(connection: sqlite3.Connection, day: dt.date) -> int:
    """Return how many sessions of a day were posture breaks, or held a posture exercise; each counts once."""
    query = """
        SELECT count(*) FROM session
        WHERE local_day = ? AND done_reps > 0 AND (
            plan IN ('break', 'posture') OR EXISTS (
                SELECT 1 FROM session_exercise
                WHERE session_id = session.id AND exercise_group = 'posture' AND done_day IS NOT NULL))
    """
    count: int = connection.execute(query, (day.toordinal(),)).fetchone()[0]
    return count


def first_session_day(connection: sqlite3.Connection) -> dt.date | None:
    """Return the day of the first session with something done; a break is none."""
    query = "SELECT local_day FROM session WHERE done_reps > 0 AND plan != ? ORDER BY local_day LIMIT 1"
    row = connection.execute(query, (BREAK,)).fetchone()
    return dt.date.fromordinal(row[0]) if row else None


def unfinished_session(connection: sqlite3.Connection) -> UnfinishedSession | None:
    """Return the newest open session with what its journal tells."""
    query = """
        SELECT id, plan_json, started_at_ms, started_offset_min FROM session
        WHERE ended_at_ms IS NULL ORDER BY started_at_ms DESC, id DESC LIMIT 1
    """
    row = connection.execute(query).fetchone()
    if row is None:
        return None
    session_id, plan_json, started_at_ms, offset_min = row
    before = "SELECT score FROM pain_score WHERE session_id = ? AND moment = 'before' ORDER BY id DESC LIMIT 1"
    score = connection.execute(before, (session_id,)).fetchone()
    return UnfinishedSession(
        id=session_id,
        plan=plan_from_json(plan_json),
        started_at=from_stored(started_at_ms, offset_min),
        last=last_journal_entry(connection, session_id),
        done=tuple(_rep(*columns) for columns in connection.execute(_DONE_REPS, (session_id,))),
        changes=tuple(_journal_entry(session_id, row) for row in connection.execute(_CHANGES, (session_id,))),
        before_score=score[0] if score else None,
    )


def last_journal_entry(connection: sqlite3.Connection, session_id: int) -> JournalEntry | None:
    """Return the last row of a session's journal."""
    row = connection.execute(_LAST_JOURNAL, (session_id,)).fetchone()
    return None if row is None else _journal_entry(session_id, row)


def _journal_entry(session_id: int, row: tuple[Any, ...]) -> JournalEntry:
    at_ms, offset_min, kind, segment_index, entry, active_ms, *rep = row
    return JournalEntry(
        session_id=session_id,
        at=from_stored(at_ms, offset_min),
        kind=JournalKind(kind),
        segment_index=segment_index,
        entry=entry,
        active_ms=active_ms,
        rep=_rep(*rep) if rep[0] is not None else None,
    )


def _number(since: dt.date | None) -> int:
    return since.toordinal() if since else 1


def _rep(entry: int, number: int, side: str | None, position: str | None) -> Rep:
    return Rep(entry, number, _SIDES[side], _POSITIONS[position])


def _session(row: tuple[Any, ...], exercises: tuple[ExerciseRecord, ...]) -> SessionRecord:
    session_id, plan, started, started_offset, day, ended, ended_offset, outcome, reason, *times, effort = row
    planned_ms, active_ms = times
    return SessionRecord(
        id=session_id,
        plan=plan,
        started_at=from_stored(started, started_offset),
        local_day=dt.date.fromordinal(day),
        ended_at=from_stored(ended, ended_offset) if ended is not None else None,
        outcome=SessionOutcome(outcome) if outcome else None,
        end_reason=EndReason(reason) if reason else None,
        planned_ms=planned_ms,
        active_ms=active_ms,
        exercises=exercises,
        effort=Effort(effort) if effort else None,
    )
