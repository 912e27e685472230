"""Which exercise may take the place of one that hurts, and the event that puts it there.

The source asks to modify an exercise that hurts (C37) and names no other to take its place.  Which one that is stands
in the exercise's own file; the rules here, and that it comes in the dose of the first level, are the app's own choice.
"""

from __future__ import annotations

from collections.abc import Collection

from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Direction, Equipment, Exercise
from thoracic_desktop.programme.levels import FIRST, dose_at
from thoracic_desktop.programme.model import PlannedExercise
from thoracic_desktop.session.compile import compile_exercise
from thoracic_desktop.session.events import Swap
from thoracic_desktop.value import Value


class Circumstances(Value, frozen=True):
    """What decides whether an exercise can take another one's place.

    Attributes:
        equipment: the things at hand.
        bothered_by: what bothers the person at the moment.
        unwanted: the exercises that hurt in this session, and those that are part of it anyway: one that comes twice
            would be done in twice its dose.
    """

    equipment: Collection[Equipment]
    bothered_by: Collection[Direction]
    unwanted: Collection[str]


def replacement_for(exercise: Exercise, catalogue: Catalogue, now: Circumstances) -> Exercise | None:
    """Return the exercise to offer in place of one that hurts.

    It is the gentler one that the exercise names; where that one cannot be, the one that it names in turn, and so on.
    None where there is none.
    """
    tried = {exercise.key}
    key = exercise.swap
    while key is not None and key not in tried and key in catalogue:
        tried.add(key)
        other = catalogue[key]
        if _fits(other, now):
            return other
        key = other.swap
    return None


def swap_to(exercise: Exercise) -> Swap:
    """Return the event that puts an exercise, in the dose to start with, in the place of the current one."""
    planned = PlannedExercise(exercise=exercise.key, prescription=dose_at(exercise.dose, FIRST))
    return Swap(planned, compile_exercise(0, planned, exercise))


def _fits(other: Exercise, now: Circumstances) -> bool:
    bothers = any(one.direction in now.bothered_by for one in other.bothers)
    return set(other.equipment) <= set(now.equipment) and not bothers and other.key not in now.unwanted
