"""Open the history whatever state it is in: nothing is ever deleted, and the person can always go on."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from msgspec import Struct

from thoracic_desktop.history.backup import backup_files, day_of, offered_files, protect
from thoracic_desktop.history.database import format_of, is_sound, read_only
from thoracic_desktop.history.migrate import bundled_migrations
from thoracic_desktop.history.repository import History
from thoracic_desktop.history.trouble import (
    Backup,
    HistoryDamagedError,
    HistoryFromFutureError,
    HistoryTrouble,
    HistoryUnusableError,
    MigrationFailedError,
    TroubleKind,
    trouble_of,
    trouble_told,
)

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "history.sqlite3"


class OpenedHistory(Struct, frozen=True, kw_only=True):
    """A history that can be used at once, and what was wrong with the one on the disk.

    With a trouble of the kinds `damaged` and `missing` the history is a new one on the disk, with `not_restored` the
    one of the last time; with any other it lives in memory (with the past where that could be read) and is gone at
    the end.
    """

    history: History
    trouble: HistoryTrouble | None


def open_history(folder: Path, now: dt.datetime) -> OpenedHistory:
    """Open the history of a folder, which is created where it is missing.

    A damaged file is set aside and a new history begun; a file that cannot be used (from the future, no
    permission, full disk, locked) is left alone and a history in memory serves instead.
    """
    path = folder / FILE_NAME
    try:
        return _open(path, now)
    except HistoryFromFutureError as error:
        return OpenedHistory(history=History.in_memory(), trouble=_trouble(TroubleKind.FROM_FUTURE, error))
    except MigrationFailedError as error:
        return OpenedHistory(history=History.in_memory(), trouble=_trouble(TroubleKind.NOT_MIGRATED, error))
    except (OSError, sqlite3.Error) as error:
        kind = trouble_of(error)
        if kind is None:
            raise
        return OpenedHistory(history=_memory_with_past(path), trouble=_trouble(kind, error))


def open_as_it_is(folder: Path, now: dt.datetime, *, create: bool) -> History:
    """Open the history of a folder, and leave a file that cannot be used exactly where and as it is.

    For the command line, which has nobody to ask: repair is offered by the window.

    Args:
        folder: where it lies.
        now: the moment, aware.
        create: whether to begin a history where there is none; otherwise an empty one in memory stands for it.

    Raises:
        HistoryUnusableError: the file cannot be used.
    """
    path = folder / FILE_NAME
    if not create and not path.exists():
        return History.in_memory()
    try:
        with trouble_told():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return History.open(path, now)
    except (HistoryFromFutureError, HistoryDamagedError, MigrationFailedError) as error:
        raise HistoryUnusableError(str(error)) from error


def newest_good_backup(folder: Path) -> Backup | None:
    """Return the newest backup of a folder that can be opened, is sound and is not from the future."""
    return next((good for good in map(_examined, backup_files(folder)) if good), None)


def _open(path: Path, now: dt.datetime) -> OpenedHistory:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    is_lost = not path.exists() or path.stat().st_size == 0
    try:
        history = History.open(path, now)
    except HistoryDamagedError as error:
        return _begin_again(path, now, error)
    kind, detail = TroubleKind.MISSING, "the file was missing or empty"
    backup = newest_good_backup(path.parent) if is_lost else None
    if backup is None:
        kind, detail = TroubleKind.NOT_RESTORED, "a backup that was offered has not been brought back"
        backup = _still_to_restore(history, path.parent)
    trouble = HistoryTrouble(kind=kind, detail=detail, backup=_kept(backup)) if backup else None
    return OpenedHistory(history=history, trouble=trouble)


def _still_to_restore(history: History, folder: Path) -> Backup | None:
    """Return the newest backup offered at an earlier start that still holds something which is not here."""
    good = filter(None, map(_examined, offered_files(folder)))
    return next((backup for backup in good if history.lacks(backup.path)), None)


def _begin_again(path: Path, now: dt.datetime, error: HistoryDamagedError) -> OpenedHistory:
    set_aside = _set_aside(path, now)
    newest = newest_good_backup(path.parent)
    backup = _kept(newest) if newest else None
    trouble = HistoryTrouble(
        kind=TroubleKind.DAMAGED,
        detail=str(error),
        set_aside=set_aside,
        backup=backup,
        missing_days=_missing_days(set_aside, backup),
    )
    return OpenedHistory(history=History.open(path, now), trouble=trouble)


def _set_aside(path: Path, now: dt.datetime) -> Path:
    """Rename the file, with the files that SQLite keeps beside it, to a name that is free."""
    stem = f"{path.stem}-damaged-{now.strftime('%Y%m%dT%H%M%S')}"
    target = path.with_name(f"{stem}{path.suffix}")
    number = 1
    while target.exists():
        number += 1
        target = path.with_name(f"{stem}-{number}{path.suffix}")
    for beside in ("", "-wal", "-shm"):  # the file first: its log without it is nothing, it without its log is old
        source = path.with_name(path.name + beside)
        if source.exists():
            source.rename(target.with_name(target.name + beside))
    return target


def _kept(backup: Backup) -> Backup:
    """Make sure that later daily backups do not push out the one that is offered."""
    return Backup(
        path=protect(backup.path),
        day=backup.day,
        sessions=backup.sessions,
        last_session_day=backup.last_session_day,
    )


def _examined(path: Path) -> Backup | None:
    day = day_of(path)
    try:
        with closing(read_only(path)) as connection:
            if day is None or not 0 < format_of(connection) <= len(bundled_migrations()) or not is_sound(connection):
                return None
            row = connection.execute("SELECT count(*), max(local_day) FROM session").fetchone()
    except sqlite3.Error:
        return None  # this candidate is no good; the next one is looked at
    return Backup(path=path, day=day, sessions=row[0], last_session_day=_day(row[1]))


def _missing_days(damaged: Path, backup: Backup | None) -> tuple[dt.date, ...] | None:
    try:
        there = _session_days(damaged)
        kept = _session_days(backup.path) if backup else set[int]()
    except sqlite3.Error:
        return None  # the damaged file cannot tell
    return tuple(dt.date.fromordinal(day) for day in sorted(there - kept))


def _session_days(path: Path) -> set[int]:
    with closing(read_only(path)) as connection:
        # A damaged file may answer anything: only what can be a day counts.
        days = "SELECT DISTINCT local_day FROM session NOT INDEXED WHERE typeof(local_day) = 'integer'"
        return {day for (day,) in connection.execute(days) if 1 <= day <= dt.date.max.toordinal()}


def _memory_with_past(path: Path) -> History:
    try:
        return History.in_memory(past=path if path.is_file() else None)
    except (OSError, sqlite3.Error, MigrationFailedError):
        return History.in_memory()  # the past cannot be read now; the file is untouched


def _day(number: int | None) -> dt.date | None:
    return dt.date.fromordinal(number) if number is not None else None


def _trouble(kind: TroubleKind, error: Exception) -> HistoryTrouble:
    return HistoryTrouble(kind=kind, detail=str(error))
