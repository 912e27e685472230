"""What the window asks of the process in the tray, and whether that process runs, shall run, or has just been started.

Loaded once the window stands: the start asks for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.desktop.messages_between import (
    AskStatus,
    Changed,
    Pause,
    Resume,
    SessionBegan,
    SessionEnded,
    Skip,
    Snooze,
    StartBreak,
)
from thoracic_desktop.desktop.ticker import Delay

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.controllers.tray_link import TrayLink
    from thoracic_desktop.reminders.kinds import Kind, Outcome
    from thoracic_desktop.reminders.status import Status

PAUSE_MINUTES = 60


class TrayLine(QObject):
    """Holds the link, and starts the tray process once where none runs and reminders are wished.

    Signals:
        changed: `status` or `is_known` is another.
        start_failed: the tray process could not be started; carries why.
        refused: what was asked cannot be done; one sentence says why.

    Attributes:
        status: how things stand; None where no tray process runs, or it is not known yet.
        is_known: whether it is known; a process that was just started may still be on its way.
    """

    changed = Signal()
    start_failed = Signal(str)
    refused = Signal(str)

    def __init__(self, link: TrayLink, start: Callable[[], str], patience_ms: int) -> None:
        """Prepare; `begin` begins.

        Args:
            link: the link, not begun yet.
            start: starts the process and returns why it could not; empty where it could.
            patience_ms: how long the process may take until it answers.
        """
        super().__init__()
        self.status: Status | None = None
        self.is_known = False
        self._link = link
        self._start_process = start
        self._patience_ms = patience_ms
        self._is_told = self._is_wished = self._has_tried = False
        self._patience = Delay(self._give_up, self)
        link.status_changed.connect(self._on_status)
        link.refused.connect(self.refused)

    def begin(self) -> None:
        """Look whether the tray process runs."""
        self._link.start()

    def stop(self) -> None:
        """Hear nothing more; what was asked is still sent."""
        self._patience.cancel()
        self._link.stop()

    def set_wished(self, *, is_wished: bool) -> None:
        """Say whether reminders are wished; the process is then started once: who quits it after that means it."""
        if is_wished != self._is_wished:
            self._is_wished, self._has_tried = is_wished, False
        self._start_if_wished()

    def turn_on(self) -> None:
        """Start the process, also where somebody quit it."""
        self._has_tried = True
        trouble = self._start_process()
        if trouble:
            self.start_failed.emit(trouble)
            return
        self._patience.start_ms(self._patience_ms)
        self.is_known = self.status is not None
        self.changed.emit()

    # What is asked ------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Ask how things stand now."""
        self._link.ask(AskStatus())

    def begin_break(self, kind: Kind) -> bool:
        """Ask for a break, of which the tray chooses the exercise; say whether it heard."""
        return self._link.ask(StartBreak(kind=kind))

    def snooze(self) -> None:
        """Put off what is due."""
        self._link.ask(Snooze())

    def skip(self) -> None:
        """Leave out what is due."""
        self._link.ask(Skip())

    def pause(self, pause: Pause) -> None:
        """Pause reminders."""
        self._link.ask(pause)

    def pause_a_while(self) -> None:
        """Pause reminders for the usual time."""
        self._link.ask(Pause(minutes=PAUSE_MINUTES))

    def resume(self) -> None:
        """End the pause."""
        self._link.ask(Resume())

    def tell_changed(self) -> None:
        """Let the tray look again at history and settings."""
        self._link.ask(Changed())

    def tell_began(self, kind: Kind) -> None:
        """Say that a session or a break began in this window."""
        self._link.ask(SessionBegan(kind=kind))

    def tell_ended(self, kind: Kind, outcome: Outcome) -> None:
        """Say that it is over, and what it came to."""
        self._link.ask(SessionEnded(kind=kind, outcome=outcome))

    # What is heard ------------------------------------------------------------------------------------------------

    def _on_status(self, status: Status | None) -> None:
        self._is_told = True
        self.status = status
        if status is not None:
            self._has_tried = True  # whoever quits it now means it
            self._patience.cancel()
        self._start_if_wished()
        self.is_known = status is not None or not self._patience.is_due()
        self.changed.emit()

    def _start_if_wished(self) -> None:
        if self._is_told and self.status is None and self._is_wished and not self._has_tried:
            self.turn_on()

    def _give_up(self) -> None:
        self.is_known = True
        self.changed.emit()
