"""A heartbeat of the event loop: how long was it away from what it should do?"""

from __future__ import annotations

import time
from collections import defaultdict

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from table import ninety_ninth

BEAT_MS = 10
NS_PER_MS = 1_000_000


class Heartbeat(QObject):
    """Beats every 10 ms, and notes by how much each beat came too late, under the name of what was going on."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for the first name."""
        super().__init__(parent)
        self._away_ms: dict[str, list[float]] = defaultdict(list)
        self._name = ""
        self._last_ns = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def name(self, name: str) -> None:
        """Say what is going on from now on; "" is not written down."""
        self._name = name
        if not self._timer.isActive():
            self._last_ns = time.monotonic_ns()
            self._timer.start()

    def report(self) -> dict[str, dict[str, float]]:
        """Return how many beats each name has, and by how much they were late: the 99th percentile and the worst.

        Under the name "all" stand all of them together.
        """
        everything = [late for values in self._away_ms.values() for late in values]
        return {
            name: {"beats": len(late), "p99_ms": ninety_ninth(late), "worst_ms": max(late)}
            for name, late in (*self._away_ms.items(), ("all", everything))
        }

    def _beat(self) -> None:
        now_ns = time.monotonic_ns()
        if self._name:
            self._away_ms[self._name].append(max(0.0, (now_ns - self._last_ns) / NS_PER_MS - BEAT_MS))
        self._last_ns = now_ns


def let_run(duration_ms: int) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(duration_ms, loop.quit)
    loop.exec()
