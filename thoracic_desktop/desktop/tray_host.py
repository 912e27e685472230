"""Whether this desktop shows tray icons, and when that changes: a panel may come late, end, and come back.

Two kinds of hosts exist on Linux.  One is asked over D-Bus (StatusNotifierItem) and says by itself when it comes and
goes.  The other takes windows in (XEmbed), and Qt only says whether it is there now: so while there is none, Qt is
asked every few minutes, and while there is one, never.  Nobody waits that long for the icon: Qt itself hears of a panel
at once and docks an icon that was made before, and who owns that icon can see it and call `look`.  Qt's own
`isSystemTrayAvailable` is not enough for the first kind: it is content with a watcher, behind which may be nobody.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from thoracic_desktop.desktop.ticker import Delay

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher, QDBusServiceWatcher

WATCHER = "org.kde.StatusNotifierWatcher"
WATCHER_PATH = "/StatusNotifierWatcher"
PROPERTIES = "org.freedesktop.DBus.Properties"
HAS_HOST = "IsStatusNotifierHostRegistered"
LOOK_AGAIN_MS = 5 * 60_000
"""Each look is a dozen switches between processes: Qt asks the bus as well."""
EMBEDDING_PLATFORMS = frozenset({"xcb", "windows", "cocoa"})
"""Where Qt has a tray of its own kind: those have one from the start, or Qt notices when it comes."""


class HostKind(StrEnum):
    """What shows tray icons."""

    NONE = "none"
    NOTIFIER = "notifier"
    """A StatusNotifierItem host: it draws icon and menu itself."""
    PANEL = "panel"
    """What Qt docks into: an XEmbed panel on X11, the taskbar or the menu bar elsewhere.  Qt draws the menu."""


class TrayHost(QObject):
    """Watches for whoever shows tray icons.

    Signals:
        changed: there is a host now (another one than before), or there is none any more.  The first is emitted soon
            after `start`, whatever was found.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """Do not look yet."""
        super().__init__(parent)
        self._kind: HostKind | None = None
        self._watcher: QDBusServiceWatcher | None = None
        self._question: QDBusPendingCallWatcher | None = None
        self._has_watcher = False
        self._look_again = Delay(self._look_for_panel, self)

    @property
    def kind(self) -> HostKind:
        """What shows tray icons now, as far as is known."""
        return self._kind or HostKind.NONE

    @property
    def embeds(self) -> bool:
        """Whether an icon that is made now docks by itself as soon as a panel comes.

        Not where it would be made for a StatusNotifierItem host: before that exists, it would never be seen.
        """
        return QGuiApplication.platformName() in EMBEDDING_PLATFORMS and not self._has_watcher

    def start(self) -> None:
        """Look, and keep looking."""
        if sys.platform != "linux" or not self._watch_bus():
            self._look_for_panel()

    @Slot()
    def look(self) -> None:
        """Look now: for whoever notices that an icon was docked or thrown out."""
        if self._watcher is None:
            self._look_for_panel()
        else:
            self._ask()

    def _look_for_panel(self) -> None:
        # No host on the bus: it would have said so.
        self._take(notifier=False)

    def _watch_bus(self) -> bool:
        """Watch the session bus; tell whether there is one."""
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher  # noqa: PLC0415 - only Linux has a bus

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        self._watcher = QDBusServiceWatcher(WATCHER, bus, parent=self)
        self._watcher.serviceOwnerChanged.connect(self._ask)
        for name in ("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"):
            # The stubs ask for bytes; the binding takes nothing but the text that SLOT makes.
            slot = cast("bytes", SLOT("look()"))
            bus.connect(WATCHER, WATCHER_PATH, WATCHER, name, self, slot)
        self._ask()
        return True

    def _ask(self) -> None:
        """Ask the watcher whether anybody shows what is registered with it, without waiting for the answer."""
        from PySide6.QtDBus import (  # noqa: PLC0415 - only Linux has a bus
            QDBusConnection,
            QDBusMessage,
            QDBusPendingCallWatcher,
        )

        question = QDBusMessage.createMethodCall(WATCHER, WATCHER_PATH, PROPERTIES, "Get")
        question.setArguments([WATCHER, HAS_HOST])
        # A tray that nobody has started is none.
        question.setAutoStartService(False)
        self._question = QDBusPendingCallWatcher(QDBusConnection.sessionBus().asyncCall(question), self)
        self._question.finished.connect(self._answered)

    def _answered(self, question: QDBusPendingCallWatcher) -> None:
        question.deleteLater()
        if question is not self._question:
            return  # a later question is under way
        self._question = None
        reply = question.reply()
        self._has_watcher = not question.isError()
        self._take(notifier=self._has_watcher and _truth(reply.arguments()))

    def _take(self, *, notifier: bool) -> None:
        """Take over what is there now, and look again later where nothing is."""
        if notifier:
            kind = HostKind.NOTIFIER
        elif self.embeds and QSystemTrayIcon.isSystemTrayAvailable():
            kind = HostKind.PANEL
        else:
            kind = HostKind.NONE
        if kind is HostKind.NONE and self.embeds:
            self._look_again.start_ms(LOOK_AGAIN_MS)
        else:
            self._look_again.cancel()
        if kind is not self._kind:
            self._kind = kind
            self.changed.emit(kind is not HostKind.NONE)


def _truth(arguments: list[Any]) -> bool:
    """Return the truth in the one argument of a reply, which is a variant around it."""
    value = cast("object", arguments[0]) if arguments else None
    return value is True or getattr(value, "variant", bool)() is True
