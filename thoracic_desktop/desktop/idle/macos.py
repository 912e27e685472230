"""How long nobody has typed, as macOS says it, without asking for any permission.

Written from Apple's documentation of CGEventSourceSecondsSinceLastEventType and never run: there was no Mac to try it
on.  What is reckoned with its answer is in `idle_from`, and tested everywhere.
"""

from __future__ import annotations

import ctypes
import math

from thoracic_desktop.desktop.idle.source import IdleSource, Unavailable, WhyNot
from thoracic_desktop.overriding import override

LIBRARY = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
HARDWARE = 1
"""kCGEventSourceStateHIDSystemState: what came from devices, and not what programs pretended."""
ANY_INPUT = 0xFFFF_FFFF
"""kCGAnyInputEventType."""
MS_PER_SECOND = 1000


def idle_from(seconds: float) -> int | None:
    """Return the milliseconds of an answer; None where it is none, such as a negative or an endless time."""
    return int(seconds * MS_PER_SECOND) if math.isfinite(seconds) and seconds >= 0 else None


class MacIdle(IdleSource):
    """Asks Quartz."""

    name = "macOS"
    finest_ms = 0

    def __init__(self) -> None:
        """Load the library and ask once.

        Raises:
            Unavailable: it does not tell.
        """
        try:
            ask = ctypes.CDLL(LIBRARY).CGEventSourceSecondsSinceLastEventType
        except (OSError, AttributeError) as error:
            raise Unavailable(WhyNot.NO_LIBRARY) from error
        ask.restype, ask.argtypes = ctypes.c_double, [ctypes.c_int32, ctypes.c_uint32]
        self._ask = ask
        if self.idle_ms() is None:
            raise Unavailable(WhyNot.NO_ANSWER)

    @override
    def idle_ms(self) -> int | None:
        return idle_from(self._ask(HARDWARE, ANY_INPUT))

    @override
    def close(self) -> None:
        """Nothing is held."""
