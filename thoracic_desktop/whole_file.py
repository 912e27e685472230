"""Writing a file all or nothing, and moving one out of the way that cannot be used."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PRIVATE = 0o600


def write_whole(file: Path, content: bytes) -> None:
    """Write `content` so that after a crash or a power cut either the old or the new file is there, whole.

    Raises:
        OSError: the file cannot be written; the old one, if there is one, is as it was.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.new-{os.getpid()}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE), "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
    _sync_folder(file.parent)


def set_aside(file: Path) -> Path:
    """Rename `file` to the first free `name.damaged-1.json`, `-2` and so on, and return that name.

    Raises:
        OSError: it cannot be renamed.
    """
    number = 1
    while (target := file.with_name(f"{file.stem}.damaged-{number}{file.suffix}")).exists():
        number += 1
    return file.rename(target)


def _sync_folder(folder: Path) -> None:
    """Have the rename itself reach the disk; Windows opens no folders and needs none of this."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
