"""Whether Windows shows its lock screen: then the desktop that takes input is another.  Not tried on Windows itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.reminders.kinds import Blocker

if TYPE_CHECKING:
    from collections.abc import Callable

ORDINARY: Final = "Default"
READ_OBJECTS: Final = 0x0001
NAME: Final = 2
LONGEST_NAME: Final = 256
ACCESS_DENIED: Final = 5
CLOSED: Final = ""
"""The name that the desktop of the lock screen has for us: it is closed to programs."""


class WindowsLocked:
    """Asks for the name of the desktop that takes input."""

    blocker = Blocker.LOCKED

    def __init__(self, input_desktop: Callable[[], str | None] | None = None) -> None:
        """Look with `input_desktop`, which gives the name of the desktop; None where that cannot be told."""
        self._input_desktop = input_desktop or input_desktop_name

    def look(self) -> Finding:
        """Look once."""
        return desktop_finding(self._input_desktop())


def desktop_finding(name: str | None) -> Finding:
    """Tell from the name of the desktop that takes input."""
    if name is None:
        return Finding(Seen.UNKNOWN, How.NO_ANSWER)
    return Finding(Seen.NO if name == ORDINARY else Seen.YES, How.WINDOWS_DESKTOP)


def input_desktop_name() -> str | None:
    """Ask Windows."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - needed when a break is due, not at the start

        user = ctypes.WinDLL("user32", use_last_error=True)
        user.OpenInputDesktop.restype = ctypes.c_void_p
        user.GetUserObjectInformationW.argtypes = (
            *(ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p),
            *(ctypes.c_uint32, ctypes.c_void_p),
        )
        user.CloseDesktop.argtypes = (ctypes.c_void_p,)
        desktop = user.OpenInputDesktop(0, False, READ_OBJECTS)
        if not desktop:
            return CLOSED if ctypes.get_last_error() == ACCESS_DENIED else None
        name = ctypes.create_unicode_buffer(LONGEST_NAME)
        user.GetUserObjectInformationW(desktop, NAME, name, ctypes.sizeof(name), None)
        user.CloseDesktop(desktop)
        return name.value
    else:  # noqa: RET505 - the type checkers read a platform switch only in this form
        return None
