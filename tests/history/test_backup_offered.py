"""The backup that is offered after a damage: until it is back, and never pushed out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import BACKUP_DAY, DAYS, finished, overwrite_the_header
from thoracic_desktop.history.recovery import FILE_NAME, open_history
from thoracic_desktop.history.trouble import TroubleKind

if TYPE_CHECKING:
    from pathlib import Path


def test_later_backups_never_push_out_the_one_that_was_offered(folder: Path) -> None:
    overwrite_the_header(folder / FILE_NAME)
    opened = open_history(folder, BACKUP_DAY)
    for day in range(1, 10):
        finished(opened.history, BACKUP_DAY + dt.timedelta(days=day))
        opened.history.back_up((BACKUP_DAY + dt.timedelta(days=day)).date())
    opened.history.close()

    assert opened.trouble is not None
    assert opened.trouble.backup is not None
    assert opened.trouble.backup.path.exists()


def test_a_backup_is_offered_at_every_start_until_it_is_back(folder: Path) -> None:
    overwrite_the_header(folder / FILE_NAME)
    open_history(folder, BACKUP_DAY).history.close()

    ignored = open_history(folder, BACKUP_DAY)
    assert ignored.trouble is not None
    assert ignored.trouble.kind is TroubleKind.NOT_RESTORED
    assert ignored.trouble.backup is not None
    ignored.history.restore(ignored.trouble.backup.path)
    ignored.history.close()

    restored = open_history(folder, BACKUP_DAY)
    restored.history.close()
    assert restored.trouble is None


def test_a_second_damage_on_one_day_costs_no_backup(folder: Path) -> None:
    sessions: list[int] = []
    for _ in range(2):
        overwrite_the_header(folder / FILE_NAME)
        opened = open_history(folder, BACKUP_DAY)
        assert opened.trouble is not None
        assert opened.trouble.backup is not None
        sessions.append(opened.trouble.backup.sessions)
        finished(opened.history, BACKUP_DAY)
        opened.history.back_up(BACKUP_DAY.date())
        opened.history.close()
    assert sessions == [DAYS, 1]

    opened = open_history(folder, BACKUP_DAY)
    for backup in sorted((folder / "backups").glob("before-damage-*")):
        opened.history.restore(backup)
    everything = opened.history.sessions()
    opened.history.close()
    assert len({session.started_at for session in everything}) == DAYS + 1


@pytest.mark.parametrize("how", ["gone", "empty"])
def test_a_file_that_is_gone_or_empty_is_noticed_where_there_is_a_backup(folder: Path, how: str) -> None:
    (folder / FILE_NAME).unlink()
    if how == "empty":
        (folder / FILE_NAME).touch()

    opened = open_history(folder, BACKUP_DAY)
    opened.history.close()

    assert opened.trouble is not None
    assert opened.trouble.kind is TroubleKind.MISSING
    assert opened.trouble.backup is not None
