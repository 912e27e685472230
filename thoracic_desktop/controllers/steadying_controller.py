"""Leads somebody who is dizzy through two minutes: looks at the clock each second, and sounds each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.session.segments import CueKind
from thoracic_desktop.session.steadying import Steadying, in_order, steadying_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thoracic_desktop.controllers.session_controller import CuePlayer
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.ticker import TickSource
    from thoracic_desktop.exercises.manoeuvre import Manoeuvre

SECOND_MS = 1000


class SteadyingController(QObject):
    """Counts from the moment at which somebody says that they are down.

    Signals:
        changed: another second or manoeuvre (a Steadying); the last one has no manoeuvre.
    """

    changed = Signal(object)

    def __init__(self, *, clock: Clock, ticker: TickSource, chimes: CuePlayer, manoeuvres: Iterable[Manoeuvre]) -> None:
        """Connect clock, ticker and chimes; nobody is led yet.  The ticker is free once a session is over."""
        super().__init__()
        self.guided = in_order(manoeuvres)
        self._clock = clock
        self._ticker = ticker
        self._chimes = chimes
        self._began_ms: int | None = None
        self._shown: Steadying | None = None
        ticker.woke.connect(self._look)

    def begin(self) -> None:
        """Begin with the first manoeuvre, now."""
        self._began_ms = self._clock.monotonic_ms()
        self._shown = None
        self._look()

    def end(self) -> None:
        """Lead nobody any more."""
        if self._began_ms is not None:
            self._began_ms = None
            self._ticker.cancel()

    def _look(self) -> None:
        if self._began_ms is None:
            return
        now = steadying_at(self.guided, self._clock.monotonic_ms() - self._began_ms)
        before, self._shown = self._shown, now
        if before is not None and before.manoeuvre != now.manoeuvre:
            self._chimes.play_latest([CueKind.CHANGE_SIDE if now.manoeuvre is not None else CueKind.DONE])
        if now.manoeuvre is None:
            self.end()
        else:
            self._ticker.wake_in_ms(now.left_ms % SECOND_MS or SECOND_MS)
        self.changed.emit(now)
