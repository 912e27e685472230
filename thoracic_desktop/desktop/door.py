"""A process's door: takes requests of this user's other processes, one line of JSON each, and answers them."""

from __future__ import annotations

import logging
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from thoracic_desktop.desktop.door_address import NoDoor
from thoracic_desktop.desktop.knocking import somebody_is_there
from thoracic_desktop.desktop.messages_between import (
    LONGEST_LINE,
    Reply,
    Watch,
    WrongRequestError,
    as_line,
    refused,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from thoracic_desktop.reminders.status import Status

Asked = TypeVar("Asked")

MOST_VISITORS: Final = 32
MOST_UNREAD: Final = 4 * LONGEST_LINE
"""Bytes that a watcher may leave unread; then nobody is there who reads."""

logger = logging.getLogger(__name__)


class DoorServer(QObject):
    """Listens from `open` to `close`."""

    def __init__(
        self, read: Callable[[bytes], Asked], handle: Callable[[Asked], Reply], parent: QObject | None = None
    ) -> None:
        """Prepare; nothing is open yet.

        Args:
            read: `read_tray_request` or `read_window_request`.
            handle: carries out a request, in this thread, and answers it at once.
            parent: the owner.
        """
        super().__init__(parent)
        self._answer: Callable[[bytes], tuple[Reply, bool]] = _answerer(read, handle)
        self._server: QLocalServer | None = None
        self._visitors: list[QLocalSocket] = []
        self._watchers: list[QLocalSocket] = []

    @property
    def has_watchers(self) -> bool:
        """Whether anybody would hear `send_to_watchers`."""
        return bool(self._watchers)

    def open(self, address: str | NoDoor) -> str | None:
        """Listen, and say in a sentence why that cannot be done; None where it can.

        A socket that a killed process left is taken over, that of a living one never.
        """
        self.close()
        if isinstance(address, NoDoor):
            return address.reason
        try:
            with _alone(address):
                return self._listen(address)
        except OSError as error:
            return f"The socket {address} cannot be opened: {error.strerror or error}."

    def send_to_watchers(self, status: Status) -> None:
        """Tell everybody who watches how things stand now."""
        line = as_line(Reply(status=status))
        for watcher in list(self._watchers):
            if watcher.bytesToWrite() > MOST_UNREAD:
                watcher.abort()
            else:
                watcher.write(line)

    def close(self) -> None:
        """Stop listening, and let everybody go; the address is free then."""
        server, self._server = self._server, None
        if server is None:
            return
        for visitor in list(self._visitors):
            visitor.flush()
            visitor.abort()
        server.close()
        server.deleteLater()

    def _listen(self, address: str) -> str | None:
        # Qt asks nobody: with access for one user it puts its socket in the place of whatever is there.
        if somebody_is_there(address):
            return "It runs already."
        QLocalServer.removeServer(address)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(address):
            reason = server.errorString()
            server.deleteLater()
            return f"The socket {address} cannot be opened: {reason}."
        server.newConnection.connect(self._welcome)
        self._server = server
        return None

    def _welcome(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            if len(self._visitors) >= MOST_VISITORS:
                visitor.abort()
                visitor.deleteLater()
                continue
            visitor.setReadBufferSize(2 * LONGEST_LINE)
            self._visitors.append(visitor)
            visitor.readyRead.connect(lambda visitor=visitor: self._hear(visitor))
            visitor.disconnected.connect(lambda visitor=visitor: self._forget(visitor))
            self._hear(visitor)

    def _hear(self, visitor: QLocalSocket) -> None:
        while self._is_here(visitor) and visitor.canReadLine():
            line = bytes(visitor.readLine(LONGEST_LINE + 2).data())
            if len(line) > LONGEST_LINE or not line.endswith(b"\n"):
                self._turn_away(visitor, "That is too long.")
                return
            try:
                reply, watches = self._answer(line)
            except WrongRequestError as error:
                self._turn_away(visitor, str(error))
                return
            if self._is_here(visitor):
                visitor.write(as_line(reply))
                if watches and visitor not in self._watchers:
                    self._watchers.append(visitor)
        if self._is_here(visitor) and visitor.bytesAvailable() > LONGEST_LINE:
            self._turn_away(visitor, "That is too long.")

    def _is_here(self, visitor: QLocalSocket) -> bool:
        """Say whether somebody may still speak; carrying out a request may have closed the door."""
        return visitor in self._visitors and visitor.state() is QLocalSocket.LocalSocketState.ConnectedState

    def _turn_away(self, visitor: QLocalSocket, sentence: str) -> None:
        logger.info("A wrong request came in: %s", sentence)
        visitor.readAll()
        visitor.write(as_line(refused(sentence)))
        visitor.disconnectFromServer()

    def _forget(self, visitor: QLocalSocket) -> None:
        if visitor in self._visitors:
            self._visitors.remove(visitor)
        if visitor in self._watchers:
            self._watchers.remove(visitor)
        visitor.deleteLater()


def _answerer(
    read: Callable[[bytes], Asked], handle: Callable[[Asked], Reply]
) -> Callable[[bytes], tuple[Reply, bool]]:
    def answer(line: bytes) -> tuple[Reply, bool]:
        request = read(line)
        reply = handle(request)
        return reply, isinstance(request, Watch) and reply.ok

    return answer


@contextmanager
def _alone(address: str) -> Generator[None]:
    """Let nobody else open this door meanwhile: two that start together would both find nobody there."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 - Windows has none

    with Path(f"{address}.lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
