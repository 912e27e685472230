"""Who shows the icon: made for the host that is there, made anew for another one, and changed as rarely as can be."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.desktop.tray_host import HostKind
from thoracic_desktop.reminders.status import Mood
from thoracic_desktop.ui.reminder_words import steady_headline
from thoracic_desktop.ui.tray.icon import tray_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from thoracic_desktop.desktop.tray_host import TrayHost
    from thoracic_desktop.reminders.status import Status
    from thoracic_desktop.ui.tray.menu import TrayMenu

LOOK_EVERY = dt.timedelta(minutes=10)
"""So often it is looked whether a panel still holds the icon."""
TIP_EVERY_MS = 60_000
"""The tooltip follows small changes no more often: each one wakes the panel up as well."""
MS_PER_S = 1000
MESSAGE_MS = 20_000


class Tray(QObject):
    """The icon in the tray.

    Args:
        host: whoever shows icons; `start` it after this was made.
        menu: what opens on the icon.
        parent: the owner.

    Signals:
        open_requested: the icon was clicked.
        message_clicked: the balloon of `show_message` was clicked.
        host_changed: `has_host` is another than before; emitted once at the start as well.
    """

    open_requested = Signal()
    message_clicked = Signal()
    host_changed = Signal(bool)

    def __init__(self, host: TrayHost, menu: TrayMenu, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._menu = menu
        self._icon: QSystemTrayIcon | None = None
        self._made_for: HostKind | None = None
        self._picture: QIcon | None = None
        self._tip = ""
        self._tip_set_at: dt.datetime | None = None
        self._looked_at: dt.datetime | None = None
        self._tip_later = Delay(self._set_tip, self)
        host.changed.connect(self._adapt)

    @property
    def has_host(self) -> bool:
        """Whether the icon can be seen; Qt's own `isVisible` is true without any tray."""
        return self._icon is not None and self._host.kind is not HostKind.NONE

    @property
    def icon(self) -> QSystemTrayIcon | None:
        """The icon that is shown now, or waits for a panel; None without a host for it."""
        return self._icon

    def show_status(self, status: Status, exercise_name: str, now: dt.datetime) -> None:
        """Show how things stand, as icon, tooltip and menu; what stays the same costs nothing.

        Args:
            status: what there is to say.
            exercise_name: the exercise of the next break in words; empty where none is known.
            now: local.
        """
        picture = tray_icon(status.mood, status.blocker)
        is_new = picture is not self._picture
        self._picture = picture
        if is_new and self._icon is not None:
            self._icon.setIcon(picture)
        self._tip = steady_headline(status, now)
        self._show_tip(now, at_once=is_new)
        self._menu.show_status(status, exercise_name, now)
        self._look_for_panel(now)

    def show_message(self, title: str, text: str) -> bool:
        """Show a balloon at the icon; tell whether there is an icon for it."""
        if self._icon is None or not self.has_host:
            return False
        self._icon.showMessage(title, text, self._icon.icon(), MESSAGE_MS)
        return True

    def remove(self) -> None:
        """Take the icon away; call it before the program ends."""
        self._tip_later.cancel()
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
            self._made_for = None

    def _adapt(self, has_host: bool) -> None:
        """Make the icon that this host needs."""
        kind = self._host.kind
        if kind is HostKind.NONE and self._made_for is HostKind.NOTIFIER:
            self.remove()
        if (has_host or self._host.embeds) and not self._is_made_for(kind):
            self.remove()
            self._make(kind)
        self.host_changed.emit(self.has_host)

    def _is_made_for(self, kind: HostKind) -> bool:
        """Tell whether the icon that is there is shown by such a host, or will be when one comes."""
        if kind is HostKind.NOTIFIER:
            # Another one than before: an icon made for a panel never registers.
            return self._made_for is HostKind.NOTIFIER
        return self._made_for in {HostKind.PANEL, HostKind.NONE}

    def _make(self, kind: HostKind) -> None:
        self._made_for = kind
        self._menu.dress(drawn_here=kind is not HostKind.NOTIFIER)
        # Of nobody's family: deleted by its owner, it would take the binding's entries of the menu along.
        self._icon = icon = QSystemTrayIcon()
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(self.message_clicked)
        icon.setIcon(self._picture or tray_icon(Mood.WAITING))
        icon.setToolTip(self._tip)
        icon.show()

    def _look_for_panel(self, now: dt.datetime) -> None:
        """Notice that a panel has taken the icon in, or has ended, while we are awake anyway.

        Listening to the docked window would tell at once, and cost 3 MB: the binding then wraps every widget there is.
        Each look asks the X server, which wakes the process twice, so they are rare.
        """
        if self._icon is None or self._made_for is HostKind.NOTIFIER:
            return
        if self._looked_at is not None and dt.timedelta() <= now - self._looked_at < LOOK_EVERY:
            return
        self._looked_at = now
        is_docked = not self._icon.geometry().isEmpty() and QSystemTrayIcon.isSystemTrayAvailable()
        if is_docked is not self.has_host:
            self._host.look()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_requested.emit()

    def _show_tip(self, now: dt.datetime, *, at_once: bool) -> None:
        """Set the tooltip, or let it wait where it has changed a moment ago."""
        if self._icon is None or self._icon.toolTip() == self._tip:
            self._tip_later.cancel()
            return
        since_ms = TIP_EVERY_MS
        if self._tip_set_at is not None:
            since_ms = round((now - self._tip_set_at).total_seconds() * MS_PER_S)
        # Less than nothing: the clock was set back, and who knows how long ago it was.
        if at_once or not 0 <= since_ms < TIP_EVERY_MS:
            self._tip_set_at = now
            self._set_tip()
        elif not self._tip_later.is_due():
            self._tip_later.start_ms(TIP_EVERY_MS - since_ms)

    def _set_tip(self) -> None:
        self._tip_later.cancel()
        if self._icon is not None:
            self._icon.setToolTip(self._tip)
