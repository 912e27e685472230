"""Child: the floor of the countdown, a precise timer for every second: precise_ticks.py SECONDS FIRST EVERY FOR.

It is armed anew for the next whole second since the start, so it gathers no lateness either; nothing that looks at
the clock in time can do with less.  The last three arguments say how the event loop is blocked, in milliseconds.
Reports when it woke, in milliseconds since the start.
"""

from __future__ import annotations

import json
import math
import sys
import time

from blocks import NS_PER_MS, Blocks
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

SECOND_MS = 1000


class PreciseTicks(QObject):
    """Wakes at every whole second since its start."""

    def __init__(self, seconds: int, app: QCoreApplication) -> None:
        """End the event loop after so many seconds."""
        super().__init__(app)
        self._app = app
        self._end_ms = seconds * SECOND_MS
        self._due_ms = SECOND_MS
        self._started_ns = time.monotonic_ns()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._wake)
        self.woke_ms: list[float] = []
        self._timer.start(SECOND_MS)

    def _wake(self) -> None:
        now_ms = (time.monotonic_ns() - self._started_ns) / NS_PER_MS
        if now_ms >= self._due_ms:
            self.woke_ms.append(now_ms)
            self._due_ms = SECOND_MS * (int(now_ms) // SECOND_MS + 1)
        if now_ms >= self._end_ms:
            self._app.quit()
        else:
            self._timer.start(max(0, math.ceil(self._due_ms - now_ms)))


def main() -> None:
    """Tick for some seconds and report the ticks."""
    seconds, first_ms, every_ms, for_ms = map(int, sys.argv[1:5])
    app = QCoreApplication([])
    ticks = PreciseTicks(seconds, app)
    blocks = Blocks(first_ms, every_ms, for_ms, app)
    blocks.start()
    app.exec()
    print(json.dumps({"ticks_ms": ticks.woke_ms}))


if __name__ == "__main__":
    main()
