"""What logind says about sleep, and about the lock of the session this process belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusObjectPath

from thoracic_desktop.desktop.bus import PROPERTIES, Address, ask, is_there, property_of, slot
from thoracic_desktop.desktop.idle.source import WhyNot
from thoracic_desktop.desktop.sleep.news import News

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtDBus import QDBusConnection

    from thoracic_desktop.desktop.sleep.news import Tell

SERVICE = "org.freedesktop.login1"
MANAGER = Address(SERVICE, "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
SESSION = "org.freedesktop.login1.Session"
OWN_SESSION = Address(SERVICE, "/org/freedesktop/login1/session/auto", SESSION)
"""Leads to the caller's own session, but no news comes from there: it only serves to find the real path."""
LOCKED_HINT = "LockedHint"
_CHANGED = slot("on_properties_changed(QString,QVariantMap,QStringList)")
_SLEEPS = slot("on_prepare_for_sleep(bool)")


class Logind(QObject):
    """Tells of sleep and wake, and of what the session's locked hint says.

    Not of logind's signals Lock and Unlock: they are what somebody wishes of the screen locker, and where none is
    there to hear it, a screen would be taken for locked for ever.  A locker that has done it sets the hint.
    """

    def __init__(self, bus: QDBusConnection, environment: Mapping[str, str], tell: Tell) -> None:
        """Listen, as far as there is somebody to listen to.

        Args:
            bus: the machine's bus.
            environment: where the session says its number.
            tell: is called with what happened.
        """
        super().__init__()
        self._bus = bus
        self._tell = tell
        self._session: Address | None = None
        self.why_not = self._listen(environment)
        """Why sleep is not noticed; None where it is."""

    @property
    def knows_session(self) -> bool:
        """Whether the lock of this session can be asked."""
        return self._session is not None

    def is_locked(self) -> bool | None:
        """Ask for the locked hint; None where there is no session to ask about."""
        if self._session is None:
            return None
        hint = property_of(self._bus, self._session, LOCKED_HINT).value
        return hint if isinstance(hint, bool) else None

    def close(self) -> None:
        """Hear nothing any longer."""
        self._bus.disconnect(*_place(MANAGER), "PrepareForSleep", self, _SLEEPS)
        if self._session is not None:
            self._bus.disconnect(SERVICE, self._session.path, PROPERTIES, "PropertiesChanged", self, _CHANGED)
            self._session = None

    def _listen(self, environment: Mapping[str, str]) -> WhyNot | None:
        if not self._bus.isConnected():
            return WhyNot.NO_BUS
        if not is_there(self._bus, SERVICE):
            return WhyNot.NO_SERVICE
        if not self._bus.connect(*_place(MANAGER), "PrepareForSleep", self, _SLEEPS):
            return WhyNot.NOT_OFFERED
        path = self._session_path(environment)
        if path is not None:
            self._session = Address(SERVICE, path, SESSION)
            self._bus.connect(SERVICE, path, PROPERTIES, "PropertiesChanged", self, _CHANGED)
        return None

    def _session_path(self, environment: Mapping[str, str]) -> str | None:
        """Find the real path of this session.

        A desktop that is started by systemd hands the number of its session to nobody; then logind looks up whose
        process is asking, which is what its GetSessionByPID does, with a number of a kind that Qt's binding has not.
        """
        for number in (environment.get("XDG_SESSION_ID"), property_of(self._bus, OWN_SESSION, "Id").value):
            if isinstance(number, str) and number:
                found = ask(self._bus, MANAGER, "GetSession", number).value
                if isinstance(found, QDBusObjectPath):
                    return found.path()
        return None

    @Slot(bool)
    def on_prepare_for_sleep(self, begins: bool) -> None:  # noqa: FBT001 - the signal's argument
        """Hear that the machine goes to sleep, or is back."""
        self._tell(News.SLEPT if begins else News.WOKE)

    @Slot("QString", "QVariantMap", "QStringList")
    def on_properties_changed(self, _interface: str, changed: dict[str, object], _unread: list[str]) -> None:
        """Hear what has changed about the session."""
        hint = changed.get(LOCKED_HINT)
        if isinstance(hint, bool):
            self._tell(News.LOCKED if hint else News.UNLOCKED)


def _place(address: Address) -> tuple[str, str, str]:
    return address.service, address.path, address.interface
