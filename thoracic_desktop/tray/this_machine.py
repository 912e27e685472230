"""What this machine says of the person at it, for the reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.controllers.reminders_controller import Machine
from thoracic_desktop.desktop.idle.finding import find_idle_source
from thoracic_desktop.overriding import override
from thoracic_desktop.reminders.rhythm import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.desktop.blockers.detector import Detector
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.idle.finding import FoundIdle
    from thoracic_desktop.reminders.kinds import Blocker

SEARCH_EVERY_MS = 5 * MINUTE_MS
"""Where nothing tells how long nobody has typed, it is looked for again so often: at login it may come later."""


class ThisMachine(Machine):
    """The real one."""

    def __init__(
        self,
        clock: Clock,
        is_window_there: Callable[[], bool],
        find: Callable[[Clock], FoundIdle] = find_idle_source,
    ) -> None:
        """Prepare; the machine is first asked when somebody wants to know.

        Args:
            clock: the clocks.
            is_window_there: tells whether the window's process lives.
            find: finds what knows how long nobody has typed.
        """
        self._clock = clock
        self._is_window_there = is_window_there
        self._find = find
        self._found: FoundIdle | None = None
        self._searched_at_ms = 0
        self._detectors: tuple[Detector, ...] | None = None

    @property
    @override
    def idle_source(self) -> str:
        source = self._found.source if self._found is not None else None
        return source.name if source is not None else ""

    @override
    def idle_ms(self) -> int | None:
        source = self._found.source if self._found is not None else None
        idle_ms = source.idle_ms() if source is not None else None
        if idle_ms is not None or not self._may_search():
            return idle_ms
        self.close()
        self._found = self._find(self._clock)
        return self._found.source.idle_ms() if self._found.source is not None else None

    @override
    def blockers(self) -> tuple[Blocker, ...]:
        # Loaded when a break is first due: the tray starts without them.
        from thoracic_desktop.desktop.blockers.looking import detectors_here, what_holds  # noqa: PLC0415 - see above

        if self._detectors is None:
            self._detectors = detectors_here()
        return what_holds(self._detectors)

    @override
    def is_window_there(self) -> bool:
        return self._is_window_there()

    def close(self) -> None:
        """Let go of what was found."""
        if self._found is not None and self._found.source is not None:
            self._found.source.close()
        self._found = None

    def _may_search(self) -> bool:
        now_ms = self._clock.monotonic_ms()
        if self._searched_at_ms and now_ms - self._searched_at_ms < SEARCH_EVERY_MS:
            return False
        self._searched_at_ms = now_ms
        return True
