"""How long nobody has typed, as the screen saver of the desktop says it: the last to be asked.

What can be read in the sources of those who offer `org.freedesktop.ScreenSaver.GetSessionIdleTime`:

- KDE counts in milliseconds on X11.  On Wayland it returns an error since Plasma 5.27, and before that always 0.
- GNOME's and Cinnamon's settings daemons return an error; older ones do not answer at all.
- light-locker counts in seconds, as GNOME's screen saver once did, and only from where the screen was blanked.
- MATE's and Xfce's screen savers have no such method.

So a zero is no answer: it may come from one that never says anything else, and "somebody types all the time" is worse
than "not known".  Who says more than zero once is believed from then on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.desktop.bus import Address, is_there
from thoracic_desktop.desktop.idle.service import ServiceIdle
from thoracic_desktop.desktop.idle.source import Unavailable, WhyNot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

ADDRESS = Address("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
KDE = "org.kde.screensaver"
"""A second name of KDE's, and of nobody else's."""
SECOND_MS = 1000
NAME = "KDE or freedesktop"


class FreedesktopIdle(ServiceIdle):
    """Asks the screen saver."""

    def __init__(self, bus: QDBusConnection) -> None:
        """Ask once.

        Raises:
            Unavailable: there is none that tells, or it tells zero, see above.
        """
        super().__init__(bus, ADDRESS, "GetSessionIdleTime", name=NAME, unit_ms=1 if is_there(bus, KDE) else SECOND_MS)
        if not self.idle_ms():
            raise Unavailable(WhyNot.NOT_BELIEVED)
