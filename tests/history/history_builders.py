"""Builders for the history: a plan, its sets, what it came to, and the steps of its journal."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from thoracic_desktop.exercises.model import Group, Prescription, RollerPosition, Side
from thoracic_desktop.history.backup import copy_database
from thoracic_desktop.history.database import memory_database, open_database
from thoracic_desktop.history.records import EndReason, ExerciseTarget, JournalEntry, JournalKind, Moment, SetTarget
from thoracic_desktop.history.repository import History
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.session.results import EntryResult, Outcome, SetResult
from thoracic_desktop.session.segments import Rep

if TYPE_CHECKING:
    from pathlib import Path

MORNING = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
PLANNED_MS = 600_000
DAYS = 40
BACKUP_DAY = MORNING + dt.timedelta(days=DAYS)

PLAN = SessionPlan(
    plan="faithful",
    exercises=(
        PlannedExercise(exercise="cat_cow", prescription=Prescription(reps=3, hold_s=5)),
        PlannedExercise(exercise="seated_rotation", prescription=Prescription(reps=2, hold_s=10)),
        PlannedExercise(
            exercise="roller_extension",
            prescription=Prescription(reps=2, hold_s=20, positions=(RollerPosition.UPPER, RollerPosition.MIDDLE)),
        ),
    ),
)
TARGETS = (
    ExerciseTarget(exercise="cat_cow", group=Group.STRETCH, sets=(SetTarget(reps=3, hold_s=5),)),
    ExerciseTarget(
        exercise="seated_rotation",
        group=Group.STRETCH,
        sets=(SetTarget(side=Side.LEFT, reps=2, hold_s=10), SetTarget(side=Side.RIGHT, reps=2, hold_s=10)),
    ),
    ExerciseTarget(
        exercise="roller_extension",
        group=Group.STRETCH,
        sets=(
            SetTarget(position=RollerPosition.UPPER, reps=2, hold_s=20),
            SetTarget(position=RollerPosition.MIDDLE, reps=2, hold_s=20),
        ),
    ),
)


def history_at(path: Path) -> History:
    """Open the history of a test."""
    return History.open(path, MORNING)


def limited_history(path: Path) -> tuple[History, sqlite3.Connection]:
    """Open a history together with its own connection, so that a test can set real limits on it."""
    connection = open_database(path, MORNING.date())
    return History(connection, path), connection


def begun(history: History, now: dt.datetime = MORNING) -> int:
    """Begin the session of the builders and return its id."""
    return history.begin_session(PLAN, TARGETS, PLANNED_MS, now)


def step(
    session_id: int,
    rep: Rep | None = None,
    *,
    kind: JournalKind = JournalKind.BOUNDARY,
    segment_index: int = 1,
    entry: int = 0,
    active_ms: int = 5000,
) -> JournalEntry:
    """Build one journal row, a minute into the session."""
    return JournalEntry(
        session_id=session_id,
        at=MORNING + dt.timedelta(minutes=1),
        kind=kind,
        segment_index=segment_index,
        entry=entry,
        active_ms=active_ms,
        rep=rep,
    )


def results(*done: tuple[int, ...], outcomes: tuple[Outcome, ...] | None = None) -> tuple[EntryResult, ...]:
    """Build what the session came to: for each exercise the done repetitions of each of its sets."""
    given = outcomes or tuple(
        Outcome.DONE if sum(reps) == sum(one.reps for one in target.sets) else Outcome.PARTLY
        for reps, target in zip(done, TARGETS, strict=True)
    )
    return tuple(
        EntryResult(
            entry=entry,
            exercise=target.exercise,
            outcome=outcome,
            is_eased=False,
            sets=tuple(
                SetResult(one.side, one.position, one.reps, done_reps)
                for one, done_reps in zip(target.sets, reps, strict=True)
            ),
        )
        for entry, (target, reps, outcome) in enumerate(zip(TARGETS, done, given, strict=True))
    )


ALL_DONE = results((3,), (2, 2), (2, 2))


def finished(history: History, now: dt.datetime = MORNING) -> int:
    """Begin a session and finish it with everything done; return its id."""
    session_id = begun(history, now)
    history.finish_session(session_id, ALL_DONE, EndReason.FINISHED, PLANNED_MS, now + dt.timedelta(minutes=10))
    return session_id


def filled(path: Path, days: int, first: dt.datetime = MORNING) -> None:
    """Write a history with one session and one score on each of some days."""
    connection = memory_database()
    history = History(connection)
    for day in range(days):
        now = first + dt.timedelta(days=day)
        session_id = finished(history, now)
        history.add_pain_score(Moment.BEFORE, day % 11, now, session_id)
    copy_database(connection, path)  # at one go: waiting for the disk 120 times would be what a test spends its time on
    history.close()


def overwrite_the_header(path: Path) -> None:
    """Put other bytes where SQLite says what the file is."""
    path.write_bytes(b"this is no database" * 10 + path.read_bytes()[190:])


def come_from_the_future(path: Path) -> None:
    """Give a file the format number of a later version."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
