"""The detectors of this system, and what they find: asked when a break is due, and while it is held back."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from thoracic_desktop.desktop.blockers.detector import CannotTell, How, Seen
from thoracic_desktop.reminders.kinds import Blocker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from thoracic_desktop.desktop.blockers.detector import Detector


def detectors_here(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> tuple[Detector, ...]:
    """Return one detector for each thing that a machine may know; nothing is looked at yet.

    Args:
        platform: the system, as Python calls it.
        environment: what the session says of itself.
    """
    if platform == "win32":
        return _of_windows()
    if platform == "darwin":
        return _of_mac()
    if platform == "linux":
        return _of_linux(environment)
    return tuple(CannotTell(blocker, How.SYSTEM_SILENT) for blocker in Blocker if blocker is not Blocker.MEETING)


def what_holds(detectors: Iterable[Detector]) -> tuple[Blocker, ...]:
    """Return what is the case now, in the order in which one of several is named.

    What cannot be told holds nothing back.  It takes some ten milliseconds, and about a second where services hang.
    """
    found = {detector.blocker for detector in detectors if detector.look().state is Seen.YES}
    return tuple(blocker for blocker in Blocker if blocker in found)


def _of_linux(environment: Mapping[str, str]) -> tuple[Detector, ...]:
    from thoracic_desktop.desktop.blockers.buses import Buses  # noqa: PLC0415 - each system has its own
    from thoracic_desktop.desktop.blockers.camera import Camera  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.blockers.do_not_disturb import DoNotDisturb  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.blockers.full_screen import FullScreen  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.blockers.locked import Locked  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.blockers.microphone import Microphone  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.blockers.patience import Patience  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.blockers.pipewire import PipeWire  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.blockers.presentation import Presentation  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.blockers.screen_shared import ScreenShared  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.clock import SystemClock  # noqa: PLC0415 - as above

    patience = Patience(SystemClock())
    buses, pipewire = Buses(patience), PipeWire(patience)
    is_wayland = bool(environment.get("WAYLAND_DISPLAY")) or environment.get("XDG_SESSION_TYPE") == "wayland"
    return (
        Locked(buses),
        ScreenShared(pipewire, is_wayland=is_wayland),
        Camera(pipewire),
        Microphone(pipewire),
        Presentation(buses),
        FullScreen(environment.get("DISPLAY", ""), is_wayland=is_wayland),
        DoNotDisturb(buses, patience, environment.get("XDG_CURRENT_DESKTOP", "")),
    )


def _of_windows() -> tuple[Detector, ...]:
    from thoracic_desktop.desktop.blockers.windows_locked import WindowsLocked  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.blockers.windows_records import DeviceRecords  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.blockers.windows_state import NotificationState  # noqa: PLC0415 - as above

    return (
        WindowsLocked(),
        CannotTell(Blocker.SCREEN_SHARED, How.SYSTEM_SILENT),
        DeviceRecords(Blocker.CAMERA),
        DeviceRecords(Blocker.MICROPHONE),
        NotificationState(Blocker.PRESENTATION),
        NotificationState(Blocker.FULL_SCREEN),
        NotificationState(Blocker.DO_NOT_DISTURB),
    )


def _of_mac() -> tuple[Detector, ...]:
    from thoracic_desktop.desktop.blockers.mac_focus import MacFocus  # noqa: PLC0415 - as above
    from thoracic_desktop.desktop.blockers.mac_locked import MacLocked  # noqa: PLC0415 - as above

    silent = (
        Blocker.SCREEN_SHARED,
        Blocker.CAMERA,
        Blocker.MICROPHONE,
        Blocker.PRESENTATION,
        Blocker.FULL_SCREEN,
    )
    return (MacLocked(), *(CannotTell(blocker, How.SYSTEM_SILENT) for blocker in silent), MacFocus())
