"""The log: a file of limited size, and warnings on the console.

What the log is for: what the program did and what went wrong.  What never goes in: pain scores, notes, or anything
else a person says about their body; log keys and counts in their place.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "thoracic-desktop.log"
TRAY_FILE_NAME = "thoracic-desktop-tray.log"
FILE_BYTES = 1_000_000
OLD_FILES = 2
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

logger = logging.getLogger(__name__)


class LimitedFile(logging.Handler):
    """Writes to a file of at most 1 MB and keeps two older ones.

    The file is opened with the first record: `logging.handlers` brings sockets and pickling with it, 8 ms that the
    first picture on the screen shall not pay.  Where the file cannot be written, that is said once on the console.
    """

    def __init__(self, folder: Path, name: str) -> None:
        """Write to the log file of this name in `folder`, which is made when it is needed."""
        super().__init__(logging.INFO)
        self._folder = folder
        self._name = name
        self._file: logging.Handler | None = None

    @override
    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = logging.NullHandler()
            self._file = self._open()
        self._file.handle(record)

    @override
    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()

    def _open(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - see the class

        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handler = RotatingFileHandler(
                self._folder / self._name,
                maxBytes=FILE_BYTES,
                backupCount=OLD_FILES,
                encoding="utf-8",
            )
        except OSError as error:
            logger.warning("No log is written: %s", error)
            return logging.NullHandler()
        handler.setFormatter(self.formatter)
        return handler


class Log:
    """The log of one run, between its making and `close`."""

    def __init__(self, folder: Path, name: str = FILE_NAME) -> None:
        """Send records of all modules to the file in `folder`, and warnings to the console as well.

        Each process has a file of its own name: two that wrote to the same would throw away what the other one wrote.
        """
        console = logging.StreamHandler()
        console.setLevel(logging.WARNING)
        self._handlers: tuple[logging.Handler, ...] = (LimitedFile(folder, name), console)
        root = logging.getLogger()
        self._level_before = root.level
        root.setLevel(logging.INFO)
        for handler in self._handlers:
            handler.setFormatter(logging.Formatter(FORMAT))
            root.addHandler(handler)

    def close(self) -> None:
        """Write what is left and leave logging as it was."""
        root = logging.getLogger()
        for handler in self._handlers:
            root.removeHandler(handler)
            handler.close()
        root.setLevel(self._level_before)
