"""Builds the window and runs it until it is closed."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from thoracic_desktop.app.applying import apply_settings
from thoracic_desktop.app.outside import nothing_outside, this_machine
from thoracic_desktop.app.own import Own
from thoracic_desktop.app.parts import Parts
from thoracic_desktop.app.program import Program
from thoracic_desktop.app.window_door import AFTER_PAINTING_MS, WindowDoor
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
from thoracic_desktop.desktop.refusing import has_no_display, refuse
from thoracic_desktop.desktop.settings_store import FILE_NAME, SettingsStore, WindowGeometry
from thoracic_desktop.desktop.sound import Chimes
from thoracic_desktop.desktop.ticker import Ticker, after_ms
from thoracic_desktop.exercises.catalogue_with_own import CatalogueWithOwn
from thoracic_desktop.frames.frame_folder import FrameFolder
from thoracic_desktop.frames.keys import code_version
from thoracic_desktop.history.hold import HeldElsewhereError, Hold
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.ui.application import make_application
from thoracic_desktop.ui.figure.figures import Figures
from thoracic_desktop.ui.main_window import MainWindow
from thoracic_desktop.ui.messages import Messages
from thoracic_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from thoracic_desktop.app.opening import Opening
    from thoracic_desktop.app.outside import Outside
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.figure_maker import FrameMaker
    from thoracic_desktop.desktop.sound import ChimePlayer
    from thoracic_desktop.desktop.ticker import Delay, TickSource

LONGEST_WAIT_FOR_HISTORY_MS = 400
WRITE_AT_END_S = 5.0
OPEN_DOOR_AT_LATEST_MS = 1000


def run_window(data_dir: Path | None, opening: Opening | None = None) -> int:
    """Run the window until it is closed, and return the exit code; where one is open already, that one is asked.

    Args:
        data_dir: where everything of this run lives; None for the usual folders of this person.
        opening: what it was started for, beside being looked at.
    """
    if has_no_display():
        from gettext import gettext as _  # noqa: PLC0415 - no start that succeeds needs it

        return refuse(_("there is no screen to open a window on. Start it from a desktop, or use a verb: --help"))
    try:
        folders = Folders.standard() if data_dir is None else Folders.under(data_dir)
    except FolderError as error:
        return refuse(str(error))
    hold = _hold_or_pass_on(folders.data, opening)
    if isinstance(hold, int):
        return hold
    application = make_application()
    try:
        maker = FigureMaker(resource_root(), folders.cache)
        clock = SystemClock()
        outside = this_machine(clock, folders.data, data_dir)
        running = RunningWindow(folders, clock, Ticker(), Chimes(resource_path("sounds")), maker, outside=outside)
    except (ContentError, ResourcesMissingError) as error:
        return refuse(str(error))
    code = running.run(application, opening)
    hold.release()
    return code


def _hold_or_pass_on(folder: Path, opening: Opening | None) -> Hold | int:
    """Take hold of the history; where another window has it, that one is asked and the exit code comes back."""
    try:
        return Hold(folder)
    except HeldElsewhereError:
        from thoracic_desktop.app.second_start import hold_or_pass_on  # noqa: PLC0415 - a first start needs none of it
    answer = hold_or_pass_on(folder, opening, SystemClock())
    if isinstance(answer, Hold):
        return answer
    if answer is None:
        from gettext import gettext as _  # noqa: PLC0415 - as above

        return refuse(_("it is open already, in another window with the data in {folder}").format(folder=folder))
    return 0 if answer.ok else refuse(answer.error)


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
        outside: Outside | None = None,
    ) -> None:
        """Build everything; the history is opened meanwhile, on its own thread.

        Without `outside` the window stays by itself: no tray, no login, nothing noticed.

        Raises:
            ContentError: an exercise or a plan is wrong.
            ResourcesMissingError: the resource folder is not there.
        """
        content = load_content(resource_root(), folders.cache)
        self._longest_wait: Delay | None = None
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
        self.program = Program(self.parts, outside or nothing_outside())
        self.program.report_settings(settings_trouble)
        self.own.connect_to(self.program)
        self.door = WindowDoor(window, folders.data)
        self._connect_door()
        _place(window, settings.settings.window)
        window.closing.connect(self._on_closing)
        window.ratio_changed.connect(self.parts.figures.set_ratio)

    def run(self, application: QApplication, opening: Opening | None) -> int:
        """Show what was wished for and wait until it is closed and all is written; return the exit code."""
        self._reporter.install()
        self.parts.window.painted.connect(_collect_garbage_again)
        self.program.breaks.painted.connect(_collect_garbage_again)
        self.parts.window.painted.connect(lambda: self.door.open_in_ms(AFTER_PAINTING_MS))
        self.door.open_in_ms(OPEN_DOOR_AT_LATEST_MS)
        if opening is not None and opening.exercise is not None:
            self.show_break(opening)
        else:
            self.show_when_ready()
        if opening is not None and opening.exercise is None:
            self.parts.today.state_changed.connect(_Once(lambda: self.door.follow(opening)))
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

    def show_break(self, opening: Opening) -> None:
        """Begin a break in its own small window; the main window stays away unless there is something to say in it."""
        self.program.start()
        self.door.follow(opening)

    def close(self) -> None:
        """Write what is left and let go of timers, threads, files and hooks."""
        if self._longest_wait is not None:
            self._longest_wait.cancel()
        self.door.close()
        self.program.stop()
        self.own.stop()
        self.parts.figures.frames.close()
        if not self.parts.history.close(WRITE_AT_END_S):
            from gettext import gettext as _  # noqa: PLC0415 - as above

            refuse(_("not everything could be saved in {folder}").format(folder=self.parts.data_folder))
        self._log.close()

    def _connect_door(self) -> None:
        window, door = self.parts.window, self.door
        door.show_requested.connect(self._come_to_front)
        door.page_requested.connect(window.go_to)
        door.places = self.program.places
        door.session_requested.connect(window.request_start)
        door.break_requested.connect(self._begin_break)
        door.quit_requested.connect(window.close)
        door.quit_requested.connect(QApplication.closeAllWindows)  # the small one of a break, too

    def _begin_break(self, exercise: str, kind: str) -> None:
        self.program.begin_break(exercise, Kind(kind))

    def _come_to_front(self, activation: str) -> None:
        from thoracic_desktop.app.coming_to_front import come_to_front  # noqa: PLC0415 - the start does not pay for it

        come_to_front(self.parts.window, activation)

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


def _collect_garbage_again() -> None:
    """End what `__main__` began for the start; what the start made stays, and is never looked through again."""
    gc.freeze()
    gc.enable()


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
