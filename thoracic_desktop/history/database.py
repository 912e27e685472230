"""Open the database file: check it, bring it to the newest format, set how it is written."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from thoracic_desktop.history.backup import back_up_before_migration
from thoracic_desktop.history.migrate import bundled_migrations, migrate
from thoracic_desktop.history.trouble import HistoryDamagedError, HistoryFromFutureError, TroubleKind, trouble_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Generator
    from pathlib import Path

BUSY_TIMEOUT_MS = 2000


def open_database(path: Path, today: dt.date) -> sqlite3.Connection:
    """Open the file, creating it where there is none, and return a connection in the newest format.

    The file is first looked at without being able to change it, so a damaged one stays exactly as it was found.
    Before an existing file is migrated, a copy of it goes to the backups.

    Raises:
        HistoryFromFutureError: a newer version of the program wrote the file.
        HistoryDamagedError: the file is not a sound database.
        MigrationFailedError: a migration failed; the file holds what it held before.
        sqlite3.OperationalError: the file cannot be opened or written.
    """
    _examine(path)
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        _prepare(connection, path, today)
    except BaseException:
        connection.close()
        raise
    return connection


def memory_database(past: Path | None = None) -> sqlite3.Connection:
    """Return a database that lives in memory only, with a copy of a file's content where that can be read."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    if past is not None:
        _copy_past(past, connection)
    migrate(connection, bundled_migrations())
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Generator[None]:
    """Make everything inside happen wholly or not at all; the write lock is taken at once."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk may have rolled it back already
            connection.execute("ROLLBACK")
        raise


def is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether SQLite's own check finds nothing wrong with the structure of the file."""
    return [row[0] for row in connection.execute("PRAGMA quick_check(1)")] == ["ok"]


def read_only(path: Path) -> sqlite3.Connection:
    """Open an existing file so that it cannot be changed."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


def _copy_past(past: Path, connection: sqlite3.Connection) -> None:
    try:
        with closing(read_only(past)) as source:
            source.backup(connection)
    except sqlite3.OperationalError:
        # Where nothing can be created beside the file, it is read as it lies; steps not yet merged in stay unseen.
        with closing(sqlite3.connect(f"{past.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as source:
            source.backup(connection)


def _examine(path: Path) -> None:
    """Refuse a file that is damaged or from the future.

    Raises:
        HistoryDamagedError: the file is not a sound database.
        HistoryFromFutureError: a newer version of the program wrote the file.
    """
    if not path.exists():
        return
    known = len(bundled_migrations())
    with closing(read_only(path)) as connection, _damage_named():
        found = format_of(connection)
        if found > known:
            raise HistoryFromFutureError(found, known)
        if not is_sound(connection):
            raise HistoryDamagedError("the structure of the file is damaged")
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if bool(found) != bool(tables):
            raise HistoryDamagedError("the file's format number does not fit its content")


def format_of(connection: sqlite3.Connection) -> int:
    """Return the format number of a database: how many migrations it has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def _damage_named() -> Generator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        if trouble_of(error) is TroubleKind.DAMAGED:
            raise HistoryDamagedError(str(error)) from error
        raise


def _prepare(connection: sqlite3.Connection, path: Path, today: dt.date) -> None:
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    with _damage_named():
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        migrations = bundled_migrations()
        if 0 < format_of(connection) < len(migrations):
            back_up_before_migration(connection, path.parent, len(migrations), today)
        migrate(connection, migrations)
        connection.execute("PRAGMA foreign_keys = ON")
        with transaction(connection):  # fails here, and not in the middle of a session, where nothing can be written
            pass
