"""How long nobody has typed, as GNOME's compositor says it, on Wayland and on X11."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.desktop.bus import Address
from thoracic_desktop.desktop.idle.service import ServiceIdle

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

ADDRESS = Address("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor")


class GnomeIdle(ServiceIdle):
    """Asks Mutter, which counts in milliseconds."""

    def __init__(self, bus: QDBusConnection) -> None:
        """Ask once.

        Raises:
            Unavailable: this is not GNOME.
        """
        super().__init__(bus, ADDRESS, "GetIdletime", name="GNOME")
