"""The whole program in this process, led through its screens as a person would lead it.

Import it before anything that loads Qt, so that Qt is loaded as the program loads it.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from typing import TYPE_CHECKING, TypeVar

from thoracic_desktop.desktop.quick_start import load_qt

load_qt()

from heartbeat import let_run
from introduced import introduce
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from thoracic_desktop.app.window import RunningWindow
from thoracic_desktop.content.resources import resource_path, resource_root
from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.desktop.figure_maker import FigureMaker
from thoracic_desktop.desktop.paths import Folders
from thoracic_desktop.desktop.sound import Chimes
from thoracic_desktop.desktop.ticker import Ticker
from thoracic_desktop.overriding import override
from thoracic_desktop.session.state import State
from thoracic_desktop.ui.main_window import DESIGN_SIZE
from thoracic_desktop.ui.player.screen import PlayerScreen
from thoracic_desktop.ui.rating.page import RatingPage
from thoracic_desktop.ui.theme import STYLE_ARGUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

A_SCORE = 4
LOOK_EVERY_MS = 20

Found = TypeVar("Found", bound=QObject)


class QuickClock(SystemClock):
    """The machine's clock, on which sessions go by faster."""

    def __init__(self, speed: int) -> None:
        """Let sessions run `speed` times as fast."""
        self._speed = speed
        self._began_ms = super().monotonic_ms()

    @override
    def monotonic_ms(self) -> int:
        real_ms = super().monotonic_ms()
        return self._began_ms + (real_ms - self._began_ms) * self._speed


class DrivenApp:
    """The program with its window on the screen."""

    def __init__(self, data_dir: Path, speed: int = 1) -> None:
        """Build it, show it and wait for its first content."""
        self.application = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
        sys.excepthook = _end
        self._chimes = Chimes(resource_path("sounds"))
        introduce(data_dir)
        folders = Folders.under(data_dir)
        maker = FigureMaker(resource_root(), folders.cache)
        self.running = RunningWindow(folders, QuickClock(speed), Ticker(), self._chimes, maker)
        self.parts = self.running.parts
        self.window = self.parts.window
        self.window.resize(*DESIGN_SIZE)
        self.running.show_when_ready()
        wait_until(lambda: self.window.isVisible() and self.parts.today.state is not None, "Today is shown")

    @property
    def state(self) -> State | None:
        """Where the session stands, if there is one."""
        session = self.running.program.flow.controller.session
        return session.state if session is not None else None

    @property
    def player(self) -> PlayerScreen:
        """The player; there is none before the first session."""
        return self._child(PlayerScreen)

    @property
    def rating(self) -> RatingPage:
        """The question before and after; there is none before the first session."""
        return self._child(RatingPage)

    def begin_session(self) -> None:
        """Ask for today's session, answer the question before it and begin."""
        self.window.start_requested.emit()
        wait_until(self.rating.isVisible, "the question before is shown")
        let_run(300)
        self.rating.rated.emit(A_SCORE)
        self.rating.start_requested.emit()
        wait_until(lambda: self.player.isVisible() and self.state is State.RUNNING, "the session runs")

    def leave_session(self) -> None:
        """Answer the question after and go back to Today."""
        wait_until(self.rating.isVisible, "the question after is shown")
        let_run(300)
        self.rating.rated.emit(A_SCORE)
        self.rating.done_requested.emit()
        wait_until(lambda: self.window.is_showing_pages, "Today is shown again")

    def close(self) -> None:
        """Write what is left and end."""
        self.window.close()
        self.running.close()
        self._chimes.close()

    def _child(self, kind: type[Found]) -> Found:
        found = self.window.findChild(kind)
        if found is None:
            sys.exit(f"the window has no {kind.__name__}")
        return found


def _end(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """End the process with the first error: what is measured after it would mean nothing."""
    traceback.print_exception(kind, error, trace)
    os._exit(1)


def wait_until(is_so: Callable[[], bool], what: str, timeout_s: float = 20) -> None:
    """Let the event loop run until something is so; end the process where that never happens."""
    deadline = time.monotonic() + timeout_s
    while not is_so():
        if time.monotonic() > deadline:
            sys.exit(f"waited {timeout_s} s in vain until {what}")
        let_run(LOOK_EVERY_MS)
