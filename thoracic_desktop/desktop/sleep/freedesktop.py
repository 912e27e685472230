"""Sleep and lock on Linux and its like: logind, and the screen savers beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtDBus import QDBusConnection

from thoracic_desktop.desktop.idle.source import Tried, WhyNot
from thoracic_desktop.desktop.sleep.logind import Logind
from thoracic_desktop.desktop.sleep.news import Listener
from thoracic_desktop.desktop.sleep.screen_savers import ScreenSavers
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thoracic_desktop.desktop.sleep.news import Tell


class FreedesktopListener(Listener):
    """Listens on both buses."""

    def __init__(
        self,
        tell: Tell,
        environment: Mapping[str, str],
        *,
        system_bus: QDBusConnection | None = None,
        session_bus: QDBusConnection | None = None,
    ) -> None:
        """Listen, as far as there is somebody to listen to; the buses are this process's own by default."""
        self._logind = Logind(system_bus or QDBusConnection.systemBus(), environment, tell)
        self._savers = ScreenSavers(session_bus or QDBusConnection.sessionBus(), tell)
        why_not = self._logind.why_not
        self.sleep = Tried(name="logind", works=why_not is None, reason=why_not or "")
        self.lock = self._try_lock()

    def _try_lock(self) -> Tried:
        if self._logind.knows_session:
            return Tried(name="logind", works=True)
        works = self._savers.is_active() is not None
        return Tried(name="ScreenSaver", works=works, reason="" if works else WhyNot.NO_SERVICE)

    @override
    def is_locked(self) -> bool | None:
        hint = self._logind.is_locked()
        # Not every locker sets the hint; where it is not set, the screen saver may know better.
        is_active = None if hint else self._savers.is_active()
        return hint if is_active is None else is_active

    @override
    def close(self) -> None:
        self._logind.close()
        self._savers.close()
