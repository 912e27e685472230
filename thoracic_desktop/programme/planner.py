"""Plan a day: pure and explainable.

Stretches belong to every session, strengthening is due every other day (C16, C17), posture exercises come in small sets
through the day (C18).  `verdicts` says of every exercise whether it is in, moved or out, `levels` how much of it,
`fitting` what gives way where time is short.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.programme.day import DayPlan, Place, Placement, Reason
from thoracic_desktop.programme.fitting import MINUTE_MS, fitted, length_ms, main_ones
from thoracic_desktop.programme.levels import dose_at
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.programme.verdicts import candidates, strength_today

if TYPE_CHECKING:
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.programme.day import Situation
    from thoracic_desktop.programme.fitting import Session
    from thoracic_desktop.programme.model import Plan

LOOK_BACK = dt.timedelta(days=60)  # how much history a caller should hand in: enough to name the last day


def plan_day(plan: Plan, short: Plan, catalogue: Catalogue, situation: Situation) -> DayPlan:
    """Return what the plan asks for today, with a verdict on every exercise of it.

    Args:
        plan: the plan.
        short: the plan that steps in where not even one exercise fits or nothing is at hand.
        catalogue: holds every exercise that the plans name.
        situation: the day, what was done, where the programme stands, and what there is.
    """
    if plan.minutes is not None:
        situation = replace(situation, minutes=min(situation.minutes, plan.minutes))
    strength = strength_today(plan, catalogue, situation)
    judged = candidates(plan, catalogue, situation, strength)
    part, parts = _next_part(judged, situation)
    session = [one for one in judged if one.entry.part == part]
    cut, is_cut_deep = fitted(session, situation)
    fits = main_ones(cut) and length_ms(cut) <= situation.minutes * MINUTE_MS
    is_short_set = not fits and not plan.short
    if not fits:
        cut = _short_set(short, catalogue, situation)
    source = plan if fits else short
    return DayPlan(
        session=_session(source, cut),
        length_ms=length_ms(cut),
        part=part,
        parts=parts,
        is_short_set=is_short_set,
        level=situation.standing.day_level(situation.today),
        phase=situation.standing.phase(situation.today),
        strength=strength.status,
        strength_last=strength.last,
        strength_next=strength.next,
        stretches_today=_stretches(situation),
        placements=_placements(plan, judged, cut, part, is_short_set=is_short_set),
        proposes_split=plan.splits_into is not None and is_cut_deep and _has_both(session),
        needs_ms=length_ms(session),
        posture_set=_posture_set(plan, catalogue, situation),
        posture_sets=plan.posture_sets,
    )


def _has_both(session: Session) -> bool:
    """Tell whether a session holds strengthening and something else besides."""
    return {one.exercise.group is Group.STRENGTH for one in main_ones(session)} == {True, False}


def _next_part(judged: Session, situation: Situation) -> tuple[int, int]:
    """Return the part of the day that comes next: the first in which nothing was done yet, else the first again."""
    done = {item.exercise for item in situation.done if item.day == situation.today and not item.in_break}
    parts = sorted({one.entry.part for one in main_ones(judged)}) or [1]
    undone = [p for p in parts if not any(o.exercise.key in done for o in main_ones(judged) if o.entry.part == p)]
    return (undone or parts)[0], len(parts)


def _short_set(short: Plan, catalogue: Catalogue, situation: Situation) -> Session:
    """Return the short set: of its exercises, the one longest not done that fits, at the level or below it."""
    situation = replace(situation, minutes=min(situation.minutes, short.minutes or situation.minutes))
    limit_ms = situation.minutes * MINUTE_MS
    left = short
    while True:
        session = candidates(left, catalogue, situation, strength_today(left, catalogue, situation))
        cut, _ = fitted(session, situation)
        too_long = {one.exercise.key for one in main_ones(cut)} if length_ms(cut) > limit_ms else set[str]()
        entries = tuple(entry for entry in left.entries if entry.exercise not in too_long)
        if not too_long or not entries:
            return cut
        left = replace(left, entries=entries)


def _session(plan: Plan, session: Session) -> SessionPlan:
    return SessionPlan(plan=plan.key, exercises=tuple(one.planned for one in session if one.planned is not None))


def _placements(plan: Plan, judged: Session, cut: Session, part: int, *, is_short_set: bool) -> tuple[Placement, ...]:
    """Return the verdicts in the plan's order; of an exercise that stands in both parts, the one that is in."""
    of_cut = {} if is_short_set else {one.entry.exercise: one.placement for one in cut}
    placements: dict[str, Placement] = {}
    for one in judged:
        key = one.entry.exercise
        placement = of_cut.get(key) if one.entry.part == part else None
        if placement is None:
            placement = _elsewhere(one.placement, Reason.NO_ROOM if is_short_set else Reason.OTHER_PART)
        if key not in placements or placement.place is Place.IN:
            placements[key] = placement
    if is_short_set:
        placements |= {one.entry.exercise: _standing_in(one.placement) for one in cut}
    for key in plan.posture:
        placements.setdefault(key, Placement(exercise=key, place=Place.MOVED, reason=Reason.POSTURE_SETS))
    return tuple(placements.values())


def _standing_in(placement: Placement) -> Placement:
    return replace(placement, reason=Reason.SHORT_SET) if placement.place is Place.IN else placement


def _elsewhere(placement: Placement, reason: Reason) -> Placement:
    """Return the verdict on what would be in, and is not in this session."""
    if placement.place is not Place.IN:
        return placement
    return replace(placement, place=Place.MOVED, reason=reason, changes=())


def _posture_set(plan: Plan, catalogue: Catalogue, situation: Situation) -> SessionPlan | None:
    standing = situation.standing
    exercises = tuple(
        PlannedExercise(
            exercise=key,
            prescription=dose_at(catalogue[key].dose, standing.level_of(key, situation.today)),
            smaller=key in standing.eased,
        )
        for key in plan.posture
        if key not in standing.left_out
    )
    return SessionPlan(plan="posture", exercises=exercises) if exercises else None


def _stretches(situation: Situation) -> int:
    done = [item for item in situation.done if item.group is Group.STRETCH and not item.in_break]
    today = [item for item in done if item.day == situation.today]
    return max(Counter(item.exercise for item in today).values(), default=0)
