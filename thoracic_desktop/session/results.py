"""What a session came to: for every exercise the repetitions asked for and done, and how it ended."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from msgspec import Struct

from thoracic_desktop.exercises.model import RollerPosition, Side
from thoracic_desktop.session.segments import Rep, Segment
from thoracic_desktop.session.state import Session, State


class Outcome(StrEnum):
    """How one exercise of a session ended."""

    DONE = "done"
    PARTLY = "partly"
    SKIPPED = "skipped"
    STOPPED = "stopped"


class SetResult(Struct, frozen=True):
    """The repetitions on one side and in one roller position."""

    side: Side | None
    position: RollerPosition | None
    target_reps: int
    done_reps: int


class EntryResult(Struct, frozen=True):
    """One exercise of a session."""

    entry: int
    exercise: str
    outcome: Outcome
    is_eased: bool
    sets: tuple[SetResult, ...]


def results(planned: tuple[Segment, ...], session: Session) -> tuple[EntryResult, ...]:
    """Return the result of every exercise.

    Args:
        planned: the segments as first compiled, those that were swapped in among them: they say what was asked for.
        session: the session, whose own segments may have been made easier since.
    """
    target = Counter((rep.entry, rep.side, rep.position) for rep in _reps(planned))
    done = Counter((rep.entry, rep.side, rep.position) for rep in session.done)
    keys = {segment.entry: segment.exercise for segment in planned}
    return tuple(
        EntryResult(
            entry=entry,
            exercise=key,
            outcome=_outcome(session, entry),
            is_eased=entry in session.eased,
            sets=tuple(
                SetResult(side, position, reps, done[entry, side, position])
                for (owner, side, position), reps in target.items()
                if owner == entry
            ),
        )
        for entry, key in keys.items()
    )


def _outcome(session: Session, entry: int) -> Outcome:
    asked = {rep for rep in _reps(session.segments) if rep.entry == entry}
    done = {rep for rep in session.done if rep.entry == entry}
    if asked <= done:
        return Outcome.DONE
    if session.state is State.ENDED and session.segment.entry == entry:
        return Outcome.STOPPED
    return Outcome.PARTLY if done else Outcome.SKIPPED


def _reps(segments: tuple[Segment, ...]) -> dict[Rep, None]:
    """Return the repetitions that the segments complete, each once, in order."""
    return {segment.rep: None for segment in segments if segment.completes_rep}
