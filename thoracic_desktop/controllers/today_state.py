"""What there is to know about today, gathered from plan and history for the Today screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.session.compile import compile_session, duration_ms
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    import datetime as dt

    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.programme.model import DaySession, Plan, SessionPlan


class PlanChoice(Value, frozen=True):
    """A plan that can be chosen, and what it asks for today."""

    plan: Plan
    session: SessionPlan
    catalogue: Catalogue

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """What the session consists of, in order."""
        return tuple(self.catalogue[planned.exercise] for planned in self.session.exercises)

    @property
    def length_ms(self) -> int:
        """How long the session takes; worked out when asked, since the start shows that of one plan only."""
        return duration_ms(compile_session(self.session, self.catalogue))


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
        day: today's session and the facts that explain it.
        chosen: the plan in use with its length.
        choices: all plans, the one in use among them, in the order they are offered.
        sessions_done: for each day of this ISO week, Monday first, how many sessions with something done.
        posture_today: posture exercises done today.
        programme_week: week since the first session, from 1; None before the first session.
        days_moved: days with something done since the first session, and the days since then, today included.
        last_score: the newest pain score, if there is one.
        interrupted: a session to be gone on with, kept or discarded, if there is one.
    """

    now: dt.datetime
    day: DaySession
    chosen: PlanChoice
    choices: tuple[PlanChoice, ...]
    sessions_done: tuple[int, ...]
    posture_today: int
    programme_week: int | None
    days_moved: tuple[int, int]
    last_score: LastScore | None
    interrupted: InterruptedOffer | None
