"""How the window reaches what lives outside of its own process: the tray, the login, and what the machine notices."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from thoracic_desktop.app.noticed_now import Found, Tells
    from thoracic_desktop.app.reminder_flow import Tray
    from thoracic_desktop.controllers.tray_link import TrayLink
    from thoracic_desktop.desktop.blockers.detector import Detector
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.login_start import LoginStart


class Outside(Value, frozen=True):
    """What the window asks for when somebody wants to know; nothing of it is loaded at the start.

    Attributes:
        tray: how the process in the tray is reached; None for a window that stays by itself.
        login: gives what starts the program at login.
        find_idle: finds who tells how long nobody has typed.
        find_sleep: says who tells of sleep.
        detectors: gives what looks for what holds a break back.
    """

    tray: Tray | None
    login: Callable[[], LoginStart]
    find_idle: Callable[[], Found]
    find_sleep: Callable[[], Tells]
    detectors: Callable[[], Sequence[Detector]]


def this_machine(clock: Clock, data_folder: Path, data_dir: Path | None) -> Outside:
    """Return how the real ones are reached.

    Args:
        clock: the clocks.
        data_folder: where the history lies.
        data_dir: what the program was told to keep everything in; None for the usual folders.
    """
    # The start pays for nothing of what is imported in here.
    from thoracic_desktop.app.reminder_flow import Tray  # noqa: PLC0415 - see above

    return Outside(
        tray=Tray(lambda: _tray_link(data_folder), lambda: _start_tray(data_dir)),
        login=cache(lambda: _login(data_dir)),  # it takes a while to find out what it is that would be started
        find_idle=lambda: _idle(clock),
        find_sleep=_sleep,
        detectors=_detectors,
    )


def nothing_outside(tray: Tray | None = None) -> Outside:
    """Return what a window has that stays by itself, as for pictures and tests."""
    from thoracic_desktop.desktop.idle.finding import FoundIdle  # noqa: PLC0415 - no start of the program comes here
    from thoracic_desktop.desktop.idle.source import Tried, WhyNot  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.login_start import NoLoginStart  # noqa: PLC0415 - as above

    return Outside(
        tray=tray,
        login=lambda: NoLoginStart(""),
        find_idle=lambda: FoundIdle(source=None, tried=()),
        find_sleep=lambda: Tried(name="", works=False, reason=WhyNot.NO_BUS),
        detectors=tuple,
    )


def _tray_link(data_folder: Path) -> TrayLink:
    from thoracic_desktop.controllers.tray_link import TrayLink  # noqa: PLC0415 - looked for once the window stands
    from thoracic_desktop.desktop.door_address import Door, door_address  # noqa: PLC0415 - as above

    return TrayLink(door_address(data_folder, Door.TRAY))


def _start_tray(data_dir: Path | None) -> str:
    from thoracic_desktop.desktop.starting import start_program  # noqa: PLC0415 - as above

    return start_program(("--tray",), data_dir)


def _login(data_dir: Path | None) -> LoginStart:
    from thoracic_desktop.desktop.login_start import login_start  # noqa: PLC0415 - as above

    return login_start(data_dir)


def _idle(clock: Clock) -> Found:
    from thoracic_desktop.desktop.idle.finding import find_idle_source  # noqa: PLC0415 - as above

    return find_idle_source(clock)


def _sleep() -> Tells:
    from thoracic_desktop.desktop.sleep_watch import SleepWatch  # noqa: PLC0415 - as above

    watch = SleepWatch()
    try:
        return watch.sleep
    finally:
        watch.close()


def _detectors() -> Sequence[Detector]:
    from thoracic_desktop.desktop.blockers.looking import detectors_here  # noqa: PLC0415 - as above

    return detectors_here()
