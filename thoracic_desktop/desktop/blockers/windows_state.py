"""What Windows says about whether this is a moment for notices.  Not tried on Windows itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.reminders.kinds import Blocker

if TYPE_CHECKING:
    from collections.abc import Callable

# The values of QUERY_USER_NOTIFICATION_STATE.
BUSY: Final = 2
"""A program fills the screen, or the presentation settings are on."""
FULL_SCREEN_3D: Final = 3
PRESENTING: Final = 4
ACCEPTS: Final = 5
QUIET: Final = 6
"""The first hour of a new user; Focus assist is something else, and no documented way tells it."""
APP: Final = 7
YES_AT: Final = {
    Blocker.FULL_SCREEN: frozenset({BUSY, FULL_SCREEN_3D}),
    Blocker.PRESENTATION: frozenset({PRESENTING}),
    Blocker.DO_NOT_DISTURB: frozenset({QUIET}),
}


class NotificationState:
    """Asks Windows once for each of the three things it can say."""

    def __init__(self, blocker: Blocker, query: Callable[[], int | None] | None = None) -> None:
        """Look for one of the three.

        Args:
            blocker: which.
            query: gives the state; None where Windows does not say.
        """
        self.blocker = blocker
        self._query = query or query_state

    def look(self) -> Finding:
        """Look once."""
        return state_finding(self.blocker, self._query())


def state_finding(blocker: Blocker, state: int | None) -> Finding:
    """Tell from the state whether something is the case."""
    if state is None:
        return Finding(Seen.UNKNOWN, How.NO_ANSWER)
    if state in YES_AT[blocker]:
        return Finding(Seen.YES, How.WINDOWS_STATE)
    if blocker is Blocker.DO_NOT_DISTURB:
        return Finding(Seen.UNKNOWN, How.SYSTEM_SILENT)
    return Finding(Seen.NO, How.WINDOWS_STATE)


def query_state() -> int | None:
    """Ask Windows."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - needed when a break is due, not at the start

        state = ctypes.c_int(0)
        failed: int = ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state))
        return None if failed else state.value
    else:  # noqa: RET505 - the type checkers read a platform switch only in this form
        return None
