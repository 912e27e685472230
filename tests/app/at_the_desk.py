"""Somebody who takes a break: the real program without its main window, with a clock that moves when told to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.conftest import TICK_MS, Person
from tests.app.introducing import introduce
from tests.fakes import FakeChimes, FakeClock, FakeMaker, FakeTicker
from thoracic_desktop.app.window import RunningWindow
from thoracic_desktop.desktop.paths import Folders
from thoracic_desktop.overriding import override
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from thoracic_desktop.app.break_flow import BreakFlow
    from thoracic_desktop.history.records import BreakOutcome
    from thoracic_desktop.history.repository import History
    from thoracic_desktop.reminders.kinds import Outcome
    from thoracic_desktop.session.state import Session
    from thoracic_desktop.ui.breaks.window import BreakWindow


class AtTheDesk(Person):
    """Somebody who takes a break; the main window is shown only where it asks something."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.clock = FakeClock()
        self.ticker = FakeTicker()
        self.chimes = FakeChimes()
        self.maker = FakeMaker()
        self.folder = folder
        self.qtbot = qtbot
        if not (folder / "config").exists():
            introduce(folder)
        self.running = RunningWindow(Folders.under(folder), self.clock, self.ticker, self.chimes, self.maker)
        self.is_started = False
        self.ended: list[tuple[Outcome, str, int | None]] = []
        self.running.program.breaks.over.connect(self._on_over)

    def _on_over(self, outcome: Outcome, exercise: str, session_id: int | None) -> None:
        self.ended.append((outcome, exercise, session_id))

    @property
    def flow(self) -> BreakFlow:
        return self.running.program.breaks.flow

    @property
    def small(self) -> BreakWindow:
        return self.flow.window

    @property
    @override
    def session(self) -> Session:
        session = self.flow.controller.session
        assert session is not None
        return session

    def begin(self, exercise: str = "chin_tuck", kind: Kind = Kind.POSTURE) -> None:
        """Start the program for a break, or ask the running one for it, and wait until it runs."""
        self.wish_for(exercise, kind)
        self.qtbot.waitUntil(lambda: self.flow.controller.is_under_way)

    def wish_for(self, exercise: str, kind: Kind = Kind.POSTURE) -> None:
        """Start the program for a break, or ask the running one for it."""
        if not self.is_started:
            self.is_started = True
            self.running.program.start()
        self.running.program.begin_break(exercise, kind)

    def let_it_run(self, milliseconds: int = 10 * 60 * TICK_MS) -> None:
        """Let the clock run, at most until the break is over."""
        for _ in range(milliseconds // TICK_MS):
            if not self.flow.controller.is_under_way:
                return
            self.clock.advance_ms(TICK_MS)
            self.ticker.woke.emit()

    def let_repetitions_pass(self, count: int) -> None:
        while len(self.session.done) < count:
            self.let_it_run(TICK_MS)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.small, key, modifier)

    def open_sheets(self) -> list[Sheet]:
        return [sheet for sheet in self.window.findChildren(Sheet) if sheet.is_open]

    def go_home(self) -> History:
        """End the program and open its history."""
        self.running.close()
        QApplication.processEvents()
        return self.history()


def outcome_of(history: History) -> BreakOutcome:
    (kept,) = history.breaks.outcomes()
    return kept
