"""Somebody who types in another window, run as a process of its own: tells each key that arrives, and what it sees.

Usage: python -m tests.app.typist

Writes `shown` once its window is up, then a line for every change of its text.  A line `look X Y` on its standard input
is answered with the colour at that place of the screen.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

COLOUR = "#ff0000"


def main() -> None:
    """Type until the input ends."""
    application = QApplication(sys.argv)
    field = QLineEdit()
    field.setWindowTitle("Typist")
    field.setStyleSheet(f"background: {COLOUR}; color: black; border: 0")
    field.textChanged.connect(tell_typed)
    listening = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    listening.activated.connect(lambda: answer(application))
    field.showMaximized()
    tell("shown")
    application.exec()


def answer(application: QApplication) -> None:
    """Answer one line."""
    line = sys.stdin.readline()
    if not line:
        application.quit()
        return
    _, x, y = line.split()
    seen = QGuiApplication.primaryScreen().grabWindow(0, int(x), int(y), 1, 1).toImage()
    tell(f"seen {seen.pixelColor(0, 0).name()}")


def tell_typed(text: str) -> None:
    """Say what stands in the field now."""
    tell(f"typed {text}")


def tell(text: str) -> None:
    """Say a line to whoever started this process."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
