"""Builds the tray process and runs it until it is ended."""

from __future__ import annotations

import gc
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from thoracic_desktop.content.errors import ContentError, ResourcesMissingError
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.controllers.break_desk import BreakDesk
from thoracic_desktop.controllers.reminders_controller import RemindersController
from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.desktop.crash import CrashReporter
from thoracic_desktop.desktop.door import DoorServer
from thoracic_desktop.desktop.door_address import Door, door_address
from thoracic_desktop.desktop.knocking import somebody_is_there
from thoracic_desktop.desktop.log import TRAY_FILE_NAME, Log
from thoracic_desktop.desktop.messages_between import read_tray_request
from thoracic_desktop.desktop.notices import Notices
from thoracic_desktop.desktop.paths import FolderError, Folders
from thoracic_desktop.desktop.qt_log import install_qt_log
from thoracic_desktop.desktop.refusing import has_no_display, refuse
from thoracic_desktop.desktop.sleep_watch import SleepWatch
from thoracic_desktop.desktop.ticker import Ticker
from thoracic_desktop.desktop.tray_host import TrayHost
from thoracic_desktop.tray.kept_pause import KeptPause
from thoracic_desktop.tray.notice_pictures import NoticePictures
from thoracic_desktop.tray.this_machine import ThisMachine
from thoracic_desktop.tray.tray_parts import TrayParts
from thoracic_desktop.tray.tray_program import TrayProgram
from thoracic_desktop.tray.window_process import WindowProcess
from thoracic_desktop.ui.application import make_application
from thoracic_desktop.ui.theme import Theme
from thoracic_desktop.ui.tray.menu import TrayMenu
from thoracic_desktop.ui.tray.tray import Tray

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.controllers.reminders_controller import Machine
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.notices import NoticeBoard
    from thoracic_desktop.desktop.ticker import TickSource


def run_tray(data_dir: Path | None) -> int:
    """Stay in the tray until somebody quits; where one stays there already, end at once and well.

    Args:
        data_dir: where everything of this run lives; None for the usual folders of this person.
    """
    if has_no_display():
        return refuse(_("there is no desktop to stay in. Start it from one, or use a verb: --help"))
    try:
        folders = Folders.standard() if data_dir is None else Folders.under(data_dir)
    except FolderError as error:
        return refuse(str(error))
    address = door_address(folders.data, Door.TRAY)
    if isinstance(address, str) and somebody_is_there(address):
        return 0
    application = make_application()
    QGuiApplication.setQuitOnLastWindowClosed(False)
    try:
        program = TrayProgram(build_parts(folders, data_dir))
    except (ContentError, ResourcesMissingError) as error:
        return refuse(str(error))
    door = DoorServer(read_tray_request, program.answer)
    trouble = door.open(address)
    if trouble is not None:
        return refuse(trouble)
    log = Log(folders.log, TRAY_FILE_NAME)
    install_qt_log()
    reporter = CrashReporter(program.crashed.emit)
    reporter.install()
    program.door = door
    program.quit_requested.connect(application.quit)
    program.start()
    _keep_small()
    code = application.exec()
    program.stop()
    reporter.remove()
    log.close()
    return code


def build_parts(
    folders: Folders,
    data_dir: Path | None,
    *,
    clock: Clock | None = None,
    ticker: TickSource | None = None,
    machine: Machine | None = None,
    board: NoticeBoard | None = None,
    sleep: SleepWatch | None = None,
    window: WindowProcess | None = None,
    pictures: NoticePictures | None = None,
) -> TrayParts:
    """Return the parts of a tray process; what is not given is the real one.

    Raises:
        ContentError: an exercise or a plan is wrong.
        ResourcesMissingError: the resource folder is not there.
    """
    clock = clock or SystemClock()
    desk = BreakDesk(folders, resource_root())
    window = window or WindowProcess(folders.data, data_dir, clock)
    theme = Theme(resource_root(), dresses=False)
    host = TrayHost()
    menu = TrayMenu(theme)
    return TrayParts(
        clock=clock,
        desk=desk,
        reminders=RemindersController(clock, ticker or Ticker(), desk, machine or ThisMachine(clock, window.is_there)),
        kept_pause=KeptPause(folders.data),
        board=board or Notices(),
        pictures=pictures or NoticePictures(folders.cache, data_dir),
        window=window,
        sleep=sleep or SleepWatch(),
        host=host,
        menu=menu,
        tray=Tray(host, menu),
    )


def _keep_small() -> None:
    """Look for garbage as usual from now on; what the start made stays, and is never looked through again."""
    gc.freeze()
    gc.enable()
