"""A compositor says when nobody has typed: a pretended one, by the real protocol over a real socket."""

from __future__ import annotations

import os
import socket
import struct
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeClock
from tests.machine.compositor import SCRIPT, SOCKET
from tests.machine.service_process import ServiceProcess, service_process
from thoracic_desktop.desktop.idle.source import Unavailable, WhyNot
from thoracic_desktop.desktop.idle.wayland import THRESHOLD_MS, WaylandIdle

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot

MINUTE_MS = 60_000


class Session:
    """A compositor, somebody who listens to it, and the clock of both."""

    def __init__(self, path: Path, compositor: ServiceProcess) -> None:
        self.compositor = compositor
        self.clock = FakeClock()
        self.source = WaylandIdle(path, self.clock)


@contextmanager
def session(version: int = 2) -> Generator[Session]:
    with compositor(version) as (path, running):
        begun = Session(path, running)
        try:
            yield begun
        finally:
            begun.source.close()


@contextmanager
def compositor(version: int) -> Generator[tuple[Path, ServiceProcess]]:
    # Not pytest's folder: the path of a Unix socket must stay below 108 characters.
    with tempfile.TemporaryDirectory(prefix="way") as folder:
        environment = {**os.environ, "XDG_RUNTIME_DIR": folder}
        with service_process(SCRIPT, str(version), environment=environment) as running:
            yield Path(folder, SOCKET), running


@pytest.mark.parametrize("version", [1, 2])
def test_from_the_threshold_on_it_counts_until_somebody_types(qtbot: QtBot, version: int) -> None:
    with session(version) as now:
        assert now.source.idle_ms() == 0

        now.compositor.tell("idle")
        qtbot.waitUntil(lambda: now.source.idle_ms() == THRESHOLD_MS)
        now.clock.advance_ms(MINUTE_MS)
        assert now.source.idle_ms() == THRESHOLD_MS + MINUTE_MS

        now.compositor.tell("input")
        qtbot.waitUntil(lambda: now.source.idle_ms() == 0)
        now.clock.advance_ms(MINUTE_MS)
        assert now.source.idle_ms() == 0


def test_a_film_is_nobodys_presence_where_the_compositor_can_tell(qtbot: QtBot) -> None:
    with session(version=2) as now:
        now.compositor.tell("idle during a film")

        qtbot.waitUntil(lambda: now.source.idle_ms() == THRESHOLD_MS)


def test_a_night_asleep_while_idle_is_counted(qtbot: QtBot) -> None:
    with session() as now:
        now.compositor.tell("idle")
        qtbot.waitUntil(lambda: bool(now.source.idle_ms()))

        now.clock.advance_ms(8 * 60 * MINUTE_MS)

        assert now.source.idle_ms() == THRESHOLD_MS + 8 * 60 * MINUTE_MS


def test_a_film_counts_as_presence_where_the_compositor_cannot_tell(qtbot: QtBot) -> None:
    with session(version=1) as now:
        now.compositor.tell("idle during a film")
        assert now.source.idle_ms() == 0

        now.compositor.tell("idle")
        qtbot.waitUntil(lambda: now.source.idle_ms() == THRESHOLD_MS)


def test_without_its_input_devices_the_compositor_knows_nothing(qtbot: QtBot) -> None:
    with session() as now:
        now.compositor.tell("unplug")

        qtbot.waitUntil(lambda: now.source.idle_ms() is None)


def test_a_compositor_that_dies_leaves_us_alive_and_not_knowing(qtbot: QtBot) -> None:
    with session() as now:
        now.compositor.tell("idle")
        qtbot.waitUntil(lambda: bool(now.source.idle_ms()))

        now.compositor.kill()

        qtbot.waitUntil(lambda: now.source.idle_ms() is None)


def test_a_closed_source_knows_nothing(qtbot: QtBot) -> None:
    del qtbot  # brings the application
    with session() as now:
        now.source.close()

        assert now.source.idle_ms() is None


def test_a_compositor_without_the_protocol_does_not_tell(qtbot: QtBot) -> None:
    del qtbot
    with compositor(version=0) as (path, _), pytest.raises(Unavailable) as told:
        WaylandIdle(path, FakeClock())

    assert told.value.reason is WhyNot.NOT_OFFERED


def test_without_a_compositor_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    with pytest.raises(Unavailable) as told:
        WaylandIdle(tmp_path / "wayland-0", FakeClock())

    assert told.value.reason is WhyNot.NO_DISPLAY


@pytest.mark.parametrize(
    "says",
    [
        b"",
        # Who reads on at the size that this claims would never come to an end.
        b"\0" * 64,
        # An offer whose text is longer than the message.
        struct.pack("=IIIII", 2, 20 << 16, 1, 4000, 1),
        # The answer to what was asked, cut short.
        struct.pack("=II", 3, 12 << 16),
        # An error.
        struct.pack("=IIIII", 1, 20 << 16, 2, 0, 0),
    ],
)
def test_one_that_hangs_or_talks_nonsense_does_not_tell(qtbot: QtBot, says: bytes) -> None:
    del qtbot
    with tempfile.TemporaryDirectory(prefix="way") as folder, socket.socket(socket.AF_UNIX) as listening:
        path = Path(folder, SOCKET)
        listening.bind(str(path))
        listening.listen()
        with talker(listening, says), pytest.raises(Unavailable) as told:
            WaylandIdle(path, FakeClock())

    assert told.value.reason is WhyNot.NO_ANSWER


@contextmanager
def talker(listening: socket.socket, says: bytes) -> Generator[None]:
    """Say something to whoever connects, and nothing more."""
    kept: list[socket.socket] = []

    def talk() -> None:
        connection, _ = listening.accept()
        kept.append(connection)
        connection.sendall(says)

    thread = threading.Thread(target=talk)
    thread.start()
    try:
        yield
    finally:
        thread.join()
        for connection in kept:
            connection.close()
