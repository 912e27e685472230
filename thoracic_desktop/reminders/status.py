"""How things stand with the reminders, as the tray, the window and `status --json` say it: facts and no words."""

# Annotations are evaluated here and now: the status travels between processes as JSON.

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from thoracic_desktop.reminders.kinds import Blocker, Kind


class Mood(StrEnum):
    """What the tray icon shows."""

    WAITING = "waiting"
    """For the next reminder."""
    DUE = "due"
    """A break is offered now."""
    RUNNING = "running"
    """A break or a session is under way."""
    HELD = "held"
    """A break is due and held back."""
    PAUSED = "paused"
    """The person paused reminders."""
    RESTING = "resting"
    """Outside working hours, in a quiet time, or all breaks of the day are over."""
    OFF = "off"
    """No reminders are wished, or exercise is closed for now."""


class RestReason(StrEnum):
    """Why nothing is to come for now."""

    OUTSIDE_HOURS = "outside_hours"
    QUIET_TIME = "quiet_time"
    ENOUGH_TODAY = "enough_today"
    NONE_WISHED = "none_wished"
    EXERCISE_CLOSED = "exercise_closed"
    NOT_INTRODUCED = "not_introduced"


class Status(Struct, frozen=True, kw_only=True):
    """How things stand.

    Attributes:
        mood: what the icon shows.
        next_kind: what comes next, or is offered or held now; None where nothing is to come.
        next_in_s: seconds of work, or of time where a time was chosen, until then; None where that is not known.
        interval_s: the whole of which `next_in_s` is what is left; None as above.
        exercise: the key of the exercise of the next break; empty where it has none.
        done_today: breaks and sessions counted for today.
        wished_today: how many breaks a day are meant.
        snoozes: how often the break that is due was put off.
        snooze_minutes: how long the next snooze would be.
        blocker: what a held break waits for.
        rest: why nothing is to come.
        paused_until: local; None while not paused, or paused until told otherwise.
        in_meeting: the person said that they are in a meeting.
        knows_idle: whether this machine says when nobody types.
        idle_source: the name of what says so; empty where nothing does.
        session_minutes: how long the main session of today is.
        has_tray: whether the icon can be seen on this desktop.
        trouble: one sentence about what does not work, ready to show; empty where all is well.
    """

    mood: Mood
    next_kind: Kind | None = None
    next_in_s: int | None = None
    interval_s: int | None = None
    exercise: str = ""
    done_today: int = 0
    wished_today: int = 0
    snoozes: int = 0
    snooze_minutes: int = 10
    blocker: Blocker | None = None
    rest: RestReason | None = None
    paused_until: dt.datetime | None = None
    in_meeting: bool = False
    knows_idle: bool = True
    idle_source: str = ""
    session_minutes: int = 0
    has_tray: bool = True
    trouble: str = ""
