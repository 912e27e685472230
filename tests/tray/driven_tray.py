"""The tray's program as a real process, with a clock that obeys: `python driven_tray.py DIR`.

Everything else is real: the icon, the notices, the idle source, the detectors, the login manager's signals, the history
and the door.  It takes orders on standard input, one a line: `pass MINUTES` (looks on the way as the ticker asks for),
`clock SECONDS` (both clocks go on, and nobody looks), `idle SECONDS` and `idle real`, `quit`; it answers `done`.  The
window that it starts is fast_window.py.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from thoracic_desktop.desktop.quick_start import load_msgspec, load_qt

load_msgspec()
load_qt()

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from tests.fakes import FakeClock, FakeTicker
from thoracic_desktop.desktop.starting import start_program
from thoracic_desktop.overriding import override
from thoracic_desktop.reminders.rhythm import MINUTE_MS, SECOND_MS
from thoracic_desktop.tray import run
from thoracic_desktop.tray.this_machine import ThisMachine
from thoracic_desktop.tray.window_process import WindowProcess

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.desktop.paths import Folders
    from thoracic_desktop.tray.tray_parts import TrayParts

FAST_WINDOW = Path(__file__).with_name("fast_window.py")


class HalfFake(ThisMachine):
    """The real machine, unless a test says how long nobody has typed.

    Attributes:
        said_idle_ms: what the test says.
    """

    said_idle_ms: int | None = None

    @override
    def idle_ms(self) -> int | None:
        real_ms = super().idle_ms()
        return real_ms if self.said_idle_ms is None else self.said_idle_ms


class Driver:
    """Carries out orders."""

    def __init__(self) -> None:
        self.clock, self.ticker = FakeClock(), FakeTicker()
        self._orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._orders.activated.connect(self._follow)
        self.machine: HalfFake | None = None

    def parts(self, folders: Folders, data_dir: Path | None) -> TrayParts:
        """Build the real parts around the clock."""
        window = WindowProcess(folders.data, data_dir, self.clock, _start_window)
        self.machine = HalfFake(self.clock, window.is_there)
        return build(folders, data_dir, clock=self.clock, ticker=self.ticker, machine=self.machine, window=window)

    def _follow(self) -> None:
        word, _, rest = sys.stdin.readline().strip().partition(" ")
        match word:
            case "pass":
                self._pass(round(float(rest) * MINUTE_MS))
            case "clock":
                self.clock.advance_ms(round(float(rest) * SECOND_MS))
            case "idle" if self.machine is not None:
                self.machine.said_idle_ms = None if rest == "real" else round(float(rest) * SECOND_MS)
            case _:
                QApplication.quit()
        print("done", flush=True)  # noqa: T201 - it is how a test hears of it

    def _pass(self, left_ms: int) -> None:
        while left_ms > 0 and self.ticker.wake_ms is not None:
            step_ms = min(left_ms, self.ticker.wake_ms)
            self.clock.advance_ms(step_ms)
            left_ms -= step_ms
            self.ticker.fire_wake()


def _start_window(arguments: Sequence[str], data_dir: Path | None) -> str:
    return start_program(arguments, data_dir, command=(sys.executable, str(FAST_WINDOW)))


build = run.build_parts

if __name__ == "__main__":
    drivers: list[Driver] = []

    def parts_with_driver(folders: Folders, data_dir: Path | None) -> TrayParts:
        """Stand in for the builder of the real parts; the application exists by now."""
        drivers.append(Driver())
        return drivers[0].parts(folders, data_dir)

    run.__dict__["build_parts"] = parts_with_driver
    sys.exit(run.run_tray(Path(sys.argv[1])))
