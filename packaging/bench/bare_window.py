"""Child: the least that a Qt program in Python can be, a window with nothing in it: the floor of the start.

Reports the monotonic clock once its first picture is finished, and leaves at once.  With the argument `quick` it
loads Qt as the program does, which tells how much of the program's start is its own.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

if "quick" in sys.argv:
    from thoracic_desktop.desktop.quick_start import load_qt

    load_qt()

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WINDOW_SIZE = (1120, 740)


class BareWindow(QWidget):
    """Paints nothing but its background."""

    # Qt's name; `override` would be one more import, and the floor must be low.
    def paintEvent(self, _event: QPaintEvent) -> None:  # type: ignore[explicit-override]  # noqa: N802
        """Leave when the event loop turns again: by then the picture is on the screen."""
        QTimer.singleShot(0, leave)


def leave() -> None:
    """Report and end, without cleaning up."""
    os.write(sys.stdout.fileno(), b'{"painted_ns": %d}' % time.monotonic_ns())
    os._exit(0)


if __name__ == "__main__":
    app = QApplication([])
    window = BareWindow()
    window.resize(*WINDOW_SIZE)
    window.show()
    app.exec()
