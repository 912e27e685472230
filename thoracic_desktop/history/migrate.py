"""Bring a database to the newest format, one numbered step after the other.

The steps are `migrations/0001_*.sql` and so on.  A step that has been released is never edited: its successor mends it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from thoracic_desktop.history.trouble import MigrationFailedError, trouble_of

_FOLDER = Path(__file__).with_name("migrations")


@cache
def bundled_migrations() -> tuple[str, ...]:
    """Return the SQL of every step, from the first; the step to format n stands at n - 1."""
    return tuple(file.read_text(encoding="utf-8") for file in sorted(_FOLDER.glob("[0-9]*.sql")))


def migrate(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Take the steps that the database has not been through yet.

    Each step and its format number are one transaction.  Foreign keys are not enforced meanwhile, so that a step can
    rebuild a table, and are checked before each commit; the connection must not enforce them yet.

    Raises:
        MigrationFailedError: a step is wrong; it was rolled back, the steps before it stay.
        sqlite3.OperationalError: the machine does not let it be written (full, read-only, locked).
    """
    for number in range(1, len(migrations) + 1):
        try:
            _step(connection, number, migrations[number - 1])
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if trouble_of(error) is None:
                raise MigrationFailedError(number) from error
            raise


def statements(script: str) -> Iterator[str]:
    """Split a script into its statements; `executescript` would commit before the first of them.

    Statements end at the end of a line.
    """
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""


def _step(connection: sqlite3.Connection, number: int, script: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    # Asked inside the transaction: another process may have taken the step meanwhile.
    if connection.execute("PRAGMA user_version").fetchone()[0] < number:
        for statement in statements(script):
            connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise sqlite3.IntegrityError(f"step {number} leaves a row without its parent")
        connection.execute(f"PRAGMA user_version = {number}")
    connection.execute("COMMIT")
