"""What the program asks of something that knows how long nobody has typed."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from thoracic_desktop.value import Value


class WhyNot(StrEnum):
    """Why a part of the machine does not tell what it is asked."""

    NO_DISPLAY = "no_display"
    """There is no display of that kind, or it does not take the connection."""
    NO_LIBRARY = "no_library"
    """A library that speaks with it is not installed."""
    NO_BUS = "no_bus"
    """There is no message bus in this session, or none for the whole machine."""
    NO_SERVICE = "no_service"
    """Nobody offers that service here."""
    NOT_OFFERED = "not_offered"
    """It is there, and does not tell this."""
    NO_ANSWER = "no_answer"
    """It is there, and does not answer in time."""
    NOT_BELIEVED = "not_believed"
    """It says that somebody types right now, as the services do that never say anything else."""
    OTHER_SESSION = "other_session"
    """It would not tell the truth in a session of this kind."""


class Unavailable(Exception):  # noqa: N818 - a state of the machine, and no error of anybody's
    """The machine does not tell this.

    Attributes:
        reason: why.
    """

    def __init__(self, reason: WhyNot) -> None:
        """Say why."""
        super().__init__(reason.value)
        self.reason = reason


class Tried(Value, frozen=True):
    """What came of asking one part of the machine: for the page about what the program can notice here.

    Attributes:
        name: what it is called in front of people; a name, the same in all languages.
        works: whether it tells.
        reason: why it does not, as a value of `WhyNot`; empty where it works.
    """

    name: str
    works: bool
    reason: str = ""


class IdleSource(Protocol):
    """Knows how long nobody has used keyboard, mouse or touch.

    Attributes:
        name: what it is called in front of people; the same in all languages.
        finest_ms: any shorter time without input is told as 0; 0 where every millisecond is told.
    """

    name: str
    finest_ms: int

    def idle_ms(self) -> int | None:
        """Return how many milliseconds nobody has typed; None where it cannot be said now.

        Unknown is neither typing nor being away.  Where it stays unknown, the source has lost what it asked, as after
        the restart of a display: look for another one.
        """
        ...

    def close(self) -> None:
        """Give back what it holds; after that it knows nothing."""
        ...
