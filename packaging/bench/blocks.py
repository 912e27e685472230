"""Keeps an event loop away from its work now and then, at moments that are the same in every process."""

from __future__ import annotations

import time

from precise_ticks import NS_PER_MS
from PySide6.QtCore import QObject, Qt, QTimer


class Blocks(QObject):
    """Blocks the event loop again and again.

    The moments are counted from the start and never from the last block, so that two processes are blocked alike.
    """

    def __init__(self, first_ms: int, every_ms: int, for_ms: int, parent: QObject) -> None:
        """Block `for_ms` at `first_ms` and every `every_ms` from then on; never where `for_ms` is 0."""
        super().__init__(parent)
        self._next_ms = first_ms
        self._every_ms = every_ms
        self._for_ms = for_ms
        self._started_ns = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._block)

    def start(self) -> None:
        """Count from now."""
        self._started_ns = time.monotonic_ns()
        if self._for_ms:
            self._arm()

    def _arm(self) -> None:
        self._timer.start(max(0, round(self._next_ms - self._gone_ms())))

    def _block(self) -> None:
        time.sleep(max(0.0, self._next_ms + self._for_ms - self._gone_ms()) / 1000)
        self._next_ms += self._every_ms
        self._arm()

    def _gone_ms(self) -> float:
        return (time.monotonic_ns() - self._started_ns) / NS_PER_MS
