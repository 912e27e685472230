"""Whether macOS shows its lock screen: the session on the screen says so.  Not tried on macOS itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.reminders.kinds import Blocker

if TYPE_CHECKING:
    from collections.abc import Callable

FRAMEWORKS: Final = "/System/Library/Frameworks"
LOCKED_KEY: Final = b"CGSSessionScreenIsLocked"
UTF_8: Final = 0x08000100


class MacLocked:
    """Reads the description of the session."""

    blocker = Blocker.LOCKED

    def __init__(self, read: Callable[[], bool | None] | None = None) -> None:
        """Look with `read`, which says whether the session is locked; None where no session is on the screen."""
        self._read = read or session_is_locked

    def look(self) -> Finding:
        """Look once."""
        return session_finding(self._read())


def session_finding(is_locked: bool | None) -> Finding:  # noqa: FBT001 - the answer of one question
    """Turn what the session says into a finding."""
    if is_locked is None:
        return Finding(Seen.UNKNOWN, How.NO_DISPLAY)
    return Finding(Seen.YES if is_locked else Seen.NO, How.MAC_SESSION)


def session_is_locked() -> bool | None:
    """Ask macOS."""
    if sys.platform == "darwin":
        import ctypes  # noqa: PLC0415 - needed when a break is due, not at the start

        graphics = ctypes.CDLL(f"{FRAMEWORKS}/CoreGraphics.framework/CoreGraphics")
        core = ctypes.CDLL(f"{FRAMEWORKS}/CoreFoundation.framework/CoreFoundation")
        pointer = ctypes.c_void_p
        graphics.CGSessionCopyCurrentDictionary.restype = pointer
        core.CFStringCreateWithCString.restype = pointer
        core.CFStringCreateWithCString.argtypes = (pointer, ctypes.c_char_p, ctypes.c_uint32)
        core.CFDictionaryGetValue.restype = pointer
        core.CFDictionaryGetValue.argtypes = (pointer, pointer)
        core.CFBooleanGetValue.restype = ctypes.c_bool
        core.CFBooleanGetValue.argtypes = (pointer,)
        core.CFRelease.argtypes = (pointer,)
        session = graphics.CGSessionCopyCurrentDictionary()
        if not session:
            return None
        key = core.CFStringCreateWithCString(None, LOCKED_KEY, UTF_8)
        value = core.CFDictionaryGetValue(session, key)  # there only while it is locked
        is_locked = bool(value) and bool(core.CFBooleanGetValue(value))
        core.CFRelease(key)
        core.CFRelease(session)
        return is_locked
    else:  # noqa: RET505 - the type checkers read a platform switch only in this form
        return None
