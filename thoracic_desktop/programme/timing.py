"""How long an exercise takes at a dose, without compiling it: the planner asks this many times a day.

The session engine plays compiled segments.  That both agree to the millisecond, for every exercise at every dose, is
what `tests/programme/test_timing.py` and the simulation check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.exercises.model import Exercise, Prescription
    from thoracic_desktop.programme.model import PlannedExercise

SECOND_MS = 1000


def exercise_ms(exercise: Exercise, prescription: Prescription) -> int:
    """Return the length of an exercise in milliseconds, with getting ready and moving the roller."""
    places = max(1, len(prescription.positions))
    sides = 2 if exercise.dose.alternating_sides else 1
    phases = [phase.duration_s or prescription.hold_s or 0 for phase in exercise.phases]
    repetitions = prescription.reps * sides
    one_place = repetitions * sum(phases)
    if sides > 1:  # between two repetitions the way back is the change of side
        one_place += (repetitions - 1) * (exercise.tempo.change_side_s - phases[-1])
    around = exercise.tempo.setup_s + exercise.tempo.prepare_s + (places - 1) * exercise.tempo.reposition_s
    return (around + places * one_place) * SECOND_MS


def session_ms(exercises: Iterable[PlannedExercise], catalogue: Catalogue) -> int:
    """Return the length of a session in milliseconds."""
    return sum(exercise_ms(catalogue[planned.exercise], planned.prescription) for planned in exercises)
