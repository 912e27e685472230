"""Time that jumps, played by the program in the tray: a pretended login manager on a real bus, a clock that obeys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.machine import login_manager
from tests.machine.bus_connections import connected, unconnected
from tests.machine.buses import private_bus
from tests.machine.service_process import service_process
from tests.reminders.jumps import JUMPS, Jump, play
from tests.tray.running_tray import RunningTray, settings_of
from thoracic_desktop.controllers.rhythm_from_settings import rhythm_of
from thoracic_desktop.desktop.sleep_watch import SleepWatch
from thoracic_desktop.reminders.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtDBus import QDBusConnection
    from pytestqt.qtbot import QtBot

    from tests.machine.service_process import ServiceProcess

SESSION = {"XDG_SESSION_ID": login_manager.SESSION_ID}


@pytest.fixture(scope="module")
def machine(qapp: object) -> Iterator[tuple[ServiceProcess, QDBusConnection]]:
    """A login manager, and a connection to the bus on which it speaks."""
    assert qapp is not None
    with (
        private_bus() as bus,
        service_process(login_manager.SCRIPT, environment={"DBUS_SYSTEM_BUS_ADDRESS": bus.address}) as service,
        connected(bus) as connection,
    ):
        yield service, connection


@pytest.mark.parametrize("jump", JUMPS, ids=[jump.name for jump in JUMPS])
def test_the_program(jump: Jump, machine: tuple[ServiceProcess, QDBusConnection], tmp_path: Path, qtbot: QtBot) -> None:
    service, bus = machine
    watch = SleepWatch(environment=SESSION, system_bus=bus, session_bus=unconnected())
    assert watch.works
    tray = RunningTray(tmp_path, settings_of(jump.rhythm), jump.begins, watch, service)
    tray.wait_until = qtbot.waitUntil

    play(jump, tray)

    assert len(tray.board.all) == jump.offers
    assert tuple(one.outcome for one in tray.outcomes()) == jump.outcomes
    assert tray.status.mood is jump.mood
    if jump.worked is not None:
        assert tray.status.next_kind is Kind.POSTURE
        assert tray.status.next_in_s is not None
        worked_minutes = jump.rhythm.posture_after_ms / 60_000 - tray.status.next_in_s / 60
        assert worked_minutes == pytest.approx(jump.worked, abs=2)
    tray.stop()


def test_the_settings_of_the_table_make_its_rhythms() -> None:
    for jump in JUMPS:
        rhythm = rhythm_of(settings_of(jump.rhythm))
        assert rhythm.posture_after_ms == jump.rhythm.posture_after_ms
        assert rhythm.session_times == jump.rhythm.session_times
        assert rhythm.work == jump.rhythm.work
