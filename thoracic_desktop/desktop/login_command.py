"""What starts this very program in the tray at login: the command line, and whether it would start this copy."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cached_property
from gettext import gettext as _
from pathlib import Path
from typing import Final

import thoracic_desktop

PACKAGE: Final = Path(thoracic_desktop.__file__).parent
LOOK_S: Final = 10.0
WHERE: Final = "import sys, thoracic_desktop; sys.stdout.write(thoracic_desktop.__file__)"


class LoginCommand:
    """A command line for the tray, on the data of this run.

    Attributes:
        arguments: the program and what it is given.
    """

    def __init__(self, data_dir: Path | None, *, python: str = sys.executable) -> None:
        """Prepare the command of this copy.

        Args:
            data_dir: the folder of `--data-dir`, which the command gets too; None for the usual folders.
            python: what this copy runs in.
        """
        self._python = python
        folder = () if data_dir is None else ("--data-dir", str(data_dir.expanduser().absolute()))
        # -P: at login it is started in some folder, which must not become a place to import from.
        module = () if _is_bundle() else ("-P", "-m", "thoracic_desktop")
        self.arguments = (_without_console(python), *module, *folder, "--tray")

    @cached_property
    def trouble(self) -> str:
        """Why the command would not start this copy, as a sentence; empty where it would.

        A copy that is only being tried out, from a folder that its Python finds because it was told to, must not
        claim the entry.  It takes a fraction of a second to find out.
        """
        if _is_bundle():
            return ""
        alone = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        command = [self._python, "-P", "-c", WHERE]
        try:
            found = subprocess.run(  # noqa: S603 - this very interpreter, with fixed arguments
                command, capture_output=True, text=True, check=False, env=alone, timeout=LOOK_S
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return _("Python could not be asked which copy it would start: {reason}.").format(reason=error)
        if found.returncode or Path(found.stdout).parent != PACKAGE:
            return _("This copy is not installed: at login another one would start, or none.")
        return ""


def _is_bundle() -> bool:
    """Say whether the program has a Python of its own in it, and is its own command."""
    return bool(getattr(sys, "frozen", False))


def _without_console(python: str) -> str:
    """Return the Python beside this one that opens no console; only Windows has it."""
    silent = Path(python).with_name("pythonw.exe")
    return str(silent) if sys.platform == "win32" and silent.exists() else python
