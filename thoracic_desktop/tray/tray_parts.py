"""The parts of the running tray process, handed to those who connect them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.controllers.break_desk import BreakDesk
    from thoracic_desktop.controllers.reminders_controller import RemindersController
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.notices import NoticeBoard
    from thoracic_desktop.desktop.sleep_watch import SleepWatch
    from thoracic_desktop.desktop.tray_host import TrayHost
    from thoracic_desktop.tray.kept_pause import KeptPause
    from thoracic_desktop.tray.notice_pictures import NoticePictures
    from thoracic_desktop.tray.window_process import WindowProcess
    from thoracic_desktop.ui.tray.menu import TrayMenu
    from thoracic_desktop.ui.tray.tray import Tray


class TrayParts(Value, frozen=True):
    """Everything that the connections need; built once by `run_tray`."""

    clock: Clock
    desk: BreakDesk
    reminders: RemindersController
    kept_pause: KeptPause
    board: NoticeBoard
    pictures: NoticePictures
    window: WindowProcess
    sleep: SleepWatch
    host: TrayHost
    menu: TrayMenu
    tray: Tray
