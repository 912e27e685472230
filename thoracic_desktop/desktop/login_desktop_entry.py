"""Starting at login on Linux: a file as the Desktop Application Autostart Specification has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from thoracic_desktop import PROGRAM
from thoracic_desktop.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ENTRY: Final = """\
[Desktop Entry]
Type=Application
Name=Thoracic Desktop
Comment=Breaks at the right moment
Exec={command}
Icon={icon}
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
"""
# What an argument may consist of without quotation marks; the specification names the others.
PLAIN: Final = re.compile(r"[A-Za-z0-9_@%+:,./=-]+")
ESCAPED_IN_QUOTES: Final = re.compile(r'(["`$\\])')
ESCAPED_IN_VALUES: Final = {"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"}
OFF: Final = ("Hidden=true", "X-GNOME-Autostart-enabled=false")


class DesktopEntry:
    """The program's file in a folder `autostart`."""

    def __init__(self, folder: Path) -> None:
        """Look into a folder, which need not be there."""
        self.file = folder / f"{PROGRAM}.desktop"

    def command_for(self, arguments: Sequence[str]) -> str:
        """Return the value of `Exec` for a command line.

        Three layers, from the inside: quotation marks around what is not plain, `%` doubled for it begins a field
        code, and the escapes of every value.
        """
        line = " ".join(map(_quoted, arguments)).replace("%", "%%")
        return "".join(ESCAPED_IN_VALUES.get(letter, letter) for letter in line)

    def command(self) -> str:
        """Return the value of `Exec`; empty without a file, and where the person's desktop has switched it off.

        Raises:
            OSError: the file cannot be read.
        """
        try:
            lines = self.file.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        except FileNotFoundError:
            return ""
        entries = [re.sub(r"\s*=\s*", "=", line.strip(), count=1) for line in lines]
        if any(off in entries for off in OFF):
            return ""
        return next((entry.removeprefix("Exec=") for entry in entries if entry.startswith("Exec=")), "")

    def write(self, arguments: Sequence[str]) -> None:
        """Write the file.

        Raises:
            OSError: it cannot be written.
        """
        entry = ENTRY.format(command=self.command_for(arguments), icon=PROGRAM)
        write_whole(self.file, entry.encode("utf-8", "surrogateescape"))

    def remove(self) -> None:
        """Remove the file.

        Raises:
            OSError: it cannot be removed.
        """
        self.file.unlink(missing_ok=True)


def _quoted(argument: str) -> str:
    if PLAIN.fullmatch(argument):
        return argument
    escaped = ESCAPED_IN_QUOTES.sub(r"\\\1", argument)
    return f'"{escaped}"'
