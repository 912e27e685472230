"""The whole program in a test: real window, real history, with a clock and a ticker that move when told to."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.app.introducing import introduce
from tests.fakes import FakeChimes, FakeClock, FakeMaker, FakeTicker
from thoracic_desktop.app.outside import nothing_outside
from thoracic_desktop.app.window import RunningWindow
from thoracic_desktop.desktop.paths import Folders
from thoracic_desktop.history.repository import History

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.app.at_the_desk import AtTheDesk
    from thoracic_desktop.app.reminder_flow import Tray
    from thoracic_desktop.session.state import Session

TICK_MS = 1000


class Person:
    """Somebody in front of the program."""

    is_introduced = True
    tray: Tray | None = None
    """How the process in the tray is reached; without it nothing is looked for."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.clock = FakeClock()
        self.ticker = FakeTicker()
        self.chimes = FakeChimes()
        self.maker = FakeMaker()
        self.folder = folder
        self.qtbot = qtbot
        if self.is_introduced:
            introduce(folder)
        self.running = RunningWindow(
            Folders.under(folder), self.clock, self.ticker, self.chimes, self.maker, outside=nothing_outside(self.tray)
        )
        self.running.show_when_ready()
        qtbot.waitUntil(lambda: self.running.parts.today.state is not None)

    @property
    def window(self) -> QWidget:
        return self.running.parts.window

    @property
    def state(self) -> str:
        """Where the session stands."""
        return str(self.session.state)

    @property
    def session(self) -> Session:
        session = self.running.program.flow.controller.session
        assert session is not None
        return session

    def type(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key; it goes where the focus is."""
        code = key if isinstance(key, Qt.Key) else Qt.Key(ord(key.upper()))
        # The stubs do not say that it is None before anything has had the focus.
        focused = cast("QWidget | None", self.window.focusWidget())
        QTest.keyClick(self.window if focused is None else focused, code, modifier)

    def type_start_and_skip(self) -> None:
        """Begin today's session without answering the question."""
        self.type(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.running.program.flow.screens.rating.skip_requested.emit()

    def press_message_action(self, key: str) -> None:
        """Press the action of a message."""
        self.running.parts.messages.banner(key).action_requested.emit()

    def let_time_pass(self, milliseconds: int) -> None:
        """Let the clock run with a tick each second, as the visible player has far more of them."""
        for _ in range(milliseconds // TICK_MS):
            if not self.running.program.flow.controller.is_under_way:
                return
            self.clock.advance_ms(TICK_MS)
            self.ticker.woke.emit()

    def finish_the_session(self) -> None:
        self.let_time_pass(60 * 60 * TICK_MS)

    def wait_for_history(self) -> None:
        """Wait until everything handed to the history so far has been done."""
        done: list[bool] = []
        self.running.parts.history.read(lambda _history: True, done.append)
        self.qtbot.waitUntil(lambda: bool(done))

    def scores(self) -> list[int]:
        """Return the scores that stand in the history now."""
        scores: list[list[int]] = []
        self.running.parts.history.read(lambda history: [one.score for one in history.pain_scores()], scores.append)
        self.qtbot.waitUntil(lambda: bool(scores))
        return scores[0]

    def leave(self) -> None:
        """Close the window, as a click on its cross does, and let the program end."""
        self.window.close()
        self.running.close()
        QApplication.processEvents()

    def history(self) -> History:
        """Open the history after the program has ended."""
        return History.open(self.folder / "history.sqlite3", self.clock.now())


@pytest.fixture
def arrive(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Person]]:
    """Start the program in the test's own folder; a second call starts it again there."""
    people: list[Person] = []

    def start() -> Person:
        people.append(Person(tmp_path / "data", qtbot))
        return people[-1]

    yield start
    for person in people:
        person.running.parts.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def person(arrive: Callable[[], Person]) -> Iterator[Person]:
    """Somebody in front of a program that is closed at the end of the test."""
    somebody = arrive()
    yield somebody
    somebody.leave()


@pytest.fixture
def sit_down(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], AtTheDesk]]:
    """Start the program for breaks in the test's own folder; a second call starts it again there."""
    from tests.app.at_the_desk import AtTheDesk  # noqa: PLC0415 - it is a person too, and they live in this file

    people: list[AtTheDesk] = []

    def start() -> AtTheDesk:
        people.append(AtTheDesk(tmp_path / "data", qtbot))
        return people[-1]

    yield start
    for person in people:
        person.running.close()
        person.running.parts.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def somebody(sit_down: Callable[[], AtTheDesk]) -> AtTheDesk:
    """Somebody at the desk, for whom no break has begun yet."""
    return sit_down()
