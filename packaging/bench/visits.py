"""Child: visits to the pages of the window with a heartbeat beside them: visits.py DATA_DIR ROUNDS."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from driven_app import DrivenApp
from heartbeat import Heartbeat, let_run

STAY_MS = 1500


def main() -> None:
    """Go from page to page and report the beats, first visits apart."""
    data_dir, rounds = Path(sys.argv[1]), int(sys.argv[2])
    app = DrivenApp(data_dir)
    first, again = Heartbeat(), Heartbeat()
    let_run(1000)
    for heartbeat in (first, *[again] * rounds):
        for page in ("progress", "settings", "today"):
            heartbeat.name(page)
            app.window.show_page(page)
            let_run(STAY_MS)
        heartbeat.name("")
    print(json.dumps({"first": first.report(), "again": again.report()}))
    app.close()


if __name__ == "__main__":
    main()
