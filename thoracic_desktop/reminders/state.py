"""Where the reminders stand: what has been worked, and the one break that is due, offered or put off."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

from thoracic_desktop.reminders.kinds import Blocker, Kind, Outcome
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.reminders.absence import Presence
    from thoracic_desktop.reminders.status import RestReason


class Stage(StrEnum):
    """How far the one break has come."""

    WAITING = "waiting"
    """It is due, and waits for a blocker to end or the keyboard to pause."""
    OFFERED = "offered"
    SNOOZED = "snoozed"


class Break(Value, frozen=True):
    """The one reminder that is due.

    Attributes:
        kind: of what.
        stage: how far it has come.
        since_ms: since when it is in this stage, on the steady clock.
        snoozes: how often it was put off.
        blocker: what it waits for; None where it waits for nothing but the keyboard.
        is_held: it has been held back once, which is recorded once.
    """

    kind: Kind
    stage: Stage
    since_ms: int
    snoozes: int = 0
    blocker: Blocker | None = None
    is_held: bool = False


class Pause(Value, frozen=True):
    """The person's own pause.

    Attributes:
        until: the local moment at which it ends; None is until told otherwise.
        ends_at_ms: where it was wished for some minutes, its end on the steady clock: then the clock on the wall may be
            set as it will.
    """

    until: dt.datetime | None
    ends_at_ms: int | None = None

    def is_over(self, seen: Seen) -> bool:
        """Tell whether it has ended by now."""
        if self.ends_at_ms is not None:
            return seen.at_ms >= self.ends_at_ms
        return self.until is not None and seen.local >= self.until

    def ends(self, seen: Seen) -> dt.datetime | None:
        """Return when it ends, as the clock on the wall shows now."""
        if self.ends_at_ms is None:
            return self.until
        return seen.local + dt.timedelta(milliseconds=self.ends_at_ms - seen.at_ms)


class Reminders(Value, frozen=True):
    """Everything that the next look goes by.

    Attributes:
        presence: measured work.
        due: the one reminder that is due, offered or put off.
        pause: the person's own pause.
        running: what is under way; None where nothing is.
        unconfirmed_since_ms: since when the window was asked to begin it and has not said that it did; None otherwise.
        in_meeting: the person said so.
        settled_at_ms: when the last reminder was settled, on the steady clock.
        declined: snoozes and skips running, since something was last done.
        has_asked: whether another rhythm was asked about since then.
    """

    presence: Presence
    due: Break | None = None
    pause: Pause | None = None
    running: Kind | None = None
    unconfirmed_since_ms: int | None = None
    in_meeting: bool = False
    settled_at_ms: int | None = None
    declined: int = 0
    has_asked: bool = False

    @property
    def is_running(self) -> bool:
        """Whether a break or a session is under way."""
        return self.running is not None


class Today(Value, frozen=True):
    """What the history says of the day, as far as reminders go by it.

    Attributes:
        counted: breaks and sessions that count for the day, wherever they were made.
        settled: reminders of breaks that came to an end today, and sessions besides: what `most_breaks` limits.
        sessions: main sessions done today.
        session_reminded_at: when a session was last reminded of, local.
        heat_reminded_at: when heat was.
        has_exercise: whether there is an exercise for a break.
        closed: why nothing may be offered at all, if so: exercise is closed, or the first start is still to come.
    """

    counted: int = 0
    settled: int = 0
    sessions: int = 0
    session_reminded_at: dt.datetime | None = None
    heat_reminded_at: dt.datetime | None = None
    has_exercise: bool = True
    closed: RestReason | None = None


class Seen(Value, frozen=True):
    """One look at the machine.

    Attributes:
        at_ms: now, on a steady clock that counts on while the machine sleeps.
        local: now, on the wall.
        idle_ms: how long nobody has typed; None where nobody can tell.
        today: what the history says.
    """

    at_ms: int
    local: dt.datetime
    idle_ms: int | None
    today: Today


# What the shell is asked to do -------------------------------------------------------------------------------------


class LookForBlockers(Value, frozen=True):
    """Find out what holds a break back, and come back with `blockers_seen`."""


class Offer(Value, frozen=True):
    """Show the notice of a reminder."""

    kind: Kind
    snoozes: int


class Withdraw(Value, frozen=True):
    """Take the notice back."""


class Record(Value, frozen=True):
    """Write down what became of a reminder."""

    kind: Kind
    outcome: Outcome
    reason: str = ""


class Begin(Value, frozen=True):
    """Open the window for a break or a session."""

    kind: Kind


class AskAboutRhythm(Value, frozen=True):
    """Ask once, kindly, whether another rhythm would suit."""


Effect = LookForBlockers | Offer | Withdraw | Record | Begin | AskAboutRhythm
Step = tuple[Reminders, tuple[Effect, ...]]
