"""Notices that the machine sleeps and wakes, and that its screen is locked.

Such news gets lost, so nothing may depend on it alone: who measures work looks at the clock besides, see clock.py.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.desktop.sleep.news import Listener, News

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtDBus import QDBusConnection

    from thoracic_desktop.desktop.idle.source import Tried


class SleepWatch(QObject):
    """Listens to the system from when it is made.

    Signals:
        slept: the machine is about to sleep.
        woke: it is back; may come without `slept`, and more than once.
        locked: nobody can see the screen from now on.
        unlocked: it can be seen again; also where the screen was locked before this began to listen.
    """

    slept = Signal()
    woke = Signal()
    locked = Signal()
    unlocked = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        system: str = sys.platform,
        environment: Mapping[str, str] | None = None,
        system_bus: QDBusConnection | None = None,
        session_bus: QDBusConnection | None = None,
    ) -> None:
        """Begin to listen.

        Args:
            parent: the owner.
            system: the kind of system, as in `sys.platform`.
            environment: where the session says what it is; this process's own by default.
            system_bus: the machine's message bus, where the system has one; this process's own by default.
            session_bus: the session's.
        """
        super().__init__(parent)
        self._is_covered: bool | None = None
        self._listener: Listener
        if system == "win32":
            from thoracic_desktop.desktop.sleep.windows import WindowsListener  # noqa: PLC0415 - only on that system

            self._listener = WindowsListener(self._hear)
        elif system == "darwin":
            from thoracic_desktop.desktop.sleep.macos import MacListener  # noqa: PLC0415 - only on that system

            self._listener = MacListener(self._hear)
        else:
            from thoracic_desktop.desktop.sleep.freedesktop import (  # noqa: PLC0415 - only on such systems
                FreedesktopListener,
            )

            given = os.environ if environment is None else environment
            self._listener = FreedesktopListener(self._hear, given, system_bus=system_bus, session_bus=session_bus)

    @property
    def works(self) -> bool:
        """Whether sleep is noticed here; the clock notices it besides."""
        return self._listener.sleep.works

    @property
    def reason(self) -> str:
        """Why sleep is not noticed, as a value of `WhyNot`; empty where it is."""
        return self._listener.sleep.reason

    @property
    def sleep(self) -> Tried:
        """Who tells of sleep, for the page about what can be noticed here."""
        return self._listener.sleep

    @property
    def lock(self) -> Tried:
        """Who tells of the lock, for the same page."""
        return self._listener.lock

    def is_locked(self) -> bool | None:
        """Ask whether the screen is locked now; None where that is not known."""
        return self._listener.is_locked()

    def close(self) -> None:
        """Hear nothing any longer."""
        self._listener.close()

    def _hear(self, news: News) -> None:
        """Pass the news on; two that say the same of the lock, as logind and a screen saver do, are one."""
        if news is News.SLEPT:
            self.slept.emit()
        elif news is News.WOKE:
            self.woke.emit()
        elif (news is News.LOCKED) is not self._is_covered:
            self._is_covered = news is News.LOCKED
            (self.locked if self._is_covered else self.unlocked).emit()
