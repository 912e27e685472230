"""The breathing guide: calm breaths in and out, whatever the hands and knees are doing.

The source asks for normal breathing throughout and warns of holding the breath (C38, C39).  So the guide never
stands still while somebody works: it runs on through holds, and pauses only with the session.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from thoracic_desktop.exercises.model import Exercise
from thoracic_desktop.session.segments import WAITING
from thoracic_desktop.session.state import Session, State

_SECOND_MS = 1000


class Breath(StrEnum):
    """What the guide says."""

    EASY = "easy"
    IN = "in"
    OUT = "out"


class BreathGuide(Struct, frozen=True):
    """The guide at one moment; `fullness` is 0.0 with empty and 1.0 with full lungs."""

    breath: Breath
    fullness: float


AT_EASE = BreathGuide(Breath.EASY, 0.5)


def breath_guide(session: Session, exercise: Exercise) -> BreathGuide:
    """Return the guide for the current segment of a session, which belongs to `exercise`."""
    segment = session.segment
    if session.state is not State.RUNNING or segment.kind in WAITING:
        return AT_EASE
    phase = None if segment.phase is None else exercise.phases[segment.phase]
    if phase is not None and phase.breath is not None:
        share = session.elapsed_ms / segment.duration_ms
        return _guide(inwards=phase.breath == "in", share=share)
    half_ms = exercise.tempo.breath_s * _SECOND_MS
    halves, into_half = divmod(_worked_ms(session), half_ms)
    return _guide(inwards=halves % 2 == 0, share=into_half / half_ms)


def _guide(*, inwards: bool, share: float) -> BreathGuide:
    return BreathGuide(Breath.IN, share) if inwards else BreathGuide(Breath.OUT, 1.0 - share)


def _worked_ms(session: Session) -> int:
    """Return how long the exercise has been worked at, so that the guide never jumps between repetitions."""
    entry = session.segment.entry
    before = session.segments[: session.index]
    return session.elapsed_ms + sum(s.duration_ms for s in before if s.entry == entry and s.kind not in WAITING)
