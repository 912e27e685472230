"""Gathers what the Today screen shows, whenever the history or the day has changed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.controllers.today_state import InterruptedOffer, LastScore, PlanChoice, TodayState
from thoracic_desktop.exercises.model import Group
from thoracic_desktop.programme.planner import LOOK_BACK, session_for_day
from thoracic_desktop.progress.weeks import programme_week
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.controllers.history_link import HistoryLink
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.history.records import PainScore, UnfinishedSession
    from thoracic_desktop.history.repository import History
    from thoracic_desktop.history.trouble import HistoryTrouble
    from thoracic_desktop.programme.model import DaySession, DoneExercise, Plan

DAYS_IN_WEEK = 7
SCORES_SINCE = dt.timedelta(days=7)


class _Facts(Value, frozen=True):
    """What the history says, read on its own thread."""

    done: tuple[DoneExercise, ...]
    sessions_by_day: dict[dt.date, int]
    first_day: dt.date | None
    last_score: PainScore | None
    unfinished: UnfinishedSession | None


class TodayController(QObject):
    """Keeps the state of today.

    Signals:
        state_changed: there is a new TodayState.
    """

    state_changed = Signal(object)

    def __init__(self, history: HistoryLink, clock: Clock, catalogue: Catalogue, plans: tuple[Plan, ...]) -> None:
        """Prepare; `refresh` gathers the first state."""
        super().__init__()
        self._history = history
        self._clock = clock
        self._catalogue = catalogue
        self._plans = plans
        self._offers_interrupted = True
        self._history_lags = False
        history.trouble_changed.connect(self._on_trouble_changed)
        self.state: TodayState | None = None
        self.unfinished: UnfinishedSession | None = None

    def refresh(self, settings: Settings, *, during_session: bool = False) -> None:
        """Gather the state anew; a session that is under way now is not offered as an interrupted one."""
        now = self._clock.now()
        self._offers_interrupted = not during_session
        self._history.read(
            lambda history: _facts(history, now.date()), lambda facts: self._on_facts(facts, settings, now)
        )

    def _on_trouble_changed(self, trouble: HistoryTrouble | None) -> None:
        self._history_lags = trouble is not None

    def _on_facts(self, facts: _Facts, settings: Settings, now: dt.datetime) -> None:
        # A session that is over, with its end still to be written, would look like an interrupted one.
        self.unfinished = facts.unfinished if self._offers_interrupted and not self._history_lags else None
        choices = tuple(self._choice(plan, facts, settings, now.date()) for plan in self._plans)
        chosen, day = next((pair for pair in choices if pair[0].plan.key == settings.plan), choices[0])
        today = now.date()
        # A clock that was set back leaves the first session ahead of today, and yet it has been.
        programme_day = max(today, facts.first_day or today)
        self.state = TodayState(
            now=now,
            day=day,
            chosen=chosen,
            choices=tuple(choice for choice, _ in choices),
            sessions_done=_this_week(facts.sessions_by_day, today),
            posture_today=sum(1 for d in facts.done if d.group is Group.POSTURE and d.day == today),
            programme_week=programme_week(facts.first_day, programme_day),
            days_moved=_days_moved(facts.sessions_by_day, facts.first_day, today),
            last_score=LastScore(facts.last_score.score, facts.last_score.at) if facts.last_score else None,
            interrupted=self._offer(),
        )
        self.state_changed.emit(self.state)

    def _choice(self, plan: Plan, facts: _Facts, settings: Settings, today: dt.date) -> tuple[PlanChoice, DaySession]:
        day = session_for_day(plan, self._catalogue, facts.done, today, cool_down=settings.cool_down)
        return PlanChoice(plan, day.session, self._catalogue), day

    def _offer(self) -> InterruptedOffer | None:
        if self.unfinished is None:
            return None
        from thoracic_desktop.controllers.interrupted import brought_back  # noqa: PLC0415 - few starts need it

        return InterruptedOffer(
            session_id=self.unfinished.id,
            started_at=self.unfinished.started_at,
            done_reps=len(self.unfinished.done),
            can_go_on=brought_back(self.unfinished, self._catalogue, 0) is not None,
        )


def _facts(history: History, today: dt.date) -> _Facts:
    first_day = history.first_session_day()
    scores = history.pain_scores(today - SCORES_SINCE)
    return _Facts(
        done=history.done_exercises(today - LOOK_BACK),
        sessions_by_day=history.sessions_by_day(first_day) if first_day else {},
        first_day=first_day,
        last_score=scores[-1] if scores else None,
        unfinished=history.unfinished_session(),
    )


def _this_week(by_day: dict[dt.date, int], today: dt.date) -> tuple[int, ...]:
    monday = today - dt.timedelta(days=today.weekday())
    return tuple(by_day.get(monday + dt.timedelta(days=day), 0) for day in range(DAYS_IN_WEEK))


def _days_moved(by_day: dict[dt.date, int], first_day: dt.date | None, today: dt.date) -> tuple[int, int]:
    if first_day is None:
        return 0, 0
    moved = sum(1 for day in by_day if day <= today)  # a clock that was set back leaves days ahead of today
    return moved, max(0, (today - first_day).days) + 1
