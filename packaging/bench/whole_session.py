"""Child: a whole session in the real window with a heartbeat beside it: whole_session.py DATA_DIR SPEED LONGEST_S.

Only the clock is quicker than in life, so more happens in each second than a person would see.  After LONGEST_S
seconds the session is ended.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from driven_app import DrivenApp
from heartbeat import Heartbeat, let_run

from thoracic_desktop.session.state import State


def main() -> None:
    """Play the session and report the beats."""
    data_dir, speed, longest_s = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    app = DrivenApp(data_dir, speed)
    heartbeat = Heartbeat()
    let_run(1000)
    heartbeat.name("question before")
    app.begin_session()
    heartbeat.name("session")
    gaps = 0
    deadline = time.monotonic() + longest_s
    while app.state in {State.RUNNING, State.REENTRY, State.PAUSED} and time.monotonic() < deadline:
        if app.state is State.PAUSED:  # the loop was away so long that the session took it for sleep
            gaps += 1
            app.player.pause_requested.emit()
        let_run(200)
    session = app.parts.session.session
    boundaries = session.index if session is not None else 0
    if app.state is State.FINISHED:
        heartbeat.name("question after")
        app.leave_session()
        let_run(500)
    heartbeat.name("")
    print(json.dumps({"beats": heartbeat.report(), "boundaries": boundaries, "gaps": gaps}))
    app.close()


if __name__ == "__main__":
    main()
