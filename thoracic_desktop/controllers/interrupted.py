"""Bring back a session that was interrupted by a crash, a kill or a power cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.history.records import JournalKind
from thoracic_desktop.session.compile import compile_exercise, compile_session
from thoracic_desktop.session.easing import ease
from thoracic_desktop.session.segments import swapped_in
from thoracic_desktop.session.state import Session, restored
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.history.records import JournalEntry, UnfinishedSession
    from thoracic_desktop.programme.model import SessionPlan
    from thoracic_desktop.session.segments import Segment


class InterruptedSession(Value, frozen=True):
    """A session that can be gone on with: its segments as first asked for, and where it stood."""

    planned: tuple[Segment, ...]
    session: Session


def brought_back(unfinished: UnfinishedSession, catalogue: Catalogue, at_ms: int) -> InterruptedSession | None:
    """Return the session, paused at the start of the segment that was running.

    None where it cannot be gone on with: its plan can no longer be read, names an exercise that this version does
    not have, or the journal shows that the session had come to its end.
    """
    last = unfinished.last
    if unfinished.plan is None or (last is not None and last.kind is JournalKind.ENDED):
        return None
    if any(planned.exercise not in catalogue for planned in unfinished.plan.exercises):
        return None
    replay = _Replay(unfinished.plan, unfinished.changes, catalogue)
    index = last.segment_index if last is not None else 0
    if not all(replay.repeat(change) for change in unfinished.changes) or index >= len(replay.segments):
        return None  # the exercises have changed since: their segments no longer fit the journal
    active_ms = last.active_ms if last is not None else 0
    session = restored(replay.segments, index, unfinished.done, replay.eased, active_ms=active_ms, at_ms=at_ms)
    return InterruptedSession(replay.planned, session)


class _Replay:
    """Repeats on the plan's segments what was made easier and what was swapped."""

    def __init__(self, plan: SessionPlan, changes: tuple[JournalEntry, ...], catalogue: Catalogue) -> None:
        swaps = sum(change.kind is JournalKind.SWAPPED for change in changes)
        first = replace(plan, exercises=plan.exercises[: len(plan.exercises) - swaps])
        self._plan = plan
        self._catalogue = catalogue
        self.planned = compile_session(first, catalogue)
        self.segments = self.planned
        self.eased: set[int] = set()

    def repeat(self, change: JournalEntry) -> bool:
        """Repeat one change; say whether it was possible."""
        if change.kind is JournalKind.SWAPPED:
            return self._swap(change)
        if change.segment_index >= len(self.segments):
            return False
        self.segments = ease(self.segments, change.segment_index)
        self.eased.add(self.segments[change.segment_index].entry)
        return True

    def _swap(self, change: JournalEntry) -> bool:
        if not 0 < change.segment_index <= len(self.segments) or change.entry >= len(self._plan.exercises):
            return False
        left = self.segments[change.segment_index - 1].entry  # what was swapped in begins right after what was left
        planned = self._plan.exercises[change.entry]
        others = compile_exercise(change.entry, planned, self._catalogue[planned.exercise])
        self.planned = swapped_in(self.planned, left, others)
        self.segments = swapped_in(self.segments, left, others)
        return self.segments[change.segment_index].entry == change.entry
