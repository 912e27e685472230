"""A pretend person who lives with the programme for some months: pure, and the same for the same seed.

The person misses days, has flares, travels across time zones, has little or much time, leaves things at home, and
answers what the program asks mostly yes.  What the programme did is written down day by day; the tests look at it.
"""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import TYPE_CHECKING

from msgspec import Struct

from thoracic_desktop.exercises.model import Direction, Equipment
from thoracic_desktop.programme.day import DayPlan, Situation
from thoracic_desktop.programme.decisions import Decision
from thoracic_desktop.programme.model import DoneExercise, Plan
from thoracic_desktop.programme.planner import LOOK_BACK, plan_day
from thoracic_desktop.programme.proposal import Past
from thoracic_desktop.programme.proposals import proposals
from thoracic_desktop.programme.response import Answers, Effort, Feeling, Hurt
from thoracic_desktop.programme.standing import Standing, standing

if TYPE_CHECKING:
    from thoracic_desktop.exercises.catalogue import Catalogue

FIRST_DAY = dt.date(2026, 1, 5)
DAY = dt.timedelta(days=1)
MINUTES = (2, 3, 5, 8, 10, 12, 15, 15, 20, 20, 20, 25, 30, 45)


class LivedSession(Struct, frozen=True):
    """A session that was done, with what the planner promised and went by."""

    day: dt.date
    plan: DayPlan
    standing: Standing
    minutes: int
    done: frozenset[str]


class Life(Struct, frozen=True):
    """What happened to one person."""

    sessions: tuple[LivedSession, ...]
    decisions: tuple[Decision, ...]
    days_seen: int


class Person:
    """One pretend person."""

    def __init__(self, seed: int, catalogue: Catalogue, plans: tuple[Plan, ...]) -> None:
        """Be the same person for the same seed."""
        self._chance = Random(seed)  # noqa: S311 - a pretend life, and no secret
        self._catalogue = catalogue
        self._short = next(plan for plan in plans if plan.short)
        chance = self._chance
        self._plan = chance.choice(plans)
        self._minutes = chance.choice(MINUTES)
        self._equipment = frozenset(thing for thing in Equipment if chance.random() < 0.85)
        self._bothered = tuple(one for one in Direction if chance.random() < 0.15)
        self._keenness = chance.uniform(0.3, 1.0)
        self._usual_pain = chance.uniform(0.0, 5.0)
        self._sensitivity = chance.choice((0.0, 0.02, 0.05, 0.2))
        self._done: list[DoneExercise] = []
        self._answers: list[Answers] = []
        self._decisions: list[Decision] = []
        self._sessions: list[LivedSession] = []

    def live(self, days: int) -> Life:
        """Live so many days; travel repeats some of them and leaves some out."""
        today, seen = FIRST_DAY, 0
        for _ in range(days):
            seen += 1
            self._one_day(today)
            today += self._a_night()
        return Life(tuple(self._sessions), tuple(self._decisions), seen)

    def _a_night(self) -> dt.timedelta:
        chance = self._chance.random()
        if chance < 0.01:  # across the date line: the same day again, or one that never was
            return 0 * DAY
        if chance < 0.02:
            return 2 * DAY
        return -DAY if chance < 0.022 else DAY  # a clock that was set back

    def _one_day(self, today: dt.date) -> None:
        chance = self._chance
        if chance.random() < 0.01:
            self._minutes = chance.choice(MINUTES)
        pain = self._pain()
        self._settle(pain, today)
        self._decide(today, pain)
        if chance.random() > self._keenness:
            return
        for _ in range(2 if chance.random() < 0.3 else 1):
            self._session(today, pain)
        if chance.random() < 0.2:
            self._decide(today, pain)

    def _session(self, today: dt.date, pain: int) -> None:
        now = standing(self._decisions)
        situation = Situation(
            today=today,
            done=tuple(item for item in self._done if item.day >= today - LOOK_BACK),
            standing=now,
            minutes=self._minutes,
            equipment=self._equipment,
            bothered_by=frozenset(self._bothered),
            cool_down=self._chance.random() < 0.2,
        )
        plan = plan_day(self._plan, self._short, self._catalogue, situation)
        if not plan.session.exercises:
            return
        keys = [planned.exercise for planned in plan.session.exercises]
        done = frozenset(key for key in keys if self._chance.random() < 0.97)
        self._done += [DoneExercise(exercise=key, group=self._catalogue[key].group, day=today) for key in sorted(done)]
        self._sessions.append(LivedSession(today, plan, now, self._minutes, done))
        self._answers.append(self._answered(plan, today, pain))

    def _answered(self, plan: DayPlan, today: dt.date, pain: int) -> Answers:
        chance = self._chance
        hurts: tuple[Hurt, ...] = ()
        if chance.random() < self._sensitivity * 0.3:
            key = chance.choice(plan.session.exercises).exercise
            hurts = (Hurt(exercise=key, feeling=chance.choice(list(Feeling)), score=chance.choice((None, 3, 6))),)
        worse = chance.random() < self._sensitivity
        after = None if chance.random() < 0.15 else min(10, max(0, pain + (chance.choice((1, 2, 3)) if worse else -1)))
        return Answers(
            day=today,
            before=pain if chance.random() < 0.9 else None,
            after=after,
            effort=chance.choice((None, Effort.EASY, Effort.RIGHT, Effort.RIGHT, Effort.HARD)),
            hurts=hurts,
        )

    def _settle(self, pain: int, today: dt.date) -> None:
        """Give the score of this morning to the sessions before it, as the history would."""
        for number, one in enumerate(self._answers[-3:], start=max(0, len(self._answers) - 3)):
            if one.later is None and one.day < today and self._chance.random() < 0.8:
                self._answers[number] = Answers(
                    day=one.day,
                    before=one.before,
                    after=one.after,
                    later=pain,
                    effort=one.effort,
                    hurts=one.hurts,
                )

    def _decide(self, today: dt.date, pain: int) -> None:
        past = Past(
            first_day=self._sessions[0].day if self._sessions else None,
            answered=tuple(self._answers[-12:]),
            last_score=(pain, today),
            bothered_by=self._bothered,
            bothered_on=FIRST_DAY,
            always_in=frozenset({"warm_up"}),
        )
        for _ in range(3):  # one question at a time, and the next one once it is answered
            asked = proposals(standing(self._decisions), past, today)
            if not asked:
                return
            proposal = asked[0]
            first, *others = (choice.answer for choice in proposal.choices)
            answer = first if not others or self._chance.random() < 0.8 else self._chance.choice(others)
            self._decisions.append(proposal.decided(answer, today))
            if proposal.key == "direction" and answer == "gone":
                self._bothered = tuple(one for one in self._bothered if one != proposal.subject)

    def _pain(self) -> int:
        chance = self._chance
        flare = chance.choice((3, 5, 7)) if chance.random() < 0.03 else 0
        self._usual_pain = min(7.0, max(0.0, self._usual_pain + chance.uniform(-0.4, 0.3)))
        return min(10, max(0, round(self._usual_pain + flare + chance.uniform(-1, 1))))
