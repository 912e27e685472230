"""Child: the heartbeat of a bare window that is on the screen: bare_beats.py SECONDS."""

from __future__ import annotations

import json
import sys

from bare_window import WINDOW_SIZE
from heartbeat import Heartbeat, let_run
from PySide6.QtWidgets import QApplication, QWidget


def main() -> None:
    """Beat for some seconds and report."""
    app = QApplication([])
    window = QWidget()
    window.resize(*WINDOW_SIZE)
    window.show()
    let_run(500)
    heartbeat = Heartbeat(app)
    heartbeat.name("bare")
    let_run(1000 * int(sys.argv[1]))
    print(json.dumps(heartbeat.report()))


if __name__ == "__main__":
    main()
