"""Starting at login on macOS: a launch agent of this user.

SMAppService, which the system's settings would show with the program's own name, is for signed bundles alone.  Written
after Apple's manual pages (launchd.plist); not tried on a Mac.
"""

from __future__ import annotations

import plistlib
import shlex
from typing import TYPE_CHECKING, Final, cast

from thoracic_desktop import PROGRAM
from thoracic_desktop.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LABEL: Final = f"local.{PROGRAM}"


class LaunchAgent:
    """The program's file in a folder `LaunchAgents`."""

    def __init__(self, folder: Path) -> None:
        """Look into a folder, which need not be there."""
        self.file = folder / f"{LABEL}.plist"

    def command_for(self, arguments: Sequence[str]) -> str:
        """Return a command line as it is shown; the file has the arguments apart."""
        return shlex.join(arguments)

    def command(self) -> str:
        """Return the command line; empty without a file, or where it is no list of properties.

        Raises:
            OSError: the file cannot be read.
        """
        try:
            read: object = plistlib.loads(self.file.read_bytes())
        except (FileNotFoundError, plistlib.InvalidFileException, ValueError, OverflowError):
            return ""
        if not isinstance(read, dict):
            return ""
        agent = cast("dict[str, object]", read)
        arguments = agent.get("ProgramArguments")
        if agent.get("Disabled") is True or not isinstance(arguments, list):
            return ""
        return shlex.join(map(str, cast("list[object]", arguments)))

    def write(self, arguments: Sequence[str]) -> None:
        """Write the file; it holds from the next login on.

        Raises:
            OSError: it cannot be written.
        """
        agent = {
            "Label": LABEL,
            "ProgramArguments": list(arguments),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        write_whole(self.file, plistlib.dumps(agent))

    def remove(self) -> None:
        """Remove the file.

        Raises:
            OSError: it cannot be removed.
        """
        self.file.unlink(missing_ok=True)
