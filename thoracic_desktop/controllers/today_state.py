"""What there is to know about today, gathered from plan and history for the Today screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.programme.safety import SafetyStanding
from thoracic_desktop.programme.standing import Standing
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    import datetime as dt

    from thoracic_desktop.desktop.settings_store import Intention
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.programme.day import DayPlan
    from thoracic_desktop.programme.model import Plan, SessionPlan
    from thoracic_desktop.programme.proposal import Proposal


UNASKED = SafetyStanding(tier=None, is_check_due=False, last_checked=None, signs=())


class PlanChoice(Value, frozen=True):
    """A plan that can be chosen, and what it asks for today."""

    plan: Plan
    day: DayPlan
    catalogue: Catalogue

    @property
    def session(self) -> SessionPlan:
        """What comes next in this plan."""
        return self.day.session

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """What the session consists of, in order."""
        return tuple(self.catalogue[planned.exercise] for planned in self.session.exercises)

    @property
    def length_ms(self) -> int:
        """How long the session takes."""
        return self.day.length_ms


class LastScore(Value, frozen=True):
    """The newest pain score, 0 to 10, and when it was given."""

    score: int
    at: dt.datetime


class InterruptedOffer(Value, frozen=True):
    """A session that was begun and not ended; `can_go_on` is False where it can only be kept or discarded."""

    session_id: int
    started_at: dt.datetime
    done_reps: int
    can_go_on: bool


class TodayState(Value, frozen=True):
    """Everything the Today screen shows.

    Attributes:
        now: the local moment this was gathered at.
        chosen: the plan in use with what it asks for today.
        choices: all plans, the one in use among them, in the order they are offered.
        sessions_done: for each day of this ISO week, Monday first, how many sessions with something done.
        posture_done: sessions of today with a posture exercise or a break in them.
        programme_week: week since the first session, from 1; None before the first session.
        days_moved: days with something done since the first session, and the days since then, today included.
        last_score: the newest pain score, if there is one.
        interrupted: a session to be gone on with, kept or discarded, if there is one.
        proposals: what may be asked or suggested today, the most important first.
        intention: the person's own plan for when the session comes, if there is one.
        safety: where the person stands with the warning signs.
        emergency_number: the one that the person entered; empty where there is none.
        red_days: the days of sessions that went badly.
        standing: where the programme stands.
        keeps_up: the person keeps up what they have, and three sessions a week are enough for that.
        awaits_next_day: a session of the days before waits for an answer to how it settled.
    """

    now: dt.datetime
    chosen: PlanChoice
    choices: tuple[PlanChoice, ...]
    sessions_done: tuple[int, ...]
    posture_done: int
    programme_week: int | None
    days_moved: tuple[int, int]
    last_score: LastScore | None
    interrupted: InterruptedOffer | None
    proposals: tuple[Proposal, ...] = ()
    intention: Intention | None = None
    safety: SafetyStanding = UNASKED
    emergency_number: str = ""
    red_days: tuple[dt.date, ...] = ()
    standing: Standing = Standing()
    keeps_up: bool = False
    awaits_next_day: bool = False

    @property
    def day(self) -> DayPlan:
        """What the plan in use asks for today."""
        return self.chosen.day

    @property
    def short(self) -> PlanChoice:
        """The short set for a full day."""
        return next(choice for choice in self.choices if choice.plan.short)
