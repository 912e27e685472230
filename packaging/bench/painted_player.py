"""Child: the player in the real window while a session runs: painted_player.py DATA_DIR SECONDS.

Reports each frame's time, the frames that were shown, the CPU time, and the paints while nothing is to be seen.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from driven_app import DrivenApp, wait_until
from frames import Frames, Paints
from heartbeat import let_run
from PySide6.QtGui import QGuiApplication

from thoracic_desktop.session.segments import SegmentKind
from thoracic_desktop.session.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

SETTLE_MS = 1000
UNSEEN_MS = 2000


def moving(app: DrivenApp) -> bool:
    """Tell whether the figure is moving: what costs most."""
    session = app.running.program.flow.controller.session
    return session is not None and session.segment.kind is SegmentKind.MOVE


def paints_while(app: DrivenApp, hide: Callable[[], object], show: Callable[[], object]) -> int:
    """Return how often anything was painted while the window was put away."""
    hide()
    let_run(SETTLE_MS)
    paints = Paints(app.window)
    let_run(UNSEEN_MS)
    count = paints.stop()
    show()
    let_run(SETTLE_MS)
    return count


def main() -> None:
    """Let the session run, put the window away in every way, and report."""
    data_dir, seconds = Path(sys.argv[1]), int(sys.argv[2])
    app = DrivenApp(data_dir)
    app.begin_session()
    app.player.skip_requested.emit()  # the time to get into position
    wait_until(lambda: moving(app), "the figure moves", timeout_s=60)
    frames = Frames(app.window)
    let_run(500)
    frames.forget()
    cpu_before, before = time.process_time(), time.perf_counter()
    let_run(1000 * seconds)
    cpu_s, length_s = time.process_time() - cpu_before, time.perf_counter() - before
    if app.state is not State.RUNNING:
        sys.exit(f"the session stopped running by itself: it is {app.state}")
    report = {
        "took_ms": list(frames.took_ms),
        "moments_ms": list(frames.moments_ms),
        "length_s": length_s,
        "cpu_s": cpu_s,
        "hidden": paints_while(app, app.window.hide, app.window.show),
        "paused": paints_while(app, app.player.pause_requested.emit, app.player.pause_requested.emit),
        "platform": QGuiApplication.platformName(),
    }
    report["minimised"] = paints_while(app, app.window.showMinimized, app.window.showNormal)
    print(json.dumps(report))
    app.close()


if __name__ == "__main__":
    main()
