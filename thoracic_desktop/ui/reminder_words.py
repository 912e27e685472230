"""How the tray, the notices and the sidebar say how things stand with the reminders."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.reminders.kinds import Blocker, Kind
from thoracic_desktop.reminders.status import Mood, RestReason
from thoracic_desktop.ui.moments import clock_time, coming_day

if TYPE_CHECKING:
    from thoracic_desktop.reminders.status import Status

MINUTE_S = 60
MINUTES_PER_HOUR = 60
MOST_PLAIN_MINUTES = 90
"""Up to so many minutes are said as minutes, more as hours and minutes."""
ROUNDED_FROM_S = 10 * 60
ROUND_MINUTES = 5
"""What is further off than that is said to the nearest five minutes: nobody knows it more exactly."""
SAME_NIGHT = dt.timedelta(hours=6)
"""A pause that ends past midnight within this time is said by the clock: until 00:30, and not until tomorrow."""


def headline(status: Status, now: dt.datetime) -> str:
    """Return how things stand in a few words; `now` is local."""
    if status.mood is Mood.WAITING:
        return _coming(status, now)
    if status.mood is Mood.DUE:
        return _due(status.next_kind)
    if status.mood is Mood.RUNNING:
        return _running(status.next_kind)
    if status.mood is Mood.HELD:
        return _held(status.blocker)
    if status.mood is Mood.PAUSED:
        return _paused(status.paused_until, now)
    return _resting(status)


def steady_headline(status: Status, now: dt.datetime) -> str:
    """Return the headline without a countdown: it stays right while the minutes pass, and needs no update."""
    at = _moment(status, now)
    if status.mood is not Mood.WAITING or at is None:
        return headline(status, now)
    if status.next_kind in {Kind.SESSION, Kind.HEAT}:
        return _coming(status, now)
    if status.next_kind is Kind.MOVE:
        text = QCoreApplication.translate("Reminders", "Time to get up about {time}")
    else:
        text = QCoreApplication.translate("Reminders", "Next break about {time}")
    return text.format(time=clock_time(about(at, now)))


def detail(status: Status, exercise_name: str, now: dt.datetime) -> str:
    """Return the sentence below the headline: what comes and how much is done, or why nothing comes.

    Args:
        status: how things stand.
        exercise_name: the name of the exercise of the break; empty where it has none or none is known.
        now: local.
    """
    if status.mood is Mood.HELD:
        first = QCoreApplication.translate("Reminders", "Your break comes when that is over.")
    elif status.mood is Mood.PAUSED:
        first = QCoreApplication.translate("Reminders", "Nothing is offered until then.")
        if status.paused_until is None:
            first = QCoreApplication.translate("Reminders", "Nothing is offered until you resume.")
    elif status.mood in {Mood.RESTING, Mood.OFF}:
        first = _why(status.rest)
    elif status.mood is Mood.RUNNING:
        first = _sentence(exercise_name)
    else:
        first = _what_comes(status, exercise_name, now)
    return " ".join(part for part in (first, _progress(status), _meeting(status)) if part)


def short(status: Status, now: dt.datetime) -> str:
    """Return how things stand in two words, for the sidebar."""
    if status.mood is Mood.WAITING:
        return _short_coming(status, now)
    words = {
        Mood.DUE: QCoreApplication.translate("Reminders", "Now"),
        Mood.RUNNING: QCoreApplication.translate("Reminders", "Under way"),
        Mood.HELD: QCoreApplication.translate("Reminders", "Waiting"),
        Mood.PAUSED: QCoreApplication.translate("Reminders", "Paused"),
        Mood.OFF: QCoreApplication.translate("Reminders", "Off"),
    }
    if status.mood in words:
        return words[status.mood]
    if status.rest is RestReason.ENOUGH_TODAY:
        return QCoreApplication.translate("Reminders", "Done for today")
    if status.rest is RestReason.QUIET_TIME:
        return QCoreApplication.translate("Reminders", "Quiet time")
    return QCoreApplication.translate("Reminders", "Later")


def idle_sentence(status: Status) -> str:
    """Return whether time away is noticed here; it says so where that is not known."""
    if status.knows_idle:
        return QCoreApplication.translate("Reminders", "Time away from the keyboard is noticed and does not count.")
    return QCoreApplication.translate(
        "Reminders", "This computer does not say when nobody types, so breaks come by the clock."
    )


def blocker_words(blocker: Blocker) -> str:
    """Return what a break waits for, as a sentence that goes on after a colon."""
    return {
        Blocker.LOCKED: QCoreApplication.translate("Reminders", "the screen is locked"),
        Blocker.SCREEN_SHARED: QCoreApplication.translate("Reminders", "your screen is shared"),
        Blocker.CAMERA: QCoreApplication.translate("Reminders", "the camera is in use"),
        Blocker.MICROPHONE: QCoreApplication.translate("Reminders", "the microphone is in use"),
        Blocker.PRESENTATION: QCoreApplication.translate("Reminders", "you are presenting"),
        Blocker.FULL_SCREEN: QCoreApplication.translate("Reminders", "a window fills the screen"),
        Blocker.DO_NOT_DISTURB: QCoreApplication.translate("Reminders", "do not disturb is on"),
        Blocker.MEETING: QCoreApplication.translate("Reminders", "you are in a meeting"),
    }[blocker]


def length_words(seconds: int) -> str:
    """Return a stretch of time in minutes, or in hours and minutes where it is long; never less than a minute."""
    minutes = max(1, round(seconds / MINUTE_S))
    if minutes <= MOST_PLAIN_MINUTES:
        return QCoreApplication.translate("Reminders", "{minutes} min").format(minutes=minutes)
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    if not rest:
        return QCoreApplication.translate("Reminders", "{hours} h").format(hours=hours)
    return QCoreApplication.translate("Reminders", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def pause_end_words(until: dt.datetime, now: dt.datetime) -> str:
    """Return the end of a pause as it stands after "until": a time of today, tomorrow, a weekday, or a date."""
    tonight = until - now < SAME_NIGHT and until.time() != dt.time()
    if until.date() == now.date() or tonight:
        return clock_time(until)
    return coming_day(until.date(), now.date())


def _moment(status: Status, now: dt.datetime) -> dt.datetime | None:
    return None if status.next_in_s is None else now + dt.timedelta(seconds=status.next_in_s)


def about(at: dt.datetime, now: dt.datetime) -> dt.datetime:
    """Round a moment that is only likely to five minutes, unless it is near."""
    if (at - now).total_seconds() < ROUNDED_FROM_S:
        return at
    step_s = ROUND_MINUTES * MINUTE_S
    past_s = at.minute % ROUND_MINUTES * MINUTE_S + at.second
    return at + dt.timedelta(seconds=(step_s - past_s) if past_s * 2 >= step_s else -past_s)


def _at(moment: dt.datetime, now: dt.datetime) -> str:
    """Return a moment after the name of what comes: at 17:00, or tomorrow at 17:00."""
    time = clock_time(moment)
    if moment.date() == now.date():
        return QCoreApplication.translate("Reminders", "at {time}").format(time=time)
    day = coming_day(moment.date(), now.date())
    return QCoreApplication.translate("Reminders", "{day} at {time}").format(day=day, time=time)


def _coming(status: Status, now: dt.datetime) -> str:
    at = _moment(status, now)
    if at is None or status.next_in_s is None:
        return QCoreApplication.translate("Reminders", "Waiting for the next break")
    if status.next_kind is Kind.SESSION:
        return QCoreApplication.translate("Reminders", "Session {when}").format(when=_at(at, now))
    if status.next_kind is Kind.HEAT:
        return QCoreApplication.translate("Reminders", "Heat {when}").format(when=_at(at, now))
    length = length_words(status.next_in_s)
    if status.next_kind is Kind.MOVE:
        return QCoreApplication.translate("Reminders", "Time to get up in {length}").format(length=length)
    return QCoreApplication.translate("Reminders", "Next break in {length}").format(length=length)


def _short_coming(status: Status, now: dt.datetime) -> str:
    at = _moment(status, now)
    if at is None or status.next_in_s is None:
        return QCoreApplication.translate("Reminders", "Later")
    if status.next_kind in {Kind.SESSION, Kind.HEAT}:
        when = _at(at, now)
        return when[:1].upper() + when[1:]
    return QCoreApplication.translate("Reminders", "In {length}").format(length=length_words(status.next_in_s))


def _due(kind: Kind | None) -> str:
    words = {
        Kind.MOVE: QCoreApplication.translate("Reminders", "Time to get up"),
        Kind.HEAT: QCoreApplication.translate("Reminders", "Time for heat"),
        Kind.SESSION: QCoreApplication.translate("Reminders", "Time for your session"),
    }
    return words.get(kind or Kind.POSTURE) or QCoreApplication.translate("Reminders", "Time for a break")


def _running(kind: Kind | None) -> str:
    words = {
        Kind.HEAT: QCoreApplication.translate("Reminders", "Heat under way"),
        Kind.SESSION: QCoreApplication.translate("Reminders", "Session under way"),
    }
    return words.get(kind or Kind.POSTURE) or QCoreApplication.translate("Reminders", "Break under way")


def _held(blocker: Blocker | None) -> str:
    if blocker is None:
        return QCoreApplication.translate("Reminders", "A break is waiting")
    return QCoreApplication.translate("Reminders", "Waiting: {reason}").format(reason=blocker_words(blocker))


def _paused(until: dt.datetime | None, now: dt.datetime) -> str:
    if until is None:
        return QCoreApplication.translate("Reminders", "Paused")
    return QCoreApplication.translate("Reminders", "Paused until {end}").format(end=pause_end_words(until, now))


def _resting(status: Status) -> str:
    words = {
        RestReason.OUTSIDE_HOURS: QCoreApplication.translate("Reminders", "Outside your hours"),
        RestReason.QUIET_TIME: QCoreApplication.translate("Reminders", "Quiet time"),
        RestReason.ENOUGH_TODAY: QCoreApplication.translate("Reminders", "Enough for today"),
        RestReason.NONE_WISHED: QCoreApplication.translate("Reminders", "Reminders are off"),
        RestReason.EXERCISE_CLOSED: QCoreApplication.translate("Reminders", "Exercise waits: see Today"),
        RestReason.NOT_INTRODUCED: QCoreApplication.translate("Reminders", "Not set up yet"),
    }
    if status.rest is not None:
        return words[status.rest]
    if status.mood is Mood.OFF:
        return words[RestReason.NONE_WISHED]
    return QCoreApplication.translate("Reminders", "No break is planned now")


def _why(rest: RestReason | None) -> str:
    words = {
        RestReason.OUTSIDE_HOURS: QCoreApplication.translate("Reminders", "Breaks come while you work."),
        RestReason.QUIET_TIME: QCoreApplication.translate("Reminders", "You asked for quiet now."),
        RestReason.ENOUGH_TODAY: QCoreApplication.translate("Reminders", "No more breaks come today."),
        RestReason.NONE_WISHED: QCoreApplication.translate("Reminders", "You can turn them on in Settings."),
        RestReason.EXERCISE_CLOSED: QCoreApplication.translate("Reminders", "No breaks come until then."),
        RestReason.NOT_INTRODUCED: QCoreApplication.translate("Reminders", "Open Thoracic to begin."),
    }
    return words[rest] if rest is not None else ""


def _what_comes(status: Status, exercise_name: str, now: dt.datetime) -> str:
    at = _moment(status, now)
    # The headline gives the time of what comes at a chosen time already.
    if status.mood is not Mood.WAITING or at is None or status.next_kind in {Kind.SESSION, Kind.HEAT}:
        return _sentence(exercise_name)
    # By the clock it is only about then: what counts is work, and nobody knows how much of it there will be.
    if exercise_name:
        text = QCoreApplication.translate("Reminders", "{exercise} at about {time}.")
        return text.format(exercise=exercise_name, time=clock_time(about(at, now)))
    return QCoreApplication.translate("Reminders", "At about {time}.").format(time=clock_time(about(at, now)))


def _sentence(name: str) -> str:
    return QCoreApplication.translate("Reminders", "{exercise}.").format(exercise=name) if name else ""


def _progress(status: Status) -> str:
    if status.rest in {RestReason.NONE_WISHED, RestReason.EXERCISE_CLOSED, RestReason.NOT_INTRODUCED}:
        return ""
    if status.wished_today:
        text = QCoreApplication.translate("Reminders", "{done} of {wished} done.")
        return text.format(done=status.done_today, wished=status.wished_today)
    if status.done_today:
        return QCoreApplication.translate("Reminders", "{done} done today.").format(done=status.done_today)
    return ""


def _meeting(status: Status) -> str:
    if status.in_meeting and status.mood is not Mood.HELD:
        return QCoreApplication.translate("Reminders", "You are in a meeting, so breaks wait.")
    return ""
