"""A history to show: four and a half weeks of a person who mostly kept to the plan."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.fakes import FakeClock
from thoracic_desktop.controllers.session_recorder import DirectWriter, SessionRecorder
from thoracic_desktop.history.records import Moment
from thoracic_desktop.history.repository import History
from thoracic_desktop.programme.planner import LOOK_BACK, session_for_day
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.compile import compile_session
from thoracic_desktop.session.engine import apply
from thoracic_desktop.session.state import Session

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.programme.model import Plan

STEP_MS = 5000
MISSED = frozenset({4, 9, 10, 17, 23})
BEFORE = (6, 6, 5, 7, 5, 6, 5, 5, 4, 6, 5, 4, 5, 4, 4, 5, 3, 4, 4, 3, 5, 4, 3, 3, 4, 3, 2, 3, 3, 2, 3, 2)
CHANGE = (0, -1, -1, 0, -2, -1, 1, -1, 0, -1, -2)


def seed(path: Path, catalogue: Catalogue, plan: Plan, *, last_day: dt.datetime, days: int) -> None:
    """Write `days` days of sessions and scores that end with `last_day`."""
    history = History.open(path, last_day)
    for number in range(days):
        if number in MISSED:
            continue
        morning = last_day - dt.timedelta(days=days - 1 - number)
        _day(history, catalogue, plan, FakeClock(now=morning), number)
    history.close()


def _day(history: History, catalogue: Catalogue, plan: Plan, clock: FakeClock, number: int) -> None:
    writer = DirectWriter(history)
    before = BEFORE[number % len(BEFORE)]
    score = writer.write(lambda h: h.add_pain_score(Moment.BEFORE, before, clock.now()))
    today = clock.now().date()
    done = history.done_exercises(today - LOOK_BACK)
    planned = session_for_day(plan, catalogue, done, today, cool_down=False).session
    recorder = SessionRecorder.begun(writer, clock, planned, catalogue, score)
    session, effects = apply(Session(compile_session(planned, catalogue)), ev.Start(), clock.monotonic_ms())
    recorder.keep(session, effects)
    while not session.is_over:
        clock.advance_ms(STEP_MS)
        session, effects = apply(session, ev.Tick(), clock.monotonic_ms())
        recorder.keep(session, effects)
    after = min(10, max(0, before + CHANGE[number % len(CHANGE)]))
    history.add_pain_score(Moment.AFTER, after, clock.now(), recorder.session_id.value)
