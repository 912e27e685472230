"""A history of its own for each test that asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import BACKUP_DAY, DAYS, filled, history_at
from thoracic_desktop.history.recovery import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from thoracic_desktop.history.repository import History


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """Open a new history on the disk."""
    opened = history_at(tmp_path / "history.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with a history of forty days and a backup of it."""
    filled(tmp_path / FILE_NAME, DAYS)
    history = history_at(tmp_path / FILE_NAME)
    history.back_up(BACKUP_DAY.date())
    history.close()
    return tmp_path
