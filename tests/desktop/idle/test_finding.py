"""Who is asked how long nobody has typed, in which session, and what is said of those who do not tell."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeClock
from tests.machine import compositor, desktop_services
from tests.machine.bus_connections import connected, unconnected
from tests.machine.buses import private_bus
from tests.machine.screen import private_screen
from tests.machine.service_process import ServiceProcess, service_process
from thoracic_desktop.desktop.idle.finding import FoundIdle, find_idle_source
from thoracic_desktop.desktop.idle.source import WhyNot

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtDBus import QDBusConnection
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    del qtbot  # a connection to a bus needs an application


class Desk:
    """A session, put together of what a test wants there."""

    def __init__(self, parts: ExitStack) -> None:
        self._parts = parts
        self.environment: dict[str, str] = {}
        self.bus: QDBusConnection = unconnected()

    def add_screen(self) -> None:
        self.environment["DISPLAY"] = self._parts.enter_context(private_screen()).display

    def add_services(self, desktop: str) -> ServiceProcess:
        bus = self._parts.enter_context(private_bus())
        self.bus = self._parts.enter_context(connected(bus))
        environment = {"DBUS_SESSION_BUS_ADDRESS": bus.address}
        return self._parts.enter_context(service_process(desktop_services.SCRIPT, desktop, environment=environment))

    def add_compositor(self, version: int) -> ServiceProcess:
        folder = self._parts.enter_context(tempfile.TemporaryDirectory(prefix="way"))
        self.environment |= {"XDG_RUNTIME_DIR": folder, "WAYLAND_DISPLAY": compositor.SOCKET}
        environment = {"XDG_RUNTIME_DIR": folder}
        return self._parts.enter_context(service_process(compositor.SCRIPT, str(version), environment=environment))

    def find(self) -> FoundIdle:
        found = find_idle_source(FakeClock(), environment=self.environment, system="linux", bus=self.bus)
        if found.source is not None:
            self._parts.callback(found.source.close)
        return found


@contextmanager
def desk() -> Generator[Desk]:
    with ExitStack() as parts:
        yield Desk(parts)


def said(found: FoundIdle) -> list[tuple[str, str]]:
    """Return who was asked, each with why it does not tell, or "works"."""
    assert all(tried.works == (not tried.reason) for tried in found.tried)
    return [(tried.name, tried.reason or "works") for tried in found.tried]


def test_on_x11_the_server_is_asked_and_nobody_else() -> None:
    with desk() as here:
        here.add_screen()
        here.add_services("gnome")

        found = here.find()

        assert said(found) == [("X11", "works")]
        assert found.source is not None
        assert found.source.name == "X11"
        assert found.source.idle_ms() is not None


def test_on_gnome_with_wayland_its_own_monitor_is_asked() -> None:
    with desk() as here:
        here.add_screen()
        here.add_compositor(version=1)
        here.add_services("gnome").tell("idle 4000")

        found = here.find()

        assert said(found) == [("GNOME", "works")]
        assert found.source is not None
        assert found.source.idle_ms() == 4000


def test_elsewhere_on_wayland_the_compositor_is_asked() -> None:
    with desk() as here:
        here.add_screen()
        here.add_compositor(version=2)
        here.add_services("kde").tell("idle 4000")

        found = here.find()

        assert said(found) == [("GNOME", WhyNot.NO_SERVICE), ("Wayland", "works")]
        assert found.source is not None
        assert found.source.idle_ms() == 0


def test_where_the_compositor_does_not_tell_the_screen_saver_may() -> None:
    with desk() as here:
        here.add_compositor(version=0)
        here.add_services("kde").tell("idle 4000")

        found = here.find()

        assert said(found)[1:] == [("Wayland", WhyNot.NOT_OFFERED), ("KDE or freedesktop", "works")]
        assert found.source is not None
        assert found.source.name == "KDE or freedesktop"


def test_on_wayland_the_x_server_beside_it_is_not_asked() -> None:
    with desk() as here:
        here.add_screen()
        here.add_compositor(version=0)

        found = here.find()

        assert found.source is None
        assert said(found) == [
            ("GNOME", WhyNot.NO_BUS),
            ("Wayland", WhyNot.NOT_OFFERED),
            ("KDE or freedesktop", WhyNot.NO_BUS),
            ("X11", WhyNot.OTHER_SESSION),
        ]


def test_where_there_is_nothing_each_says_why() -> None:
    with desk() as here:
        found = here.find()

    assert found.source is None
    assert said(found) == [
        ("X11", WhyNot.NO_DISPLAY),
        ("GNOME", WhyNot.NO_BUS),
        ("KDE or freedesktop", WhyNot.NO_BUS),
    ]


def test_a_wayland_session_without_its_folder_is_no_crash() -> None:
    with desk() as here:
        here.environment["WAYLAND_DISPLAY"] = "wayland-0"

        assert ("Wayland", WhyNot.NO_DISPLAY) in said(here.find())


def test_what_was_lost_is_found_again_by_looking_again() -> None:
    with desk() as here:
        here.add_services("gnome").kill()
        assert here.find().source is None

        here.add_services("gnome")

        assert here.find().source is not None


@pytest.mark.parametrize(
    ("system", "expected"), [("win32", ("Windows", WhyNot.NO_ANSWER)), ("darwin", ("macOS", WhyNot.NO_LIBRARY))]
)
def test_on_another_system_that_system_is_asked(system: str, expected: tuple[str, str]) -> None:
    # Neither is here, so what can be seen is only that each is asked alone, and that its absence is no crash.
    found = find_idle_source(FakeClock(), environment={"DISPLAY": ":0"}, system=system, bus=unconnected())

    assert found.source is None
    assert said(found) == [expected]


def test_the_folder_of_the_session_is_not_looked_for_where_the_display_has_a_path_of_its_own() -> None:
    with desk() as here:
        here.add_compositor(version=1)
        path = Path(here.environment.pop("XDG_RUNTIME_DIR"), here.environment["WAYLAND_DISPLAY"])
        here.environment["WAYLAND_DISPLAY"] = str(path)

        assert said(here.find())[-1] == ("Wayland", "works")
