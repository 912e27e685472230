"""Watches the time of warmth: says each second what is left, and sounds its end.  No page needs to be shown for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.session.heat import HeatTime, heat_begun, heat_paused, heat_resumed
from thoracic_desktop.session.segments import CueKind
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.controllers.session_controller import CuePlayer
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.ticker import TickSource

SECOND_MS = 1000


class HeatShown(Value, frozen=True):
    """What there is to show: how much is left, and whether it stands still; `is_over` at its end."""

    left_ms: int
    share_left: float
    is_paused: bool
    is_over: bool


class HeatController(QObject):
    """Holds one time of warmth.

    Signals:
        changed: another second, or it stands still, or goes on, or is over (a HeatShown); None once nobody has one.
    """

    changed = Signal(object)

    def __init__(self, *, clock: Clock, ticker: TickSource, chimes: CuePlayer) -> None:
        """Connect clock, ticker and chimes; the ticker belongs to it alone, because a session may begin meanwhile."""
        super().__init__()
        self._clock = clock
        self._ticker = ticker
        self._chimes = chimes
        self._heat: HeatTime | None = None
        ticker.woke.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Whether time goes by."""
        return self._heat is not None and not self._heat.is_paused

    def begin(self, minutes: int) -> None:
        """Begin, now."""
        self._heat = heat_begun(minutes, self._clock.monotonic_ms())
        self._look()

    def pause(self) -> None:
        """Let it stand still."""
        if self._heat is not None:
            self._heat = heat_paused(self._heat, self._clock.monotonic_ms())
            self._look()

    def resume(self) -> None:
        """Let it go on."""
        if self._heat is not None:
            self._heat = heat_resumed(self._heat, self._clock.monotonic_ms())
            self._look()

    def skip(self) -> None:
        """Forget it, without a sound."""
        self._heat = None
        self._ticker.cancel()
        self.changed.emit(None)

    def stop(self) -> None:
        """Let nothing be due any more."""
        self._ticker.cancel()

    def _look(self) -> None:
        if self._heat is None:
            return
        heat, now_ms = self._heat, self._clock.monotonic_ms()
        left_ms = heat.left_ms(now_ms)
        is_over = left_ms == 0
        if is_over:
            self._heat = None
            self._ticker.cancel()
            self._chimes.play_latest([CueKind.DONE])
        elif heat.is_paused:
            self._ticker.cancel()
        else:
            self._ticker.wake_in_ms(left_ms % SECOND_MS or SECOND_MS)
        self.changed.emit(HeatShown(left_ms, heat.share_left(now_ms), heat.is_paused, is_over))
