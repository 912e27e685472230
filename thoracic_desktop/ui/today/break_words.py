"""How the card of the next break names what comes, when, and why it does not."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.exercises.model import Position, WordingLevel
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.reminders.status import Mood, RestReason
from thoracic_desktop.ui.moments import clock_time
from thoracic_desktop.ui.reminder_words import about, blocker_words, headline, pause_end_words, short
from thoracic_desktop.ui.terms import capitalised, minutes_word
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.reminders.status import Status

BY_THE_CLOCK = frozenset({Kind.HEAT, Kind.SESSION})
ICONS = {
    Kind.MOVE: "person-simple-walk-bold",
    Kind.HEAT: "thermometer-simple-bold",
    Kind.SESSION: "calendar-check-bold",
}


class Coming(Value, frozen=True):
    """What the card is about.

    Attributes:
        is_known: whether it is known yet how the reminders stand.
        status: how they stand; None where nothing runs that could remind, or it is not known yet.
        is_closed: a warning sign fits, so no exercise begins for now.
        exercise: the exercise of the next break; None where it has none, or none is left to do.
        length_ms: how long that takes.
        level: which of its names.
    """

    is_known: bool
    status: Status | None
    exercise: Exercise | None = None
    is_closed: bool = False
    length_ms: int = 0
    level: WordingLevel = WordingLevel.PLAIN

    @property
    def kind(self) -> Kind:
        """What comes; a break at the desk where nothing is to come by itself."""
        return (self.status.next_kind if self.status is not None else None) or Kind.POSTURE

    @property
    def name(self) -> str:
        """The exercise, or what else comes."""
        if self.exercise is not None:
            return self.exercise.name.at(self.level)
        return kind_name(self.kind)

    @property
    def can_begin(self) -> bool:
        """Whether exercise is open to the person."""
        is_closed = self.status is not None and self.status.rest is RestReason.EXERCISE_CLOSED
        return not (self.is_closed or is_closed)

    @property
    def icon(self) -> str:
        """The mark of what has no exercise; empty where nothing can be begun."""
        return ICONS.get(self.kind, "")

    @property
    def picture_of(self) -> tuple[object, ...]:
        """All that the picture depends on."""
        return self.exercise, self.level, self.icon, self.can_begin


def kind_name(kind: Kind) -> str:
    """Return the name of what has no exercise; empty for a break at the desk."""
    return {
        Kind.POSTURE: "",
        Kind.MOVE: QCoreApplication.translate("Reminders", "Get up and move"),
        Kind.HEAT: QCoreApplication.translate("Reminders", "Heat"),
        Kind.SESSION: QCoreApplication.translate("Reminders", "Main session"),
    }[kind]


def break_title(coming: Coming, now: dt.datetime) -> str:
    """Return the title of the card."""
    status = coming.status
    if not coming.can_begin:
        return QCoreApplication.translate("Reminders", "No breaks for now")
    if coming.is_known and status is None:
        return QCoreApplication.translate("Reminders", "Reminders are off")
    if status is None or status.mood is Mood.WAITING:
        words = {
            Kind.HEAT: QCoreApplication.translate("Reminders", "Before your session"),
            Kind.SESSION: QCoreApplication.translate("Reminders", "Your session"),
        }
        return words.get(coming.kind) or QCoreApplication.translate("Reminders", "Next break")
    if status.mood is Mood.HELD:
        return QCoreApplication.translate("Reminders", "Your break waits")
    if status.mood is Mood.PAUSED:
        return QCoreApplication.translate("Reminders", "Paused")
    return headline(status, now)


def break_when(status: Status | None, now: dt.datetime) -> str:
    """Return the time beside the title, or when a pause ends; empty where there is none."""
    if status is None:
        return ""
    if status.mood is Mood.PAUSED and status.paused_until is not None:
        end = pause_end_words(status.paused_until, now)
        return QCoreApplication.translate("Reminders", "until {end}").format(end=end)
    if status.mood is not Mood.WAITING or status.next_in_s is None:
        return ""
    if status.next_kind in BY_THE_CLOCK:
        return short(status, now)
    # What counts is work, and nobody knows how much of it there will be.
    at = clock_time(about(now + dt.timedelta(seconds=status.next_in_s), now))
    return QCoreApplication.translate("Reminders", "about {time}").format(time=at)


def break_lines(coming: Coming) -> tuple[str, str]:
    """Return the two lines beside the picture: what it is, and its length and place, or why it does not come."""
    if coming.can_begin:
        return coming.name, _reason(coming.status) or _length_and_place(coming)
    return "", QCoreApplication.translate("Reminders", "They wait, as your sessions do.")


def _reason(status: Status | None) -> str:
    if status is None:
        return ""
    if status.mood is Mood.HELD:
        if status.blocker is None:
            return ""
        return capitalised(blocker_words(status.blocker))
    if status.mood is Mood.WAITING and status.in_meeting:
        return QCoreApplication.translate("Reminders", "It waits while you are in a meeting.")
    words = {
        RestReason.OUTSIDE_HOURS: QCoreApplication.translate("Reminders", "Start one whenever you like."),
        RestReason.QUIET_TIME: QCoreApplication.translate("Reminders", "You asked for quiet now. Start still works."),
        RestReason.ENOUGH_TODAY: QCoreApplication.translate("Reminders", "No more come today. Start still works."),
    }
    return words.get(status.rest, "") if status.mood is Mood.RESTING and status.rest is not None else ""


def _length_and_place(coming: Coming) -> str:
    if coming.exercise is None:
        return {
            Kind.POSTURE: "",
            Kind.MOVE: QCoreApplication.translate("Reminders", "2 min, a few steps are enough"),
            Kind.HEAT: QCoreApplication.translate("Reminders", "Its timer is in Guidance"),
            Kind.SESSION: _session_length(coming.status),
        }[coming.kind]
    length = minutes_word(coming.length_ms)
    words = {
        Position.SITTING: QCoreApplication.translate("Reminders", "{length}, in your chair"),
        Position.SITTING_OR_STANDING: QCoreApplication.translate("Reminders", "{length}, sitting is fine"),
        Position.STANDING: QCoreApplication.translate("Reminders", "{length}, standing up"),
    }
    return words.get(coming.exercise.position, "{length}").format(length=length)


def _session_length(status: Status | None) -> str:
    if status is None or not status.session_minutes:
        return ""
    return QCoreApplication.translate("Reminders", "{minutes} min").format(minutes=status.session_minutes)
