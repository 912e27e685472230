"""One window for one history: two would play the same session, or one would discard what the other is playing."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from thoracic_desktop.history.trouble import TroubleKind, trouble_of

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "window.lock"


class HeldElsewhereError(Exception):
    """Another window has this history open; the message is the folder."""


class Hold:
    """Held from its making until `release`, or until the process ends in whatever way.

    An empty database serves as the lock: SQLite asks the system for it, and the system lets go of it after a kill.  A
    file with a process number in it would outlive a kill, and in a sandbox every start may have the same number.
    """

    def __init__(self, folder: Path) -> None:
        """Take hold of the history in a folder, which is made where it is missing.

        Where no lock can be had for another reason (no right to write, no room), there is none: the window opens and
        says what is wrong with the history.

        Raises:
            HeldElsewhereError: another window has it.
        """
        self._connection: sqlite3.Connection | None = None
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._connection = sqlite3.connect(folder / FILE_NAME, timeout=0, isolation_level=None)
            self._connection.execute("PRAGMA journal_mode = MEMORY")  # no second file beside the first
            self._connection.execute("BEGIN EXCLUSIVE")
        except (OSError, sqlite3.Error) as error:
            self.release()
            if trouble_of(error) is TroubleKind.LOCKED:
                raise HeldElsewhereError(str(folder)) from error

    def release(self) -> None:
        """Let another window have it."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
