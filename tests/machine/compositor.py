"""A pretended Wayland compositor, which speaks the real protocol over a real socket: `python compositor.py VERSION`.

It shows no windows: it only tells who asks when somebody was idle.  VERSION is that of ext-idle-notify, 0 for a
compositor without.  The socket is `wayland-test` in XDG_RUNTIME_DIR.

It takes commands on standard input, one a line: `idle`, `idle during a film`, `input`, `unplug`; answers each with
`done COMMAND`, and ends with its input.

Written by hand, because the server's half of pywayland 0.4.19 cannot take a request that makes an object.  It was tried
with libwayland's own client, so that ours is not held to a misunderstanding of our own.
"""

from __future__ import annotations

import os
import selectors
import socket
import struct
import sys
from pathlib import Path

SCRIPT = Path(__file__)
SOCKET = "wayland-test"
DISPLAY = 1
SEAT = "wl_seat"
NOTIFIER = "ext_idle_notifier_v1"
OFFERS = {1: SEAT, 2: NOTIFIER}
IDLED, RESUMED = 0, 1
HEADER = struct.Struct("=II")


class Client:
    """One connection: the client's objects, by the numbers it gave them."""

    def __init__(self, connection: socket.socket, version: int) -> None:
        self._connection = connection
        self._version = version
        self._kinds = {DISPLAY: "wl_display"}
        self._unread = b""
        self.told: list[int] = []
        self.told_of_input_alone: list[int] = []
        self.registries: list[int] = []

    def hear(self) -> bool:
        """Take what the client says; False where it has gone."""
        said = self._connection.recv(4096)
        self._unread += said
        while len(self._unread) >= HEADER.size:
            number, size_and_opcode = HEADER.unpack_from(self._unread)
            size = size_and_opcode >> 16
            if len(self._unread) < size:
                break
            self._obey(number, size_and_opcode & 0xFFFF, self._unread[HEADER.size : size])
            self._unread = self._unread[size:]
        return bool(said)

    def send(self, number: int, opcode: int, content: bytes = b"") -> None:
        """Send an event of one of the client's objects."""
        self._connection.sendall(HEADER.pack(number, HEADER.size + len(content) << 16 | opcode) + content)

    def _obey(self, number: int, opcode: int, content: bytes) -> None:
        match self._kinds[number], opcode:
            case "wl_display", 0:
                (callback,) = struct.unpack("=I", content)
                self.send(callback, 0, struct.pack("=I", 0))
                self.send(DISPLAY, 1, struct.pack("=I", callback))
            case "wl_display", 1:
                (registry,) = struct.unpack("=I", content)
                self._kinds[registry] = "wl_registry"
                self.registries.append(registry)
                self._offer(registry)
            case "wl_registry", 0:
                # The number of the offer comes first, the number of the new object last.
                self._kinds[struct.unpack("=I", content[-4:])[0]] = OFFERS[struct.unpack("=I", content[:4])[0]]
            case "ext_idle_notifier_v1", 1 | 2 if opcode <= self._version:
                notification, _timeout_ms, _seat = struct.unpack("=III", content)
                self._kinds[notification] = "ext_idle_notification_v1"
                (self.told if opcode == 1 else self.told_of_input_alone).append(notification)
            case kind:
                raise ValueError(kind)

    def _offer(self, registry: int) -> None:
        for number, name in OFFERS.items():
            version = self._version if name == NOTIFIER else 1
            if version:
                self.send(registry, 0, struct.pack("=I", number) + _text(name) + struct.pack("=I", version))


def _text(text: str) -> bytes:
    """Return a text as it goes over the wire: its length, itself, a zero, and zeros up to the next four bytes."""
    content = text.encode() + b"\0"
    return struct.pack("=I", len(content)) + content + b"\0" * (-len(content) % 4)


def obey(command: str, clients: list[Client]) -> None:
    """Do what a line says."""
    for client in clients:
        match command:
            case "idle" | "input":
                for number in [*client.told, *client.told_of_input_alone]:
                    client.send(number, IDLED if command == "idle" else RESUMED)
            case "idle during a film":
                for number in client.told_of_input_alone:
                    client.send(number, IDLED)
            case "unplug":
                for number in client.registries:
                    client.send(number, 1, struct.pack("=I", 1))
            case _:
                raise ValueError(command)


def say(line: str) -> None:
    """Answer at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(version: int) -> None:
    """Serve until nobody says anything any longer."""
    clients: list[Client] = []
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(Path(os.environ["XDG_RUNTIME_DIR"], SOCKET)))
    listening.listen()
    selector = selectors.DefaultSelector()
    selector.register(listening, selectors.EVENT_READ)
    selector.register(sys.stdin, selectors.EVENT_READ)
    say("ready")
    while True:
        for key, _ in selector.select():
            if key.fileobj is listening:
                connection, _address = listening.accept()
                clients.append(Client(connection, version))
                selector.register(connection, selectors.EVENT_READ, clients[-1])
            elif isinstance(key.data, Client):
                if not key.data.hear():
                    selector.unregister(key.fileobj)
                    clients.remove(key.data)
            elif command := sys.stdin.readline().strip():
                obey(command, clients)
                say(f"done {command}")
            else:
                return


if __name__ == "__main__":
    main(int(sys.argv[1]))
