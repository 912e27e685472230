"""Which exercises suit a moment: what can be done without the floor, without things, or unseen on a call."""

from __future__ import annotations

from enum import StrEnum

from thoracic_desktop.exercises.model import Exercise, Position

ON_THE_FLOOR = frozenset({Position.HANDS_AND_KNEES, Position.LYING_ON_BACK, Position.LYING_FACE_DOWN})


class Sieve(StrEnum):
    """What an exercise has to be like."""

    NO_FLOOR = "no_floor"
    NO_EQUIPMENT = "no_equipment"
    UNSEEN = "unseen"


def suits(exercise: Exercise, sieve: Sieve) -> bool:
    """Tell whether an exercise passes.

    Unseen on a call is what nobody in the room would notice either.
    """
    match sieve:
        case Sieve.NO_FLOOR:
            return exercise.position not in ON_THE_FLOOR
        case Sieve.NO_EQUIPMENT:
            return not exercise.equipment
        case Sieve.UNSEEN:
            return exercise.unnoticeable
