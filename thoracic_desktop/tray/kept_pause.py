"""The person's own pause, kept over a restart: who paused until tomorrow is not asked again tonight."""

from __future__ import annotations

import datetime as dt
import logging
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from thoracic_desktop.reminders.state import Pause
from thoracic_desktop.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "pause.json"

logger = logging.getLogger(__name__)


class _Kept(Struct, frozen=True, kw_only=True):
    is_paused: bool = False
    until: dt.datetime | None = None


class KeptPause:
    """The file that keeps it; where it cannot be read or written, a pause ends with the process."""

    def __init__(self, folder: Path) -> None:
        """Use the data folder, which need not exist."""
        self._file = folder / FILE_NAME

    def read(self) -> Pause | None:
        """Return the pause that held when the program last ran."""
        try:
            kept = msgspec.json.decode(self._file.read_bytes(), type=_Kept)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            logger.info("The pause of the last time cannot be read: %s", error)
            return None
        return Pause(kept.until) if kept.is_paused else None

    def write(self, pause: Pause | None) -> None:
        """Keep a pause, or that there is none."""
        kept = _Kept(is_paused=pause is not None, until=pause.until if pause is not None else None)
        try:
            write_whole(self._file, msgspec.json.encode(kept))
        except OSError as error:
            logger.info("The pause cannot be kept: %s", error)
