"""What a session asks for, set by set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.exercises.model import RollerPosition, Side
from thoracic_desktop.history.records import ExerciseTarget, SetTarget

if TYPE_CHECKING:
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.programme.model import PlannedExercise, SessionPlan


def session_targets(plan: SessionPlan, catalogue: Catalogue) -> tuple[ExerciseTarget, ...]:
    """Return one target for each exercise of the plan, with one set for each roller position and side.

    Raises:
        KeyError: the plan names an exercise that the catalogue does not hold.
    """
    return tuple(exercise_target(planned, catalogue) for planned in plan.exercises)


def exercise_target(planned: PlannedExercise, catalogue: Catalogue) -> ExerciseTarget:
    """Return the target for one exercise.

    Raises:
        KeyError: the catalogue does not hold it.
    """
    exercise = catalogue[planned.exercise]
    dose = planned.prescription
    positions: tuple[RollerPosition | None, ...] = dose.positions or (None,)
    sides: tuple[Side | None, ...] = (Side.LEFT, Side.RIGHT) if exercise.dose.alternating_sides else (None,)
    sets = tuple(
        SetTarget(side=side, position=position, reps=dose.reps, hold_s=dose.hold_s)
        for position in positions
        for side in sides
    )
    return ExerciseTarget(exercise=exercise.key, group=exercise.group, sets=sets)
