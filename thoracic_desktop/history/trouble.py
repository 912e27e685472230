"""What can be wrong with the history, as values for the screens and as errors for the code below them."""

from __future__ import annotations

import datetime as dt
import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from msgspec import Struct


class TroubleKind(StrEnum):
    """What is wrong.

    The first four pass: writing is tried again.  The others are found when the history is opened.
    """

    DISK_FULL = "disk_full"
    NOT_WRITABLE = "not_writable"
    LOCKED = "locked"
    READ_WRITE_ERROR = "read_write_error"
    DAMAGED = "damaged"
    MISSING = "missing"
    NOT_RESTORED = "not_restored"
    FROM_FUTURE = "from_future"
    NOT_MIGRATED = "not_migrated"


class Backup(Struct, frozen=True, kw_only=True):
    """A backup that was looked into and found good.

    Attributes:
        path: the file.
        day: the local day on which it was made.
        sessions: how many sessions it holds.
        last_session_day: the local day of the last of them; None without any.
    """

    path: Path
    day: dt.date
    sessions: int
    last_session_day: dt.date | None


class HistoryTrouble(Struct, frozen=True, kw_only=True):
    """What is wrong with the history, and what was done about it.

    Attributes:
        kind: what is wrong.
        detail: the words of the system or of the error, for the log and the command line.
        set_aside: where the damaged file was put; it is never deleted.
        backup: the newest good backup, which `restore_backup` brings back on request.
        missing_days: days with sessions that the damaged file still shows and the backup does not hold; None where
            the damaged file cannot be read.
    """

    kind: TroubleKind
    detail: str
    set_aside: Path | None = None
    backup: Backup | None = None
    missing_days: tuple[dt.date, ...] | None = None


class HistoryFromFutureError(Exception):
    """The history was written by a newer version of the program; it is left as it is."""

    def __init__(self, found: int, known: int) -> None:
        """Take the format number found in the file and the newest one that this program knows."""
        super().__init__(
            f"The history was written by a newer version of Thoracic Desktop (format {found}; this version knows "
            f"up to {known}). Install the newer version to use it. The file was not changed."
        )
        self.found = found
        self.known = known


class HistoryDamagedError(Exception):
    """The file is not a sound database."""


class UnknownRecordError(LookupError):
    """The history holds no such session or score."""


class HistoryUnusableError(Exception):
    """The history cannot be opened, read or written; the message says why, in the words of the system or an error."""


class MigrationFailedError(Exception):
    """A step to a newer format failed and was taken back; the file holds what it held before."""

    def __init__(self, number: int) -> None:
        """Take the number of the step."""
        super().__init__(f"Step {number} to the newer format of the history failed; nothing was changed")
        self.number = number


_OF_SQLITE = {
    sqlite3.SQLITE_FULL: TroubleKind.DISK_FULL,
    sqlite3.SQLITE_READONLY: TroubleKind.NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: TroubleKind.NOT_WRITABLE,
    sqlite3.SQLITE_PERM: TroubleKind.NOT_WRITABLE,
    sqlite3.SQLITE_BUSY: TroubleKind.LOCKED,
    sqlite3.SQLITE_LOCKED: TroubleKind.LOCKED,
    sqlite3.SQLITE_PROTOCOL: TroubleKind.LOCKED,
    sqlite3.SQLITE_IOERR: TroubleKind.READ_WRITE_ERROR,
    sqlite3.SQLITE_CORRUPT: TroubleKind.DAMAGED,
    sqlite3.SQLITE_NOTADB: TroubleKind.DAMAGED,
}
_OF_SYSTEM = {
    errno.ENOSPC: TroubleKind.DISK_FULL,
    errno.EDQUOT: TroubleKind.DISK_FULL,
    errno.EIO: TroubleKind.READ_WRITE_ERROR,
}
_PRIMARY_CODE = 0xFF


def trouble_of(error: BaseException) -> TroubleKind | None:
    """Return what an error says about the machine or the file; None where it is a mistake of the program."""
    if isinstance(error, OSError):
        return _OF_SYSTEM.get(error.errno or 0, TroubleKind.NOT_WRITABLE)
    code = getattr(error, "sqlite_errorcode", None)
    return _OF_SQLITE.get(code & _PRIMARY_CODE) if isinstance(code, int) else None


@contextmanager
def trouble_told() -> Generator[None]:
    """Turn what the machine or the file refuses inside into one error that a verb can tell.

    Raises:
        HistoryUnusableError: the machine or the file is in the way.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        if trouble_of(error) is None:
            raise
        raise HistoryUnusableError(str(error)) from error
