"""Builds the window and runs it until it is closed."""

from __future__ import annotations

import gc
import os
import sys
from gettext import gettext as _
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from thoracic_desktop import EXIT_WRONG, PROGRAM, __version__
from thoracic_desktop.app.applying import apply_settings
from thoracic_desktop.app.own import Own
from thoracic_desktop.app.parts import Parts
from thoracic_desktop.app.program import Program
from thoracic_desktop.app.reminder_flow import Tray
from thoracic_desktop.content.errors import ContentError, ResourcesMissingError
from thoracic_desktop.content.kept_content import load_content
from thoracic_desktop.content.resources import resource_path, resource_root
from thoracic_desktop.content.rule_book import RuleBook
from thoracic_desktop.controllers.frames_link import FramesLink
from thoracic_desktop.controllers.history_link import HistoryLink
from thoracic_desktop.controllers.today_controller import TodayController
from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.desktop.crash import CrashReporter
from thoracic_desktop.desktop.figure_maker import FigureMaker
from thoracic_desktop.desktop.log import Log
from thoracic_desktop.desktop.paths import FolderError, Folders
from thoracic_desktop.desktop.qt_log import install_qt_log
from thoracic_desktop.desktop.settings_store import FILE_NAME, SettingsStore, WindowGeometry
from thoracic_desktop.desktop.sound import Chimes
from thoracic_desktop.desktop.ticker import Ticker, after_ms
from thoracic_desktop.exercises.catalogue_with_own import CatalogueWithOwn
from thoracic_desktop.frames.frame_folder import FrameFolder
from thoracic_desktop.frames.keys import code_version
from thoracic_desktop.history.hold import HeldElsewhereError, Hold
from thoracic_desktop.ui.figure.figures import Figures
from thoracic_desktop.ui.main_window import MainWindow
from thoracic_desktop.ui.messages import Messages
from thoracic_desktop.ui.theme import STYLE_ARGUMENTS, Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from thoracic_desktop.controllers.tray_link import TrayLink
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.figure_maker import FrameMaker
    from thoracic_desktop.desktop.sound import ChimePlayer
    from thoracic_desktop.desktop.ticker import TickSource

LONGEST_WAIT_FOR_HISTORY_MS = 400
WRITE_AT_END_S = 5.0


def run_window(data_dir: Path | None) -> int:
    """Run the window until it is closed, and return the exit code.

    Args:
        data_dir: where everything of this run lives; None for the usual folders of this person.
    """
    if _has_no_display():
        return _refuse(_("there is no screen to open a window on. Start it from a desktop, or use a verb: --help"))
    application = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    application.setApplicationName(PROGRAM)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(PROGRAM)
    # The words are English only so far; dates in another language between them would read like a mistake.
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.system().territory()))
    try:
        folders = Folders.standard() if data_dir is None else Folders.under(data_dir)
        hold = Hold(folders.data)
        maker = FigureMaker(resource_root(), folders.cache)
        tray = Tray(lambda: _tray_link(folders.data), lambda: _start_tray(data_dir))
        running = RunningWindow(folders, SystemClock(), Ticker(), Chimes(resource_path("sounds")), maker, tray=tray)
    except (ContentError, ResourcesMissingError, FolderError) as error:
        return _refuse(str(error))
    except HeldElsewhereError as error:
        return _refuse(_("it is open already, in another window with the data in {folder}").format(folder=error))
    code = running.run(application)
    hold.release()
    return code


