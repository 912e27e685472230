"""A history of its own for each test that asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import history_at

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
