"""The timed segments that a session is made of, and the cues within them.

All times are whole milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from thoracic_desktop.exercises.model import RollerPosition, Side


class SegmentKind(StrEnum):
    """What a segment asks of the person."""

    SETUP = "setup"
    PREPARE = "prepare"
    MOVE = "move"
    HOLD = "hold"
    RELEASE = "release"
    REST = "rest"
    SWITCH_SIDE = "switch_side"


WAITING = frozenset({SegmentKind.SETUP, SegmentKind.PREPARE, SegmentKind.REST})


class CueKind(StrEnum):
    """A moment that is announced."""

    GET_READY = "get_ready"
    START = "start"
    COUNT = "count"
    CHANGE_SIDE = "change_side"
    DONE = "done"


class Cue(Struct, frozen=True):
    """A cue at `offset_ms` after the start of its segment; offset 0 fires on entry."""

    kind: CueKind
    offset_ms: int


class Rep(Struct, frozen=True):
    """One repetition of one entry of the session: the unit in which work is counted."""

    entry: int
    number: int
    side: Side | None
    position: RollerPosition | None


class Segment(Struct, frozen=True):
    """A stretch of time with one task.

    Attributes:
        kind: what is asked for.
        duration_ms: how long.
        entry: which exercise of the session plan, from 0; one that was swapped in has the next free number.
        exercise: its key.
        phase: index into the exercise's phases; None while setting up, preparing, resting.
        rep: the repetition the segment belongs to; in setup, prepare, rest and switch the one that comes next.
        reps: how many repetitions there are for each side and roller position.
        completes_rep: reaching the end of this segment completes `rep`.
        pose_from: pose at the start of the segment.
        pose_to: pose at its end.
        range_share: 1.0 for the full movement, less where the person asked for an easier form.
        cues: announcements within the segment, ordered by offset.
    """

    kind: SegmentKind
    duration_ms: int
    entry: int
    exercise: str
    phase: int | None
    rep: Rep
    reps: int
    completes_rep: bool
    pose_from: str
    pose_to: str
    range_share: float = 1.0
    cues: tuple[Cue, ...] = ()

    def longer(self, extra_ms: int) -> Segment:
        """Return this segment with more time at its end; the counting-down cues move with the end."""
        cues = tuple(
            replace(cue, offset_ms=cue.offset_ms + extra_ms) if cue.kind in {CueKind.COUNT, CueKind.DONE} else cue
            for cue in self.cues
        )
        return replace(self, duration_ms=self.duration_ms + extra_ms, cues=cues)

    def as_entry(self, entry: int) -> Segment:
        """Return this segment as one of another entry of the session."""
        return replace(self, entry=entry, rep=replace(self.rep, entry=entry))


def entries_in_order(segments: Iterable[Segment]) -> tuple[int, ...]:
    """Return the numbers of the entries in the order in which they come; swapped in, a later number comes earlier."""
    return tuple(dict.fromkeys(segment.entry for segment in segments))


def swapped_in(segments: tuple[Segment, ...], left: int, others: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Return the segments with those of another exercise right after the last one of the entry that is left."""
    after = 1 + max(index for index, segment in enumerate(segments) if segment.entry == left)
    return (*segments[:after], *others, *segments[after:])
