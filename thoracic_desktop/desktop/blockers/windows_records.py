"""Camera and microphone on Windows: it keeps a record of which program uses them.  Not tried on Windows itself.

The record is what the Settings app shows under privacy.  A program that uses the device now has a start and no stop.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.reminders.kinds import Blocker
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

STORE: Final = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
PACKED: Final = "NonPackaged"
"""Programs that are no apps of the store have their records in a folder of this name."""
DEVICES: Final = {Blocker.CAMERA: "webcam", Blocker.MICROPHONE: "microphone"}


class Record(Value, frozen=True):
    """When a program last used a device, in Windows' own count; None where the record has no such entry."""

    last_start: int | None
    last_stop: int | None


class DeviceRecords:
    """Reads the records of one device."""

    def __init__(self, blocker: Blocker, read: Callable[[str], Sequence[Record] | None] | None = None) -> None:
        """Look for the camera or for the microphone.

        Args:
            blocker: which of them.
            read: gives the records of a device by its name; None where they cannot be read.
        """
        self.blocker = blocker
        self._read = read or read_records

    def look(self) -> Finding:
        """Look once."""
        return in_use(self._read(DEVICES[self.blocker]))


def in_use(records: Sequence[Record] | None) -> Finding:
    """Tell from its records whether a device is in use."""
    if records is None:
        return Finding(Seen.UNKNOWN, How.UNREADABLE)
    is_used = any(one.last_start and one.last_stop == 0 for one in records)
    return Finding(Seen.YES if is_used else Seen.NO, How.WINDOWS_RECORDS)


def read_records(device: str) -> list[Record] | None:
    """Read the records of a device; None where there are none to be read."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - there is none elsewhere

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"{STORE}\{device}") as key:
                return list(_records(key))
        except OSError:
            return None
    else:
        return None


if sys.platform == "win32":

    def _records(key: object) -> Iterator[Record]:
        import winreg  # noqa: PLC0415 - there is none elsewhere

        assert isinstance(key, winreg.HKEYType)  # noqa: S101 - the type has no name where there is no Windows
        for index in range(winreg.QueryInfoKey(key)[0]):
            name = winreg.EnumKey(key, index)
            with winreg.OpenKey(key, name) as inner:
                if name == PACKED:
                    yield from _records(inner)
                else:
                    yield Record(_number(inner, "LastUsedTimeStart"), _number(inner, "LastUsedTimeStop"))

    def _number(key: object, name: str) -> int | None:
        import winreg  # noqa: PLC0415 - there is none elsewhere

        assert isinstance(key, winreg.HKEYType)  # noqa: S101 - as above
        try:
            value: object = winreg.QueryValueEx(key, name)[0]
        except OSError:
            return None
        return value if isinstance(value, int) else None
