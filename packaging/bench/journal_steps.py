"""Child: write steps into a history and blocks into a file, in turn: journal_steps.py FOLDER STEPS."""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
import statistics
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from table import ninety_ninth

from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.resources import resource_path
from thoracic_desktop.history.database import open_database
from thoracic_desktop.history.records import JournalEntry, JournalKind
from thoracic_desktop.history.repository import History
from thoracic_desktop.history.targets import session_targets
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.session.compile import compile_session, duration_ms

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.session.segments import Segment

BLOCK = bytes(4096)
EXERCISE = "seated_rotation"
WARMING_UP = 20


def a_session(history: History, now: dt.datetime) -> tuple[int, tuple[Segment, ...]]:
    """Begin a session of one real exercise; return its id and its segments."""
    catalogue = load_catalogue(resource_path("exercises")).catalogue
    planned = PlannedExercise(exercise=EXERCISE, prescription=catalogue[EXERCISE].dose.highest())
    plan = SessionPlan(plan="bench", exercises=(planned,))
    segments = compile_session(plan, catalogue)
    return history.begin_session(plan, session_targets(plan, catalogue), duration_ms(segments), now), segments


def timed_ms(action: Callable[[], object]) -> float:
    """Return how long one call took."""
    before = time.perf_counter_ns()
    action()
    return (time.perf_counter_ns() - before) / 1e6


def file_system_of(path: Path) -> str:
    """Return the type of the file system that a path is on, from the longest mount point above it."""
    mounts = [line.split() for line in Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()]
    above = [(mount[1], mount[2]) for mount in mounts if path.resolve().is_relative_to(mount[1])]
    return max(above, key=lambda mount: len(mount[0]))[1]


def pragmas(connection: sqlite3.Connection) -> dict[str, object]:
    """Return how the history's own connection writes."""
    return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}


def main() -> None:
    """Write the steps and report the times."""
    folder, steps = Path(sys.argv[1]), int(sys.argv[2])
    now = dt.datetime.now(tz=dt.UTC)
    connection = open_database(folder / "history.sqlite3", now.date())
    history = History(connection)
    session_id, segments = a_session(history, now)
    raw = os.open(folder / "raw", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    step_ms: list[float] = []
    raw_ms: list[float] = []

    def append() -> None:
        os.write(raw, BLOCK)
        os.fdatasync(raw)

    for number in range(WARMING_UP + steps):
        index = number % len(segments)
        if number and not index:
            session_id, _ = a_session(history, now)
        entry = JournalEntry(
            session_id=session_id,
            at=now + dt.timedelta(seconds=number),
            kind=JournalKind.BOUNDARY,
            segment_index=index,
            entry=segments[index].entry,
            active_ms=1000 * number,
            rep=segments[index].rep,
        )
        raw_ms.append(timed_ms(append))
        step_ms.append(timed_ms(partial(history.journal, entry)))
    report = {
        **pragmas(connection),
        "file_system": file_system_of(folder),
        "step_median_ms": statistics.median(step_ms[WARMING_UP:]),
        "step_p99_ms": ninety_ninth(step_ms[WARMING_UP:]),
        "raw_median_ms": statistics.median(raw_ms[WARMING_UP:]),
        "raw_p99_ms": ninety_ninth(raw_ms[WARMING_UP:]),
    }
    os.close(raw)
    history.close()
    print(json.dumps(report))


if __name__ == "__main__":
    main()
