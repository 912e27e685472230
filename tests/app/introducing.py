"""Puts somebody past the first start, and past the questions about warning signs where a test asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.desktop.paths import Folders
from thoracic_desktop.desktop.settings_store import FILE_NAME, Settings, SettingsStore
from thoracic_desktop.programme.decisions import Decision, DecisionKind

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from thoracic_desktop.history.repository import History


def introduce(folder: Path) -> None:
    """Write settings in which the first start is behind somebody, unless there are any, or no folder can be made."""
    file = Folders.under(folder).config / FILE_NAME
    if not file.exists() and not folder.is_file():
        SettingsStore(file).save(Settings(is_introduced=True))


def answer_signs(history: History, now: dt.datetime, answer: str = "none_fits", **inputs: str) -> None:
    """Keep answers to the questions about warning signs."""
    kind = DecisionKind.SIGNS_CHECKED
    history.programme.add_decision(Decision(kind=kind, day=now.date(), answer=answer, inputs=inputs), now)
