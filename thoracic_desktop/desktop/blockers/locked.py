"""Whether the screen is locked: the login manager knows, and what shows the lock screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thoracic_desktop.desktop.blockers.buses import Question
from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen, combined
from thoracic_desktop.reminders.kinds import Blocker

if TYPE_CHECKING:
    from thoracic_desktop.desktop.blockers.buses import Buses

# "auto" is the session of whoever asks, or the one on the screen where the asker was started outside of any.
LOCKED_HINT: Final = Question(
    service="org.freedesktop.login1",
    path="/org/freedesktop/login1/session/auto",
    interface="org.freedesktop.login1.Session",
    member="LockedHint",
    on_system=True,
)
# Not every desktop sets the hint; these say whether the screen is covered.
SCREEN_SAVERS: Final = (
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)


class Locked:
    """Asks the login manager, and then the screen savers."""

    blocker = Blocker.LOCKED

    def __init__(self, buses: Buses) -> None:
        """Ask on these buses."""
        self._buses = buses

    def look(self) -> Finding:
        """Look once."""
        hint = self._buses.property_of(LOCKED_HINT).finding(How.LOGIN_MANAGER)
        if hint.state is Seen.YES:
            return hint
        return combined(hint, *(self._covered(service, path) for service, path in SCREEN_SAVERS))

    def _covered(self, service: str, path: str) -> Finding:
        question = Question(service=service, path=path, interface=service, member="GetActive")
        return self._buses.ask(question).finding(How.SCREEN_SAVER)
