"""Plans days over the shipped exercises and plans, in few words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from thoracic_desktop.programme.day import DayPlan, Placement, Situation
from thoracic_desktop.programme.model import DoneExercise, PlannedExercise
from thoracic_desktop.programme.planner import plan_day
from thoracic_desktop.programme.standing import Standing

if TYPE_CHECKING:
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.programme.model import Plan

TODAY = dt.date(2026, 11, 25)
STRETCHES = ["cat_cow", "roller_extension", "seated_rotation"]
STRENGTH = ["bird_dog", "prone_retraction", "wall_angels"]
MINUTE_MS = 60_000


class Planner:
    """Plans days over the shipped exercises and plans."""

    def __init__(self, catalogue: Catalogue, plans: tuple[Plan, ...]) -> None:
        self.catalogue = catalogue
        self.plans = {plan.key: plan for plan in plans}

    def done(self, key: str, days_ago: int) -> DoneExercise:
        return DoneExercise(exercise=key, group=self.catalogue[key].group, day=TODAY - dt.timedelta(days=days_ago))

    def day(
        self,
        plan: str = "faithful",
        strength_ago: int | None = 2,
        done: tuple[DoneExercise, ...] = (),
        level: int = 2,
        **others: Any,  # noqa: ANN401 - the fields of a situation, each of its own type
    ) -> DayPlan:
        """Plan today; strengthening was done so many days ago, and a stretch long before."""
        past = (self.done("cat_cow", 30), *done)
        if strength_ago is not None:
            past = (*past, *(self.done(key, strength_ago) for key in STRENGTH))
        situation = Situation(today=TODAY, done=past, standing=Standing(level=level))
        for name, value in others.items():
            situation = replace(situation, **{name: value})
        return plan_day(self.plans[plan], self.plans["two_minutes"], self.catalogue, situation)


def keys(day: DayPlan) -> list[str]:
    return [planned.exercise for planned in day.session.exercises]


def verdict(day: DayPlan, key: str) -> Placement:
    return next(placement for placement in day.placements if placement.exercise == key)


def planned(day: DayPlan, key: str) -> PlannedExercise:
    return next(one for one in day.session.exercises if one.exercise == key)
