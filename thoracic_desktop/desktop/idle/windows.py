"""How long nobody has typed, as Windows says it.

Written from Microsoft's documentation of GetLastInputInfo and never run: there was no Windows to try it on.  What is
reckoned with its answer is in `idle_since`, and tested everywhere.
"""

from __future__ import annotations

import ctypes
import sys

from thoracic_desktop.desktop.idle.source import IdleSource, Unavailable, WhyNot
from thoracic_desktop.overriding import override

TICKS = 1 << 32
"""GetTickCount begins anew after so many milliseconds, which are 49.7 days."""
LONGEST_MS = TICKS // 2


def idle_since(last_input_tick: int, now_tick: int) -> int:
    """Return how many milliseconds lie between two readings of GetTickCount, also where it began anew in between.

    An input may be stamped a moment after the tick that was read as now; that is no idleness of 49 days.
    """
    elapsed_ms = (now_tick - last_input_tick) % TICKS
    return elapsed_ms if elapsed_ms < LONGEST_MS else 0


class _LastInput(ctypes.Structure):
    """LASTINPUTINFO."""

    _fields_ = (("size", ctypes.c_uint32), ("tick", ctypes.c_uint32))

    tick: int


class WindowsIdle(IdleSource):
    """Asks Windows about the session this process runs in."""

    name = "Windows"
    finest_ms = 0

    def __init__(self) -> None:
        """Ask once.

        Raises:
            Unavailable: it does not tell.
        """
        if self.idle_ms() is None:
            raise Unavailable(WhyNot.NO_ANSWER)

    @override
    def idle_ms(self) -> int | None:
        if sys.platform == "win32":
            last = _LastInput(ctypes.sizeof(_LastInput), 0)
            if not ctypes.windll.user32.GetLastInputInfo(ctypes.byref(last)):
                return None
            return idle_since(last.tick, ctypes.windll.kernel32.GetTickCount())
        else:  # noqa: RET505 - the type checkers read a platform switch only in this form
            return None

    @override
    def close(self) -> None:
        """Nothing is held."""
