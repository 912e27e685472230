"""How long all detectors together may wait for others: a service that hangs must not hang the program."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Generator

    from thoracic_desktop.desktop.clock import Clock

ONE_WAIT_MS: Final = 250
"""A service of a busy desktop answers within this; so does a small program that has to be started."""
ALL_WAITS_MS: Final = 800
WITHIN_MS: Final = 8000
"""Less than the time between two looks, and more than one look takes."""


class Patience:
    """Gives out waiting time, and less of it the more has been waited lately."""

    def __init__(self, clock: Clock) -> None:
        """Begin with all of it."""
        self._clock = clock
        self._waits: list[tuple[int, int]] = []

    def allowance_ms(self) -> int:
        """Return how long the next wait may be; 0 where there is no time left for one."""
        since_ms = self._clock.monotonic_ms() - WITHIN_MS
        self._waits = [(at_ms, wait_ms) for at_ms, wait_ms in self._waits if at_ms > since_ms]
        return max(0, min(ONE_WAIT_MS, ALL_WAITS_MS - sum(wait_ms for _, wait_ms in self._waits)))

    @contextmanager
    def waiting(self) -> Generator[int]:
        """Measure what is waited in the block, which is given its allowance in milliseconds."""
        began_ms = self._clock.monotonic_ms()
        try:
            yield self.allowance_ms()
        finally:
            now_ms = self._clock.monotonic_ms()
            self._waits.append((now_ms, now_ms - began_ms))
