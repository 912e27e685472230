"""Sleep and lock on Windows.

Written from Microsoft's documentation of WM_POWERBROADCAST and WM_WTSSESSION_CHANGE and never run: there was no
Windows to try it on.  What a message means is in `news_of`, and tested everywhere.
"""

from __future__ import annotations

import ctypes
import ctypes.wintypes
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow

from thoracic_desktop.desktop.idle.source import Tried, WhyNot
from thoracic_desktop.desktop.sleep.news import Listener, News
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from thoracic_desktop.desktop.sleep.news import Tell

POWER = 0x0218
"""WM_POWERBROADCAST."""
SESSION = 0x02B1
"""WM_WTSSESSION_CHANGE."""
MEANINGS = {
    (POWER, 0x04): News.SLEPT,  # PBT_APMSUSPEND
    # PBT_APMRESUMEAUTOMATIC comes after every sleep; PBT_APMRESUMESUSPEND only follows where somebody is there.
    (POWER, 0x12): News.WOKE,
    (SESSION, 0x7): News.LOCKED,  # WTS_SESSION_LOCK
    (SESSION, 0x8): News.UNLOCKED,  # WTS_SESSION_UNLOCK
}
THIS_SESSION = 0
"""NOTIFY_FOR_THIS_SESSION."""


def news_of(message: int, parameter: int) -> News | None:
    """Say what a window message means; None where it is about something else."""
    return MEANINGS.get((message, parameter))


class WindowsListener(Listener):
    """Has a window that is never shown, to which Windows sends its messages."""

    def __init__(self, tell: Tell) -> None:
        """Listen from now on."""
        self._is_locked: bool | None = None
        self._tell = tell
        self._window = QWindow()
        self._window.create()
        self._filter = MessageFilter(self._hear)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)
        self.sleep = _tried(works=application is not None)
        self.lock = _tried(works=_register(int(self._window.winId())))

    @override
    def is_locked(self) -> bool | None:
        return self._is_locked

    @override
    def close(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self._filter)
        # Windows forgets the registration with the window.
        self._window.destroy()

    def _hear(self, news: News) -> None:
        if news in {News.LOCKED, News.UNLOCKED}:
            self._is_locked = news is News.LOCKED
        self._tell(news)


class MessageFilter(QAbstractNativeEventFilter):
    """Sees each message to a window of this process, and keeps none back."""

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self._tell = tell

    @override
    def nativeEventFilter(self, eventType: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        del eventType  # on Windows there is one kind
        sent = ctypes.wintypes.MSG.from_address(int(message))
        news = news_of(sent.message, sent.wParam)
        if news is not None:
            self._tell(news)
        return False, 0


def _tried(*, works: bool) -> Tried:
    return Tried(name="Windows", works=works, reason="" if works else WhyNot.NOT_OFFERED)


def _register(window: int) -> bool:
    """Ask Windows to tell that window of the lock."""
    if sys.platform == "win32":
        return bool(ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window, THIS_SESSION))
    else:  # noqa: RET505 - the type checkers read a platform switch only in this form
        return False
