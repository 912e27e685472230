"""Where a running process of the program can be spoken to: an address for this person and this data folder alone."""

from __future__ import annotations

import os
import re
import stat
import sys
from enum import StrEnum
from pathlib import Path
from zlib import crc32

from thoracic_desktop import PROGRAM
from thoracic_desktop.value import Value

LONGEST_ADDRESS = 103
"""Bytes that every system takes: Linux 107, macOS 103, without the zero at the end."""

OPEN_TO_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class Door(StrEnum):
    """Whose door."""

    TRAY = "tray"
    WINDOW = "window"


class NoDoor(Value, frozen=True):
    """There can be no door here; `reason` is one sentence."""

    reason: str


def door_address(folder: Path, who: Door) -> str | NoDoor:
    """Return the address of a process: the path of a socket, or on Windows the name of a pipe.

    Whoever opens and whoever knocks reckon it from the same data folder; two folders have two tray processes.  The
    folder of the socket is made where it is missing.

    Args:
        folder: the data folder of the run.
        who: the process that is meant.
    """
    name = f"{_mark(os.fsencode(os.path.normcase(folder.resolve())))}-{who}"
    if sys.platform == "win32":
        return f"{PROGRAM}-{_windows_user()}-{name}"
    user = os.getuid()
    reason = ""
    for socket_folder in _socket_folders(user):
        address = socket_folder / name
        if len(os.fsencode(address)) > LONGEST_ADDRESS:
            reason = reason or f"The folder {socket_folder} has too long a name for a socket."
            continue
        trouble = folder_trouble(socket_folder, user)
        if not trouble:
            return str(address)
        reason = reason or trouble
    return NoDoor(reason)


def folder_trouble(folder: Path, user: int) -> str:
    """Make a folder that is for one user alone, and say in a sentence why it cannot be used; empty where it can.

    Whoever else may write there could put a socket of their own in the place of ours.

    Args:
        folder: the folder; its parent is there.
        user: the number of the user.
    """
    if sys.platform == "win32":
        return "There are no folders for sockets on Windows."
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        state = folder.lstat()
    except OSError as error:
        return f"The folder {folder} cannot be used: {error.strerror or error}."
    if not stat.S_ISDIR(state.st_mode):
        return f"{folder} is a link, and must be a folder."
    if state.st_uid != user:
        return f"The folder {folder} belongs to somebody else."
    if state.st_mode & OPEN_TO_OTHERS:
        return f"The folder {folder} is open to others; it must be for you alone (mode 700)."
    return ""


def _socket_folders(user: int) -> list[Path]:
    """Return where sockets may lie, the best place first."""
    # Not by `tempfile`, which loads 4 MB with it.
    shared = Path(os.environ.get("TMPDIR") or "/tmp") / f"{PROGRAM}-{user}"  # noqa: S108 - see `folder_trouble`
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    runtime = Path(named)
    if runtime.is_absolute() and runtime.is_dir() and not folder_trouble(runtime, user):
        return [runtime / PROGRAM, shared]
    return [shared]


def _mark(path: bytes) -> str:
    """Return twelve letters that tell the few folders of one user apart; `hashlib` would be 4 MB of memory for it."""
    return f"{crc32(path):08x}{crc32(path[::-1]) & 0xFFFF:04x}"


def _windows_user() -> str:
    """Return the user's name as far as a pipe can have it in its name; its access rights keep others out."""
    return re.sub(r"[^A-Za-z0-9_.-]", "_", os.environ.get("USERNAME", "")) or "user"
