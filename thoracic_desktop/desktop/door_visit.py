"""A conversation at another process's door that goes on: asks without waiting, and hears what comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalSocket

from thoracic_desktop.desktop.messages_between import as_line, read_reply

if TYPE_CHECKING:
    from thoracic_desktop.desktop.messages_between import Request


class DoorVisit(QObject):
    """One connection, from `begin` to `ended` or `leave`.

    Signals:
        began: somebody opened.
        answered: a reply came.
        ended: nobody is there, or no longer.
    """

    began = Signal()
    answered = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Prepare; nobody is asked yet."""
        super().__init__(parent)
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self.began)
        self._socket.readyRead.connect(self._hear)
        self._socket.disconnected.connect(self._note_end)
        self._socket.errorOccurred.connect(self._note_end)
        self._is_over = True

    @property
    def is_open(self) -> bool:
        """Whether what is asked now is heard."""
        return self._socket.state() is QLocalSocket.LocalSocketState.ConnectedState

    def begin(self, address: str) -> None:
        """Go to a door; `began` or `ended` follows, perhaps at once."""
        self._is_over = False
        self._socket.connectToServer(address)

    def ask(self, request: Request) -> None:
        """Say something; of no effect unless `is_open`."""
        if self.is_open:
            self._socket.write(as_line(request))

    def leave(self) -> None:
        """End the conversation, without `ended`."""
        self._is_over = True
        self._socket.flush()
        self._socket.abort()

    def _hear(self) -> None:
        while not self._is_over and self._socket.canReadLine():
            self.answered.emit(read_reply(bytes(self._socket.readLine().data())))

    def _note_end(self) -> None:
        if not self._is_over:
            self._is_over = True
            self._socket.abort()
            self.ended.emit()
