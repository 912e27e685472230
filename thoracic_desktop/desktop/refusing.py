"""What a process says that cannot start: one line, and an exit code."""

from __future__ import annotations

import os
import sys

from thoracic_desktop import EXIT_WRONG, PROGRAM


def refuse(text: str) -> int:
    """Say in one line why the program does not start or go on, and return the exit code."""
    sys.stderr.write(f"{PROGRAM}: {text}\n")
    return EXIT_WRONG


def has_no_display() -> bool:
    """Tell where Qt would only abort: on Linux without a display server, and no other platform asked for."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in named)
