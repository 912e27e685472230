"""Services on the session bus say how long nobody has typed: pretended ones, on a real bus."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.machine.bus_connections import connected, unconnected
from tests.machine.buses import private_bus
from tests.machine.desktop_services import SCRIPT
from tests.machine.service_process import ServiceProcess, service_process
from thoracic_desktop.desktop.idle.freedesktop import FreedesktopIdle
from thoracic_desktop.desktop.idle.gnome import GnomeIdle
from thoracic_desktop.desktop.idle.source import Unavailable, WhyNot

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from PySide6.QtDBus import QDBusConnection
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.desktop.idle.source import IdleSource

    Opener = Callable[[QDBusConnection], IdleSource]


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    del qtbot  # a connection needs an application


@contextmanager
def desktop(name: str) -> Generator[tuple[QDBusConnection, ServiceProcess]]:
    with (
        private_bus() as bus,
        service_process(SCRIPT, name, environment={"DBUS_SESSION_BUS_ADDRESS": bus.address}) as service,
        connected(bus) as connection,
    ):
        yield connection, service


def why_not(open_source: Opener, bus: QDBusConnection) -> WhyNot:
    with pytest.raises(Unavailable) as told:
        open_source(bus)
    return told.value.reason


@pytest.mark.parametrize(
    ("name", "open_source", "said", "expected_ms"),
    [
        ("gnome", GnomeIdle, 123_456, 123_456),
        # Longer than 49.7 days: what comes over the bus has 64 bits.
        ("gnome", GnomeIdle, 5_000_000_000, 5_000_000_000),
        ("kde", FreedesktopIdle, 65_000, 65_000),
        ("old", FreedesktopIdle, 65, 65_000),
    ],
)
def test_each_is_understood_in_its_own_unit(name: str, open_source: Opener, said: int, expected_ms: int) -> None:
    with desktop(name) as (bus, service):
        service.tell(f"idle {said}")

        assert open_source(bus).idle_ms() == expected_ms


def test_gnome_is_believed_that_somebody_types() -> None:
    with desktop("gnome") as (bus, _):
        assert GnomeIdle(bus).idle_ms() == 0


def test_a_screen_saver_is_not_believed_before_it_has_said_more_than_zero() -> None:
    with desktop("kde") as (bus, service):
        assert why_not(FreedesktopIdle, bus) is WhyNot.NOT_BELIEVED

        service.tell("idle 2000")
        source = FreedesktopIdle(bus)
        service.tell("idle 0")

        assert source.idle_ms() == 0


@pytest.mark.parametrize(
    ("name", "open_source"), [("gnome", GnomeIdle), ("kde", FreedesktopIdle), ("old", FreedesktopIdle)]
)
class TestWhateverServiceItIs:
    def test_one_that_refuses_does_not_tell(self, name: str, open_source: Opener) -> None:
        with desktop(name) as (bus, service):
            service.tell("refuse")

            assert why_not(open_source, bus) is WhyNot.NOT_OFFERED

    def test_one_that_dies_leaves_us_not_knowing(self, name: str, open_source: Opener) -> None:
        with desktop(name) as (bus, service):
            service.tell("idle 70000")
            source = open_source(bus)

            service.kill()

            assert source.idle_ms() is None

    def test_without_it_there_is_nobody_to_ask(self, name: str, open_source: Opener) -> None:
        del name
        with private_bus() as bus, connected(bus) as connection:
            assert why_not(open_source, connection) is WhyNot.NO_SERVICE

    def test_without_a_bus_there_is_nobody_to_ask(self, name: str, open_source: Opener) -> None:
        del name
        assert why_not(open_source, unconnected()) is WhyNot.NO_BUS

    def test_a_bus_that_dies_leaves_us_not_knowing(self, name: str, open_source: Opener) -> None:
        with (
            private_bus() as bus,
            service_process(SCRIPT, name, environment={"DBUS_SESSION_BUS_ADDRESS": bus.address}) as service,
            connected(bus) as connection,
        ):
            service.tell("idle 70000")
            source = open_source(connection)

            bus.stop()

            assert source.idle_ms() is None


def test_one_that_hangs_is_given_up_after_one_short_wait() -> None:
    with desktop("gnome") as (bus, service):
        source = GnomeIdle(bus)
        service.tell("hang")

        # Qt's own patience is 25 seconds, and this service answers after six: see desktop_services.py.
        assert source.idle_ms() is None
        assert why_not(GnomeIdle, bus) is WhyNot.NO_ANSWER


def test_a_closed_source_knows_nothing() -> None:
    with desktop("gnome") as (bus, _):
        source = GnomeIdle(bus)
        source.close()

        assert source.idle_ms() is None
