"""The page "What I can notice here", for the demonstration: as on a desktop under Wayland where somebody has a call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fakes import FakeTicker
from thoracic_desktop.app.noticing import Noticing
from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.reminders.kinds import Blocker
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from stage.demonstration import Demonstration

SMALLEST = (960, 660)
FOUND = {
    Blocker.LOCKED: Finding(Seen.NO, How.LOGIN_MANAGER),
    Blocker.SCREEN_SHARED: Finding(Seen.NO, How.PIPEWIRE),
    Blocker.CAMERA: Finding(Seen.YES, How.DEVICE_OPEN),
    Blocker.MICROPHONE: Finding(Seen.NO, How.RECORDING),
    Blocker.PRESENTATION: Finding(Seen.NO, How.KEPT_AWAKE),
    Blocker.FULL_SCREEN: Finding(Seen.UNKNOWN, How.WAYLAND_HIDES_WINDOWS),
    Blocker.DO_NOT_DISTURB: Finding(Seen.NO, How.DESKTOP_SETTING),
}


class Staged:
    """A detector that finds what the picture is to show."""

    def __init__(self, blocker: Blocker) -> None:
        """Look for one thing."""
        self.blocker = blocker

    def look(self) -> Finding:
        """Find it."""
        return FOUND[self.blocker]


class Idle:
    """Tells that somebody types."""

    name = "GNOME"

    def idle_ms(self) -> int | None:
        """Say so."""
        return 0

    def close(self) -> None:
        """Hold nothing."""


class Told(Value, frozen=True):
    """Somebody who tells."""

    name: str
    works: bool = True
    reason: str = ""


class Found(Value, frozen=True):
    """What was found to tell of typing."""

    source: Idle | None
    tried: tuple[Told, ...] = ()


def noticing_screens(shown: Demonstration) -> None:
    """Open the page, and try the camera."""
    parts = shown.running.parts
    noticing = Noticing(
        parts,
        lambda: Found(Idle()),
        lambda: Told("systemd"),
        lambda: [Staged(blocker) for blocker in FOUND],
        ticker=FakeTicker(),
    )
    noticing.show()
    shown.shoot("08-noticing")
    shown.answer(parts.window, "Try: Camera")
    shown.shoot("08-noticing-trial", size=(1120, 1120))
    shown.shoot("08-noticing-smallest-window", size=SMALLEST)
    parts.theme.set_text_scale(2.0)
    shown.shoot("08-noticing-large-text", size=SMALLEST)
    parts.theme.set_text_scale(1.0)
    noticing.stop()
    parts.window.show_page("today")
