"""What desktops say about idleness and lock, pretended on the session bus: `python desktop_services.py DESKTOP`.

DESKTOP is `gnome`, `kde`, or `old`, which has only a screen saver that counts in seconds.

It takes commands on standard input, one a line: `idle NUMBER`, `refuse`, `hang`, `cover`, `uncover`; answers each with
`done COMMAND`, and ends with its input.
"""

# Not postponed: dbus_fast reads the annotations.
# ruff: noqa: N802 - the methods have the names that the desktops give them
import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dbus_fast import BusType, DBusError
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusBool, DBusUInt32, DBusUInt64
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

SCRIPT = Path(__file__)
HANGS_S = 6
"""Longer than anybody should wait; whoever has more patience gets an answer that a test does not expect."""


class Idleness:
    """How long nobody has typed, as far as anybody says it."""

    def __init__(self) -> None:
        self.number = 0
        self.refuses = False
        self.hangs = False

    async def tell(self) -> int:
        if self.hangs:
            await asyncio.sleep(HANGS_S)
        if self.refuses:
            raise DBusError("org.freedesktop.DBus.Error.NotSupported", "not here")
        return self.number


class Mutter(ServiceInterface):
    """GNOME's idle monitor."""

    def __init__(self, idleness: Idleness) -> None:
        super().__init__("org.gnome.Mutter.IdleMonitor")
        self._idleness = idleness

    @dbus_method()
    async def GetIdletime(self) -> DBusUInt64:
        return await self._idleness.tell()


class ScreenSaver(ServiceInterface):
    """A desktop's screen saver."""

    def __init__(self, name: str, idleness: Idleness) -> None:
        super().__init__(name)
        self._idleness = idleness
        self._is_active = False

    @dbus_method()
    async def GetSessionIdleTime(self) -> DBusUInt32:
        return await self._idleness.tell()

    @dbus_method()
    def GetActive(self) -> DBusBool:
        return self._is_active

    @dbus_signal()
    def ActiveChanged(self) -> DBusBool:
        return self._is_active

    def set_active(self, is_active: bool) -> None:  # noqa: FBT001 - one fact
        self._is_active = is_active
        self.ActiveChanged()


def obey(command: str, idleness: Idleness, saver: ScreenSaver) -> None:
    """Do what a line says."""
    match command.split():
        case ["idle", number]:
            idleness.number = int(number)
        case ["refuse"]:
            idleness.refuses = True
        case ["hang"]:
            idleness.hangs = True
        case ["cover"]:
            saver.set_active(True)
        case ["uncover"]:
            saver.set_active(False)
        case _:
            raise ValueError(command)


async def lines() -> "AsyncGenerator[str]":
    """Return what is written to this process."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        yield line.decode().strip()


def say(line: str) -> None:
    """Answer at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def main(desktop: str) -> None:
    """Serve until nobody says anything any longer."""
    bus = await MessageBus(bus_type=BusType.SESSION).connect()
    idleness = Idleness()
    if desktop == "gnome":
        saver = ScreenSaver("org.gnome.ScreenSaver", idleness)
        bus.export("/org/gnome/ScreenSaver", saver)
        bus.export("/org/gnome/Mutter/IdleMonitor/Core", Mutter(idleness))
        names = ["org.gnome.ScreenSaver", "org.gnome.Mutter.IdleMonitor"]
    else:
        saver = ScreenSaver("org.freedesktop.ScreenSaver", idleness)
        bus.export("/org/freedesktop/ScreenSaver", saver)
        names = ["org.freedesktop.ScreenSaver", *(["org.kde.screensaver"] if desktop == "kde" else [])]
    for name in names:
        await bus.request_name(name)
    say("ready")
    async for command in lines():
        obey(command, idleness, saver)
        say(f"done {command}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
