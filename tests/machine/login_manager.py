"""A pretended logind, on whatever bus is given as the system bus: `python login_manager.py`.

It takes commands on standard input, one a line: `sleep`, `wake`, `lock`, `unlock`, and `ask to lock`, which is the wish
of `loginctl lock-session` where no screen locker hears it.  It answers each with `done COMMAND`, and ends with its
input.
"""

# Not postponed: dbus_fast reads the annotations.
# ruff: noqa: N802 - the methods have the names that logind gives them
import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dbus_fast import BusType, DBusError, PropertyAccess
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusBool, DBusObjectPath, DBusStr
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

SCRIPT = Path(__file__)
SERVICE = "org.freedesktop.login1"
ROOT = "/org/freedesktop/login1"
SESSION_ID = "c1"
SESSION_PATH = f"{ROOT}/session/c1"


class Manager(ServiceInterface):
    """org.freedesktop.login1.Manager, as far as it is asked."""

    def __init__(self) -> None:
        super().__init__(f"{SERVICE}.Manager")

    @dbus_method()
    def GetSession(self, session_id: DBusStr) -> DBusObjectPath:
        if session_id != SESSION_ID:
            raise DBusError(f"{SERVICE}.NoSuchSession", f"No session {session_id!r} known")
        return SESSION_PATH

    @dbus_signal()
    def PrepareForSleep(self, begins: DBusBool) -> DBusBool:
        return begins


class OwnSession(ServiceInterface):
    """The session at the path of everybody's own, from which logind sends no signals."""

    def __init__(self) -> None:
        super().__init__(f"{SERVICE}.Session")

    @dbus_property(access=PropertyAccess.READ)
    def Id(self) -> DBusStr:
        return SESSION_ID


class Session(OwnSession):
    """The session at its real path."""

    def __init__(self) -> None:
        super().__init__()
        self.is_locked = False

    @dbus_property(access=PropertyAccess.READ)
    def LockedHint(self) -> DBusBool:
        return self.is_locked

    @dbus_signal()
    def Lock(self) -> None:
        pass

    @dbus_signal()
    def Unlock(self) -> None:
        pass

    def set_locked(self, is_locked: bool) -> None:  # noqa: FBT001 - one fact, as above
        self.is_locked = is_locked
        self.emit_properties_changed({"LockedHint": is_locked})


def obey(command: str, manager: Manager, session: Session) -> None:
    """Do what a line says."""
    match command:
        case "sleep":
            manager.PrepareForSleep(True)
        case "wake":
            manager.PrepareForSleep(False)
        case "lock":
            session.Lock()
            session.set_locked(True)
        case "unlock":
            session.Unlock()
            session.set_locked(False)
        case "ask to lock":
            session.Lock()
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


async def main() -> None:
    """Serve until nobody says anything any longer."""
    bus = await MessageBus(bus_type=BusType.SYSTEM).connect()
    manager, session = Manager(), Session()
    bus.export(ROOT, manager)
    bus.export(SESSION_PATH, session)
    bus.export(f"{ROOT}/session/auto", OwnSession())
    await bus.request_name(SERVICE)
    say("ready")
    async for command in lines():
        obey(command, manager, session)
        say(f"done {command}")


if __name__ == "__main__":
    asyncio.run(main())
