"""Puts a program past its first start, as it is on every day but the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.desktop.paths import Folders
from thoracic_desktop.desktop.settings_store import FILE_NAME, Settings, SettingsStore
from thoracic_desktop.history.recovery import open_history
from thoracic_desktop.programme.decisions import Decision, DecisionKind

if TYPE_CHECKING:
    from pathlib import Path


def introduce(data_dir: Path, *, always_at_work: bool = False) -> None:
    """Write settings in which the first start has been gone through, and the answers that it leaves.

    Args:
        data_dir: where everything of the run lives.
        always_at_work: whether reminders count around the clock, so that it does not matter when it is measured.
    """
    folders, now = Folders.under(data_dir), SystemClock().now()
    settings = Settings(is_introduced=True)
    if always_at_work:
        settings = replace(settings, work_from="00:00", work_to="00:00", work_days=tuple(range(7)))
    SettingsStore(folders.config / FILE_NAME).save(settings)
    history = open_history(folders.data, now).history
    history.programme.add_decision(Decision(kind=DecisionKind.SIGNS_CHECKED, day=now.date(), answer="none_fits"), now)
    history.close()
