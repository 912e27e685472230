"""Whether a program has a camera open.  What the camera shows is never looked at, and the camera is never opened."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.desktop.blockers.pipewire import uses_camera
from thoracic_desktop.reminders.kinds import Blocker
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.desktop.blockers.pipewire import PipeWire

# These hold every camera open all day, and hand out its pictures when somebody asks; PipeWire says when.
KEEPERS: Final = frozenset({"pipewire", "wireplumber", "pipewire-media-"})
# Small boards show the parts that pack and unpack films as cameras too, and browsers use them.
NOT_CAMERAS: Final = ("codec", "decode", "encode", "-dec", "-enc", "jpeg")


class Places(Value, frozen=True):
    """Where the system shows cameras and processes."""

    processes: Path = Path("/proc")
    devices: Path = Path("/dev")
    names: Path = Path("/sys/class/video4linux")
    sandbox: Path = Path("/.flatpak-info")


class Camera:
    """Looks which of this person's programs hold a camera open; those of others cannot be seen."""

    blocker = Blocker.CAMERA

    def __init__(self, pipewire: PipeWire, places: Places | None = None) -> None:
        """Look in the usual places, unless others are given."""
        self._pipewire = pipewire
        self._places = places or Places()

    def look(self) -> Finding:
        """Look once."""
        if self._places.sandbox.exists():
            return Finding(Seen.UNKNOWN, How.SANDBOXED)
        cameras = {str(device) for device in self._places.devices.glob("video*") if self._is_camera(device)}
        if not cameras:
            return Finding(Seen.NO, How.NO_CAMERA)
        holders = {_name(process) for process in self._processes() if _holds(process, cameras)}
        if holders - KEEPERS:
            return Finding(Seen.YES, How.DEVICE_OPEN)
        if holders:
            shown = self._pipewire.look_for(uses_camera)
            if shown.state is Seen.YES:
                return shown
        return Finding(Seen.NO, How.DEVICE_OPEN)

    def _is_camera(self, device: Path) -> bool:
        name = _first_line(self._places.names / device.name / "name").lower()
        return not any(word in name for word in NOT_CAMERAS)

    def _processes(self) -> list[Path]:
        return [Path(entry.path) for entry in os.scandir(self._places.processes) if entry.name.isdigit()]


def _holds(process: Path, cameras: set[str]) -> bool:
    try:
        files = os.listdir(process / "fd")  # noqa: PTH208 - thousands of them, and their names are all that is needed
    except OSError:  # it has ended, or is somebody else's and may not be looked at
        return False
    return any(_target(f"{process}/fd/{file}") in cameras for file in files)


def _target(link: str) -> str:
    try:
        return os.readlink(link)  # noqa: PTH115 - as above
    except OSError:
        return ""


def _name(process: Path) -> str:
    return _first_line(process / "comm")


def _first_line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").partition("\n")[0]
    except OSError:
        return ""
