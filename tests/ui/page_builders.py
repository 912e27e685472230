"""What the pages are given, in few words: days as the planner sees them, over the shipped exercises and plans."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from tests.ui.conftest import RESOURCES
from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.programme_files import load_plans
from thoracic_desktop.controllers.today_state import InterruptedOffer, LastScore, PlanChoice, TodayState
from thoracic_desktop.desktop.settings_store import Intention
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Exercise
from thoracic_desktop.programme.day import Situation
from thoracic_desktop.programme.model import DoneExercise, Plan
from thoracic_desktop.programme.planner import plan_day
from thoracic_desktop.programme.proposal import Proposal
from thoracic_desktop.programme.standing import Standing
from thoracic_desktop.session.results import EntryResult, Outcome, SetResult
from thoracic_desktop.ui.widgets.live_picture import LivePicture

HERE: Final = dt.timezone(dt.timedelta(hours=2))
NOW: Final = dt.datetime(2025, 10, 14, 8, 12, tzinfo=HERE)  # a Tuesday
AT_THE_LOWEST: Final = Standing(level=2)
NO_SESSIONS: Final = (0, 0, 0, 0, 0, 0, 0)


def picture(key: str, pose: str | None, width: int, height: int) -> LivePicture:
    """An empty picture of the size asked for."""
    assert key in shipped()
    assert pose is None or pose in shipped()[key].poses
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    return LivePicture(pixmap)


@cache
def shipped() -> Catalogue:
    """The exercises that come with the program."""
    return load_catalogue(RESOURCES / "exercises").catalogue


@cache
def plans() -> tuple[Plan, ...]:
    """The plans that come with the program."""
    return load_plans(RESOURCES / "programmes", shipped())


def done(key: str, days_ago: int) -> DoneExercise:
    """An exercise that was done some days before NOW."""
    return DoneExercise(exercise=key, group=shipped()[key].group, day=NOW.date() - dt.timedelta(days=days_ago))


def a_day(
    *before: DoneExercise,
    now: dt.datetime = NOW,
    plan: str = "faithful",
    cool_down: bool = False,
    posture: int = 0,
    week: int | None = 5,
    moved: tuple[int, int] = (24, 29),
    last: LastScore | None = None,
    interrupted: InterruptedOffer | None = None,
    standing: Standing = AT_THE_LOWEST,
    minutes: int = 20,
    proposals: tuple[Proposal, ...] = (),
    keeps_up: bool = False,
    intention: Intention | None = None,
) -> TodayState:
    """Build a day from what was done before it."""
    long_ago = (done("cat_cow", 30),) if week is not None else ()  # strengthening waits only in the first two days
    there_is = Situation(
        today=now.date(), done=(*before, *long_ago), standing=standing, minutes=minutes, cool_down=cool_down
    )
    offers = {one.key: _offer(one, there_is) for one in plans()}
    return TodayState(
        now=now,
        chosen=offers[plan],
        choices=tuple(offers.values()),
        sessions_done=(1, 0, 0, 0, 0, 0, 0) if before else NO_SESSIONS,
        posture_done=posture,
        programme_week=week,
        days_moved=moved,
        last_score=last,
        interrupted=interrupted,
        proposals=proposals,
        keeps_up=keeps_up,
        intention=intention,
    )


def a_first_day() -> TodayState:
    """Build the day on which the program is opened for the first time."""
    return a_day(week=None, moved=(0, 0), standing=Standing())


def _offer(plan: Plan, there_is: Situation) -> PlanChoice:
    short = next(one for one in plans() if one.short)
    return PlanChoice(plan, plan_day(plan, short, shipped(), there_is), shipped())


def score(value: int, hours_ago: int = 1) -> LastScore:
    """A pain score given some hours before NOW."""
    return LastScore(score=value, at=NOW - dt.timedelta(hours=hours_ago))


def offer(done_reps: int = 37, *, can_go_on: bool = True) -> InterruptedOffer:
    """An interrupted session, number 7, begun half an hour before NOW."""
    started = (NOW - dt.timedelta(minutes=32)).astimezone(dt.UTC)
    return InterruptedOffer(session_id=7, started_at=started, done_reps=done_reps, can_go_on=can_go_on)


def session_exercises() -> tuple[Exercise, ...]:
    """The exercises of a session with warm-up, stretching and strengthening."""
    return a_day().chosen.exercises


def results(*ends: str) -> tuple[EntryResult, ...]:
    """Build the results of `session_exercises`; `easier` is done in the easier form, what is left out is done."""
    exercises = session_exercises()
    padded = (*ends, *["done"] * (len(exercises) - len(ends)))
    return tuple(
        EntryResult(
            entry=entry,
            exercise=exercise.key,
            outcome=Outcome("done" if end == "easier" else end),
            is_eased=end == "easier",
            sets=(SetResult(None, None, 10, {"skipped": 0, "partly": 4, "stopped": 4}.get(end, 10)),),
        )
        for entry, (exercise, end) in enumerate(zip(exercises, padded, strict=True))
    )
