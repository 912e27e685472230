"""The window, seen from the tray: asked at its door where it runs, started where it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.desktop.door_address import Door, NoDoor, door_address
from thoracic_desktop.desktop.knocking import knock, somebody_is_there
from thoracic_desktop.desktop.messages_between import Quit, Show, ShowPage, StartBreak, StartSession
from thoracic_desktop.desktop.starting import start_program

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.messages_between import Request
    from thoracic_desktop.reminders.kinds import Kind

STARTS_WITHIN_MS = 60_000
"""A window that was started so long ago may still be on its way."""
PATIENCE_S = 1.0


class WindowProcess:
    """The window's process."""

    def __init__(
        self,
        data_folder: Path,
        data_dir: Path | None,
        clock: Clock,
        start: Callable[[Sequence[str], Path | None], str] = start_program,
    ) -> None:
        """Prepare; nothing is asked or started.

        Args:
            data_folder: where the history lies.
            data_dir: what the program was told to keep everything in; None for the usual folders.
            clock: the clocks.
            start: starts the program with arguments.
        """
        self._address = door_address(data_folder, Door.WINDOW)
        self._data_dir = data_dir
        self._clock = clock
        self._start = start
        self._started_at_ms: int | None = None
        self._has_answered = False

    def show(self) -> str:
        """Bring the window to the front; say in a sentence why that is not possible, empty where it is."""
        return self._ask(Show(), ())

    def show_page(self, key: str) -> str:
        """As `show`, with a page."""
        return self._ask(ShowPage(key=key), ("--show", key))

    def start_session(self) -> str:
        """Begin today's session."""
        return self._ask(StartSession(), ("--session",))

    def start_break(self, exercise: str, kind: Kind) -> str:
        """Begin a break in its small window."""
        return self._ask(StartBreak(exercise=exercise, kind=kind), ("--break", exercise, "--kind", kind.value))

    def quit(self) -> None:
        """End it, if it runs."""
        knock(self._address, Quit(), PATIENCE_S)

    def is_there(self) -> bool:
        """Tell whether it runs, or is about to."""
        if not isinstance(self._address, NoDoor) and somebody_is_there(self._address):
            self._has_answered = True
            return True
        if self._started_at_ms is None or self._has_answered:
            return False
        return self._clock.monotonic_ms() - self._started_at_ms < STARTS_WITHIN_MS

    def _ask(self, request: Request, arguments: Sequence[str]) -> str:
        reply = knock(self._address, request, PATIENCE_S)
        if reply is not None:
            self._has_answered = True
            return reply.error
        self._has_answered = False
        self._started_at_ms = self._clock.monotonic_ms()
        return self._start(arguments, self._data_dir)
