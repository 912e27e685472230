"""Child: the program, started as `python -m thoracic_desktop`, up to its first finished picture: app_window.py DIR.

Reports the monotonic clock as bare_window.py does, and leaves at once.  Only the moment is listened for: what is
imported here the program itself imports before it paints.
"""

from __future__ import annotations

import os
import runpy
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from thoracic_desktop.ui.main_window import MainWindow
from thoracic_desktop.ui.today.page import TodayPage

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.exercises.model import WordingLevel


def listen() -> None:
    """Leave once the window has been painted with Today's session in it."""
    paint, show_state = MainWindow.paintEvent, TodayPage.show_state
    shown: list[TodayState] = []

    def on_state(page: TodayPage, state: TodayState, level: WordingLevel) -> None:
        show_state(page, state, level)
        shown.append(state)

    def on_paint(window: MainWindow, event: QPaintEvent) -> None:
        paint(window, event)
        if shown:
            QTimer.singleShot(0, leave)

    MainWindow.paintEvent = on_paint  # type: ignore[assignment, method-assign]
    TodayPage.show_state = on_state  # type: ignore[assignment, method-assign]


def leave() -> None:
    """Report and end, without cleaning up."""
    os.write(sys.stdout.fileno(), b'{"painted_ns": %d}' % time.monotonic_ns())
    os._exit(0)


if __name__ == "__main__":
    listen()
    sys.argv = [sys.argv[0], "--data-dir", sys.argv[1]]
    runpy.run_module("thoracic_desktop", run_name="__main__", alter_sys=True)
