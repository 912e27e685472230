"""Sleep and lock are noticed: told by a pretended logind and by pretended screen savers, on real buses."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from tests.machine import desktop_services, login_manager
from tests.machine.bus_connections import connected, unconnected
from tests.machine.buses import Bus, private_bus
from tests.machine.service_process import ServiceProcess, service_process
from thoracic_desktop.desktop.bus import ask
from thoracic_desktop.desktop.idle.source import WhyNot
from thoracic_desktop.desktop.sleep.screen_savers import SAVERS
from thoracic_desktop.desktop.sleep_watch import SleepWatch

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from PySide6.QtDBus import QDBusConnection
    from pytestqt.qtbot import QtBot

OWN: Mapping[str, str] = {"XDG_SESSION_ID": login_manager.SESSION_ID}


class Watched:
    """A watch, and what it has told."""

    def __init__(
        self,
        system_bus: QDBusConnection,
        session_bus: QDBusConnection,
        environment: Mapping[str, str] = OWN,
    ) -> None:
        self.watch = SleepWatch(system="linux", environment=environment, system_bus=system_bus, session_bus=session_bus)
        self.told: list[str] = []
        self.watch.slept.connect(lambda: self.told.append("slept"))
        self.watch.woke.connect(lambda: self.told.append("woke"))
        self.watch.locked.connect(lambda: self.told.append("locked"))
        self.watch.unlocked.connect(lambda: self.told.append("unlocked"))


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    del qtbot  # a connection to a bus needs an application


@contextmanager
def logind() -> Generator[tuple[QDBusConnection, ServiceProcess, Bus]]:
    with (
        private_bus() as bus,
        service_process(login_manager.SCRIPT, environment={"DBUS_SYSTEM_BUS_ADDRESS": bus.address}) as service,
        connected(bus) as connection,
    ):
        yield connection, service, bus


@contextmanager
def desktop(name: str) -> Generator[tuple[QDBusConnection, ServiceProcess]]:
    with (
        private_bus() as bus,
        service_process(
            desktop_services.SCRIPT, name, environment={"DBUS_SESSION_BUS_ADDRESS": bus.address}
        ) as service,
        connected(bus) as connection,
    ):
        yield connection, service


def hear_all(bus: QDBusConnection) -> None:
    """Take in what the screen saver has said so far: two buses keep no order between them."""
    gnome = SAVERS[0]
    assert isinstance(ask(bus, gnome, "GetActive").value, bool), "its answer comes after all that it said before"
    QCoreApplication.processEvents()


def test_sleep_and_wake_are_told(qtbot: QtBot) -> None:
    with logind() as (bus, machine, _):
        here = Watched(bus, unconnected())
        assert here.watch.works
        assert here.watch.reason == ""

        machine.tell("sleep")
        machine.tell("wake")

        qtbot.waitUntil(lambda: here.told == ["slept", "woke"])
        here.watch.close()


@pytest.mark.parametrize("environment", [OWN, {}, {"XDG_SESSION_ID": "of another machine"}])
def test_the_lock_of_this_session_is_told(qtbot: QtBot, environment: Mapping[str, str]) -> None:
    with logind() as (bus, machine, _):
        here = Watched(bus, unconnected(), environment)
        assert here.watch.lock.works
        assert here.watch.is_locked() is False

        machine.tell("lock")
        qtbot.waitUntil(lambda: here.told == ["locked"])
        assert here.watch.is_locked() is True

        machine.tell("unlock")
        qtbot.waitUntil(lambda: here.told == ["locked", "unlocked"])
        assert here.watch.is_locked() is False
        here.watch.close()


def test_a_screen_that_was_locked_before_is_known_and_its_unlocking_told(qtbot: QtBot) -> None:
    with logind() as (bus, machine, _):
        machine.tell("lock")

        here = Watched(bus, unconnected())
        assert here.watch.is_locked() is True
        machine.tell("unlock")

        qtbot.waitUntil(lambda: here.told == ["unlocked"])
        here.watch.close()


def test_a_wish_to_lock_that_no_locker_hears_is_no_lock(qtbot: QtBot) -> None:
    with logind() as (bus, machine, _):
        here = Watched(bus, unconnected())

        machine.tell("ask to lock")
        machine.tell("sleep")

        qtbot.waitUntil(lambda: bool(here.told))
        assert here.told == ["slept"]
        assert here.watch.is_locked() is False
        here.watch.close()


@pytest.mark.parametrize("name", ["gnome", "kde"])
def test_a_screen_saver_tells_where_logind_is_not(qtbot: QtBot, name: str) -> None:
    with desktop(name) as (bus, saver):
        here = Watched(unconnected(), bus)
        assert here.watch.lock.works
        assert here.watch.is_locked() is False

        saver.tell("cover")
        qtbot.waitUntil(lambda: here.told == ["locked"])
        assert here.watch.is_locked() is True

        saver.tell("uncover")
        qtbot.waitUntil(lambda: here.told == ["locked", "unlocked"])
        assert here.watch.is_locked() is False
        here.watch.close()


def test_two_that_tell_the_same_lock_are_heard_once(qtbot: QtBot) -> None:
    with logind() as (system_bus, machine, _), desktop("gnome") as (session_bus, saver):
        here = Watched(system_bus, session_bus)

        machine.tell("lock")
        qtbot.waitUntil(lambda: bool(here.told))
        saver.tell("cover")
        hear_all(session_bus)
        machine.tell("unlock")
        qtbot.waitUntil(lambda: "unlocked" in here.told)
        saver.tell("uncover")
        hear_all(session_bus)
        machine.tell("sleep")
        qtbot.waitUntil(lambda: "slept" in here.told)

        assert here.told == ["locked", "unlocked", "slept"]
        here.watch.close()


def test_a_screen_saver_that_covers_the_screen_counts_where_logind_does_not_know_of_it() -> None:
    with logind() as (system_bus, _, _), desktop("gnome") as (session_bus, saver):
        here = Watched(system_bus, session_bus)

        saver.tell("cover")

        assert here.watch.is_locked() is True
        here.watch.close()


def test_a_screen_saver_that_is_started_later_is_heard(qtbot: QtBot) -> None:
    with private_bus() as bus, connected(bus) as connection:
        here = Watched(unconnected(), connection)
        assert here.watch.lock.reason == WhyNot.NO_SERVICE

        environment = {"DBUS_SESSION_BUS_ADDRESS": bus.address}
        with service_process(desktop_services.SCRIPT, "gnome", environment=environment) as saver:
            saver.tell("cover")

            qtbot.waitUntil(lambda: here.told == ["locked"])
        here.watch.close()


def test_without_a_bus_it_says_so_and_does_nothing() -> None:
    here = Watched(unconnected(), unconnected())

    assert not here.watch.works
    assert here.watch.reason == WhyNot.NO_BUS
    assert not here.watch.lock.works
    assert here.watch.is_locked() is None
    here.watch.close()


def test_without_logind_it_says_so() -> None:
    with private_bus() as bus, connected(bus) as connection:
        here = Watched(connection, unconnected())

        assert not here.watch.works
        assert here.watch.reason == WhyNot.NO_SERVICE
        assert here.watch.is_locked() is None
        here.watch.close()


def test_a_logind_that_is_started_anew_is_still_heard(qtbot: QtBot) -> None:
    with logind() as (connection, machine, bus):
        here = Watched(connection, unconnected())
        machine.kill()
        assert here.watch.is_locked() is None

        environment = {"DBUS_SYSTEM_BUS_ADDRESS": bus.address}
        with service_process(login_manager.SCRIPT, environment=environment) as again:
            again.tell("sleep")

            qtbot.waitUntil(lambda: here.told == ["slept"])
        here.watch.close()


def test_a_bus_that_dies_leaves_us_alive_and_not_knowing() -> None:
    with logind() as (connection, _, bus):
        here = Watched(connection, unconnected())

        bus.stop()

        assert here.watch.is_locked() is None
        here.watch.close()


def test_after_closing_nothing_is_heard(qtbot: QtBot) -> None:
    with logind() as (connection, machine, _):
        closed, open_still = Watched(connection, unconnected()), Watched(connection, unconnected())
        closed.watch.close()

        machine.tell("sleep")
        machine.tell("lock")

        qtbot.waitUntil(lambda: open_still.told == ["slept", "locked"])
        assert closed.told == []
        open_still.watch.close()
