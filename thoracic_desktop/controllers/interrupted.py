"""Bring back a session that was interrupted by a crash, a kill or a power cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.history.records import JournalKind
from thoracic_desktop.session.compile import compile_session
from thoracic_desktop.session.easing import ease
from thoracic_desktop.session.state import Session, restored
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.history.records import UnfinishedSession
    from thoracic_desktop.programme.model import PlannedExercise
    from thoracic_desktop.session.segments import Segment


class InterruptedSession(Value, frozen=True):
    """A session that can be gone on with: its segments as first compiled, and where it stood."""

    planned: tuple[Segment, ...]
    session: Session


def brought_back(unfinished: UnfinishedSession, catalogue: Catalogue, at_ms: int) -> InterruptedSession | None:
    """Return the session, paused at the start of the segment that was running.

    None where it cannot be gone on with: its plan can no longer be read, names an exercise that is not there (any
    more), an own exercise has been changed since, or the journal shows that the session had come to its end.
    """
    last = unfinished.last
    planned = _planned_again(unfinished, catalogue)
    if planned is None or (last is not None and last.kind is JournalKind.ENDED):
        return None
    segments = planned
    eased: set[int] = set()
    for index in unfinished.eased:
        if index >= len(segments):
            return None
        segments = ease(segments, index)
        eased.add(segments[index].entry)
    index = last.segment_index if last is not None else 0
    if index >= len(segments) or (last is not None and segments[index].entry != last.entry):
        return None  # the exercises have changed since: their segments no longer fit the journal
    active_ms = last.active_ms if last is not None else 0
    session = restored(segments, index, unfinished.done, eased, active_ms=active_ms, at_ms=at_ms)
    return InterruptedSession(planned, session)


def _planned_again(unfinished: UnfinishedSession, catalogue: Catalogue) -> tuple[Segment, ...] | None:
    """Return the segments as they were first compiled; None where plan and exercises no longer give them."""
    plan = unfinished.plan
    if plan is None or not all(_fits(planned, catalogue) for planned in plan.exercises):
        return None
    segments = compile_session(plan, catalogue)
    return segments if {segment.rep for segment in segments}.issuperset(unfinished.done) else None


def _fits(planned: PlannedExercise, catalogue: Catalogue) -> bool:
    """Tell whether an exercise is still there, and still holds or does not hold, as it did when it was planned."""
    if planned.exercise not in catalogue:
        return False
    return (catalogue[planned.exercise].dose.hold_s is None) is (planned.prescription.hold_s is None)