class RunningWindow:
    """The program with its window, from the first object to the last write."""

    def __init__(
        self,
        folders: Folders,
        clock: Clock,
        ticker: TickSource,
        chimes: ChimePlayer,
        maker: FrameMaker,
        *,
        tray: Tray | None = None,
    ) -> None:
        """Build everything; the history is opened meanwhile, on its own thread.  Without `tray`, no tray is looked for.

        Raises:
            ContentError: an exercise or a plan is wrong.
            ResourcesMissingError: the resource folder is not there.
        """
        content = load_content(resource_root(), folders.cache)
        self._log = Log(folders.log)
        install_qt_log()
        self._reporter = CrashReporter(self._report_crash)
        history = HistoryLink(folders.data, clock.now(), on_error=self._report_error)
        catalogue = CatalogueWithOwn(content.catalogue)
        settings = SettingsStore(folders.config / FILE_NAME)
        settings_trouble = settings.load()
        theme = Theme(resource_root())
        messages = Messages(theme)
        frames = FramesLink(maker, lambda: FrameFolder(folders.cache, code_version(resource_root())))
        window = MainWindow(theme, messages)
        self.parts = Parts(
            data_folder=folders.data,
            clock=clock,
            catalogue=catalogue,
            manoeuvres=content.manoeuvres,
            rule_book=RuleBook(resource_root() / "rules"),
            settings=settings,
            theme=theme,
            figures=Figures(theme, frames, content.scenes, window.devicePixelRatioF()),
            chimes=chimes,
            history=history,
            ticker=ticker,
            today=TodayController(history, clock, catalogue, content.plans),
            messages=messages,
            window=window,
        )
        self.own = Own(self.parts, catalogue, content.scenes)
        apply_settings(self.parts, settings.settings)
        self.program = Program(self.parts, tray)
        self.program.report_settings(settings_trouble)
        self.own.connect_to(self.program)
        _place(window, settings.settings.window)
        window.closing.connect(self._on_closing)
        window.ratio_changed.connect(self.parts.figures.set_ratio)

    def run(self, application: QApplication) -> int:
        """Show the window and wait until it is closed and all is written; return the exit code."""
        self._reporter.install()
        self.parts.window.painted.connect(_collect_garbage_again)
        self.show_when_ready()
        code = application.exec()
        self.close()
        self._reporter.remove()
        return code

    def show_when_ready(self) -> None:
        """Show the window with its first content, or without it where the history takes long to open."""
        show = _Once(self.parts.window.show)
        self.parts.today.state_changed.connect(show)
        self._longest_wait = after_ms(LONGEST_WAIT_FOR_HISTORY_MS, show, self.parts.window)
        self.program.start()

    def close(self) -> None:
        """Write what is left and let go of timers, threads, files and hooks."""
        self._longest_wait.cancel()
        self.program.stop()
        self.own.stop()
        self.parts.figures.frames.close()
        if not self.parts.history.close(WRITE_AT_END_S):
            _refuse(_("not everything could be saved in {folder}").format(folder=self.parts.data_folder))
        self._log.close()

    def _on_closing(self) -> None:
        """Keep how the window stood; a session under way stands paused in the history and is offered again."""
        window, store = self.parts.window, self.parts.settings
        self.program.pause()
        normal = window.normalGeometry()
        geometry = WindowGeometry(
            x=normal.x(),
            y=normal.y(),
            width=max(1, normal.width()),
            height=max(1, normal.height()),
            maximised=window.isMaximized(),
        )
        store.save(replace(store.settings, window=geometry))

    def _report_error(self, error: Exception) -> None:
        self._reporter.report(type(error), error, error.__traceback__)

    def _report_crash(self, line: str) -> None:
        self.program.crashed.emit(line)


def _tray_link(data_folder: Path) -> TrayLink:
    from thoracic_desktop.controllers.tray_link import TrayLink  # noqa: PLC0415 - looked for once the window stands
    from thoracic_desktop.desktop.door_address import Door, door_address  # noqa: PLC0415 - as above

    return TrayLink(door_address(data_folder, Door.TRAY))


def _start_tray(data_dir: Path | None) -> str:
    from thoracic_desktop.desktop.tray_process import start_tray  # noqa: PLC0415 - as above

    return start_tray(data_dir)


def _collect_garbage_again() -> None:
    """End what `__main__` began for the start; what the start made stays, and is never looked through again."""
    gc.freeze()
    gc.enable()


def _refuse(text: str) -> int:
    sys.stderr.write(f"{PROGRAM}: {text}\n")
    return EXIT_WRONG


def _has_no_display() -> bool:
    """Tell where Qt would only abort: on Linux without a display server, and no other platform asked for."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in named)


class _Once:
    """Calls something the first time it is called itself."""

    def __init__(self, call: Callable[[], object]) -> None:
        self._call: Callable[[], object] | None = call

    def __call__(self, *_ignored: object) -> None:
        call, self._call = self._call, None
        if call is not None:
            call()


def _place(window: MainWindow, geometry: WindowGeometry | None) -> None:
    """Put the window where it stood, if that place is still on a screen."""
    if geometry is None:
        return
    wanted = QRect(geometry.x, geometry.y, geometry.width, geometry.height)
    screen = QGuiApplication.screenAt(wanted.center())
    if screen is not None:
        window.setGeometry(wanted.intersected(screen.availableGeometry()))
    else:
        window.resize(wanted.size())
    if geometry.maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)
