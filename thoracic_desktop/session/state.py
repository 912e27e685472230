"""The session as a value: everything that is known about it at one moment."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from thoracic_desktop.session.events import EndReason
from thoracic_desktop.session.segments import Rep, Segment


class State(StrEnum):
    """Where a session stands."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    REENTRY = "reentry"
    FINISHED = "finished"
    ENDED = "ended"


class Session(Struct, frozen=True):
    """A session at one moment.

    Attributes:
        segments: all of its segments; changed only by `Extend`, `Ease` and `Swap`.
        state: where it stands.
        index: the current segment.
        elapsed_ms: time spent in it.
        cues_fired: how many of its cues have been announced.
        at_ms: the moment up to which time has been spent.
        active_ms: time spent on segments since the start; pauses, counts and skipped time are not in it.
        reentry_ms: time spent in the count after a pause.
        done: the repetitions that were completed; going back never takes one away.
        eased: the entries that were made easier.
        end_reason: why it is over; None while it is not.
    """

    segments: tuple[Segment, ...]
    state: State = State.READY
    index: int = 0
    elapsed_ms: int = 0
    cues_fired: int = 0
    at_ms: int = 0
    active_ms: int = 0
    reentry_ms: int = 0
    done: frozenset[Rep] = frozenset()
    eased: frozenset[int] = frozenset()
    end_reason: EndReason | None = None

    @property
    def segment(self) -> Segment:
        """The current segment; the last one when the session is over."""
        return self.segments[self.index]

    @property
    def is_over(self) -> bool:
        """Whether nothing can happen any more."""
        return self.state in {State.FINISHED, State.ENDED}


def restored(
    segments: tuple[Segment, ...],
    index: int,
    done: Iterable[Rep],
    eased: Iterable[int],
    *,
    active_ms: int,
    at_ms: int,
) -> Session:
    """Return a session that was interrupted, paused at the start of segment `index`."""
    return Session(
        segments,
        State.PAUSED,
        index,
        at_ms=at_ms,
        active_ms=active_ms,
        done=frozenset(done),
        eased=frozenset(eased),
    )
