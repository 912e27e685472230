"""A break at the desk: one exercise in a dose of one or two minutes, and which exercises come into question.

The source asks for posture exercises through the day and for frequent changes of position (C18, C25, C26, C49); that a
break is one exercise, and at most about two minutes, is the app's own choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.exercises.model import Equipment, Group, Position
from thoracic_desktop.programme.levels import dose_at
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.programme.timing import exercise_ms
from thoracic_desktop.programme.verdicts import AROUND

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from thoracic_desktop.exercises.model import Direction, Exercise, Prescription
    from thoracic_desktop.programme.standing import Standing

BREAK = "break"
"""The key of the plan from which every break comes."""
MOVE_EXERCISE = "warm_up"
"""What somebody does who is asked to get up and move."""
LONGEST_BREAK_MS = 120_000
SITTING = frozenset({Position.SITTING, Position.SITTING_OR_STANDING})
NOT_AT_A_DESK = frozenset({Group.STRENGTH, Group.WARM_UP})
"""Strengthening has its own days, and the warm-up is for getting up."""


def break_plan(
    exercise: Exercise, standing: Standing, today: dt.date, bothered_by: AbstractSet[Direction] = frozenset()
) -> SessionPlan:
    """Return a break with one exercise at the person's level, with as many repetitions as two minutes hold.

    One repetition, on each side and in each place, is always left, however long it takes.

    Args:
        exercise: what is to be done.
        standing: where the programme stands.
        today: the local day.
        bothered_by: what bothers the person now: an exercise that it concerns is done smaller.
    """
    bothers = any(one.direction in bothered_by for one in exercise.bothers)
    planned = PlannedExercise(
        exercise=exercise.key,
        prescription=_cut(exercise, _dose(exercise, standing, today)),
        smaller=bothers or exercise.key in standing.eased,
    )
    return SessionPlan(plan=BREAK, exercises=(planned,))


def desk_exercises(
    exercises: Iterable[Exercise],
    standing: Standing,
    *,
    is_seated: bool,
    is_unnoticed: bool,
    equipment: AbstractSet[Equipment],
    bothered_by: AbstractSet[Direction],
) -> tuple[Exercise, ...]:
    """Return the exercises that a break at the desk can be, in the order of the catalogue.

    Args:
        exercises: all there are.
        standing: says what is left out.
        is_seated: whether only what can be done sitting is wanted.
        is_unnoticed: whether only what nobody in the room sees is wanted.
        equipment: what is at hand; at a desk there is a chair.
        bothered_by: what bothers the person now.
    """
    at_hand = {*equipment, Equipment.CHAIR}
    return tuple(
        one
        for one in exercises
        if one.desk_fit
        and one.group not in NOT_AT_A_DESK
        and one.key not in standing.left_out
        and at_hand.issuperset(one.equipment)
        and (not is_seated or one.position in SITTING)
        and (not is_unnoticed or one.unnoticeable)
        and not any(bother.direction in bothered_by and bother.then == "leave_out" for bother in one.bothers)
    )


def _dose(exercise: Exercise, standing: Standing, today: dt.date) -> Prescription:
    if exercise.group in AROUND:
        return exercise.dose.lowest()
    return dose_at(exercise.dose, standing.level_of(exercise.key, today))


def _cut(exercise: Exercise, dose: Prescription) -> Prescription:
    while dose.reps > 1 and exercise_ms(exercise, dose) > LONGEST_BREAK_MS:
        dose = replace(dose, reps=dose.reps - 1)
    return dose
