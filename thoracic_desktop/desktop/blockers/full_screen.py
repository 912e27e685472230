"""Whether what somebody works in fills the screen: on X11 the window manager says so, on Wayland nobody does."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.reminders.kinds import Blocker

if TYPE_CHECKING:
    from thoracic_desktop.desktop.blockers.xcb import Display


class FullScreen:
    """Looks at the active window alone: a film on a second screen keeps nobody from a break."""

    blocker = Blocker.FULL_SCREEN

    def __init__(self, display: str, *, is_wayland: bool) -> None:
        """Look on this X display; on Wayland not even there, because asking would start an X server for it."""
        self._display = display
        self._is_wayland = is_wayland

    def look(self) -> Finding:
        """Look once."""
        if self._is_wayland:
            return Finding(Seen.UNKNOWN, How.WAYLAND_HIDES_WINDOWS)
        if not self._display:
            return Finding(Seen.UNKNOWN, How.NO_DISPLAY)
        from thoracic_desktop.desktop.blockers.xcb import Display, NoDisplayError  # noqa: PLC0415 - loads a library

        try:
            with closing(Display(self._display)) as display:
                return _of_active_window(display)
        except NoDisplayError:
            return Finding(Seen.UNKNOWN, How.NO_DISPLAY)


def _of_active_window(display: Display) -> Finding:
    supported = display.numbers(display.root, "_NET_SUPPORTED") or ()
    if display.atom("_NET_ACTIVE_WINDOW") not in supported:
        return Finding(Seen.UNKNOWN, How.NO_WINDOW_MANAGER)
    active = display.numbers(display.root, "_NET_ACTIVE_WINDOW") or (0,)
    state = display.numbers(active[0], "_NET_WM_STATE") or ()
    fills = display.atom("_NET_WM_STATE_FULLSCREEN") in state
    return Finding(Seen.YES if fills else Seen.NO, How.ACTIVE_WINDOW)
