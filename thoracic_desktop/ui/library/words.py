"""What the library says about an exercise beside its own texts: doses, how often, what is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.choosing import Sieve
from thoracic_desktop.exercises.model import Group
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.session.compile import compile_session, duration_ms
from thoracic_desktop.ui.terms import equipment_words, minutes_word

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Exercise, Range

UNCOUNTED = {Group.WARM_UP, Group.COOL_DOWN}


def dose_words(exercise: Exercise) -> str:
    """Return the lowest dose in a few words, such as "10 × 5 s"."""
    if exercise.group in UNCOUNTED:
        return trial_minutes(exercise)
    dose = exercise.dose.lowest()
    values = {"reps": dose.reps, "hold": dose.hold_s, "places": len(dose.positions)}
    if dose.hold_s is None:
        return QCoreApplication.translate("Library", "{reps} slow reps").format(**values)
    if dose.positions:
        return QCoreApplication.translate("Library", "{reps} × {hold} s, {places} spots").format(**values)
    if exercise.dose.alternating_sides:
        return QCoreApplication.translate("Library", "{reps} × {hold} s a side").format(**values)
    if _is_held_twice(exercise):
        return QCoreApplication.translate("Library", "{reps} × {hold} s each way").format(**values)
    return QCoreApplication.translate("Library", "{reps} × {hold} s").format(**values)


def hold_words(exercise: Exercise) -> str:
    """Return how long the source asks to hold; how a movement without a hold is done."""
    if exercise.dose.hold_s is None:
        return QCoreApplication.translate("Library", "No hold")
    return QCoreApplication.translate("Library", "{seconds} s").format(seconds=_range(exercise.dose.hold_s))


def reps_words(exercise: Exercise) -> str:
    """Return how often the source asks to repeat."""
    reps = _range(exercise.dose.reps)
    if exercise.dose.alternating_sides:
        return QCoreApplication.translate("Library", "{reps} a side").format(reps=reps)
    if exercise.dose.positions:
        return QCoreApplication.translate("Library", "{reps} a spot").format(reps=reps)
    return QCoreApplication.translate("Library", "{reps} times").format(reps=reps)


def often_words(exercise: Exercise) -> str:
    """Return how often a day or week the source asks for it (C16 to C18, C41)."""
    return {
        Group.WARM_UP: QCoreApplication.translate("Library", "Before each session"),
        Group.STRETCH: QCoreApplication.translate("Library", "1–2 a day"),
        Group.STRENGTH: QCoreApplication.translate("Library", "Every other day"),
        Group.POSTURE: QCoreApplication.translate("Library", "Several a day"),
        Group.COOL_DOWN: QCoreApplication.translate("Library", "If you like"),
    }[exercise.group]


def things_words(exercise: Exercise) -> str:
    """Return what is needed."""
    if not exercise.equipment:
        return QCoreApplication.translate("Library", "Anywhere")
    return equipment_words(exercise.equipment)


def place_words(exercise: Exercise) -> str:
    """Return the one thing that is seen first, for a card."""
    return things_words(exercise) if not exercise.equipment else equipment_words(exercise.equipment[-1:])


def trial_plan(exercise: Exercise) -> SessionPlan:
    """Return the session with nothing but this exercise, at its lowest dose."""
    planned = PlannedExercise(exercise=exercise.key, prescription=exercise.dose.lowest())
    return SessionPlan(plan="try", exercises=(planned,))


def trial_minutes(exercise: Exercise) -> str:
    """Return how long that takes."""
    return minutes_word(duration_ms(compile_session(trial_plan(exercise), Catalogue((exercise,)))))


def sieve_word(sieve: Sieve) -> str:
    """Return the words of a filter."""
    return {
        Sieve.NO_FLOOR: QCoreApplication.translate("Library", "No floor"),
        Sieve.NO_EQUIPMENT: QCoreApplication.translate("Library", "No equipment"),
        Sieve.UNSEEN: QCoreApplication.translate("Library", "Unseen on a call"),
    }[sieve]


def _is_held_twice(exercise: Exercise) -> bool:
    return sum(phase.kind == "hold" for phase in exercise.phases) > 1


def _range(span: Range) -> str:
    return str(span.min) if span.min == span.max else f"{span.min}–{span.max}"
