"""A short session of real exercises, for measuring how exactly it is counted down."""

from __future__ import annotations

from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.resources import resource_path
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Prescription
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan


def short_session(warm_up_rounds: int, squeezes: int) -> tuple[SessionPlan, Catalogue]:
    """Return a session of so many rounds of the warm-up (none of it where 0) and so many squeezes.

    One round and three squeezes take a minute, one squeeze alone eighteen seconds.
    """
    catalogue = load_catalogue(resource_path("exercises")).catalogue
    doses = {"warm_up": Prescription(reps=warm_up_rounds), "blade_squeeze": Prescription(reps=squeezes, hold_s=5)}
    planned = tuple(PlannedExercise(exercise=key, prescription=dose) for key, dose in doses.items() if dose.reps)
    return SessionPlan(plan="bench", exercises=planned), catalogue
