"""Turn a routine that a person put together into a session."""

from __future__ import annotations

from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Exercise, Group, Prescription
from thoracic_desktop.exercises.own import OwnRoutine, RoutineItem
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan


def to_session_plan(routine: OwnRoutine, catalogue: Catalogue) -> SessionPlan:
    """Return the routine as a session; the warm-up comes first, whether the routine names it there or not at all.

    An exercise that the catalogue does not hold (any more) is passed over.
    """
    planned = [_planned(item, catalogue[item.exercise]) for item in routine.items if item.exercise in catalogue]
    if not planned:
        return SessionPlan(plan=routine.key, exercises=())
    warm_ups = [one for one in planned if _is_warm_up(one.exercise, catalogue)]
    others = [one for one in planned if not _is_warm_up(one.exercise, catalogue)]
    if not warm_ups:
        warm_ups = _shipped_warm_up(catalogue)
    return SessionPlan(plan=routine.key, exercises=(*warm_ups, *others))


def gets_warm_up(routine: OwnRoutine, catalogue: Catalogue) -> bool:
    """Tell whether the session begins with a warm-up that the routine does not name."""
    return not any(_is_warm_up(item.exercise, catalogue) for item in routine.items)


def usual_item(exercise: Exercise) -> RoutineItem:
    """Return an exercise as an item, with the lowest dose of its source; an own one has only one dose."""
    lowest = exercise.dose.lowest()
    return RoutineItem(exercise=exercise.key, reps=lowest.reps, hold_s=lowest.hold_s)


def _planned(item: RoutineItem, exercise: Exercise) -> PlannedExercise:
    dose = exercise.dose
    hold_s = None if dose.hold_s is None else item.hold_s or dose.hold_s.min
    prescription = Prescription(reps=item.reps, hold_s=hold_s, positions=dose.lowest().positions)
    return PlannedExercise(exercise=exercise.key, prescription=prescription)


def _is_warm_up(key: str, catalogue: Catalogue) -> bool:
    return key in catalogue and catalogue[key].group is Group.WARM_UP


def _shipped_warm_up(catalogue: Catalogue) -> list[PlannedExercise]:
    first = next((one for one in catalogue if one.group is Group.WARM_UP), None)
    return [] if first is None else [PlannedExercise(exercise=first.key, prescription=first.dose.lowest())]
