"""Gathers what the Today screen shows, whenever the history or the day has changed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.controllers.programme_facts import past, read_facts, situation
from thoracic_desktop.controllers.today_state import InterruptedOffer, LastScore, PlanChoice, TodayState
from thoracic_desktop.programme.planner import plan_day
from thoracic_desktop.programme.proposals import proposals, red_days
from thoracic_desktop.programme.response import Response, response
from thoracic_desktop.programme.safety import safety_standing
from thoracic_desktop.progress.weeks import programme_week
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.controllers.history_link import HistoryLink
    from thoracic_desktop.controllers.programme_facts import ProgrammeFacts
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.history.records import UnfinishedSession
    from thoracic_desktop.history.repository import History
    from thoracic_desktop.history.trouble import HistoryTrouble
    from thoracic_desktop.programme.day import Situation
    from thoracic_desktop.programme.model import Plan
    from thoracic_desktop.programme.proposal import Proposal

DAYS_IN_WEEK = 7


class _Facts(Value, frozen=True):
    """What the history says, read on its own thread."""

    programme: ProgrammeFacts
    sessions_by_day: dict[dt.date, int]
    moved_days: tuple[dt.date, ...]
    posture_breaks: int
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
        programme, today = facts.programme, now.date()
        there_is = situation(programme, settings, today)
        choices = tuple(self._choice(plan, there_is) for plan in self._plans)
        chosen = next((choice for choice in choices if choice.plan.key == settings.plan), choices[0])
        reds = red_days(programme.answered, today)
        safety = safety_standing(programme.decisions, reds, today)
        first_day, score = programme.first_day, programme.last_score
        # A clock that was set back leaves the first session ahead of today, and yet it has been.
        programme_day = max(today, first_day or today)
        self.state = TodayState(
            now=now,
            chosen=chosen,
            choices=choices,
            sessions_done=_this_week(facts.sessions_by_day, today),
            posture_done=facts.posture_breaks,
            programme_week=programme_week(first_day, programme_day),
            days_moved=_days_moved(facts.moved_days, first_day, today),
            last_score=LastScore(score.score, score.at) if score is not None else None,
            interrupted=self._offer(is_closed=safety.is_closed),
            proposals=self._proposals(programme, settings, there_is, is_check_due=safety.is_check_due),
            safety=safety,
            emergency_number=settings.emergency_number,
            red_days=reds,
            intention=settings.intention,
            standing=there_is.standing,
            keeps_up=there_is.standing.is_maintaining,
            awaits_next_day=_awaits_next_day(programme, today),
        )
        self.state_changed.emit(self.state)

    def _choice(self, plan: Plan, there_is: Situation) -> PlanChoice:
        short = next(one for one in self._plans if one.short)
        return PlanChoice(plan, plan_day(plan, short, self._catalogue, there_is), self._catalogue)

    def _proposals(
        self, facts: ProgrammeFacts, settings: Settings, there_is: Situation, *, is_check_due: bool
    ) -> tuple[Proposal, ...]:
        known = past(facts, settings, self._catalogue, is_signs_check_due=is_check_due)
        return proposals(there_is.standing, known, there_is.today)

    def _offer(self, *, is_closed: bool) -> InterruptedOffer | None:
        if self.unfinished is None:
            return None
        from thoracic_desktop.controllers.interrupted import brought_back  # noqa: PLC0415 - few starts need it

        return InterruptedOffer(
            session_id=self.unfinished.id,
            started_at=self.unfinished.started_at,
            done_reps=len(self.unfinished.done),
            can_go_on=not is_closed and brought_back(self.unfinished, self._catalogue, 0) is not None,
        )


def _facts(history: History, today: dt.date) -> _Facts:
    programme = read_facts(history, today)
    first = programme.first_day
    return _Facts(
        programme=programme,
        sessions_by_day=history.sessions_by_day(first) if first else {},
        moved_days=history.moved_days(first) if first else (),
        posture_breaks=history.posture_breaks(today),
        unfinished=history.unfinished_session(),
    )


def _awaits_next_day(facts: ProgrammeFacts, today: dt.date) -> bool:
    """Tell whether a session of the days before was answered, and today has no score yet to say how it settled."""
    return any(one.day < today and response(one, today) is Response.OPEN for one in facts.answered)


def _this_week(by_day: dict[dt.date, int], today: dt.date) -> tuple[int, ...]:
    monday = today - dt.timedelta(days=today.weekday())
    return tuple(by_day.get(monday + dt.timedelta(days=day), 0) for day in range(DAYS_IN_WEEK))


def _days_moved(days: tuple[dt.date, ...], first_day: dt.date | None, today: dt.date) -> tuple[int, int]:
    if first_day is None:
        return 0, 0
    moved = sum(1 for day in days if day <= today)  # a clock that was set back leaves days ahead of today
    return moved, max(0, (today - first_day).days) + 1
