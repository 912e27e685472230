"""A notification service that lacks something: `python -m tests.notices.fake_service MANNER ABILITY ABILITY ...`.

It takes the name on the session bus, says `ready`, and then prints a line of JSON for each call.  Its manner is one of
`shows`, `refuses` (every notice) and `is_silent` (answers nothing).
"""

# No postponed annotations: the bus is told of the methods by what they really are.

import asyncio
import json
import sys
from typing import Annotated

from dbus_fast.aio.message_bus import MessageBus
from dbus_fast.annotations import DBusDict, DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.errors import DBusError
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

NAME = "org.freedesktop.Notifications"
NUMBER = 7
Texts = Annotated[list[str], DBusSignature("as")]
About = Annotated[tuple[str, str, str, str], DBusSignature("ssss")]


class FakeService(ServiceInterface):
    """Says what it is asked."""

    def __init__(self, manner: str, abilities: list[str]) -> None:
        super().__init__(NAME)
        self._manner = manner
        self._abilities = abilities

    @dbus_method(name="GetCapabilities")
    def get_capabilities(self) -> Texts:
        return self._abilities

    @dbus_method(name="GetServerInformation")
    async def get_server_information(self) -> Annotated[list[str], DBusSignature("ssss")]:
        if self._manner == "is_silent":
            await asyncio.Event().wait()
        return ["fake", "nobody", "1", "1.2"]

    @dbus_method(name="Notify")
    def notify(  # noqa: PLR0917 - the bus hands them over by position
        self,
        app: DBusStr,
        replaces: DBusUInt32,
        icon: DBusStr,
        title: DBusStr,
        body: DBusStr,
        actions: Texts,
        hints: DBusDict,
        timeout_ms: DBusInt32,
    ) -> DBusUInt32:
        if self._manner == "refuses":
            raise DBusError("org.freedesktop.DBus.Error.LimitsExceeded", "too many notices")
        values = {key: hint.value for key, hint in hints.items()}
        say(
            app=app,
            replaces=replaces,
            icon=icon,
            title=title,
            body=body,
            actions=actions,
            hints=values,
            timeout_ms=timeout_ms,
        )
        return NUMBER

    @dbus_method(name="CloseNotification")
    def close_notification(self, number: DBusUInt32) -> None:
        say(closed=number)
        self.notification_closed(number, 3)

    @dbus_signal(name="NotificationClosed")
    def notification_closed(self, number: int, reason: int) -> Annotated[list[int], DBusSignature("uu")]:
        return [number, reason]

    @dbus_signal(name="ActionInvoked")
    def action_invoked(self, number: int, key: str) -> Annotated[list[int | str], DBusSignature("us")]:
        return [number, key]


def say(**what: object) -> None:
    """Tell the test, at once."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


async def serve(manner: str, abilities: list[str]) -> None:
    """Be the service until the bus ends."""
    bus = await MessageBus().connect()
    bus.export("/org/freedesktop/Notifications", FakeService(manner, abilities))
    await bus.request_name(NAME)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], sys.argv[2:]))
