"""The verdict on each entry of a plan for one day, before anything is cut to fit the time."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Equipment, Exercise, Group
from thoracic_desktop.programme.day import Change, Place, Placement, Reason, Situation, StrengthStatus
from thoracic_desktop.programme.levels import SOURCE_LOWEST, dose_at
from thoracic_desktop.programme.model import Plan, PlanEntry, PlannedExercise, Rhythm
from thoracic_desktop.programme.standing import Phase

REST = dt.timedelta(days=2)  # every other day: one whole day lies between (C17, D8)
A_DAY = dt.timedelta(days=1)
AROUND = frozenset({Group.WARM_UP, Group.COOL_DOWN})
_IN = {
    Group.WARM_UP: Reason.WARM_UP,
    Group.STRETCH: Reason.STRETCH,
    Group.STRENGTH: Reason.STRENGTH,
    Group.POSTURE: Reason.POSTURE,
    Group.COOL_DOWN: Reason.WISHED,
}
_RESTING = {
    StrengthStatus.NOT_YET: Reason.STRENGTH_NOT_YET,
    StrengthStatus.RESTING: Reason.STRENGTH_RESTS,
    StrengthStatus.DONE_TODAY: Reason.STRENGTH_DONE,
    StrengthStatus.FLARE: Reason.FLARE,
}


class Strength(Struct, frozen=True, kw_only=True):
    """How strengthening stands today; `next` is the first day on which it is due."""

    status: StrengthStatus
    last: dt.date | None
    next: dt.date | None

    @property
    def is_due(self) -> bool:
        """Whether it is to be done today."""
        return self.status in {StrengthStatus.NEVER_DONE, StrengthStatus.DUE}


class Candidate(Struct, frozen=True, kw_only=True):
    """An entry of the plan with its verdict; where it is in, `planned` is its dose, taken from `level`."""

    entry: PlanEntry
    exercise: Exercise
    placement: Placement
    planned: PlannedExercise | None = None
    level: int = SOURCE_LOWEST


def strength_today(plan: Plan, catalogue: Catalogue, situation: Situation) -> Strength:
    """Tell whether strengthening is due: every other day; a missed day slides and is never doubled.

    The very first day is for getting to know the stretches, and counts like a day with strengthening.
    """
    today = situation.today
    days = [item.day for item in situation.done if item.group is Group.STRENGTH]
    last = max(days, default=None)
    if all(catalogue[entry.exercise].group is not Group.STRENGTH for entry in plan.entries):
        return Strength(status=StrengthStatus.NOT_IN_PLAN, last=last, next=None)
    if last is not None and last >= today:  # a day ahead comes from travel or a clock set back: never twice for it
        return Strength(status=StrengthStatus.DONE_TODAY, last=last, next=last + REST)
    start = min((item.day for item in situation.done if not item.in_break), default=today)
    following = (last if last is not None else min(start, today)) + REST
    if situation.standing.phase(today) is Phase.FLARE:
        return Strength(status=StrengthStatus.FLARE, last=last, next=None)
    if today < following:
        status = StrengthStatus.NOT_YET if last is None else StrengthStatus.RESTING
    else:
        status = StrengthStatus.NEVER_DONE if last is None else StrengthStatus.DUE
    return Strength(status=status, last=last, next=following)


def candidates(plan: Plan, catalogue: Catalogue, situation: Situation, strength: Strength) -> list[Candidate]:
    """Return the verdict on every entry of the plan, in its order."""
    judge = _Judge(plan, catalogue, situation, strength)
    return [judge.verdict(entry) for entry in plan.entries]


def last_done(exercise: str, situation: Situation) -> dt.date:
    """Return the day on which an exercise was done last; the first of all days where it never was."""
    return max((item.day for item in situation.done if item.exercise == exercise), default=dt.date.min)


class _Judge:
    """Judges the entries of one plan on one day."""

    def __init__(self, plan: Plan, catalogue: Catalogue, situation: Situation, strength: Strength) -> None:
        self._catalogue = catalogue
        self._situation = situation
        self._strength = strength
        open_entries = [entry for entry in plan.entries if self._in_the_way(catalogue[entry.exercise]) is None]
        self._has_strength = strength.is_due and any(e.rhythm is Rhythm.EVERY_OTHER_DAY for e in open_entries)
        turns = [entry.exercise for entry in open_entries if entry.rhythm is Rhythm.IN_TURN]
        self._turn = min(turns, key=lambda key: last_done(key, situation), default=None)

    def verdict(self, entry: PlanEntry) -> Candidate:
        exercise = self._catalogue[entry.exercise]
        placement = self._in_the_way(exercise) or self._not_now(entry)
        if placement is not None:
            return Candidate(entry=entry, exercise=exercise, placement=placement)
        changes = self._changes(exercise)
        reason = Reason.TURN if entry.rhythm is Rhythm.IN_TURN else _IN[exercise.group]
        level = self._situation.standing.level_of(exercise.key, self._situation.today)
        dose = exercise.dose.lowest() if exercise.group in AROUND else dose_at(exercise.dose, level)
        smaller = bool({Change.SMALLER, Change.STEP_DOWN} & set(changes))
        return Candidate(
            entry=entry,
            exercise=exercise,
            placement=Placement(exercise=exercise.key, place=Place.IN, reason=reason, changes=changes),
            planned=PlannedExercise(exercise=exercise.key, prescription=dose, smaller=smaller),
            level=level,
        )

    def _in_the_way(self, exercise: Exercise) -> Placement | None:
        """Return the verdict where something keeps the exercise out altogether."""
        if exercise.key in self._situation.standing.left_out:
            return _out(exercise, Reason.LEFT_OUT)
        if not all(self._is_at_hand(thing) for thing in exercise.equipment):
            return _out(exercise, Reason.NO_THING)
        if any(one.direction in self._situation.bothered_by and one.then == "leave_out" for one in exercise.bothers):
            return _out(exercise, Reason.BOTHERS)
        return None

    def _not_now(self, entry: PlanEntry) -> Placement | None:
        """Return the verdict where the rhythm asks for another day."""
        tomorrow = self._situation.today + A_DAY
        match entry.rhythm:
            case Rhythm.EVERY_OTHER_DAY if not self._strength.is_due:
                return _moved(entry.exercise, _RESTING[self._strength.status], self._strength.next)
            case Rhythm.BETWEEN if self._has_strength:
                return _moved(entry.exercise, Reason.STRENGTH_TODAY, tomorrow)
            case Rhythm.IN_TURN if entry.exercise != self._turn:
                return _moved(entry.exercise, Reason.OTHER_TURN, None)
            case Rhythm.WHEN_WISHED if not self._situation.cool_down:
                return Placement(exercise=entry.exercise, place=Place.OUT, reason=Reason.NOT_WISHED)
            case _:
                return None

    def _is_at_hand(self, thing: Equipment) -> bool:
        at_hand = self._situation.equipment
        return thing in at_hand or (thing is Equipment.ROLLER and Equipment.TOWEL in at_hand)

    def _changes(self, exercise: Exercise) -> tuple[Change, ...]:
        at_hand, standing = self._situation.equipment, self._situation.standing
        found = {
            Change.TOWEL: Equipment.ROLLER in exercise.equipment and Equipment.ROLLER not in at_hand,
            Change.SMALLER: any(one.direction in self._situation.bothered_by for one in exercise.bothers),
            Change.STEP_DOWN: exercise.key in standing.eased,
        }
        return tuple(change for change, holds in found.items() if holds)


def _out(exercise: Exercise, reason: Reason) -> Placement:
    return Placement(exercise=exercise.key, place=Place.OUT, reason=reason)


def _moved(exercise: str, reason: Reason, day: dt.date | None) -> Placement:
    return Placement(exercise=exercise, place=Place.MOVED, reason=reason, day=day)
