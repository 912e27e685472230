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
    from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
    from thoracic_desktop.session.segments import Segment


class InterruptedSession(Value, frozen=True):
    """A session that can be gone on with: its segments as first asked for, and where it stood."""

    planned: tuple[Segment, ...]
    session: Session


def brought_back(unfinished: UnfinishedSession, catalogue: Catalogue, at_ms: int) -> InterruptedSession | None:
    """Return the session, paused at the start of the segment that was running.

    None where it cannot be gone on with: its plan can no longer be read, names an exercise that is not there (any
    more), an own exercise has been changed since, or the journal shows that the session had come to its end.
    """
    last, plan = unfinished.last, unfinished.plan
    if plan is None or (last is not None and last.kind is JournalKind.ENDED):
        return None
    if not all(_is_as_planned(planned, catalogue) for planned in plan.exercises):
        return None
    replay = _Replay(plan, unfinished.changes, catalogue)
    if not all(replay.repeat(change) for change in unfinished.changes) or not replay.fits(unfinished):
        return None  # the exercises have changed since: their segments no longer fit the journal
    index = last.segment_index if last is not None else 0
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

    def fits(self, unfinished: UnfinishedSession) -> bool:
        """Tell whether the segments have what the journal speaks of: where it stood, and what was done."""
        last = unfinished.last
        if last is not None and last.segment_index >= len(self.segments):
            return False
        is_there = last is None or self.segments[last.segment_index].entry == last.entry
        return is_there and {segment.rep for segment in self.planned}.issuperset(unfinished.done)

    def _swap(self, change: JournalEntry) -> bool:
        if not 0 < change.segment_index <= len(self.segments) or change.entry >= len(self._plan.exercises):
            return False
        left = self.segments[change.segment_index - 1].entry  # what was swapped in begins right after what was left
        planned = self._plan.exercises[change.entry]
        others = compile_exercise(change.entry, planned, self._catalogue[planned.exercise])
        self.planned = swapped_in(self.planned, left, others)
        self.segments = swapped_in(self.segments, left, others)
        return self.segments[change.segment_index].entry == change.entry


def _is_as_planned(planned: PlannedExercise, catalogue: Catalogue) -> bool:
    """Tell whether an exercise is still there, and still holds or does not hold, as it did when it was planned."""
    if planned.exercise not in catalogue:
        return False
    return (catalogue[planned.exercise].dose.hold_s is None) is (planned.prescription.hold_s is None)
