"""A history that is damaged, gone, from the future or out of reach: nothing is deleted, and the person can go on."""

from __future__ import annotations

import datetime as dt
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
    overwrite_the_header,
)
from thoracic_desktop.history.recovery import FILE_NAME, newest_good_backup, open_as_it_is, open_history
from thoracic_desktop.history.trouble import TroubleKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = 4096


def cut_short(path: Path) -> None:
    """Leave less than half of the file."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 + 100])


def flip_pages(path: Path) -> None:
    """Turn every bit of all pages behind the first, as a failing disk might."""
    content = path.read_bytes()
    path.write_bytes(content[:PAGE] + bytes(byte ^ 0xFF for byte in content[PAGE:]))


def lose_the_format_number(path: Path) -> None:
    """Set the format number to that of a new file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")


DAMAGES = [cut_short, overwrite_the_header, flip_pages, lose_the_format_number]


def test_a_new_folder_is_made_and_holds_an_empty_history(tmp_path: Path) -> None:
    opened = open_history(tmp_path / "deep" / "down", MORNING)
    opened.history.close()

    assert opened.trouble is None
    assert (tmp_path / "deep" / "down" / FILE_NAME).is_file()


def test_a_new_folder_is_for_this_person_alone(tmp_path: Path) -> None:
    open_history(tmp_path / "window", MORNING).history.close()
    open_as_it_is(tmp_path / "verb", MORNING, create=True).close()

    for name in ("window", "verb"):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_set_aside_unchanged_and_the_backup_is_offered(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    damage(folder / FILE_NAME)
    damaged = (folder / FILE_NAME).read_bytes()

    opened = open_history(folder, BACKUP_DAY)
    sessions = opened.history.sessions()
    opened.history.close()

    trouble = opened.trouble
    assert trouble is not None
    assert trouble.kind is TroubleKind.DAMAGED
    assert trouble.set_aside is not None
    assert trouble.set_aside.read_bytes() == damaged
    assert trouble.backup is not None
    assert (trouble.backup.day, trouble.backup.sessions) == (BACKUP_DAY.date(), DAYS)
    assert trouble.backup.last_session_day == BACKUP_DAY.date() - dt.timedelta(days=1)
    assert sessions == ()


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_backup_comes_back_on_request_beside_what_was_done_meanwhile(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    with closing(history_at(folder / FILE_NAME)) as before:
        old_sessions, old_scores = before.sessions(), before.pain_scores()
    damage(folder / FILE_NAME)
    opened = open_history(folder, BACKUP_DAY)
    assert opened.trouble is not None
    assert opened.trouble.backup is not None
    new_id = finished(opened.history, BACKUP_DAY)

    first = opened.history.restore(opened.trouble.backup.path)
    second = opened.history.restore(opened.trouble.backup.path)
    sessions, scores = opened.history.sessions(), opened.history.pain_scores()
    opened.history.close()

    assert (first, second) == (DAYS, 0)
    assert sessions[-1].id == new_id
    assert [(one.started_at, one.exercises) for one in sessions[:-1]] == [
        (one.started_at, one.exercises) for one in old_sessions
    ]
    assert [(one.at, one.score) for one in scores] == [(one.at, one.score) for one in old_scores]
    by_id = {one.id: one for one in sessions}
    assert all(by_id[one.session_id].started_at == one.at for one in scores if one.session_id)


def test_the_days_that_the_backup_misses_are_told_where_the_damaged_file_shows_them(folder: Path) -> None:
    with closing(history_at(folder / FILE_NAME)) as history:
        finished(history, BACKUP_DAY + dt.timedelta(days=3))
    lose_the_format_number(folder / FILE_NAME)

    opened = open_history(folder, BACKUP_DAY + dt.timedelta(days=4))
    opened.history.close()

    assert opened.trouble is not None
    assert opened.trouble.missing_days == (BACKUP_DAY.date() + dt.timedelta(days=3),)


def test_the_missing_days_of_a_file_that_cannot_be_read_are_not_guessed(folder: Path) -> None:
    overwrite_the_header(folder / FILE_NAME)

    opened = open_history(folder, BACKUP_DAY)
    opened.history.close()

    assert opened.trouble is not None
    assert opened.trouble.missing_days is None


def test_without_a_good_backup_the_history_begins_empty_and_says_so(folder: Path) -> None:
    cut_short(folder / FILE_NAME)
    for backup in (folder / "backups").iterdir():
        overwrite_the_header(backup)

    opened = open_history(folder, BACKUP_DAY)
    opened.history.close()

    assert opened.trouble is not None
    assert opened.trouble.kind is TroubleKind.DAMAGED
    assert opened.trouble.backup is None


def test_a_backup_that_is_damaged_or_from_the_future_is_passed_over(folder: Path) -> None:
    good = folder / "backups" / f"daily-{BACKUP_DAY.date()}.sqlite3"
    for name, spoil in (("daily-2027-01-02", overwrite_the_header), ("daily-2027-01-01", come_from_the_future)):
        newer = folder / "backups" / f"{name}.sqlite3"
        newer.write_bytes(good.read_bytes())
        spoil(newer)

    found = newest_good_backup(folder)

    assert found is not None
    assert found.path == good


def test_a_second_damage_within_the_same_second_overwrites_nothing(folder: Path) -> None:
    aside: set[Path | None] = set()
    for _ in range(3):
        (folder / FILE_NAME).write_bytes(b"no database at all, and long enough")
        opened = open_history(folder, BACKUP_DAY)
        opened.history.close()
        assert opened.trouble is not None
        aside.add(opened.trouble.set_aside)

    assert len(aside) == 3
    assert all(path is not None and path.exists() for path in aside)
