"""Asks the services of the desktop and of the machine, with little patience, and never starts one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen, told
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

    from thoracic_desktop.desktop.blockers.patience import Patience

PROPERTIES: Final = "org.freedesktop.DBus.Properties"
ABSENT: Final = frozenset(
    {
        "org.freedesktop.DBus.Error.NameHasNoOwner",
        "org.freedesktop.DBus.Error.ServiceUnknown",
        "org.freedesktop.DBus.Error.Spawn.ServiceNotFound",
    }
)
LATE: Final = frozenset(
    {
        "org.freedesktop.DBus.Error.NoReply",
        "org.freedesktop.DBus.Error.Timeout",
        "org.freedesktop.DBus.Error.TimedOut",
    }
)
OWN_NAME: Final = "thoracic-blockers"


class Question(Value, frozen=True):
    """A method of a service, and whose bus it is on."""

    service: str
    path: str
    interface: str
    member: str
    arguments: tuple[str, ...] = ()
    on_system: bool = False


class Answer(Value, frozen=True):
    """What came back.

    Attributes:
        value: the first thing that was answered; None where nothing was.
        trouble: why there is no answer; None where there is one.
        error: what a service that refused called its reason.
    """

    value: object = None
    trouble: How | None = None
    error: str = ""

    def finding(self, how: How) -> Finding:
        """Take it for the answer to a yes-or-no question."""
        return told(self.value, how) if self.trouble is None else Finding(Seen.UNKNOWN, self.trouble)


class Buses:
    """The session bus and the system bus, each connected to when it is first asked."""

    def __init__(self, patience: Patience, *, session: str = "", system: str = "") -> None:
        """Ask on the usual buses, unless the address of another is given; nothing is connected yet."""
        self._patience = patience
        self._addresses = {False: session, True: system}

    def ask(self, question: Question) -> Answer:
        """Ask, and wait a little for the answer."""
        with self._patience.waiting() as allowance_ms:
            if not allowance_ms:
                return Answer(trouble=How.NO_ANSWER)
            bus = self._connected(on_system=question.on_system)
            if bus is None:
                return Answer(trouble=How.NO_SYSTEM_BUS if question.on_system else How.NO_SESSION_BUS)
            return _asked(bus, question, allowance_ms)

    def property_of(self, question: Question) -> Answer:
        """Read a property: the member names it."""
        return self.ask(
            Question(
                service=question.service,
                path=question.path,
                interface=PROPERTIES,
                member="Get",
                arguments=(question.interface, question.member),
                on_system=question.on_system,
            )
        )

    def ask_with_number(self, question: Question, number: int) -> Answer:
        """Ask a method that takes one unsigned number.

        Qt's messages can carry Python's numbers only as signed ones.  An interface knows better, but waits for the
        description of the service as long as that takes; so the description is asked for with patience before.
        """
        described = self.ask(
            Question(
                service=question.service,
                path=question.path,
                interface="org.freedesktop.DBus.Introspectable",
                member="Introspect",
                on_system=question.on_system,
            )
        )
        if described.trouble is not None:
            return described
        if f'"{question.member}"' not in str(described.value):
            return Answer(trouble=How.NO_SERVICE)
        with self._patience.waiting() as allowance_ms:
            bus = self._connected(on_system=question.on_system)
            if bus is None or not allowance_ms:
                return Answer(trouble=How.NO_ANSWER)
            return _asked_with_number(bus, question, number, allowance_ms)

    def close(self) -> None:
        """Leave both buses."""
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - see _connected

        for on_system in (False, True):
            QDBusConnection.disconnectFromBus(_own_name(on_system=on_system))

    def _connected(self, *, on_system: bool) -> QDBusConnection | None:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - asked when a break is due, not at the start

        name = _own_name(on_system=on_system)
        bus = QDBusConnection(name)
        if not bus.isConnected():
            QDBusConnection.disconnectFromBus(name)  # what is left of one that died
            kind = QDBusConnection.BusType.SystemBus if on_system else QDBusConnection.BusType.SessionBus
            address = self._addresses[on_system]
            bus = QDBusConnection.connectToBus(address, name) if address else QDBusConnection.connectToBus(kind, name)
        return bus if bus.isConnected() else None


def _own_name(*, on_system: bool) -> str:
    return f"{OWN_NAME}-{'system' if on_system else 'session'}"


def _asked(bus: QDBusConnection, question: Question, allowance_ms: int) -> Answer:
    from PySide6.QtDBus import QDBus, QDBusMessage, QDBusVariant  # noqa: PLC0415 - see _connected

    message = QDBusMessage.createMethodCall(question.service, question.path, question.interface, question.member)
    message.setArguments(list(question.arguments))
    message.setAutoStartService(False)
    reply = bus.call(message, QDBus.CallMode.Block, allowance_ms)
    if reply.type() is not QDBusMessage.MessageType.ReplyMessage:
        return _refused(reply.errorName())
    values = reply.arguments()
    first: object = values[0] if values else None
    return Answer(value=first.variant() if isinstance(first, QDBusVariant) else first)


def _asked_with_number(bus: QDBusConnection, question: Question, number: int, allowance_ms: int) -> Answer:
    from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QMetaObject, Qt  # noqa: PLC0415 - see _connected
    from PySide6.QtDBus import QDBusInterface  # noqa: PLC0415 - as above

    asked = QDBusInterface(question.service, question.path, question.interface, bus)
    asked.setTimeout(allowance_ms)
    direct = Qt.ConnectionType.DirectConnection
    value: object = QMetaObject.invokeMethod(asked, question.member, direct, Q_RETURN_ARG(bool), Q_ARG("uint", number))
    error = asked.lastError().name()
    return _refused(error) if error else Answer(value=value)


def _refused(error: str) -> Answer:
    if error in ABSENT:
        return Answer(trouble=How.NO_SERVICE, error=error)
    return Answer(trouble=How.NO_ANSWER if error in LATE else How.NO_SERVICE, error=error)
