"""Migrations: each step wholly or not at all, and the newest format whatever a file went through."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from thoracic_desktop.history import migrate as migrate_module
from thoracic_desktop.history.migrate import bundled_migrations, migrate, statements
from thoracic_desktop.history.trouble import MigrationFailedError

FIRST = "CREATE TABLE thing (id INTEGER PRIMARY KEY) STRICT;\n"


def connect() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


def schema(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_the_files_are_numbered_without_a_gap() -> None:
    names = sorted(path.name for path in Path(migrate_module.__file__).with_name("migrations").glob("*.sql"))

    assert all(re.fullmatch(r"\d{4}_[a-z_]+\.sql", name) for name in names)
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
    assert len(bundled_migrations()) == len(names)


def test_every_table_is_strict() -> None:
    with closing(connect()) as connection:
        migrate(connection, bundled_migrations())
        tables = connection.execute("PRAGMA table_list").fetchall()

    assert all(strict for _, name, *_, strict in tables if not name.startswith("sqlite_"))


@pytest.mark.parametrize("step", range(len(bundled_migrations()) + 1))
def test_a_file_of_any_older_format_comes_to_the_newest(step: int) -> None:
    with closing(connect()) as old, closing(connect()) as fresh:
        migrate(old, bundled_migrations()[:step])
        migrate(old, bundled_migrations())
        migrate(fresh, bundled_migrations())

        assert schema(old) == schema(fresh)
        assert version(old) == len(bundled_migrations())


def test_a_failing_step_takes_its_tables_and_its_number_back() -> None:
    with closing(connect()) as connection:
        with pytest.raises(MigrationFailedError) as caught:
            migrate(connection, [FIRST, "CREATE TABLE half (id INTEGER);\nINSERT INTO nowhere VALUES (1);\n"])

        assert caught.value.number == 2
        assert [name for name, _ in schema(connection)] == ["thing"]
        assert version(connection) == 1
        assert not connection.in_transaction


def test_a_step_that_leaves_a_row_without_its_parent_is_taken_back() -> None:
    orphan = "CREATE TABLE part (thing_id INTEGER REFERENCES thing (id));\nINSERT INTO part VALUES (7);\n"
    with closing(connect()) as connection:
        with pytest.raises(MigrationFailedError):
            migrate(connection, [FIRST, orphan])

        assert version(connection) == 1


def test_a_step_is_taken_once() -> None:
    with closing(connect()) as connection:
        migrate(connection, [FIRST])
        migrate(connection, [FIRST])

        assert version(connection) == 1


def test_a_semicolon_within_a_trigger_or_a_comment_ends_no_statement() -> None:
    script = (
        "-- one; two\n"
        "CREATE TRIGGER t AFTER INSERT ON thing BEGIN\n  DELETE FROM thing;\n  SELECT ';';\nEND;\n"
        "SELECT 1;\n-- the end;\n"
    )

    assert [one.strip().splitlines()[-1] for one in statements(script)] == ["END;", "SELECT 1;"]
