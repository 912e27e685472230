"""The one reader of the machine's clocks; everything else is given `now` or `at_ms`."""

from __future__ import annotations

import datetime as dt
import sys
import time
from typing import Protocol

from thoracic_desktop.overriding import override

NANOSECONDS_PER_MS = 1_000_000
MS_PER_SECOND = 1000


class Clock(Protocol):
    """What the program asks of a clock."""

    def now(self) -> dt.datetime:
        """Return the local time of day, aware, with its offset from UTC."""
        ...

    def monotonic_ms(self) -> int:
        """Return milliseconds since an arbitrary moment; it never jumps and counts on while the machine sleeps."""
        ...

    def sleep_ms(self, duration_ms: int) -> None:
        """Block the calling thread for about that many milliseconds."""
        ...


def _steady_ns() -> int:
    """Return nanoseconds of a clock that also counts while the machine is suspended.

    `time.monotonic()` would not do: on Linux and macOS it stands still in sleep, and on Windows, before Python 3.13,
    it moves in steps of 15.6 ms.  Windows documents that its performance counter goes on in sleep, macOS that
    its CLOCK_MONOTONIC does; neither was tried, only Linux was.
    """
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":  # noqa: RET505 - the type checkers read a platform switch only in this form
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    else:
        return time.perf_counter_ns()


class SystemClock(Clock):
    """The machine's own clocks."""

    @override
    def now(self) -> dt.datetime:
        # A process that stays for weeks would keep the time zone it was started in; this looks whether it is another.
        if sys.platform != "win32":
            time.tzset()
        return dt.datetime.now(tz=dt.UTC).astimezone()

    @override
    def monotonic_ms(self) -> int:
        return _steady_ns() // NANOSECONDS_PER_MS

    @override
    def sleep_ms(self, duration_ms: int) -> None:
        time.sleep(max(0, duration_ms) / MS_PER_SECOND)
