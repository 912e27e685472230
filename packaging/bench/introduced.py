"""Puts a program past its first start, as it is on every day but the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.desktop.paths import Folders
from thoracic_desktop.desktop.settings_store import FILE_NAME, Settings, SettingsStore
from thoracic_desktop.history.recovery import open_history
from thoracic_desktop.programme.decisions import Decision, DecisionKind

if TYPE_CHECKING:
    from pathlib import Path


def introduce(data_dir: Path) -> None:
    """Write settings in which the first start has been gone through, and the answers that it leaves."""
    folders, now = Folders.under(data_dir), SystemClock().now()
    SettingsStore(folders.config / FILE_NAME).save(Settings(is_introduced=True))
    history = open_history(folders.data, now).history
    history.programme.add_decision(Decision(kind=DecisionKind.SIGNS_CHECKED, day=now.date(), answer="none_fits"), now)
    history.close()
