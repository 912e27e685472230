"""A break in a process of its own, as the tray starts it; ends when its window is closed.

Usage: python -m tests.app.break_process FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.app.introducing import introduce
from tests.fakes import FakeChimes
from thoracic_desktop.app.window import RunningWindow
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.desktop.figure_maker import FigureMaker
from thoracic_desktop.desktop.paths import Folders
from thoracic_desktop.desktop.ticker import Ticker
from thoracic_desktop.reminders.kinds import Kind, Outcome
from thoracic_desktop.ui.theme import STYLE_ARGUMENTS


def main() -> None:
    """Take a break."""
    application = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    folder = Path(sys.argv[1])
    introduce(folder)
    folders = Folders.under(folder)
    maker = FigureMaker(resource_root(), folders.cache)
    running = RunningWindow(folders, SystemClock(), Ticker(), FakeChimes(), maker)
    running.program.breaks.painted.connect(lambda: tell("painted"))
    running.program.breaks.over.connect(tell_outcome)
    running.program.start()
    running.program.begin_break("chin_tuck", Kind.POSTURE)
    application.exec()
    running.close()
    tell("ended")


def tell_outcome(outcome: Outcome) -> None:
    """Say what became of the break."""
    tell(f"over {outcome}")


def tell(text: str) -> None:
    """Say a line to whoever started this process."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
