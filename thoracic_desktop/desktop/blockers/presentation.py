"""Whether a program keeps the screen on: that is how a presentation shows, and a film that somebody watches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thoracic_desktop.desktop.blockers.buses import Question
from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen, combined
from thoracic_desktop.reminders.kinds import Blocker

if TYPE_CHECKING:
    from thoracic_desktop.desktop.blockers.buses import Buses

LOGIND: Final = Question(
    service="org.freedesktop.login1",
    path="/org/freedesktop/login1",
    interface="org.freedesktop.login1.Manager",
    member="BlockInhibited",
    on_system=True,
)
GNOME: Final = Question(
    service="org.gnome.SessionManager",
    path="/org/gnome/SessionManager",
    interface="org.gnome.SessionManager",
    member="InhibitedActions",
)
GNOME_IDLE: Final = 8
KDE: Final = Question(
    service="org.kde.Solid.PowerManagement.PolicyAgent",
    path="/org/kde/Solid/PowerManagement/PolicyAgent",
    interface="org.kde.Solid.PowerManagement.PolicyAgent",
    member="HasInhibition",
)
KDE_SCREEN: Final = 4
"""Keeping the screen as it is.  The machine alone is kept awake by downloads and by music too, so that says nothing."""


class Presentation:
    """Asks whoever is told when the screen shall stay on."""

    blocker = Blocker.PRESENTATION

    def __init__(self, buses: Buses) -> None:
        """Ask on these buses."""
        self._buses = buses

    def look(self) -> Finding:
        """Look once."""
        return combined(self._of_logind(), self._of_gnome(), self._of_kde())

    def _of_logind(self) -> Finding:
        answer = self._buses.property_of(LOGIND)
        if isinstance(answer.value, str):
            return _kept_awake("idle" in answer.value.split(":"))
        return answer.finding(How.KEPT_AWAKE)

    def _of_gnome(self) -> Finding:
        answer = self._buses.property_of(GNOME)
        if isinstance(answer.value, int):
            return _kept_awake(bool(answer.value & GNOME_IDLE))
        return answer.finding(How.KEPT_AWAKE)

    def _of_kde(self) -> Finding:
        return self._buses.ask_with_number(KDE, KDE_SCREEN).finding(How.KEPT_AWAKE)


def _kept_awake(is_so: bool) -> Finding:  # noqa: FBT001 - a private word for a yes or a no
    return Finding(Seen.YES if is_so else Seen.NO, How.KEPT_AWAKE)
