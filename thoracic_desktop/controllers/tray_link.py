"""The window's line to the tray process: how things stand with the reminders, and what somebody wishes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.desktop.door_address import NoDoor
from thoracic_desktop.desktop.ticker import Delay

if TYPE_CHECKING:
    from thoracic_desktop.desktop.door_visit import DoorVisit
    from thoracic_desktop.desktop.messages_between import Reply, Request
    from thoracic_desktop.reminders.status import Status

RETRY_MS: Final = 3000


class TrayLink(QObject):
    """Watches the tray between `start` and `stop`; nobody ever waits for it.

    Signals:
        status_changed: how things stand now, a `Status`; None where no tray process runs.  Comes after `start` in any
            case, and then at every change.
        refused: what was asked cannot be done; one sentence says why.
    """

    status_changed = Signal(object)
    refused = Signal(str)

    def __init__(self, address: str | NoDoor, parent: QObject | None = None) -> None:
        """Prepare a line to the tray at an address; nothing is asked yet."""
        super().__init__(parent)
        self._address = address
        self._visit: DoorVisit | None = None
        self._told_none = False
        self._retry = Delay(self._begin, self)
        self.status: Status | None = None
        """What `status_changed` said last."""

    def start(self) -> None:
        """Watch from now on; where nobody is there, look again every few seconds."""
        if isinstance(self._address, NoDoor):
            self.status_changed.emit(None)
            return
        if self._visit is None:
            from thoracic_desktop.desktop.door_visit import DoorVisit  # noqa: PLC0415 - no start of the window pays it

            self._told_none = False
            visit = self._visit = DoorVisit(self)
            visit.began.connect(self._watch)
            visit.answered.connect(self._hear)
            visit.ended.connect(self._note_end)
            self._begin()

    def stop(self) -> None:
        """Watch no longer; what was asked before is still heard."""
        self._retry.cancel()
        visit, self._visit = self._visit, None
        if visit is not None:
            visit.leave()
            visit.deleteLater()

    def ask(self, request: Request) -> bool:
        """Ask the tray for something and say whether it heard; what comes of it is in the next status."""
        if self._visit is None or not self._visit.is_open:
            return False
        self._visit.ask(request)
        return True

    def _begin(self) -> None:
        if self._visit is not None and isinstance(self._address, str):
            self._visit.begin(self._address)

    def _watch(self) -> None:
        from thoracic_desktop.desktop.messages_between import Watch  # noqa: PLC0415 - as above

        self.ask(Watch())

    def _hear(self, reply: Reply) -> None:
        if not reply.ok:
            self.refused.emit(reply.error)
        elif reply.status is not None:
            self._tell(reply.status)

    def _note_end(self) -> None:
        self._retry.start_ms(RETRY_MS)
        self._tell(None)

    def _tell(self, status: Status | None) -> None:
        if status is None and self._told_none:
            return
        self._told_none = status is None
        self.status = status
        self.status_changed.emit(status)
