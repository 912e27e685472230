"""A history from the future, locked, or in a folder that is none: it is left alone, and the person can go on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import (
    BACKUP_DAY,
    DAYS,
    MORNING,
    come_from_the_future,
    finished,
    history_at,
)
from thoracic_desktop.history import migrate
from thoracic_desktop.history.recovery import FILE_NAME, open_history
from thoracic_desktop.history.repository import History
from thoracic_desktop.history.trouble import HistoryFromFutureError, TroubleKind

if TYPE_CHECKING:
    from pathlib import Path


def test_a_history_from_the_future_is_refused_in_clear_words_and_left_alone(folder: Path) -> None:
    come_from_the_future(folder / FILE_NAME)
    before = (folder / FILE_NAME).read_bytes()

    with pytest.raises(HistoryFromFutureError, match=r"newer version .*format 999; this version knows up to \d"):
        History.open(folder / FILE_NAME, MORNING)
    opened = open_history(folder, MORNING)
    finished(opened.history)
    opened.history.close()

    assert opened.trouble is not None
    assert opened.trouble.kind is TroubleKind.FROM_FUTURE
    assert "Install the newer version" in opened.trouble.detail
    assert (folder / FILE_NAME).read_bytes() == before


def test_a_folder_that_is_a_file_leaves_a_history_in_memory_that_works(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("not a folder")

    opened = open_history(tmp_path / "folder", MORNING)
    finished(opened.history)
    sessions = opened.history.sessions()
    opened.history.close()

    assert opened.trouble is not None
    assert opened.trouble.kind is TroubleKind.NOT_WRITABLE
    assert len(sessions) == 1


def test_a_locked_history_leaves_one_in_memory_that_knows_the_past(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        opened = open_history(folder, MORNING)
        finished(opened.history, BACKUP_DAY)
        sessions = opened.history.sessions()
        opened.history.close()

    assert opened.trouble is not None
    assert opened.trouble.kind is TroubleKind.LOCKED
    assert len(sessions) == DAYS + 1


def test_before_a_migration_the_file_goes_to_the_backups(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    next_step = (*migrate.bundled_migrations(), "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;\n")
    monkeypatch.setattr("thoracic_desktop.history.database.bundled_migrations", lambda: next_step)

    history_at(folder / FILE_NAME).close()

    (backup,) = (folder / "backups").glob("before-format-*.sqlite3")
    with closing(sqlite3.connect(backup)) as old, closing(sqlite3.connect(folder / FILE_NAME)) as new:
        assert old.execute("SELECT count(*) FROM session").fetchone() == (DAYS,)
        assert new.execute("PRAGMA user_version").fetchone()[0] == len(next_step)


def test_a_failing_migration_leaves_the_file_at_its_format_and_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A step that its author tried on an empty history alone.
    next_step = (*migrate.bundled_migrations(), "CREATE UNIQUE INDEX one_session_a_plan ON session (plan);\n")
    monkeypatch.setattr("thoracic_desktop.history.database.bundled_migrations", lambda: next_step)

    opened = open_history(folder, MORNING)

    assert opened.trouble is not None
    assert opened.trouble.kind is TroubleKind.NOT_MIGRATED
    with closing(sqlite3.connect(folder / FILE_NAME)) as unchanged:
        assert unchanged.execute("PRAGMA user_version").fetchone()[0] == len(next_step) - 1
