"""What these screens say about doses, lengths and positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.exercises.model import Group, Position
from thoracic_desktop.exercises.own import OwnKind, Sides
from thoracic_desktop.ui.terms import group_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thoracic_desktop.exercises.own import OwnExercise

MS_PER_SECOND, SECONDS_PER_MINUTE = 1000, 60


def kind_words() -> dict[str, str]:
    """Return the words for the kinds, by their keys."""
    return {kind.value: group_word(Group(kind.value)) for kind in OwnKind}


def position_words() -> dict[str, str]:
    """Return the words for the positions, by their keys."""
    translate = QCoreApplication.translate
    return {
        Position.SITTING.value: translate("Own", "Sitting"),
        Position.STANDING.value: translate("Own", "Standing"),
        Position.SITTING_OR_STANDING.value: translate("Own", "Sitting or standing"),
        Position.LYING_ON_BACK.value: translate("Own", "Lying on the back"),
        Position.LYING_FACE_DOWN.value: translate("Own", "Lying face down"),
        Position.HANDS_AND_KNEES.value: translate("Own", "Hands and knees"),
    }


def dose_words(own: OwnExercise) -> str:
    """Return the dose in short, as on a card: `8 × 5 s a side`."""
    translate = QCoreApplication.translate
    if own.hold_s is not None:
        dose = translate("Own", "{reps} × {seconds} s").format(reps=own.reps, seconds=own.hold_s)
    elif own.reps == 1:
        dose = translate("Own", "1 rep")
    else:
        dose = translate("Own", "{reps} reps").format(reps=own.reps)
    return translate("Own", "{dose} a side").format(dose=dose) if own.sides is Sides.ALTERNATING else dose


def length_words(duration_ms: int) -> str:
    """Return a length to the second, as the player takes it: `2 min 40 s`."""
    translate = QCoreApplication.translate
    minutes, seconds = divmod(duration_ms // MS_PER_SECOND, SECONDS_PER_MINUTE)
    if not minutes:
        return translate("Own", "{seconds} s").format(seconds=seconds)
    if not seconds:
        return translate("Own", "{minutes} min").format(minutes=minutes)
    return translate("Own", "{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)


def count_words(exercises: int) -> str:
    """Return how many exercises there are."""
    if exercises == 1:
        return QCoreApplication.translate("Own", "1 exercise")
    return QCoreApplication.translate("Own", "{count} exercises").format(count=exercises)


def listed(names: Iterable[str]) -> str:
    """Return names in quotes, one after the other."""
    return ", ".join(QCoreApplication.translate("Own", "“{name}”").format(name=name) for name in names)
