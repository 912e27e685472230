"""Asks a small program of the system, with little patience."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from thoracic_desktop.desktop.blockers.detector import How
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.desktop.blockers.patience import Patience

SECOND_MS = 1000


class Said(Value, frozen=True):
    """What a program said.

    Attributes:
        output: its standard output.
        trouble: why there is none; None where there is.
    """

    output: bytes = b""
    trouble: How | None = None


def ask_tool(patience: Patience, command: Sequence[str]) -> Said:
    """Run a program and return what it says; one that takes too long is ended."""
    import subprocess  # noqa: PLC0415 - needed on few desktops, and then when a break is due

    path = shutil.which(command[0])
    if path is None:
        return Said(trouble=How.NO_TOOL)
    with patience.waiting() as allowance_ms:
        if not allowance_ms:
            return Said(trouble=How.NO_ANSWER)
        try:
            ended = subprocess.run(  # noqa: S603 - the callers' own fixed arguments
                [path, *command[1:]],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=allowance_ms / SECOND_MS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Said(trouble=How.NO_ANSWER)
        except OSError:  # found, but not to be run
            return Said(trouble=How.NO_TOOL)
    return Said(output=ended.stdout) if ended.returncode == 0 else Said(trouble=How.NO_SERVICE)
