"""Shows a notice as the program does, in a process of its own: `python -m tests.desktop.show_notice`.

Prints `shown WAY`; ends when it is killed.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.desktop.notice_messages import Notice
from thoracic_desktop.desktop.notices import Notices


def main() -> int:
    """Show it."""
    application = QCoreApplication([])
    notices = Notices()
    notices.shown.connect(say_shown)
    notices.show_notice(Notice(title="A minute?", text="Chin tucks.", buttons=(("start", "Start"),)))
    return application.exec()


def say_shown(way: str) -> None:
    """Tell the test at once."""
    sys.stdout.write(f"shown {way}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
