"""Words of the program for the terms of its rules, marked for translation in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.exercises.model import Direction, Equipment, Group, RollerPosition, Side
from thoracic_desktop.exercises.zones import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thoracic_desktop.exercises.model import Wording, WordingLevel
    from thoracic_desktop.session.segments import Rep

MS_PER_MINUTE = 60_000


def side_word(side: Side) -> str:
    """Return the word for a side."""
    if side is Side.LEFT:
        return QCoreApplication.translate("Terms", "left")
    return QCoreApplication.translate("Terms", "right")


def place_word(position: RollerPosition) -> str:
    """Return the word for a roller position."""
    return {
        RollerPosition.UPPER: QCoreApplication.translate("Terms", "upper"),
        RollerPosition.MIDDLE: QCoreApplication.translate("Terms", "middle"),
        RollerPosition.LOWER: QCoreApplication.translate("Terms", "lower"),
    }[position]


def zone_words(zone: Zone) -> str:
    """Return the words for a zone of the back, with a capital letter."""
    return {
        Zone.UPPER_LEFT: QCoreApplication.translate("Terms", "Upper, left"),
        Zone.UPPER_SPINE: QCoreApplication.translate("Terms", "Upper, along the spine"),
        Zone.UPPER_RIGHT: QCoreApplication.translate("Terms", "Upper, right"),
        Zone.MIDDLE_LEFT: QCoreApplication.translate("Terms", "Middle, left"),
        Zone.MIDDLE_SPINE: QCoreApplication.translate("Terms", "Middle, along the spine"),
        Zone.MIDDLE_RIGHT: QCoreApplication.translate("Terms", "Middle, right"),
        Zone.LOWER_LEFT: QCoreApplication.translate("Terms", "Lower, left"),
        Zone.LOWER_SPINE: QCoreApplication.translate("Terms", "Lower, along the spine"),
        Zone.LOWER_RIGHT: QCoreApplication.translate("Terms", "Lower, right"),
    }[zone]


def group_word(group: Group) -> str:
    """Return the name of a group of exercises."""
    return {
        Group.WARM_UP: QCoreApplication.translate("Terms", "Warm-up"),
        Group.STRETCH: QCoreApplication.translate("Terms", "Stretch"),
        Group.STRENGTH: QCoreApplication.translate("Terms", "Strengthen"),
        Group.POSTURE: QCoreApplication.translate("Terms", "Posture"),
        Group.COOL_DOWN: QCoreApplication.translate("Terms", "Slow breathing"),
    }[group]


def equipment_words(equipment: Iterable[Equipment]) -> str:
    """Return the things to have at hand, one after the other, the first with a capital letter."""
    names = {
        Equipment.MAT: QCoreApplication.translate("Terms", "mat"),
        Equipment.ROLLER: QCoreApplication.translate("Terms", "foam roller"),
        Equipment.CHAIR: QCoreApplication.translate("Terms", "chair"),
        Equipment.WALL: QCoreApplication.translate("Terms", "free wall"),
        Equipment.TOWEL: QCoreApplication.translate("Terms", "rolled towel"),
    }
    return capitalised(", ".join(names[thing] for thing in equipment))


def thing_word(thing: Equipment) -> str:
    """Return a thing as it is asked for where somebody says what they have."""
    return {
        Equipment.MAT: QCoreApplication.translate("Terms", "A mat or carpet"),
        Equipment.ROLLER: QCoreApplication.translate("Terms", "A foam roller"),
        Equipment.CHAIR: QCoreApplication.translate("Terms", "A steady chair"),
        Equipment.WALL: QCoreApplication.translate("Terms", "A free wall"),
        Equipment.TOWEL: QCoreApplication.translate("Terms", "A rolled towel"),
    }[thing]


def direction_word(direction: Direction) -> str:
    """Return the word for what may bother somebody."""
    return {
        Direction.STANDING: QCoreApplication.translate("Terms", "Standing"),
        Direction.SITTING: QCoreApplication.translate("Terms", "Sitting"),
        Direction.LEANING_BACK: QCoreApplication.translate("Terms", "Leaning back"),
        Direction.TURNING: QCoreApplication.translate("Terms", "Turning"),
    }[direction]


def rep_words(wording: Wording, level: WordingLevel, rep: Rep) -> str:
    """Return content words with the side and roller position of a repetition filled in."""
    text = wording.at(level)
    if rep.side is not None:
        text = text.replace("{side}", side_word(rep.side)).replace("{other}", side_word(rep.side.other))
    if rep.position is not None:
        text = text.replace("{place}", place_word(rep.position))
    return text


def capitalised(text: str) -> str:
    """Return the text with a capital first letter and the rest as it is."""
    return text[:1].upper() + text[1:]


def minutes_word(duration_ms: int) -> str:
    """Return a length in whole minutes, at least one."""
    minutes = max(1, round(duration_ms / MS_PER_MINUTE))
    return QCoreApplication.translate("Terms", "{minutes} min").format(minutes=minutes)


def intensity_word(score: int) -> str:
    """Return the word above a 0 to 10 rating: none, mild (1-3), moderate (4-6), severe (7-10)."""
    if score == 0:
        return QCoreApplication.translate("Terms", "None")
    if score <= 3:  # noqa: PLR2004 - the three bands of the rating scale stand in the docstring
        return QCoreApplication.translate("Terms", "Mild")
    if score <= 6:  # noqa: PLR2004 - see above
        return QCoreApplication.translate("Terms", "Moderate")
    return QCoreApplication.translate("Terms", "Severe")
