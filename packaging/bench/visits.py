"""Child: visits to the pages of the window with a heartbeat beside them: visits.py DATA_DIR ROUNDS."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from driven_app import DrivenApp
from heartbeat import Heartbeat, let_run

STAY_MS = 1500


def main() -> None:
    """Go from page to page and report the beats."""
    data_dir, rounds = Path(sys.argv[1]), int(sys.argv[2])
    app = DrivenApp(data_dir)
    heartbeat = Heartbeat()
    let_run(500)
    for number in range(rounds):
        for page in ("progress", "settings", "today"):
            heartbeat.name(f"{page} for the first time" if not number else page)
            app.window.show_page(page)
            let_run(STAY_MS)
    heartbeat.name("")
    print(json.dumps(heartbeat.report()))
    app.close()


if __name__ == "__main__":
    main()
