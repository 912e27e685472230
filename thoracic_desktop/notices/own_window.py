"""A notice in a window of our own, where the desktop has no service that shows one."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QRect, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication

from thoracic_desktop import EXIT_WRONG, PROGRAM
from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.desktop.notice_messages import EXPIRED, Notice, Way
from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.ui.notice.card import NoticeCard
from thoracic_desktop.ui.theme import STYLE_ARGUMENTS, Theme

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.notices.conversation import Conversation

MARGIN = 24
MS_PER_SECOND = 1000
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class _Bell(QObject):
    """Carries a call from another thread into the event loop."""

    rung = Signal()


def show_own_window(notice: Notice, resources: Path, conversation: Conversation, *, reason: str) -> int:
    """Show the notice until it is answered, has expired or is withdrawn; return the exit code.

    Args:
        notice: what to show.
        resources: the resource folder.
        conversation: whom to tell.
        reason: why the desktop's service does not show it.
    """
    if sys.platform == "linux" and not any(os.environ.get(name) for name in SCREENS):
        sys.stderr.write(f"no service for notices ({reason}), and no screen for a window\n")
        return EXIT_WRONG
    application = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    application.setApplicationName(PROGRAM)
    application.setDesktopFileName(PROGRAM)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.system().territory()))  # as in the window
    theme = Theme(resources)
    theme.set_choice(notice.theme)
    card = NoticeCard(theme, notice, SystemClock().now())

    def end(answer: str) -> None:
        card.hide()
        conversation.say_answer(answer)
        application.quit()

    card.answered.connect(end)
    card.painted.connect(lambda: conversation.say_shown(Way.OWN_WINDOW, reason))
    expiry = Delay(lambda: end(EXPIRED), card)
    if notice.stays_s:
        expiry.start_ms(notice.stays_s * MS_PER_SECOND)
    bell = _Bell()
    # Queued even from this thread: before the event loop runs, quitting does nothing.
    bell.rung.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    place(card)
    card.show()
    with conversation.withdrawal_calls(bell.rung.emit):
        code = application.exec()
    card.hide()
    return code


def place(card: NoticeCard) -> None:
    """Put it into the upper right corner of the screen where the pointer is, clear of panels.

    On Wayland the compositor puts it where it likes.
    """
    screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
    free = screen.availableGeometry().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    card.fit(free.width())
    corner = QRect(card.rect())
    corner.moveTopRight(free.topRight())
    card.move(corner.topLeft())
