"""Backups: one for each of the last days, and one before each migration."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

DAILY_KEPT = 5
FOLDER_NAME = "backups"
_DAILY = "daily"
_OFFERED = "before-damage"
_DATE_LENGTH = len("2026-01-01")


def back_up_daily(connection: sqlite3.Connection, folder: Path, today: dt.date) -> Path | None:
    """Make today's backup unless there is one, and drop all but the newest five.

    A history without sessions and scores is not backed up: it must not push the good backups out.

    Args:
        connection: the history's own; its soundness is the caller's to check.
        folder: the folder that holds the database.
        today: the local day.

    Returns:
        The new backup, or None where none was needed.
    """
    target = folder / FOLDER_NAME / f"{_DAILY}-{today.isoformat()}.sqlite3"
    has_content = "SELECT EXISTS (SELECT 1 FROM session) OR EXISTS (SELECT 1 FROM pain_score)"
    if target.exists() or not connection.execute(has_content).fetchone()[0]:
        return None
    copy_database(connection, target)
    daily = [path for path in backup_files(folder) if path.name.startswith(_DAILY)]
    for old in daily[DAILY_KEPT:]:
        old.unlink(missing_ok=True)
    return target


def back_up_before_migration(connection: sqlite3.Connection, folder: Path, to_format: int, today: dt.date) -> Path:
    """Keep the database as it is before it goes to a newer format; these backups are never dropped."""
    target = folder / FOLDER_NAME / f"before-format-{to_format:04d}-{today.isoformat()}.sqlite3"
    copy_database(connection, target)
    return target


def protect(backup: Path) -> Path:
    """Rename a daily backup so that later backups do not push it out, and return its new place."""
    if not backup.name.startswith(_DAILY):
        return backup
    target = backup.with_name(backup.name.replace(_DAILY, _OFFERED, 1))
    number = 1
    while target.exists():  # a second damage on one day must not cost the backup that was kept at the first
        number += 1
        target = backup.with_name(backup.name.replace(_DAILY, f"{_OFFERED}-{number}", 1))
    return backup.rename(target)


def offered_files(folder: Path) -> list[Path]:
    """Return the backups that were offered after a damage, the newest first."""
    return [path for path in backup_files(folder) if path.name.startswith(_OFFERED)]


def backup_files(folder: Path) -> list[Path]:
    """Return the backups of a folder, the newest first; on one day the daily one counts as newer."""
    found = (folder / FOLDER_NAME).glob("*.sqlite3")
    return sorted(
        (path for path in found if day_of(path)), key=lambda path: (str(day_of(path)), path.name), reverse=True
    )


def day_of(backup: Path) -> dt.date | None:
    """Return the local day in a backup's name; None for a file that is not one of ours."""
    try:
        return dt.date.fromisoformat(backup.stem[-_DATE_LENGTH:])
    except ValueError:
        return None


def copy_database(connection: sqlite3.Connection, target: Path) -> None:
    """Write a copy of a database as one self-contained file, whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
