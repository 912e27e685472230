"""Choose today's session from a plan and from what was done: pure and explainable.

Stretches belong to every session, strengthening is due every other day (C16, C17).  A missed day slides: what is
due stays due until it is done, and is never doubled.  Doses are the source's lowest (C29 asks to start low).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Group
from thoracic_desktop.programme.model import (
    DaySession,
    DoneExercise,
    Plan,
    PlanEntry,
    PlannedExercise,
    Rhythm,
    SessionPlan,
    StrengthStatus,
)

REST_DAYS = dt.timedelta(days=2)  # every other day: one whole day lies between
LOOK_BACK = dt.timedelta(days=60)  # how much history a caller should hand in: enough to name the last day


def session_for_day(
    plan: Plan, catalogue: Catalogue, done: Iterable[DoneExercise], today: dt.date, *, cool_down: bool
) -> DaySession:
    """Return the session that the plan asks for today, with the facts that explain it.

    Args:
        plan: the plan.
        catalogue: holds every exercise that the plan names.
        done: what was done so far, in any order.
        today: the local day.
        cool_down: whether the person wishes for the optional end of the session.
    """
    done = list(done)
    last = max((item.day for item in done if item.group is Group.STRENGTH), default=None)
    status = _strength_status(plan, catalogue, last, today)
    due = {
        Rhythm.EVERY_SESSION: True,
        Rhythm.EVERY_OTHER_DAY: status in {StrengthStatus.NEVER_DONE, StrengthStatus.DUE},
        Rhythm.WHEN_WISHED: cool_down,
    }
    chosen = tuple(_planned(entry, catalogue) for entry in plan.entries if due[entry.rhythm])
    return DaySession(
        session=SessionPlan(plan=plan.key, exercises=chosen),
        strength=status,
        strength_last=last,
        strength_next=last + REST_DAYS if last else None,
        stretches_today=_most_repeated(item.exercise for item in done if _is_stretch_of(item, today)),
    )


def _strength_status(plan: Plan, catalogue: Catalogue, last: dt.date | None, today: dt.date) -> StrengthStatus:
    if not any(catalogue[entry.exercise].group is Group.STRENGTH for entry in plan.entries):
        return StrengthStatus.NOT_IN_PLAN
    if last is None:
        return StrengthStatus.NEVER_DONE
    if last >= today:  # a day ahead can only come from travel or a clock set back: never train twice for it
        return StrengthStatus.DONE_TODAY
    return StrengthStatus.RESTING if today < last + REST_DAYS else StrengthStatus.DUE


def _planned(entry: PlanEntry, catalogue: Catalogue) -> PlannedExercise:
    return PlannedExercise(exercise=entry.exercise, prescription=catalogue[entry.exercise].dose.lowest())


def _is_stretch_of(item: DoneExercise, day: dt.date) -> bool:
    return item.group is Group.STRETCH and item.day == day


def _most_repeated(keys: Iterable[str]) -> int:
    counts: dict[str, int] = {}
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
    return max(counts.values(), default=0)
