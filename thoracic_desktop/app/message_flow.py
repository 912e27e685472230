"""What is said when something is in the way: the history, the settings, the sound, or a mistake of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.ui import message_texts

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.desktop.settings_store import SettingsTrouble
    from thoracic_desktop.history.trouble import HistoryTrouble

RETRY_WRITING_MS = 5000
NOTE_SHOWN_MS = 12_000


class MessageFlow(QObject):
    """Shows messages, and carries out what they offer.

    Signals:
        history_changed: more can be read now than before: what could not be written is, or a backup is back.
    """

    history_changed = Signal()

    def __init__(self, parts: Parts) -> None:
        """Listen to what can go wrong."""
        super().__init__()
        self._parts = parts
        self._retry = Delay(self._retry_writing, self)
        self._hushed = Delay(lambda: parts.messages.withdraw("sound"), self)  # the player needs the room
        parts.history.trouble_changed.connect(self._on_writing_trouble)
        parts.chimes.unavailable.connect(self._on_no_sound)

    def report_opening(self) -> None:
        """Say what was wrong when the history was opened, once that is known."""
        history = self._parts.history
        history.read(lambda _history: history.opening_trouble, self._on_opened)

    def report_settings(self, trouble: SettingsTrouble | None) -> None:
        """Say what is wrong with the settings, if anything is."""
        if trouble is not None:
            self._parts.messages.show_message("settings", message_texts.settings_trouble_text(trouble))

    def report_crash(self, line: str) -> None:
        """Say that the program made a mistake and goes on."""
        self._parts.messages.show_message("crash", message_texts.crash_text(line), kind="stop")

    def stop(self) -> None:
        """Let nothing be due any more."""
        self._retry.cancel()
        self._hushed.cancel()

    def _on_opened(self, trouble: HistoryTrouble | None) -> None:
        if trouble is None:
            return
        backup = trouble.backup
        self._parts.messages.show_message(
            "history",
            message_texts.opening_trouble_text(trouble),
            action=self.tr("Restore the backup") if backup is not None else "",
            on_action=(lambda: self._restore(backup.path)) if backup is not None else None,
        )

    def _restore(self, backup: Path) -> None:
        self._parts.history.write(lambda history: history.restore(backup), self._on_restored)

    def _on_restored(self, sessions: int) -> None:
        self._parts.messages.show_message("history", message_texts.restored_text(sessions), kind="saved")
        self.history_changed.emit()

    def _on_writing_trouble(self, trouble: HistoryTrouble | None) -> None:
        if trouble is None:
            self._retry.cancel()
            self._parts.messages.withdraw("writing")
            self.history_changed.emit()
            return
        self._parts.messages.show_message(
            "writing",
            message_texts.writing_trouble_text(trouble),
            kind="stop",
            action=self.tr("Try again"),
            on_action=self._retry_writing,
        )
        self._retry.start_ms(RETRY_WRITING_MS)

    def _retry_writing(self) -> None:
        self._parts.history.retry()
        self._retry.start_ms(RETRY_WRITING_MS)

    def _on_no_sound(self, _reason: str) -> None:
        self._parts.messages.show_message("sound", message_texts.no_sound_text(), kind="info")
        self._hushed.start_ms(NOTE_SHOWN_MS)
