"""What can happen to a session (events), and what then follows from it (effects).

Events are imperatives, effects are facts.  Every effect carries the moment at which it was due, in milliseconds
of the clock that the events are stamped with: after a late tick that moment lies before the tick.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from thoracic_desktop.programme.model import PlannedExercise
from thoracic_desktop.session.segments import CueKind, Rep, Segment


class EndReason(StrEnum):
    """Why a session came to its end."""

    FINISHED = "finished"
    ENDED_BY_USER = "ended_by_user"
    IT_HURTS = "it_hurts"
    DIZZY = "dizzy"
    WARNING_SIGN = "warning_sign"


class PauseReason(StrEnum):
    """Why a session stands still."""

    USER = "user"
    GAP = "gap"


class Start(Struct, frozen=True):
    """Begin with the first segment."""


class Tick(Struct, frozen=True):
    """Time has gone on."""


class Pause(Struct, frozen=True):
    """Stand still."""


class Resume(Struct, frozen=True):
    """Go on after a short count."""


class Extend(Struct, frozen=True):
    """Give the current segment more time."""

    extra_ms: int = 5000


class Back(Struct, frozen=True):
    """Restart this exercise, or go to the one before where this one has hardly begun."""


class Skip(Struct, frozen=True):
    """Leave out the rest of this exercise; while setting up or resting, only the rest of the wait.

    `whole` leaves out the exercise in any case: for somebody whom it hurts.
    """

    whole: bool = False


class Ease(Struct, frozen=True):
    """Go on with a smaller movement and about half of the repetitions that are left."""


class Swap(Struct, frozen=True):
    """Leave the rest of this exercise and go on at once with another one in its place.

    `segments` are those of the other exercise, compiled as any entry: they get their own number in the session.
    """

    planned: PlannedExercise
    segments: tuple[Segment, ...]


class End(Struct, frozen=True):
    """Stop here; what was done is kept."""

    reason: EndReason = EndReason.ENDED_BY_USER


Event = Start | Tick | Pause | Resume | Extend | Back | Skip | Ease | Swap | End


class SegmentStarted(Struct, frozen=True):
    """A segment began."""

    index: int
    at_ms: int


class SegmentCompleted(Struct, frozen=True):
    """A segment was lived through to its end; `rep` is the repetition that this completed, if it did."""

    index: int
    rep: Rep | None
    at_ms: int


class CueReached(Struct, frozen=True):
    """A cue is due."""

    kind: CueKind
    at_ms: int


class Paused(Struct, frozen=True):
    """The session stands still since `at_ms`."""

    reason: PauseReason
    at_ms: int


class Resumed(Struct, frozen=True):
    """The count after a pause is over and the segment goes on."""

    at_ms: int


class Extended(Struct, frozen=True):
    """The current segment was given more time."""

    index: int
    at_ms: int


class Jumped(Struct, frozen=True):
    """The person went back, or skipped ahead, to another segment."""

    from_index: int
    to_index: int
    at_ms: int


class Eased(Struct, frozen=True):
    """The rest of the exercise was made easier while segment `index` was running."""

    index: int
    at_ms: int


class Swapped(Struct, frozen=True):
    """The rest of entry `left` was left, and `segments`, with an entry number of their own, begin at `index`."""

    left: int
    index: int
    planned: PlannedExercise
    segments: tuple[Segment, ...]
    at_ms: int

    @property
    def entry(self) -> int:
        """The number of the new entry."""
        return self.segments[0].entry


class Ended(Struct, frozen=True):
    """The session is over."""

    reason: EndReason
    at_ms: int


Effect = SegmentStarted | SegmentCompleted | CueReached | Paused | Resumed | Extended | Jumped | Eased | Swapped | Ended
