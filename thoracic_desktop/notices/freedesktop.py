"""The notification service of Linux desktops, with what `desktop_notifier` leaves out.

It drops the news that a notice has expired, forgets a notice with its answer so that nothing can close it afterwards,
and takes any call that raises nothing for success.  The same names stand in `windows_macos.py`.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from dbus_fast.errors import DBusError, DBusFastError
from desktop_notifier.backends.dbus import NOTIFICATION_CLOSED_DISMISSED, DBusDesktopNotifier
from desktop_notifier.common import Attachment

from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dbus_fast.aio.proxy_object import ProxyInterface
    from desktop_notifier import Icon, Notification

# No bus: nothing names one, or nobody answers there.  No service, or one that is not what it says.
TROUBLE: Final = (DBusFastError, OSError, EOFError, KeyError, AttributeError, RuntimeError)
SERVICE = "org.freedesktop.Notifications"
BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus")


class _Interface(Protocol):
    """What the bus makes at run time, from what the service says about itself."""

    async def call_get_capabilities(self) -> list[str]: ...
    async def call_close_notification(self, number: int) -> None: ...


class _Bus(Protocol):
    """What the library says of its connection without types."""

    async def wait_for_disconnect(self) -> None: ...


class NotShownError(RuntimeError):
    """The service took the call and showed nothing."""


def new_loop() -> asyncio.AbstractEventLoop:
    """Return the event loop that the service needs."""
    return asyncio.new_event_loop()


class Service(DBusDesktopNotifier):
    """Shows one notice on a Linux desktop."""

    def __init__(self, app_name: str, app_icon: Icon, on_expired: Callable[[], object]) -> None:
        """Prepare; nothing is connected yet.

        Args:
            app_name: the program's name.
            app_icon: the program's picture.
            on_expired: called when the notice has gone without an answer, or the service with it.
        """
        super().__init__(app_name, app_icon)
        self._on_expired = on_expired
        self._number = 0
        self._farewell: asyncio.Task[None] | None = None

    async def body(self, text: str) -> str:
        """Return a text as this service has to be given it: some read markup in it."""
        interface = cast("_Interface", self.interface)
        return escape(text, quote=False) if "body-markup" in await interface.call_get_capabilities() else text

    def disconnect(self) -> None:
        """Leave the bus."""
        if self._farewell is not None:
            self._farewell.cancel()
        if self.interface is not None:
            self.bus.disconnect()

    def with_picture(self, picture: Path) -> dict[str, Any]:
        """Return how a notice is given its picture: beside the text, in place of the program's own."""
        return {"attachment": Attachment(path=picture)}

    @override
    async def _init_dbus(self) -> ProxyInterface:
        interface = await super()._init_dbus()
        self._farewell = asyncio.create_task(self._note_lost_bus())
        introspection = await self.bus.introspect(*BUS)
        bus: Any = self.bus.get_proxy_object(*BUS, introspection).get_interface(BUS[0])
        bus.on_name_owner_changed(self._note_owner)
        return interface

    @override
    async def _send(self, notification: Notification) -> None:
        await super()._send(notification)
        numbers = self._platform_to_interface_notification_identifier.inverse
        self._number = numbers.get(notification.identifier, 0)
        if not self._number:
            raise NotShownError

    @override
    async def _clear(self, identifier: str) -> None:
        with suppress(DBusError):  # it has been closed already
            await cast("_Interface", self.interface).call_close_notification(self._number)

    @override
    def _on_closed(self, nid: int, reason: int) -> None:
        super()._on_closed(nid, reason)
        if nid == self._number and reason != NOTIFICATION_CLOSED_DISMISSED:
            self._on_expired()

    def _note_owner(self, name: str, _old: str, new: str) -> None:
        """A service that ends takes its notices along and says nothing."""
        if name == SERVICE and not new:
            self._on_expired()

    async def _note_lost_bus(self) -> None:
        with suppress(OSError, EOFError):
            await cast("_Bus", self.bus).wait_for_disconnect()
        self._on_expired()
