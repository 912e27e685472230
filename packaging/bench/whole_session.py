"""Child: a session in the real window with a heartbeat beside it: whole_session.py DATA_DIR SPEED LONGEST_S SKIP_S.

The session's clock runs SPEED times as fast as the machine's; everything else keeps its own time.  Every SKIP_S
seconds the rest of the exercise is skipped (never where it is 0), and after LONGEST_S seconds the session is left.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from driven_app import DrivenApp
from heartbeat import Heartbeat, let_run

from thoracic_desktop.session.state import State

LOOK_MS = 200


def play(app: DrivenApp, longest_s: int, skip_s: int) -> int:
    """Let the session run; return how often it took an absence for sleep."""
    taken_for_sleep = 0
    began = skipped = time.monotonic()
    while app.state in {State.RUNNING, State.REENTRY, State.PAUSED} and time.monotonic() < began + longest_s:
        if app.state is State.PAUSED:
            taken_for_sleep += 1
            app.player.pause_requested.emit()
        elif skip_s and time.monotonic() > skipped + skip_s:
            skipped = time.monotonic()
            app.player.skip_requested.emit()
        let_run(LOOK_MS)
    return taken_for_sleep


def main() -> None:
    """Play the session and report the beats."""
    data_dir = Path(sys.argv[1])
    speed, longest_s, skip_s = map(int, sys.argv[2:5])
    app = DrivenApp(data_dir, speed)
    heartbeat = Heartbeat()
    let_run(1000)
    heartbeat.name("question before")
    app.begin_session()
    heartbeat.name("session")
    gaps = play(app, longest_s, skip_s)
    session = app.running.program.flow.controller.session
    boundaries = session.index if session is not None else 0
    is_finished = app.state is State.FINISHED
    if is_finished:
        heartbeat.name("question after")
        app.leave_session()
        let_run(500)
    heartbeat.name("")
    report = {"beats": heartbeat.report(), "boundaries": boundaries, "gaps": gaps, "is_finished": is_finished}
    print(json.dumps(report))
    app.close()


if __name__ == "__main__":
    main()
