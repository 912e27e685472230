"""Backups: one a day, the newest five, each one a whole and sound file."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import MORNING, finished
from thoracic_desktop.history.database import is_sound
from thoracic_desktop.history.repository import History

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").glob("*"))


def test_a_day_has_one_backup(history: History, tmp_path: Path) -> None:
    finished(history)

    first, second = history.back_up(MORNING.date()), history.back_up(MORNING.date())

    assert first == tmp_path / "backups" / "daily-2026-03-02.sqlite3"
    assert second is None


def test_only_the_newest_five_daily_backups_stay(history: History, tmp_path: Path) -> None:
    finished(history)
    for day in range(7):
        history.back_up(MORNING.date() + dt.timedelta(days=day))

    assert names(tmp_path) == [f"daily-2026-03-0{day}.sqlite3" for day in range(4, 9)]


def test_a_backup_is_one_sound_file_with_everything_in_it(history: History, tmp_path: Path) -> None:
    finished(history)

    backup = history.back_up(MORNING.date())

    assert backup is not None
    assert names(tmp_path) == [backup.name]
    with closing(sqlite3.connect(backup)) as connection:
        assert is_sound(connection)
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (1,)


def test_an_empty_history_is_not_backed_up(history: History, tmp_path: Path) -> None:
    assert history.back_up(MORNING.date()) is None
    assert names(tmp_path) == []


def test_a_history_in_memory_is_not_backed_up() -> None:
    with closing(History.in_memory()) as history:
        finished(history)

        assert history.back_up(MORNING.date()) is None


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(history: History, tmp_path: Path) -> None:
    finished(history)
    (tmp_path / "backups").write_text("a file where the folder should be")

    with pytest.raises(OSError, match="backups"):
        history.back_up(MORNING.date())

    assert (tmp_path / "backups").is_file()
