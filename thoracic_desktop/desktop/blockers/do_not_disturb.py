"""Whether somebody does not want to be disturbed, in the desktop's own settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thoracic_desktop.desktop.blockers.buses import Question
from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen, combined, told
from thoracic_desktop.desktop.blockers.tool import ask_tool
from thoracic_desktop.reminders.kinds import Blocker

if TYPE_CHECKING:
    from thoracic_desktop.desktop.blockers.buses import Buses
    from thoracic_desktop.desktop.blockers.patience import Patience

SERVICE: Final = "org.freedesktop.Notifications"
PATH: Final = "/org/freedesktop/Notifications"
KDE: Final = Question(service=SERVICE, path=PATH, interface=SERVICE, member="Inhibited")
DUNST: Final = Question(service=SERVICE, path=PATH, interface="org.dunstproject.cmd0", member="paused")
XFCE: Final = Question(
    service="org.xfce.Xfconf",
    path="/org/xfce/Xfconf",
    interface="org.xfce.Xfconf",
    member="GetProperty",
    arguments=("xfce4-notifyd", "/do-not-disturb"),
)
XFCE_NEVER_SET: Final = "org.xfce.Xfconf.Error.PropertyNotFound"
# By the names in XDG_CURRENT_DESKTOP: the schema and the key that says whether notices are shown.
GSETTINGS: Final = {
    "GNOME": ("org.gnome.desktop.notifications", "show-banners"),
    "Unity": ("org.gnome.desktop.notifications", "show-banners"),
    "X-Cinnamon": ("org.cinnamon.desktop.notifications", "display-notifications"),
}


class DoNotDisturb:
    """Asks the notification service (KDE, dunst), or reads the setting where the desktop keeps it as one."""

    blocker = Blocker.DO_NOT_DISTURB

    def __init__(self, buses: Buses, patience: Patience, current_desktop: str) -> None:
        """Ask on these buses; `current_desktop` is what the environment calls the desktop, names between colons."""
        self._buses = buses
        self._patience = patience
        self._desktops = current_desktop.split(":")

    def look(self) -> Finding:
        """Look once."""
        kept_as = next((GSETTINGS[name] for name in self._desktops if name in GSETTINGS), None)
        if kept_as is not None:
            return self._of_gsettings(*kept_as)
        if "XFCE" in self._desktops:
            return self._of_xfce()
        kde = self._buses.property_of(KDE).finding(How.NOTIFICATION_SERVICE)
        if kde.state is not Seen.UNKNOWN:
            return kde
        return combined(self._buses.property_of(DUNST).finding(How.NOTIFICATION_SERVICE), kde)

    def _of_gsettings(self, schema: str, key: str) -> Finding:
        said = ask_tool(self._patience, ("gsettings", "get", schema, key))
        return shown_finding(said.output) if said.trouble is None else Finding(Seen.UNKNOWN, said.trouble)

    def _of_xfce(self) -> Finding:
        answer = self._buses.ask(XFCE)
        if answer.error == XFCE_NEVER_SET:
            return Finding(Seen.NO, How.DESKTOP_SETTING)
        return answer.finding(How.DESKTOP_SETTING)


def shown_finding(output: bytes) -> Finding:
    """Read what the settings say about showing notices: not to be disturbed is not to show them."""
    are_shown = {b"true": True, b"false": False}.get(output.strip())
    return told(None if are_shown is None else not are_shown, How.DESKTOP_SETTING)
