"""Starting at login on Windows: a value of this user's key `Run` in the registry.

Written after Microsoft's documentation; tried with a stand-in for the registry, not on Windows.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME: Final = "ThoracicDesktop"
RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED: Final = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
"""Where the Task Manager keeps what the person has switched off: an odd first byte says so."""


class Values(Protocol):
    """What is asked of this user's part of the registry."""

    def read(self, key: str, name: str) -> object:
        """Return a value, None where there is none."""
        ...

    def write(self, key: str, name: str, text: str) -> None:
        """Write a text."""
        ...

    def remove(self, key: str, name: str) -> None:
        """Remove a value, if it is there."""
        ...


class RunKey:
    """The program's value."""

    def __init__(self, values: Values) -> None:
        """Look into a registry."""
        self._values = values

    def command_for(self, arguments: Sequence[str]) -> str:
        """Return a command line as Windows programs read it."""
        return subprocess.list2cmdline(arguments)

    def command(self) -> str:
        """Return the value; empty without one, and where the Task Manager has switched it off.

        Raises:
            OSError: it cannot be read.
        """
        approved = self._values.read(APPROVED, NAME)
        if isinstance(approved, bytes) and approved and approved[0] % 2:
            return ""
        found = self._values.read(RUN, NAME)
        return found if isinstance(found, str) else ""

    def write(self, arguments: Sequence[str]) -> None:
        """Write the value, and forget that it was switched off.

        Raises:
            OSError: it cannot be written.
        """
        self._values.write(RUN, NAME, self.command_for(arguments))
        self._values.remove(APPROVED, NAME)

    def remove(self) -> None:
        """Remove the value.

        Raises:
            OSError: it cannot be removed.
        """
        self._values.remove(RUN, NAME)


if sys.platform == "win32":
    import winreg
    from contextlib import suppress

    class Registry:
        """The real one."""

        def read(self, key: str, name: str) -> object:
            """Return a value, None where there is none."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    return winreg.QueryValueEx(opened, name)[0]
            except FileNotFoundError:
                return None

        def write(self, key: str, name: str, text: str) -> None:
            """Write a text."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)

        def remove(self, key: str, name: str) -> None:
            """Remove a value, if it is there."""
            with (
                suppress(FileNotFoundError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened,
            ):
                winreg.DeleteValue(opened, name)
