"""One moment of a session as everybody sees it: ring, figure, dots, chimes and words read the same snapshot."""

from __future__ import annotations

from msgspec import Struct

from thoracic_desktop.session.engine import REENTRY_MS
from thoracic_desktop.session.segments import WAITING, Segment, entries_in_order
from thoracic_desktop.session.state import Session, State

_SECOND_MS = 1000


class Snapshot(Struct, frozen=True):
    """A session at one moment; all times are whole milliseconds.

    Attributes:
        state: where the session stands.
        index: the current segment's number.
        segment: the current segment.
        segment_elapsed_ms: time spent in it.
        session_elapsed_ms: time on the session's own scale; skipping moves it ahead.
        total_ms: the session's length.
        reentry_remaining_ms: what is left of the count after a pause; 0 outside it.
        entries: the numbers of the exercises in the order in which they come.
        entry_shares: for each of these, its share of the whole and how much of it lies behind.
        rep_progress: how much of the current repetition, on both sides, lies behind, from 0.0 to 1.0.
        entries_done: the exercises of which every repetition is complete.
        is_eased: whether the current exercise was made easier.
    """

    state: State
    index: int
    segment: Segment
    segment_elapsed_ms: int
    session_elapsed_ms: int
    total_ms: int
    reentry_remaining_ms: int
    entries: tuple[int, ...]
    entry_shares: tuple[tuple[float, float], ...]
    rep_progress: float
    entries_done: frozenset[int]
    is_eased: bool

    @property
    def place(self) -> int:
        """Where the current exercise stands in `entries`."""
        return self.entries.index(self.segment.entry)

    @property
    def segment_remaining_ms(self) -> int:
        """What is left of the current segment."""
        return self.segment.duration_ms - self.segment_elapsed_ms

    @property
    def session_remaining_ms(self) -> int:
        """What is left of the session."""
        return self.total_ms - self.session_elapsed_ms

    @property
    def progress(self) -> float:
        """How much of the current segment lies behind, from 0.0 to 1.0."""
        return self.segment_elapsed_ms / self.segment.duration_ms

    @property
    def seconds_shown(self) -> int:
        """The number on the countdown: whole seconds that have begun, so that it never shows 0 too early."""
        remaining = self.reentry_remaining_ms or self.segment_remaining_ms
        return -(-remaining // _SECOND_MS)


def snapshot(session: Session) -> Snapshot:
    """Return what there is to see of a session at its last moment."""
    entries = entries_in_order(session.segments)
    lengths = dict.fromkeys(entries, 0)
    behind = dict.fromkeys(entries, 0)
    for index, segment in enumerate(session.segments):
        lengths[segment.entry] += segment.duration_ms
        if index < session.index:
            behind[segment.entry] += segment.duration_ms
    behind[session.segment.entry] += session.elapsed_ms
    total_ms = sum(lengths.values())
    shares = tuple((lengths[entry] / total_ms, behind[entry] / lengths[entry]) for entry in entries)
    is_reentry = session.state is State.REENTRY
    return Snapshot(
        state=session.state,
        index=session.index,
        segment=session.segment,
        segment_elapsed_ms=session.elapsed_ms,
        session_elapsed_ms=sum(behind.values()),
        total_ms=total_ms,
        reentry_remaining_ms=REENTRY_MS - session.reentry_ms if is_reentry else 0,
        entries=entries,
        entry_shares=shares,
        rep_progress=_rep_progress(session),
        entries_done=_entries_done(session),
        is_eased=session.segment.entry in session.eased,
    )


def _rep_progress(session: Session) -> float:
    now = session.segment.rep
    length = behind = 0
    for index, segment in enumerate(session.segments):
        rep = segment.rep
        if (rep.number, rep.entry, rep.position) != (now.number, now.entry, now.position) or segment.kind in WAITING:
            continue
        length += segment.duration_ms
        if index < session.index:
            behind += segment.duration_ms
        elif index == session.index:
            behind += session.elapsed_ms
    return behind / length if length else 0.0


def _entries_done(session: Session) -> frozenset[int]:
    open_entries = {s.entry for s in session.segments if s.completes_rep and s.rep not in session.done}
    return frozenset(segment.entry for segment in session.segments) - open_entries
