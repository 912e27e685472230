"""The window's program, with a clock that runs twenty times as fast: `python fast_window.py --data-dir DIR ...`."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

from thoracic_desktop.desktop.quick_start import load_msgspec, load_qt

load_msgspec()
load_qt()

from tests.fakes import MORNING, FakeChimes
from thoracic_desktop.__main__ import main
from thoracic_desktop.app import window
from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.desktop.ticker import Ticker
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

SPEED = 20


class FastClock(SystemClock):
    """Runs fast, and shows the day of the tray's clock."""

    def __init__(self) -> None:
        self._began_ms = super().monotonic_ms()

    @override
    def now(self) -> dt.datetime:
        return MORNING.replace(hour=10) + dt.timedelta(milliseconds=self.monotonic_ms() - self._began_ms)

    @override
    def monotonic_ms(self) -> int:
        return self._began_ms + (super().monotonic_ms() - self._began_ms) * SPEED


class FastTicker(Ticker):
    """Wakes up sooner, as the clock has it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    @override
    def wake_in_ms(self, delay_ms: int) -> None:
        super().wake_in_ms(delay_ms // SPEED)


def fast(parts: dict[str, object]) -> None:
    """Let the window find these where it asks for a clock, a ticker and chimes by name."""
    parts.update(SystemClock=FastClock, Ticker=FastTicker, Chimes=Silence)


class Silence(FakeChimes):
    """Nobody listens."""

    def __init__(self, _folder: object) -> None:
        super().__init__()


if __name__ == "__main__":
    fast(window.__dict__)
    sys.exit(main(sys.argv[1:]))
