"""What a notice says and what its buttons are called, on the desktop as in the tray's menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.controllers.desk_trouble import DeskTrouble
from thoracic_desktop.exercises.model import Group, Position
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.ui.moments import clock_time
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    import datetime as dt

NECK_EXERCISES = frozenset({"chin_tuck"})
"""Posture exercises whose notice names the neck; every other exercise is named by its group."""


class RhythmQuestion(Value, frozen=True):
    """What is asked, once, after three snoozes or skips running.

    Attributes:
        title: the question in a few words.
        text: why it is asked.
        keep: the answer that changes nothing.
        change: the answer that opens the settings.
    """

    title: str
    text: str
    keep: str
    change: str


def notice_title(kind: Kind, group: Group | None = None, exercise: str = "") -> str:
    """Return the title of a notice.

    Args:
        kind: what is reminded of.
        group: the group of the break's exercise; None where none is known.
        exercise: the key of the exercise.
    """
    if kind is Kind.MOVE:
        return QCoreApplication.translate("Reminders", "Two minutes on your feet?")
    if kind is Kind.HEAT:
        return QCoreApplication.translate("Reminders", "Some heat before your session?")
    if kind is Kind.SESSION:
        return QCoreApplication.translate("Reminders", "Time for your session?")
    if exercise in NECK_EXERCISES:
        return QCoreApplication.translate("Reminders", "A minute for your neck?")
    words = {
        Group.WARM_UP: QCoreApplication.translate("Reminders", "A minute to loosen up?"),
        Group.STRETCH: QCoreApplication.translate("Reminders", "A minute to stretch?"),
        Group.STRENGTH: QCoreApplication.translate("Reminders", "A minute for your back?"),
        Group.POSTURE: QCoreApplication.translate("Reminders", "A minute to sit tall?"),
        Group.COOL_DOWN: QCoreApplication.translate("Reminders", "A minute to breathe?"),
    }
    return words[group] if group is not None else QCoreApplication.translate("Reminders", "A minute for your back?")


def notice_text(
    kind: Kind,
    exercise_name: str = "",
    *,
    position: Position | None = None,
    session_at: dt.datetime | None = None,
    session_minutes: int = 0,
) -> str:
    """Return what stands below the title of a notice.

    Args:
        kind: what is reminded of.
        exercise_name: the exercise of the break, in words; empty where none is known.
        position: how it is done.
        session_at: when the session comes that heat is for; local.
        session_minutes: how long the session takes; 0 where that is not known.
    """
    if kind is Kind.MOVE:
        return QCoreApplication.translate("Reminders", "Get up and walk a little. A few steps are enough.")
    if kind is Kind.HEAT:
        if session_at is None:
            return QCoreApplication.translate("Reminders", "Your session comes soon.")
        text = QCoreApplication.translate("Reminders", "Your session is at {time}.")
        return text.format(time=clock_time(session_at))
    if kind is Kind.SESSION:
        if not session_minutes:
            return QCoreApplication.translate("Reminders", "You chose this time. It can wait a little.")
        text = QCoreApplication.translate("Reminders", "It takes about {minutes} min. It can wait a little.")
        return text.format(minutes=session_minutes)
    name = QCoreApplication.translate("Reminders", "{exercise}.").format(exercise=exercise_name)
    return " ".join(part for part in (name if exercise_name else "", _place(position)) if part)


def start_label() -> str:
    """Return the button that starts the break."""
    return QCoreApplication.translate("Reminders", "Start")


def snooze_label(minutes: int, count: int) -> str:
    """Return the button that puts the break off.

    Args:
        minutes: for how long.
        count: the how-manieth snooze of this break it would be, from 1; from the second on it is shown.
    """
    text = QCoreApplication.translate("Reminders", "Snooze {minutes} min").format(minutes=minutes)
    if count <= 1:
        return text
    return QCoreApplication.translate("Reminders", "{snooze} ({which})").format(snooze=text, which=_ordinal(count))


def skip_label() -> str:
    """Return the button that leaves this break out."""
    return QCoreApplication.translate("Reminders", "Skip")


def not_today_label() -> str:
    """Return the button that ends the breaks of this day."""
    return QCoreApplication.translate("Reminders", "Not today")


def rhythm_question() -> RhythmQuestion:
    """Return the question whether another rhythm would suit, with its answers."""
    return RhythmQuestion(
        title=QCoreApplication.translate("Reminders", "Would another rhythm suit you?"),
        text=QCoreApplication.translate(
            "Reminders", "The last three did not fit in. You can have them less often, or keep them as they are."
        ),
        keep=QCoreApplication.translate("Reminders", "Keep them"),
        change=QCoreApplication.translate("Reminders", "See settings"),
    )


def balloon_text(text: str) -> str:
    """Return the text of a notice where a balloon without buttons has to do."""
    hint = QCoreApplication.translate("Reminders", "{text} Start and Snooze are in the menu of the tray icon.")
    return hint.format(text=text)


def desk_sentence(trouble: DeskTrouble | None) -> str:
    """Return what is wrong with the files of the reminders; empty where all is well."""
    match trouble:
        case None:
            return ""
        case DeskTrouble.HISTORY_UNUSABLE:
            return QCoreApplication.translate(
                "Reminders", "The history cannot be used. Open the window: it says what can be done."
            )
        case DeskTrouble.NOT_SAVED:
            return QCoreApplication.translate("Reminders", "The last break is not saved yet. It is tried again.")
        case DeskTrouble.SETTINGS_UNREADABLE:
            return QCoreApplication.translate("Reminders", "The settings cannot be read. The last ones hold.")


def _place(position: Position | None) -> str:
    if position in {Position.SITTING, Position.SITTING_OR_STANDING}:
        return QCoreApplication.translate("Reminders", "You can stay in your chair.")
    if position is Position.STANDING:
        return QCoreApplication.translate("Reminders", "You stand up for it.")
    return ""


def _ordinal(count: int) -> str:
    words = {
        2: QCoreApplication.translate("Reminders", "2nd"),
        3: QCoreApplication.translate("Reminders", "3rd"),
    }
    return words.get(count) or QCoreApplication.translate("Reminders", "{count}th").format(count=count)
