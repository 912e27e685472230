"""The real program, started for its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QPoint, QSize, Qt
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from stage.reminder_screens import StageLink

from tests.fakes import FakeChimes, FakeClock, FakeTicker
from thoracic_desktop.app.outside import nothing_outside
from thoracic_desktop.app.reminder_flow import Tray
from thoracic_desktop.app.window import RunningWindow
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.desktop.figure_maker import FigureMaker
from thoracic_desktop.desktop.paths import Folders
from thoracic_desktop.desktop.settings_store import FILE_NAME, SettingsStore, Theme
from thoracic_desktop.session import events as ev
from thoracic_desktop.ui.figure.view import FigureView
from thoracic_desktop.ui.widgets.body_map import BodyMap
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from thoracic_desktop.app.session_screens import SessionScreens
    from thoracic_desktop.exercises.zones import Zone
    from thoracic_desktop.session.segments import Segment
    from thoracic_desktop.session.state import Session

TICK_MS = 500
SETTLED_ROUNDS = 30
SLIDE_MS = 450
POSE_MS = 2000


class Demonstration:
    """A program in a folder of its own, at a moment of its own."""

    def __init__(
        self, folder: Path, now: dt.datetime, theme: str, out: Path, frames: Path, *, introduced: bool = True
    ) -> None:
        """Start it.

        Args:
            folder: where everything of this program lives.
            now: the moment.
            theme: its name.
            out: where pictures go; their names end with the theme.
            frames: where frames of the figure are kept, for all demonstrations together.
            introduced: whether the first start is over, and its questions about warning signs answered with no.
        """
        store = SettingsStore(folder / "config" / FILE_NAME)
        store.load()
        store.save(replace(store.settings, theme=Theme(theme), is_introduced=introduced))
        self.clock = FakeClock(now=now)
        self.ticker = FakeTicker()
        self.chimes = FakeChimes()
        maker = FigureMaker(resource_root(), frames)
        self.link = StageLink()
        outside = nothing_outside(Tray(lambda: self.link, lambda: "", after_ms=0, patience_ms=0))
        self.running = RunningWindow(
            Folders.under(folder), self.clock, self.ticker, self.chimes, maker, outside=outside
        )
        self._theme = theme
        self._out = out
        self.running.show_when_ready()
        self.settle()
        state = self.running.parts.today.state
        if introduced and state is not None and any(one.key == "signs" for one in state.proposals):
            self.running.program.safety.keep({})
            self.settle()

    @property
    def screens(self) -> SessionScreens:
        """The screens of a session."""
        return self.running.program.flow.screens

    @property
    def session(self) -> Session:
        """The session under way."""
        session = self.running.program.flow.controller.session
        if session is None:
            message = "no session has been begun"
            raise RuntimeError(message)
        return session

    def settle(self) -> None:
        """Let answers of the history and frames of the figure arrive, and layouts come to rest."""
        done: list[bool] = []
        for _ in range(2):
            self.running.parts.history.read(lambda _history: True, done.append)
        while len(done) < 2:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        for _ in range(SETTLED_ROUNDS):
            QApplication.processEvents()
        while not self._is_drawn():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        QApplication.processEvents()

    def shoot(self, name: str, *, size: tuple[int, int] = (1120, 740)) -> None:
        """Paint the window to a file."""
        window = self.running.parts.window
        window.resize(QSize(*size))
        self.settle()
        paint(window, self._out / f"{name}-{self._theme}.png")

    def shoot_window(self, window: QWidget, name: str) -> None:
        """Paint another window, as large as it is, to a file."""
        self.settle()
        paint(window, self._out / f"{name}-{self._theme}.png")

    def type(self, key: str) -> None:
        """Press a key; it goes where the focus is."""
        window = self.running.parts.window
        # The stubs do not say that it is None before anything has had the focus.
        focused = cast("QWidget | None", window.focusWidget())
        QTest.keyClick(window if focused is None else focused, Qt.Key(ord(key.upper())))

    def begin_session(self, score: int | None) -> None:
        """Go through the first question into the player."""
        self.running.program.today_page.start_requested.emit()
        if score is not None:
            self.screens.rating.rated.emit(score)
            self.screens.rating.start_requested.emit()
        else:
            self.screens.rating.skip_requested.emit()

    def play_until(self, wanted: Callable[[Segment], bool], share: float) -> None:
        """Let time pass until the wanted segment has gone by to a share."""
        if not any(wanted(segment) for segment in self.session.segments[self.session.index :]):
            message = "what is waited for does not come any more in this session"
            raise RuntimeError(message)
        while not wanted(self.session.segment):
            self.press(ev.Skip()) if self._is_behind(wanted) else self._tick(TICK_MS)
        while self.session.elapsed_ms < share * self.session.segment.duration_ms:
            self._tick(TICK_MS // 5)
        self._let_the_carousel_rest()

    def press(self, event: ev.Event) -> None:
        """Press one of the player's buttons."""
        self.running.program.flow.controller.press(event)

    def answer(self, page: QWidget, name: str) -> None:
        """Press the button of a page or a sheet that readers call by this name."""
        named = [one for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page)]
        next(one for one in named if name in {one.text(), one.accessibleName()}).click()

    def mark(self, *zones: Zone) -> None:
        """Mark zones on the map of the sheet for "it hurts"."""
        self.screens.hurts_sheet.findChildren(BodyMap)[0].set_zones(zones)

    def dismiss_sheets(self) -> None:
        """Let every sheet go."""
        for sheet in self.running.parts.window.findChildren(Sheet):
            sheet.dismiss()

    def finish_session(self) -> None:
        """Let the rest of the session pass."""
        while not self.session.is_over:
            self._tick(1000)

    def let_seconds_pass(self, seconds: int) -> None:
        """Let time pass, and what moves by itself come to rest."""
        for _ in range(seconds):
            self._tick(1000)
        QTest.qWait(POSE_MS)

    def close(self) -> None:
        """End the program."""
        self.running.parts.window.close()
        self.running.close()
        self.running.parts.window.deleteLater()
        QApplication.processEvents()

    def _is_drawn(self) -> bool:
        views = [one for one in QApplication.allWidgets() if isinstance(one, FigureView) and one.isVisible()]
        return self.running.parts.figures.is_complete and all(view.is_exact for view in views)

    def _is_behind(self, wanted: Callable[[Segment], bool]) -> bool:
        """Tell whether the wanted segment belongs to a later exercise."""
        session = self.session
        entries = [segment.entry for segment in session.segments[session.index :] if wanted(segment)]
        return bool(entries) and entries[0] > session.segment.entry

    def _tick(self, step_ms: int) -> None:
        self.clock.advance_ms(step_ms)
        self.ticker.woke.emit()

    def _let_the_carousel_rest(self) -> None:
        QTest.qWait(SLIDE_MS)
        self.settle()


def paint(widget: QWidget, file: Path) -> None:
    """Paint a widget to a PNG file."""
    ratio = widget.devicePixelRatioF()
    picture = QPixmap(widget.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    widget.render(picture, QPoint(), QRegion(widget.rect()))
    if not picture.save(str(file)):
        message = f"{file} could not be written"
        raise RuntimeError(message)
