"""Whether the screen is shared or recorded: on Wayland that goes through PipeWire, and on X11 through nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.desktop.blockers.pipewire import shares_screen
from thoracic_desktop.reminders.kinds import Blocker

if TYPE_CHECKING:
    from thoracic_desktop.desktop.blockers.pipewire import PipeWire


class ScreenShared:
    """Asks PipeWire whether pictures of a screen or a window run through it."""

    blocker = Blocker.SCREEN_SHARED

    def __init__(self, pipewire: PipeWire, *, is_wayland: bool) -> None:
        """Ask this PipeWire."""
        self._pipewire = pipewire
        self._is_wayland = is_wayland

    def look(self) -> Finding:
        """Look once."""
        finding = self._pipewire.look_for(shares_screen)
        if finding.state is Seen.YES or self._is_wayland:
            return finding
        return Finding(Seen.UNKNOWN, How.X11_HIDES_SHARING)  # any program may copy an X11 screen, unseen
