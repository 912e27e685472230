"""Plays a session: feeds the engine time, sounds its cues, hands its effects to the history, shows its snapshots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.session import events as ev
from thoracic_desktop.session.compile import compile_session
from thoracic_desktop.session.engine import TRANSITIONS, apply, next_deadline_ms
from thoracic_desktop.session.results import results
from thoracic_desktop.session.segments import swapped_in
from thoracic_desktop.session.snapshot import snapshot
from thoracic_desktop.session.state import Session, State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.ticker import TickSource
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.programme.model import SessionPlan
    from thoracic_desktop.session.results import EntryResult
    from thoracic_desktop.session.segments import CueKind, Segment

STALE_CUE_MS = 500  # a cue that is heard later than this says something that is no longer true
LONGEST_SILENCE_MS = 1000  # the engine takes a silence of more than five seconds for sleep
_MOVING = {State.RUNNING, State.REENTRY}


class CuePlayer(Protocol):
    """What the controller asks of the chimes."""

    def play_latest(self, kinds: Sequence[CueKind]) -> None:
        """Sound the last of the cues."""
        ...


class Keeper(Protocol):
    """What the controller asks of the history; every call returns at once."""

    def keep(self, session: Session, effects: tuple[ev.Effect, ...]) -> None:
        """Keep what has just happened to the session."""
        ...


class SessionController(QObject):
    """Holds the session that is being played.

    Signals:
        snapshot_changed: there is something new to see (a Snapshot); about 60 times a second while visible.
        happened: the effects of one event (a tuple), none of them empty.
        began: a session is under way now, from its beginning or brought back.
        over: the session has come to its end (the results, a tuple of EntryResult, and the Session).
    """

    snapshot_changed = Signal(object)
    happened = Signal(object)
    began = Signal()
    over = Signal(object, object)

    def __init__(self, *, clock: Clock, ticker: TickSource, chimes: CuePlayer, parent: QObject | None = None) -> None:
        """Connect clock, ticker and chimes; no session is under way yet."""
        super().__init__(parent)
        self._clock = clock
        self._ticker = ticker
        self._chimes = chimes
        self._keeper: Keeper | None = None
        self._session: Session | None = None
        self._planned: tuple[Segment, ...] = ()
        self._is_visible = True
        ticker.frame.connect(self._on_frame)
        ticker.woke.connect(self._on_woke)

    @property
    def session(self) -> Session | None:
        """The session that is under way, or the last one."""
        return self._session

    @property
    def is_under_way(self) -> bool:
        """Whether a session has begun and is not over."""
        return self._session is not None and not self._session.is_over

    def begin(self, plan: SessionPlan, catalogue: Catalogue, keeper: Keeper) -> None:
        """Compile the plan and start with its first segment."""
        self._planned = compile_session(plan, catalogue)
        self._keeper = keeper
        self._session = Session(self._planned)
        self.began.emit()
        self.press(ev.Start())

    def go_on(self, planned: tuple[Segment, ...], session: Session, keeper: Keeper) -> None:
        """Show an interrupted session, paused; `planned` are its segments as first asked for."""
        self._planned = planned
        self._keeper = keeper
        self._session = session
        self.began.emit()
        self._show(session)

    def press(self, event: ev.Event) -> bool:
        """Let an event happen now, and say whether it was possible.

        A button may be pressed in the very moment in which the session ends or pauses; that is nobody's fault.
        """
        session = self._session
        if session is None or type(event) not in TRANSITIONS[session.state]:
            return False
        session, effects = apply(session, event, self._clock.monotonic_ms())
        self._session = session
        for effect in effects:
            if isinstance(effect, ev.Swapped):
                self._planned = swapped_in(self._planned, effect.left, effect.segments)
        if effects:
            self._tell(session, effects)
        self._arm(session)
        self._show(session)
        if session.is_over:
            self._ticker.stop_frames()
            self._ticker.cancel()
            self.over.emit(self.results(), session)
        return True

    def results(self) -> tuple[EntryResult, ...]:
        """Return what the session came to so far."""
        return results(self._planned, self._session) if self._session is not None else ()

    def set_visible(self, *, visible: bool) -> None:
        """Paint, or stop painting: hidden, a session goes on by a wake-up for each cue, boundary and second."""
        self._is_visible = visible
        if self.is_under_way:
            self.press(ev.Tick())

    def _tell(self, session: Session, effects: tuple[ev.Effect, ...]) -> None:
        if self._keeper is not None:
            self._keeper.keep(session, effects)
        fresh = [
            effect.kind
            for effect in effects
            if isinstance(effect, ev.CueReached) and session.at_ms - effect.at_ms <= STALE_CUE_MS
        ]
        self._chimes.play_latest(fresh)
        self.happened.emit(effects)

    def _arm(self, session: Session) -> None:
        deadline = next_deadline_ms(session)
        if deadline is None:
            self._ticker.cancel()
        else:
            self._ticker.wake_in_ms(min(deadline, LONGEST_SILENCE_MS))
        if self._is_visible and session.state in _MOVING:
            self._ticker.start_frames()
        else:
            self._ticker.stop_frames()

    def _show(self, session: Session) -> None:
        if self._is_visible:
            self.snapshot_changed.emit(snapshot(session))

    def _on_frame(self) -> None:
        self.press(ev.Tick())

    def _on_woke(self) -> None:
        self.press(ev.Tick())
