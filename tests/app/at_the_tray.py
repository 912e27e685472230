"""Somebody in front of a window that looks for a tray, and the other end of its line to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.app.conftest import TICK_MS, Person
from tests.ui.hands import click
from tests.ui.seen import button
from thoracic_desktop.app.reminder_flow import Tray
from thoracic_desktop.controllers.tray_link import TrayLink
from thoracic_desktop.desktop.door_address import NoDoor
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.next_break import NextBreak

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Protocol

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.desktop.messages_between import Request
    from thoracic_desktop.reminders.status import Status
    from thoracic_desktop.session.state import Session

    class SitDown(Protocol):
        """Starts the program with a tray to look for."""

        def __call__(self, *, trouble: str = "", patience_ms: int = ..., again_ms: int = ...) -> AtTheDesk:
            """Start it; with the given trouble where the tray process shall not start."""
            ...


LONG_MS = 60_000


class FakeLink(TrayLink):
    """A line on whose other end a test sits.

    Attributes:
        asked: what was asked, while somebody was there.
        is_begun: whether it watches.
    """

    def __init__(self) -> None:
        super().__init__(NoDoor("a test sits here"))
        self.asked: list[Request] = []
        self.is_begun = False

    @override
    def start(self) -> None:
        self.is_begun = True

    @override
    def stop(self) -> None:
        self.is_begun = False

    @override
    def ask(self, request: Request) -> bool:
        if self.status is not None:
            self.asked.append(request)
        return self.status is not None

    def say(self, status: Status | None) -> None:
        """Say how things stand."""
        self.status = status
        self.status_changed.emit(status)


class AtTheDesk(Person):
    """Somebody whose window looks for a tray."""

    def __init__(
        self, folder: Path, qtbot: QtBot, *, trouble: str = "", patience_ms: int = LONG_MS, again_ms: int = LONG_MS
    ) -> None:
        self.link = FakeLink()
        self.starts: list[str] = []
        self._trouble = trouble
        self.tray = Tray(lambda: self.link, self._start, after_ms=0, patience_ms=patience_ms, again_ms=again_ms)
        super().__init__(folder, qtbot)
        qtbot.waitUntil(lambda: self.link.is_begun)

    def _start(self) -> str:
        self.starts.append("started")
        return self._trouble

    @property
    def card(self) -> QWidget:
        return self.running.program.today_page.next_break

    @property
    def foot(self) -> QWidget:
        return self.window.findChildren(NextBreak)[0]

    @property
    def break_session(self) -> Session:
        """The break that is under way in its own window."""
        session = self.running.program.breaks.flow.controller.session
        assert session is not None
        return session

    def wait_for_break(self) -> None:
        """Wait until a break is under way."""
        self.qtbot.waitUntil(lambda: self.running.program.breaks.flow.controller.is_under_way)

    def finish_the_break(self) -> None:
        """Let the clock run until the break is over, and wait until that is on the disk."""
        while self.running.program.breaks.flow.controller.is_under_way:
            self.clock.advance_ms(TICK_MS)
            self.ticker.woke.emit()
        self.running.program.breaks.flow.window.close()
        self.window.activateWindow()
        self.wait_for_history()
        self.wait_for_history()

    def press(self, place: QWidget, name: str) -> None:
        click(button(place, name))


def desks(folder: Path, qtbot: QtBot) -> Iterator[SitDown]:
    """Give what lets somebody sit down, and close the windows in the end."""
    people: list[AtTheDesk] = []

    def start(*, trouble: str = "", patience_ms: int = LONG_MS, again_ms: int = LONG_MS) -> AtTheDesk:
        people.append(AtTheDesk(folder / "data", qtbot, trouble=trouble, patience_ms=patience_ms, again_ms=again_ms))
        return people[-1]

    yield start
    for person in people:
        person.leave()
        person.running.parts.window.deleteLater()
    QApplication.processEvents()
