"""A history to show: four and a half weeks of a person who mostly kept to the plan."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.fakes import FakeClock
from thoracic_desktop.controllers.session_recorder import DirectWriter, SessionRecorder
from thoracic_desktop.history.records import Moment
from thoracic_desktop.history.repository import History
from thoracic_desktop.programme.day import Situation
from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.programme.planner import LOOK_BACK, plan_day
from thoracic_desktop.programme.standing import standing
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


STEPS_UP = frozenset({8, 15, 22})


def seed(path: Path, catalogue: Catalogue, plans: tuple[Plan, ...], *, last_day: dt.datetime, days: int) -> None:
    """Write `days` days of sessions in the first plan, with scores and steps up, that end with `last_day`."""
    history = History.open(path, last_day)
    first = last_day - dt.timedelta(days=7)
    asked = Decision(kind=DecisionKind.SIGNS_CHECKED, day=first.date(), answer="none_fits")
    history.programme.add_decision(asked, first)
    for number in range(days):
        if number in MISSED:
            continue
        morning = last_day - dt.timedelta(days=days - 1 - number)
        if number in STEPS_UP:
            step = Decision(kind=DecisionKind.LEVEL_UP, day=morning.date(), inputs={"green": "3"})
            history.programme.add_decision(step, morning)
        _day(history, catalogue, plans, FakeClock(now=morning), number)
    history.close()


def _day(history: History, catalogue: Catalogue, plans: tuple[Plan, ...], clock: FakeClock, number: int) -> None:
    writer = DirectWriter(history)
    before = BEFORE[number % len(BEFORE)]
    score = writer.write(lambda h: h.add_pain_score(Moment.BEFORE, before, clock.now()))
    today = clock.now().date()
    there_is = Situation(
        today=today,
        done=history.done_exercises(today - LOOK_BACK),
        standing=standing(kept.decision for kept in history.programme.decisions()),
    )
    short = next(plan for plan in plans if plan.short)
    planned = plan_day(plans[0], short, catalogue, there_is).session
    recorder = SessionRecorder.begun(writer, clock, planned, catalogue, score)
    session, effects = apply(Session(compile_session(planned, catalogue)), ev.Start(), clock.monotonic_ms())
    recorder.keep(session, effects)
    while not session.is_over:
        clock.advance_ms(STEP_MS)
        session, effects = apply(session, ev.Tick(), clock.monotonic_ms())
        recorder.keep(session, effects)
    after = min(10, max(0, before + CHANGE[number % len(CHANGE)]))
    history.add_pain_score(Moment.AFTER, after, clock.now(), recorder.session_id.value)
