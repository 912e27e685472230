"""What can be in the way of the process in the tray; of its own, for the window has words for it and no desk."""

from __future__ import annotations

from enum import StrEnum


class DeskTrouble(StrEnum):
    """What the person must be told."""

    HISTORY_UNUSABLE = "history_unusable"
    NOT_SAVED = "not_saved"
    SETTINGS_UNREADABLE = "settings_unreadable"
