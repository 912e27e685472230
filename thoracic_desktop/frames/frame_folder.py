"""Frames kept in the cache folder, one file each, in a folder for each version of the program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

FOLDER_NAME: Final = "figure"
MOST_BYTES: Final = 60 * 1024 * 1024
"""Below the 64 MB that the cache may take: a frame may be written before the oldest ones are gone."""
_SPARE: Final = 0.8
"""Pruning goes on down to this share, so that it need not be done again at once."""


class FrameFolder:
    """The frames of one version.  Whatever is wrong with the disk is said by an OSError; nothing is lost by it."""

    def __init__(self, cache: Path, version: str) -> None:
        """Keep frames below the cache folder `cache`, which need not exist."""
        self._root = cache / FOLDER_NAME
        self._folder = self._root / version

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a frame, or None where it is not kept or cannot be read."""
        try:
            return (self._folder / name).read_bytes()
        except OSError:  # not there, or out of reach: then it is made
            return None

    def write(self, name: str, data: bytes) -> None:
        """Keep a frame; it appears whole or not at all.

        Raises:
            OSError: it cannot be written.
        """
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = self._folder / f"{name}.{os.getpid()}"
        try:
            draft.write_bytes(data)
            draft.replace(self._folder / name)
        except OSError:
            draft.unlink(missing_ok=True)
            raise

    def prune(self, most_bytes: int = MOST_BYTES) -> None:
        """Take away what other versions left, and the oldest frames of this one where there are too many.

        Raises:
            OSError: something cannot be taken away.
        """
        if not self._folder.is_dir():
            return
        import shutil  # noqa: PLC0415 - the start pays for none of it

        for other in self._root.iterdir():
            if other != self._folder:
                shutil.rmtree(other) if other.is_dir() else other.unlink()
        frames = sorted(self._frames(), reverse=True)
        total = sum(size for _, size, _ in frames)
        if total <= most_bytes:
            return
        for _, size, path in reversed(frames):
            path.unlink(missing_ok=True)
            total -= size
            if total <= most_bytes * _SPARE:
                return

    def _frames(self) -> Iterator[tuple[int, int, Path]]:
        for path in self._folder.iterdir():
            status = path.stat()
            yield status.st_mtime_ns, status.st_size, path
