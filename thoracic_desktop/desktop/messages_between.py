"""What the tray, the window and the verbs say to each other: one line of JSON asks, one line answers."""

# Annotations are evaluated here and now: everything here travels as JSON.

import datetime as dt
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from thoracic_desktop.reminders.kinds import Kind, Outcome
from thoracic_desktop.reminders.status import Status

VERSION = 1
LONGEST_LINE = 64 * 1024
"""Bytes of a line; whoever sends more is no part of this program."""
MOST_PAUSE_MINUTES = 31 * 24 * 60
UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What reading a line from anybody can end in; the last where brackets are nested without end."""

Token = Annotated[str, Meta(max_length=1000)]
ExerciseKey = Annotated[str, Meta(max_length=100)]


class WrongRequestError(Exception):
    """A line that asks for nothing that is known here; the message is one sentence."""


class _Ask(Struct, frozen=True, kw_only=True, tag_field="do"):
    version: int = VERSION


class AskStatus(_Ask, frozen=True, kw_only=True, tag="status"):
    """How do things stand?  The reply has a status."""


class Watch(_Ask, frozen=True, kw_only=True, tag="watch"):
    """As `AskStatus`, and again at every change, for as long as the connection stands."""


class StartBreak(_Ask, frozen=True, kw_only=True, tag="break"):
    """Start a break now.

    Attributes:
        exercise: the key of its exercise; empty leaves the choice to whoever is asked.
        kind: what the break is.
    """

    exercise: ExerciseKey = ""
    kind: Kind = Kind.POSTURE


class StartSession(_Ask, frozen=True, kw_only=True, tag="session"):
    """Start today's session now.

    Attributes:
        activation: what lets the window come to the front; empty where there is none, and used by the window alone.
    """

    activation: Token = ""


class Pause(_Ask, frozen=True, kw_only=True, tag="pause"):
    """Remind of nothing for a while: one of the three, or none of them until told otherwise.

    Attributes:
        minutes: for so long.
        until: until this moment, which has an offset from UTC.
        tomorrow: until the next day begins.
    """

    minutes: Annotated[int, Meta(ge=1, le=MOST_PAUSE_MINUTES)] | None = None
    until: Annotated[dt.datetime, Meta(tz=True)] | None = None
    tomorrow: bool = False

    def __post_init__(self) -> None:
        """Refuse two ends of one pause."""
        if (self.minutes is not None) + (self.until is not None) + self.tomorrow > 1:
            raise ValueError("a pause has one end")


class Resume(_Ask, frozen=True, kw_only=True, tag="resume"):
    """Remind again."""


class Snooze(_Ask, frozen=True, kw_only=True, tag="snooze"):
    """Put off the break that is offered."""


class Skip(_Ask, frozen=True, kw_only=True, tag="skip"):
    """Leave out the break that is offered."""


class NotToday(_Ask, frozen=True, kw_only=True, tag="not_today"):
    """Offer no more breaks today."""


class Meeting(_Ask, frozen=True, kw_only=True, tag="meeting"):
    """A meeting begins, or is over."""

    on: bool


class OpenWindow(_Ask, frozen=True, kw_only=True, tag="open"):
    """Open the window, or bring it to the front."""


class Changed(_Ask, frozen=True, kw_only=True, tag="changed"):
    """The history or the settings are not what they were: look again."""


class SessionBegan(_Ask, frozen=True, kw_only=True, tag="session_began"):
    """A break or a session began in the window; `kind` says which."""

    kind: Kind = Kind.SESSION


class SessionEnded(_Ask, frozen=True, kw_only=True, tag="session_ended"):
    """It is over.

    Attributes:
        kind: what it was.
        outcome: what it came to; the window wrote it down already.
    """

    kind: Kind = Kind.SESSION
    outcome: Outcome = Outcome.SKIPPED


class Quit(_Ask, frozen=True, kw_only=True, tag="quit"):
    """End the process that is asked."""


class Show(_Ask, frozen=True, kw_only=True, tag="show"):
    """Bring the window to the front; `activation` as in `StartSession`."""

    activation: Token = ""


class ShowPage(_Ask, frozen=True, kw_only=True, tag="page"):
    """As `Show`, with the page of this key."""

    key: Annotated[str, Meta(max_length=100)]
    activation: Token = ""


TrayRequest = (
    AskStatus
    | Watch
    | StartBreak
    | StartSession
    | Pause
    | Resume
    | Snooze
    | Skip
    | NotToday
    | Meeting
    | OpenWindow
    | Changed
    | SessionBegan
    | SessionEnded
    | Quit
)
"""What the tray's door takes."""

WindowRequest = Show | ShowPage | StartBreak | StartSession | Quit
"""What the window's door takes."""

Request = TrayRequest | WindowRequest


class Reply(Struct, frozen=True, kw_only=True):
    """The answer.

    Attributes:
        ok: it is or will be done.
        error: otherwise one sentence that says why not.
        status: how things stand, where that was asked.
        version: that of whoever answers.
    """

    ok: bool = True
    error: str = ""
    status: Status | None = None
    version: int = VERSION


def refused(sentence: str) -> Reply:
    """Return the answer that it cannot be done, and why."""
    return Reply(ok=False, error=sentence)


def as_line(message: Request | Reply) -> bytes:
    """Return a message as it travels."""
    return msgspec.json.encode(message) + b"\n"


def read_reply(line: bytes) -> Reply:
    """Return the reply in a line; one that is none is a refusal."""
    try:
        return msgspec.json.decode(line, type=Reply)
    except UNREADABLE:
        return refused("The answer could not be read; another version may be running.")


def read_tray_request(line: bytes) -> TrayRequest:
    """Return what the tray is asked in a line.

    Raises:
        WrongRequestError: it asks for nothing that the tray knows.
    """
    try:
        request: TrayRequest = msgspec.json.decode(line, type=TrayRequest)
    except UNREADABLE as error:
        raise _wrong(error) from error
    return _checked(request)


def read_window_request(line: bytes) -> WindowRequest:
    """Return what the window is asked in a line.

    Raises:
        WrongRequestError: it asks for nothing that the window knows.
    """
    try:
        request: WindowRequest = msgspec.json.decode(line, type=WindowRequest)
    except UNREADABLE as error:
        raise _wrong(error) from error
    return _checked(request)


AnyRequest = TypeVar("AnyRequest", bound=_Ask)


def _checked(request: AnyRequest) -> AnyRequest:
    if request.version != VERSION:
        raise WrongRequestError("Another version of the program is running; quit it, then start this one again.")
    return request


def _wrong(error: Exception) -> WrongRequestError:
    return WrongRequestError(f"This is not understood here: {error}.")
