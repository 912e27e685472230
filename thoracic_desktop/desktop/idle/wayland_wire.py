"""Wayland's wire format: a header of two numbers, the object's and one of size and opcode, and then the arguments.

Written by hand, though there is a library: pywayland takes 2 to 4 MB in a process that is to stay small, and crashed it
where Python freed what belongs together in another order than it expects.  What is needed here is short.

Numbers are in the machine's own byte order; everything fills units of four bytes.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from thoracic_desktop.value import Value

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator

HEADER = struct.Struct("=II")
UNIT = 4
MOST_BYTES = 4096
"""What a compositor sends at once, at most."""


class Event(Value, frozen=True):
    """What the compositor says of one of this client's objects.

    Attributes:
        number: the object's.
        opcode: which of the events of its kind.
        content: the arguments.
    """

    number: int
    opcode: int
    content: bytes

    def numbers(self) -> tuple[int, ...]:
        """Return the arguments, where all of them are numbers."""
        return struct.unpack(f"={len(self.content) // UNIT}I", self.content)

    def number_text_number(self) -> tuple[int, str, int]:
        """Return the arguments, where they are a number, a text and a number."""
        first, size = struct.unpack_from("=II", self.content)
        text = self.content[2 * UNIT : 2 * UNIT + size - 1].decode(errors="replace")
        (last,) = struct.unpack_from("=I", self.content, len(self.content) - UNIT)
        return first, text, last


class Wire:
    """A connection to a compositor; errors of the socket are the caller's."""

    def __init__(self, connection: socket.socket) -> None:
        """Take over a connected socket."""
        self._connection = connection
        self._unread = b""

    def fileno(self) -> int:
        """Return the socket's number."""
        return self._connection.fileno()

    def send(self, number: int, opcode: int, *arguments: int | str) -> None:
        """Send a request of one of this client's objects."""
        content = b"".join(map(_packed, arguments))
        self._connection.sendall(HEADER.pack(number, HEADER.size + len(content) << 16 | opcode) + content)

    def hear(self) -> Iterator[Event]:
        """Wait for something to come, as long as the socket waits, and return what is complete.

        Raises:
            OSError: the connection is at its end, or nothing came.
        """
        said = self._connection.recv(MOST_BYTES)
        if not said:
            raise ConnectionResetError
        self._unread += said
        while len(self._unread) >= HEADER.size:
            number, size_and_opcode = HEADER.unpack_from(self._unread)
            size = size_and_opcode >> 16
            if size < HEADER.size:
                raise ConnectionAbortedError
            if len(self._unread) < size:
                break
            content, self._unread = self._unread[HEADER.size : size], self._unread[size:]
            yield Event(number=number, opcode=size_and_opcode & 0xFFFF, content=content)

    def without_waiting(self) -> None:
        """From now on, hear only what is there."""
        self._connection.setblocking(False)

    def close(self) -> None:
        """End the connection."""
        self._connection.close()


def _packed(argument: int | str) -> bytes:
    """Return an argument as it goes over the wire: a text is its size, itself, a zero, and zeros to the unit's end."""
    if isinstance(argument, int):
        return struct.pack("=I", argument)
    text = argument.encode() + b"\0"
    return struct.pack("=I", len(text)) + text + b"\0" * (-len(text) % UNIT)
