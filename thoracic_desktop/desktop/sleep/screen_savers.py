"""What the desktops' own screen savers and lockers say about the lock, on the session's bus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from thoracic_desktop.desktop.bus import Address, ask, slot
from thoracic_desktop.desktop.sleep.news import News

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

    from thoracic_desktop.desktop.sleep.news import Tell

SAVERS = (
    Address("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    Address("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    Address("org.mate.ScreenSaver", "/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
    Address("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"),
    # KDE; last, because GNOME's stand-in for it answers such questions with an error, and once did not at all.
    Address("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
)
_ACTIVE_CHANGED = slot("on_active_changed(bool)")


class ScreenSavers(QObject):
    """Tells when a screen saver covers the screen, locked or not: either way nobody sees a notice."""

    def __init__(self, bus: QDBusConnection, tell: Tell) -> None:
        """Listen to all of them, also to one that is started later."""
        super().__init__()
        self._bus = bus
        self._tell = tell
        self._silent: set[Address] = set()
        for saver in SAVERS:
            # Whoever sends it: asking for a name that nobody has yet would not hear its later owner everywhere.
            bus.connect("", "", saver.interface, "ActiveChanged", self, _ACTIVE_CHANGED)

    def is_active(self) -> bool | None:
        """Ask the first that answers; None where none does."""
        for saver in SAVERS:
            if saver in self._silent:
                continue
            answer = ask(self._bus, saver, "GetActive")
            if isinstance(answer.value, bool):
                return answer.value
            if answer.is_silence:
                # It would hold this process up for as long each time.
                self._silent.add(saver)
        return None

    def close(self) -> None:
        """Hear nothing any longer."""
        for saver in SAVERS:
            self._bus.disconnect("", "", saver.interface, "ActiveChanged", self, _ACTIVE_CHANGED)

    @Slot(bool)
    def on_active_changed(self, is_active: bool) -> None:  # noqa: FBT001 - the signal's argument
        """Hear that the screen is covered, or shown again."""
        self._tell(News.LOCKED if is_active else News.UNLOCKED)
