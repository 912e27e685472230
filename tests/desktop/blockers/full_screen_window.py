"""A window on a real screen: `python -m tests.desktop.blockers.full_screen_window`; F11 fills the screen, and back."""

from __future__ import annotations

import sys

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

TITLE = "a-window-of-a-test"


def main() -> int:
    """Run until the process is ended."""
    application = QApplication([])
    window = QWidget()
    window.setWindowTitle(TITLE)
    window.resize(300, 200)

    def turn() -> None:
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    QShortcut(QKeySequence("F11"), window).activated.connect(turn)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
