"""Writes a session into the history while it happens: every boundary, and what it came to.

No Qt: the window hands its writes to the history worker, the command line carries them out at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from thoracic_desktop.history.records import EndReason, JournalEntry, JournalKind
from thoracic_desktop.history.targets import exercise_target, session_targets
from thoracic_desktop.history.worker import Answer
from thoracic_desktop.overriding import override
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.compile import compile_session, duration_ms
from thoracic_desktop.session.results import results
from thoracic_desktop.session.segments import swapped_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.history.repository import History
    from thoracic_desktop.programme.model import SessionPlan
    from thoracic_desktop.session.segments import Rep, Segment
    from thoracic_desktop.session.state import Session

T = TypeVar("T")


class Writer(Protocol):
    """Somebody who carries out writes in the order in which they are handed in."""

    def write(self, run: Callable[[History], T]) -> Answer[T]:
        """Have `run` carried out, now or later."""
        ...


class DirectWriter(Writer):
    """Carries out every write at once."""

    def __init__(self, history: History) -> None:
        """Write to this history."""
        self._history = history

    @override
    def write(self, run: Callable[[History], T]) -> Answer[T]:
        """Carry it out; what it raises comes through."""
        return Answer([run(self._history)])


class SessionRecorder:
    """Keeps one session; made by `begun` for a new one and by `reopened` for one that was interrupted."""

    def __init__(
        self,
        writer: Writer,
        clock: Clock,
        session_id: Answer[int],
        planned: tuple[Segment, ...],
        catalogue: Catalogue,
    ) -> None:
        """Write to the session with this id, which asked for the `planned` segments."""
        self._writer = writer
        self._clock = clock
        self._catalogue = catalogue
        self._planned = planned
        self.session_id = session_id

    @classmethod
    def begun(
        cls,
        writer: Writer,
        clock: Clock,
        plan: SessionPlan,
        catalogue: Catalogue,
        before_score: Answer[int] | None = None,
    ) -> SessionRecorder:
        """Note that a session of the plan begins now; `before_score` is the id of the score given for it."""
        planned = compile_session(plan, catalogue)
        targets = session_targets(plan, catalogue)
        now = clock.now()

        def begin(history: History) -> int:
            score_id = before_score.value if before_score is not None else None
            return history.begin_session(plan, targets, duration_ms(planned), now, score_id)

        return cls(writer, clock, writer.write(begin), planned, catalogue)

    @classmethod
    def reopened(
        cls, writer: Writer, clock: Clock, session_id: int, planned: tuple[Segment, ...], catalogue: Catalogue
    ) -> SessionRecorder:
        """Go on with a session that is in the history already."""
        return cls(writer, clock, Answer([session_id]), planned, catalogue)

    def keep(self, session: Session, effects: tuple[ev.Effect, ...]) -> None:
        """Write down what has just happened to the session."""
        for effect in effects:
            step = _step(effect, session)
            if step is not None:
                self._journal(session, *step)
            if isinstance(effect, ev.Swapped):
                self._swap(session, effect)
            if isinstance(effect, ev.Ended):
                self._finish(session, effect)

    def _journal(self, session: Session, kind: JournalKind, index: int, rep: Rep | None) -> None:
        row = self._row(session, kind, index, rep)
        self._writer.write(lambda history: history.journal(row()))

    def _row(
        self, session: Session, kind: JournalKind, index: int, rep: Rep | None = None
    ) -> Callable[[], JournalEntry]:
        """Return what makes the journal row of this moment, once the session's id is known."""
        now = self._clock.now()
        entry = session.segments[index].entry
        return lambda: JournalEntry(
            session_id=self.session_id.value,
            at=now,
            kind=kind,
            segment_index=index,
            entry=entry,
            active_ms=session.active_ms,
            rep=rep,
        )

    def _swap(self, session: Session, swapped: ev.Swapped) -> None:
        self._planned = swapped_in(self._planned, swapped.left, swapped.segments)
        target = exercise_target(swapped.planned, self._catalogue)
        row = self._row(session, JournalKind.SWAPPED, swapped.index)
        self._writer.write(lambda history: history.swap_exercise(row(), swapped.planned, target))

    def _finish(self, session: Session, ended: ev.Ended) -> None:
        now = self._clock.now()
        came_to = results(self._planned, session)
        reason = EndReason(ended.reason)
        self._writer.write(
            lambda history: history.finish_session(self.session_id.value, came_to, reason, session.active_ms, now)
        )


_AT_PRESENT: dict[type[ev.Effect], JournalKind] = {
    ev.Paused: JournalKind.PAUSED,
    ev.Resumed: JournalKind.RESUMED,
    ev.Eased: JournalKind.EASED,
    ev.Extended: JournalKind.EXTENDED,
    ev.Ended: JournalKind.ENDED,
}


def _step(effect: ev.Effect, session: Session) -> tuple[JournalKind, int, Rep | None] | None:
    """Return what the journal says of an effect: its kind, the segment that runs then, the repetition completed.

    Cues are not kept, and the start of a segment is told by the boundary before it.
    """
    if isinstance(effect, ev.SegmentCompleted):
        return JournalKind.BOUNDARY, min(effect.index + 1, len(session.segments) - 1), effect.rep
    if isinstance(effect, ev.Jumped):
        back = effect.to_index <= effect.from_index
        return JournalKind.WENT_BACK if back else JournalKind.SKIPPED, effect.to_index, None
    kind = _AT_PRESENT.get(type(effect))
    return None if kind is None else (kind, session.index, None)
