"""A program with a tray icon, for tests: it says in lines what happens to it, and takes orders as lines.

Said: `host` with the kind that is there, `tray` with whether the icon can be seen, and the name of every wish.
Orders: `mood` to show one, `message` for a balloon, `picture` to keep the whole screen in a file.
"""

from __future__ import annotations

import datetime as dt
import sys
from functools import partial
from pathlib import Path

from thoracic_desktop.desktop.quick_start import load_qt

load_qt()  # as the program does

from PySide6.QtCore import QSocketNotifier  # noqa: E402 - after Qt was loaded as the program does
from PySide6.QtWidgets import QApplication  # noqa: E402 - as above

from thoracic_desktop.desktop.tray_host import TrayHost  # noqa: E402 - as above
from thoracic_desktop.reminders.kinds import Kind  # noqa: E402 - as above
from thoracic_desktop.reminders.status import Mood, Status  # noqa: E402 - as above
from thoracic_desktop.ui.theme import STYLE_ARGUMENTS, Theme  # noqa: E402 - as above
from thoracic_desktop.ui.tray.menu import TrayMenu  # noqa: E402 - as above
from thoracic_desktop.ui.tray.tray import Tray  # noqa: E402 - as above

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
WISHES = (
    "refresh_requested",
    "today_requested",
    "break_requested",
    "skip_requested",
    "pause_requested",
    "meeting_changed",
    "quit_requested",
)
NOW = dt.datetime(2026, 10, 13, 11, 6, tzinfo=dt.UTC)


def say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201 - it is how a test hears of it


class Program:
    """The icon, its menu, and what is said about both."""

    def __init__(self) -> None:
        self._menu = TrayMenu(Theme(RESOURCES))
        self._host = TrayHost()
        self._tray = Tray(self._host, self._menu)
        self._mood = Mood.WAITING
        self._now = NOW
        self._host.changed.connect(self._say_host)
        self._tray.host_changed.connect(partial(say, "tray"))
        self._tray.open_requested.connect(partial(say, "open"))
        self._tray.message_clicked.connect(partial(say, "message_clicked"))
        for name in WISHES:
            getattr(self._menu, name).connect(partial(say, name))
        self._menu.refresh_requested.connect(self._show)
        self._orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._orders.activated.connect(self._follow)
        self._show()
        self._host.start()

    def _say_host(self) -> None:
        say("host", self._host.kind)

    def _show(self) -> None:
        status = Status(
            mood=self._mood, next_kind=Kind.POSTURE, next_in_s=24 * 60, interval_s=45 * 60, wished_today=5, done_today=1
        )
        self._tray.show_status(status, "Chin tucks", self._now)

    def _follow(self) -> None:
        order = sys.stdin.readline().split(maxsplit=1)
        if not order:
            QApplication.quit()
        elif order[0] == "mood":
            self._mood = Mood(order[1].strip())
            self._now += dt.timedelta(minutes=11)  # later than the next look for a panel
            self._show()
            say("shown")
        elif order[0] == "message":
            say("message", self._tray.show_message("A minute for your neck?", order[1].strip()))
        elif order[0] == "picture":
            QApplication.primaryScreen().grabWindow(0).save(order[1].strip())
            say("picture")


if __name__ == "__main__":
    application = QApplication(["thoracic-desktop", *STYLE_ARGUMENTS])
    application.setApplicationName("thoracic-desktop")
    application.setApplicationDisplayName("Thoracic")
    application.setQuitOnLastWindowClosed(False)
    program = Program()
    sys.exit(application.exec())
