"""One question to a service on a message bus, with a short patience.

Qt waits 25 seconds for a service that hangs, which nobody who shows a window can do; and by default a question starts
a service that does not run, which nobody asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import SLOT
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant

from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

PATIENCE_MS = 500
BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
PROPERTIES = "org.freedesktop.DBus.Properties"
NOBODY = frozenset({"org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner"})
SILENCE = frozenset({"org.freedesktop.DBus.Error.NoReply", "org.freedesktop.DBus.Error.TimedOut"})


class Address(Value, frozen=True):
    """Whom a question is for.

    Attributes:
        service: the name on the bus.
        path: the object.
        interface: what its methods and signals belong to.
    """

    service: str
    path: str
    interface: str


class Answer(Value, frozen=True):
    """What came back.

    Attributes:
        values: what the service returned; empty where it returned nothing or an error.
        error: the name of the error; empty where there was none.
    """

    values: Sequence[object] = ()
    error: str = ""

    @property
    def value(self) -> object:
        """The first of the values; None where there is none."""
        return self.values[0] if self.values else None

    @property
    def is_from_nobody(self) -> bool:
        """Whether nobody has that name."""
        return self.error in NOBODY

    @property
    def is_silence(self) -> bool:
        """Whether there was no answer in time."""
        return self.error in SILENCE


def ask(bus: QDBusConnection, address: Address, method: str, *arguments: object) -> Answer:
    """Call a method and wait for the answer, for half a second at most; never raises.

    Args:
        bus: the bus; one that is not connected answers with an error.
        address: who is asked.
        method: what is asked.
        arguments: texts and truth values; Python's numbers become int32, which hardly any service takes.
    """
    message = QDBusMessage.createMethodCall(address.service, address.path, address.interface, method)
    message.setAutoStartService(False)
    message.setArguments(arguments)
    reply = bus.call(message, QDBus.CallMode.Block, PATIENCE_MS)
    if reply.type() == QDBusMessage.MessageType.ReplyMessage:
        return Answer(values=tuple(map(_unwrapped, reply.arguments())))
    return Answer(error=reply.errorName() or "org.freedesktop.DBus.Error.Disconnected")


def _unwrapped(value: object) -> object:
    """Return what is in a variant, which is how properties come."""
    return value.variant() if isinstance(value, QDBusVariant) else value


def property_of(bus: QDBusConnection, address: Address, name: str) -> Answer:
    """Ask for a property, with the patience of `ask`."""
    return ask(bus, Address(address.service, address.path, PROPERTIES), "Get", address.interface, name)


def is_there(bus: QDBusConnection, service: str) -> bool:
    """Say whether somebody has that name on the bus; the bus itself answers."""
    return ask(bus, Address(*BUS), "NameHasOwner", service).value is True


def slot(signature: str) -> bytes:
    """Return a slot as `QDBusConnection.connect` takes it, such as `on_active_changed(bool)`."""
    # The binding's own description asks for bytes; the binding itself refuses bytes and takes the text.
    return cast("bytes", SLOT(signature))
