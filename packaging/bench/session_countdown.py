"""Child: a real session, timed from outside: session_countdown.py WARM_UPS SQUEEZES FIRST EVERY FOR.

The session is played by the program's own controller and ticker on the machine's clock; only sound and history are
missing.  The last three arguments say how the event loop is blocked, in milliseconds.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import accumulate
from typing import TYPE_CHECKING

from blocks import NS_PER_MS, Blocks
from PySide6.QtCore import QCoreApplication
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
        self._due_ms = [0, *accumulate(durations_ms)]
        self._start_ms: int | None = None
        self.boundaries_ms: list[int] = []
        self.lateness_ms: list[float] = []
        self.worst_error_ms = 0
        self.worst_shown_error_ms = 0
        self.is_complete = False
        controller.happened.connect(self._on_effects)
        controller.snapshot_changed.connect(self._on_snapshot)

    def _on_effects(self, effects: tuple[ev.Effect, ...]) -> None:
        now_ms = time.clock_gettime_ns(time.CLOCK_BOOTTIME) / NS_PER_MS
        for effect in effects:
            match effect:
                case ev.SegmentStarted(index, at_ms):
                    self._on_boundary(index, at_ms, now_ms)
                case ev.Ended(_, at_ms):
                    self._on_boundary(len(self._due_ms) - 1, at_ms, now_ms)
                    self.is_complete = len(self.boundaries_ms) == len(self._due_ms)
                case _:
                    pass

    def _on_boundary(self, index: int, at_ms: int, now_ms: float) -> None:
        start_ms = self._start_ms = at_ms if self._start_ms is None else self._start_ms
        due_ms = self._due_ms[index]
        self.worst_error_ms = max(self.worst_error_ms, abs(at_ms - start_ms - due_ms))
        self.boundaries_ms.append(due_ms)
        self.lateness_ms.append(now_ms - start_ms - due_ms)

    def _on_snapshot(self, shot: Snapshot) -> None:
        session = self._controller.session
        if session is None or self._start_ms is None:
            return
        remaining_ms = self._due_ms[-1] - (min(session.at_ms, self._start_ms + self._due_ms[-1]) - self._start_ms)
        self.worst_shown_error_ms = max(self.worst_shown_error_ms, abs(shot.session_remaining_ms - remaining_ms))


def main() -> None:
    """Play the session and report its boundaries."""
    warm_ups, squeezes, first_ms, every_ms, for_ms = map(int, sys.argv[1:6])
    app = QCoreApplication([])
    plan, catalogue = short_session(warm_ups, squeezes)
    controller = SessionController(clock=SystemClock(), ticker=Ticker(app), chimes=Silence())
    witness = Witness(controller, [one.duration_ms for one in compile_session(plan, catalogue)])
    controller.over.connect(lambda _results, _session: app.quit())
    blocks = Blocks(first_ms, every_ms, for_ms, app)
    controller.begin(plan, catalogue, Silence())
    blocks.start()
    app.exec()
    if not witness.is_complete:
        sys.exit("the session ended early")
    report = {
        "boundaries_ms": witness.boundaries_ms[1:],
        "lateness_ms": witness.lateness_ms[1:],
        "error_ms": max(witness.worst_error_ms, witness.worst_shown_error_ms),
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
