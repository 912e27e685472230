"""Starts the process that stays in the tray, and lets go of it: it lives on when the window is closed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

# -P: the folder the program was started from must not become a place to import from.
TRAY: Final = (sys.executable, "-P", "-m", "thoracic_desktop", "--tray")


def start_tray(data_dir: Path | None, *, command: Sequence[str] = TRAY) -> str:
    """Start the tray process; where one runs already, the new one finds that out and ends by itself.

    Args:
        data_dir: where everything of this run lives; None for the usual folders of this person.
        command: what starts it; a bundle without a Python of its own has another.

    Returns:
        Why it could not be started; empty where it was.
    """
    where = [] if data_dir is None else ["--data-dir", str(data_dir.resolve())]
    return _start_detached([*command, *where])


if sys.platform == "win32":

    def _start_detached(arguments: list[str]) -> str:
        """Start a process without a console, which Qt would open for it; tried on no Windows yet."""
        import subprocess  # noqa: PLC0415 - nobody else in the window's process needs it

        flags = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
        nowhere = subprocess.DEVNULL
        try:
            subprocess.Popen(arguments, stdin=nowhere, stdout=nowhere, stderr=nowhere, creationflags=flags)  # noqa: S603 - fixed arguments and a folder
        except OSError as error:
            return error.strerror or str(error)
        return ""

else:

    def _start_detached(arguments: list[str]) -> str:
        """Start a process in a session of its own, and as nobody's child: nobody here would ever ask how it ended."""
        from PySide6.QtCore import QProcess  # noqa: PLC0415 - whoever reads this module's names alone needs no Qt

        process = QProcess()
        process.setProgram(arguments[0])
        process.setArguments(arguments[1:])
        process.setWorkingDirectory(str(Path.home()))  # no folder is kept busy, such as that of a stick
        nowhere = QProcess.nullDevice()
        process.setStandardInputFile(nowhere)
        process.setStandardOutputFile(nowhere)
        process.setStandardErrorFile(nowhere)
        process.startDetached()
        return process.errorString() if process.error() is QProcess.ProcessError.FailedToStart else ""
