"""This process's own connection to a bus of `buses.py`, beside the ones that Qt makes by itself."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtDBus import QDBusConnection

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.machine.buses import Bus


@contextmanager
def connected(bus: Bus) -> Generator[QDBusConnection]:
    """Connect to a bus; needs an application."""
    connection = QDBusConnection.connectToBus(bus.address, bus.address)
    assert connection.isConnected(), connection.lastError().message()
    try:
        yield connection
    finally:
        QDBusConnection.disconnectFromBus(bus.address)


def unconnected() -> QDBusConnection:
    """Return what Qt returns where there is no bus."""
    return QDBusConnection("no such bus")
