"""The application of a process that shows something."""

from __future__ import annotations

import sys

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from thoracic_desktop import PROGRAM, __version__
from thoracic_desktop.ui.theme import STYLE_ARGUMENTS


def make_application() -> QApplication:
    """Make it, with the names by which desktops know the program."""
    application = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    application.setApplicationName(PROGRAM)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(PROGRAM)
    # The words are English only so far; dates in another language between them would read like a mistake.
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.system().territory()))
    return application
