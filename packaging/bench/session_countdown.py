"""Child: a real session, timed from outside: session_countdown.py WARM_UPS SQUEEZES FIRST EVERY FOR seen|hidden.

The session is played by the program's own controller and ticker on the machine's clock; only sound, history and
window are missing.  FIRST, EVERY and FOR say how the event loop is blocked, in milliseconds.  In the same event loop
a precise timer ticks, so that both suffer the same.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import accumulate
from typing import TYPE_CHECKING

from blocks import Blocks
from precise_ticks import NS_PER_MS, PreciseTicks
from PySide6.QtCore import QCoreApplication, QTimer
from short_session import short_session

from thoracic_desktop.controllers.session_controller import SessionController
from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.desktop.ticker import Ticker
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.compile import compile_session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.session.segments import CueKind
    from thoracic_desktop.session.snapshot import Snapshot
    from thoracic_desktop.session.state import Session

LAST_TICK_MS = 1500


class Silence:
    """Neither sounds nor keeps anything."""

    def play_latest(self, kinds: Sequence[CueKind]) -> None:
        """Stay silent."""

    def keep(self, session: Session, effects: tuple[ev.Effect, ...]) -> None:
        """Forget it."""


class Witness:
    """Writes down what a session says, and when it says it."""

    def __init__(self, controller: SessionController, durations_ms: Sequence[int]) -> None:
        """Listen to a session of segments with these durations."""
        self._controller = controller
        self._due_ms = (0, *accumulate(durations_ms))
        self._start_ms: int | None = None
        self.late_ms: dict[int, float] = {}
        self.worst_error_ms = 0
        controller.happened.connect(self._on_effects)
        controller.snapshot_changed.connect(self._on_snapshot)

    @property
    def has_seen_all(self) -> bool:
        """Whether every boundary was announced, and nothing else that moves time."""
        return tuple(self.late_ms) == self._due_ms

    def _on_effects(self, effects: tuple[ev.Effect, ...]) -> None:
        now_ms = time.clock_gettime_ns(time.CLOCK_BOOTTIME) / NS_PER_MS
        for effect in effects:
            match effect:
                case ev.SegmentStarted(index, at_ms):
                    self._on_boundary(index, at_ms, now_ms)
                case ev.Ended(_, at_ms):
                    self._on_boundary(len(self._due_ms) - 1, at_ms, now_ms)
                case _:
                    pass

    def _on_boundary(self, index: int, at_ms: int, now_ms: float) -> None:
        """Compare the moment that is told with the sum of the durations, and with the clock."""
        start_ms = self._start_ms = at_ms if self._start_ms is None else self._start_ms
        due_ms = self._due_ms[index]
        self.worst_error_ms = max(self.worst_error_ms, abs(at_ms - start_ms - due_ms))
        self.late_ms[due_ms] = now_ms - start_ms - due_ms

    def _on_snapshot(self, shot: Snapshot) -> None:
        """Compare what is shown to be left with what the clock leaves."""
        session = self._controller.session
        if session is not None and self._start_ms is not None:
            left_ms = max(0, self._due_ms[-1] - (session.at_ms - self._start_ms))
            self.worst_error_ms = max(self.worst_error_ms, abs(shot.session_remaining_ms - left_ms))


def main() -> None:
    """Play the session and report its boundaries."""
    warm_ups, squeezes, first_ms, every_ms, for_ms = map(int, sys.argv[1:6])
    app = QCoreApplication([])
    plan, catalogue = short_session(warm_ups, squeezes)
    controller = SessionController(clock=SystemClock(), ticker=Ticker(app), chimes=Silence())
    witness = Witness(controller, [one.duration_ms for one in compile_session(plan, catalogue)])
    controller.over.connect(lambda _results, _session: QTimer.singleShot(LAST_TICK_MS, app.quit))
    controller.set_visible(visible=sys.argv[6] == "seen")
    ticks = PreciseTicks(app)
    blocks = Blocks(first_ms, every_ms, for_ms, app)
    controller.begin(plan, catalogue, Silence())
    ticks.start()
    blocks.start()
    app.exec()
    if not witness.has_seen_all:
        sys.exit(f"not every boundary was announced once, but those at {list(witness.late_ms)} ms")
    late_ms = {due_ms: late for due_ms, late in witness.late_ms.items() if due_ms}
    report = {
        "late_ms": list(late_ms.values()),
        "floor_ms": [ticks.noticed_after_ms(due_ms) for due_ms in late_ms],
        "error_ms": witness.worst_error_ms,
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
