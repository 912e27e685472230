"""An exercise shown once through, to look at: the same segments that a session has, with the waiting left out.

A long hold is shown for two seconds: a figure that stands still for half a minute looks as if it had stopped.  That is
the program's own choice, and it is said beside the figure how long to hold.
"""

from __future__ import annotations

from msgspec.structs import replace

from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Exercise, Prescription
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.session.compile import compile_session, duration_ms
from thoracic_desktop.session.segments import WAITING, Segment, SegmentKind
from thoracic_desktop.value import Value

LONGEST_HOLD_MS = 2000


class Shown(Value, frozen=True):
    """Where a showing is: the segment, how far through it, and how far through all of it (0 to 1)."""

    segment: Segment
    progress: float
    share: float


def demonstration_of(exercise: Exercise) -> tuple[Segment, ...]:
    """Return one repetition of an exercise, on both sides where it has two, at its first place."""
    lowest = exercise.dose.lowest()
    once = Prescription(reps=1, hold_s=lowest.hold_s, positions=lowest.positions[:1])
    plan = SessionPlan(plan="show", exercises=(PlannedExercise(exercise=exercise.key, prescription=once),))
    segments = compile_session(plan, Catalogue((exercise,)))
    return tuple(_shortened(segment) for segment in segments if segment.kind not in WAITING)


def shown_at(segments: tuple[Segment, ...], elapsed_ms: float) -> Shown:
    """Return where a showing is, so long after it began; after its end it stays at the end."""
    total_ms = duration_ms(segments)
    at_ms = min(max(0.0, elapsed_ms), total_ms)
    share = at_ms / total_ms
    for segment in segments:
        if at_ms <= segment.duration_ms:
            return Shown(segment, at_ms / segment.duration_ms, share)
        at_ms -= segment.duration_ms
    return Shown(segments[-1], 1.0, 1.0)


def _shortened(segment: Segment) -> Segment:
    if segment.kind is SegmentKind.HOLD:
        return replace(segment, duration_ms=min(segment.duration_ms, LONGEST_HOLD_MS))
    return segment
