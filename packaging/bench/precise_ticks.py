"""The floor of the countdown: a precise timer that wakes at every whole second since its start.

It is armed anew for the next second by the clock, so it gathers no lateness; nothing that looks at the clock in time
can do with less.
"""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QObject, Qt, QTimer

SECOND_MS = 1000
NS_PER_MS = 1_000_000


class PreciseTicks(QObject):
    """Wakes at every whole second and notes when it did, in milliseconds since its start."""

    def __init__(self, parent: QObject) -> None:
        """Prepare; `start` then begins the first second."""
        super().__init__(parent)
        self.woke_ms: list[float] = []
        self._due_ms = SECOND_MS
        self._started_ns = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._wake)

    def start(self) -> None:
        """Count from now."""
        self._started_ns = time.monotonic_ns()
        self._timer.start(SECOND_MS)

    def noticed_after_ms(self, due_ms: int) -> float | None:
        """Return how long after a moment somebody would have noticed it who looks at the clock at every waking."""
        return next((woke - due_ms for woke in self.woke_ms if woke >= due_ms), None)

    def _wake(self) -> None:
        now_ms = (time.monotonic_ns() - self._started_ns) / NS_PER_MS
        if now_ms >= self._due_ms:
            self.woke_ms.append(now_ms)
            self._due_ms = SECOND_MS * (int(now_ms) // SECOND_MS + 1)
        self._timer.start(max(0, math.ceil(self._due_ms - now_ms)))
