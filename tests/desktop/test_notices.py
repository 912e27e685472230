"""Notices as the program shows them: with the real process and a real service, and with processes that go wrong."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.machine.buses import private_bus
from tests.machine.notification_service import NotificationService, notification_service
from tests.machine.screen import Screen, private_screen
from tests.machine.waiting import wait_until
from tests.notices.notice_process import NOTICE, Talking, fake_service
from thoracic_desktop.desktop.notices import CHILD, Notices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from tests.conftest import ExpectedLog

PATIENCE_MS = 20_000
ENDS_AT_ONCE = (sys.executable, "-c", "import sys; sys.exit('It broke')")
BABBLES = (sys.executable, "-c", "print('good morning', flush=True); import sys; sys.stdin.read()")
STAYS = (sys.executable, "-c", 'print(\'{"shown": "native"}\', flush=True); import signal; signal.pause()')


class Heard:
    """A board for notices, and what it has said."""

    def __init__(self, command: Sequence[str] = CHILD) -> None:
        self.board = Notices(command=command)
        self.said: list[str] = []
        self.board.shown.connect(self._on_shown)
        self.board.answered.connect(self._on_answered)
        self.board.failed.connect(self._on_failed)

    def _on_shown(self, way: str) -> None:
        self.said.append(f"shown {way}")

    def _on_answered(self, key: str) -> None:
        self.said.append(f"answered {key}")

    def _on_failed(self, reason: str) -> None:
        self.said.append(f"failed {reason}")


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with private_screen() as shown:
        yield shown


@pytest.fixture
def environment(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """A screen and a bus, where the processes of the test itself find them."""
    with private_bus() as bus:
        there = {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            monkeypatch.setenv(name, there[name])
        yield there


@pytest.fixture
def dunst(environment: dict[str, str]) -> Iterator[NotificationService]:
    with notification_service(environment) as service:
        yield service


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[Heard]:
    del qtbot  # brings the application
    one = Heard()
    yield one
    one.board.close()


def showing_processes(of: int | None = None) -> list[int]:
    """Return the processes that this one, or another, has started to show notices."""
    parent = os.getpid() if of is None else of
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [int(child) for child in children if b"thoracic_desktop.notices" in _command(int(child))]


def _command(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:  # it has ended meanwhile
        return b""


def test_it_is_shown_and_answered_and_nothing_stays(heard: Heard, dunst: NotificationService, qtbot: QtBot) -> None:
    assert showing_processes() == []
    heard.board.show_notice(NOTICE)
    qtbot.waitUntil(lambda: heard.said == ["shown native"], timeout=PATIENCE_MS)
    assert dunst.displayed() == 1
    dunst.press("Snooze 10 min")
    qtbot.waitUntil(lambda: heard.said == ["shown native", "answered snooze"], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: showing_processes() == [], timeout=PATIENCE_MS)
    assert dunst.displayed() == 0


def test_one_that_is_outdated_is_taken_away_without_a_word(
    heard: Heard, dunst: NotificationService, qtbot: QtBot
) -> None:
    heard.board.show_notice(NOTICE)
    qtbot.waitUntil(lambda: heard.said == ["shown native"], timeout=PATIENCE_MS)
    heard.board.withdraw()
    qtbot.waitUntil(lambda: showing_processes() == [], timeout=PATIENCE_MS)
    assert dunst.displayed() == 0
    assert heard.said == ["shown native"]


def test_the_next_notice_takes_the_place_of_the_last(heard: Heard, dunst: NotificationService, qtbot: QtBot) -> None:
    heard.board.show_notice(NOTICE)
    qtbot.waitUntil(lambda: heard.said == ["shown native"], timeout=PATIENCE_MS)
    heard.board.show_notice(replace(NOTICE, buttons=(("longer", "Longer gaps"),)))
    qtbot.waitUntil(lambda: len(heard.said) == 2 and len(showing_processes()) == 1, timeout=PATIENCE_MS)
    assert dunst.displayed() == 1
    dunst.press("Longer gaps")
    qtbot.waitUntil(lambda: heard.said[2:] == ["answered longer"], timeout=PATIENCE_MS)


def test_a_service_without_buttons_is_told_of_once(heard: Heard, environment: dict[str, str], qtbot: QtBot) -> None:
    with fake_service(environment, "shows", "body"):
        heard.board.show_notice(NOTICE)
        qtbot.waitUntil(lambda: heard.said == ["shown without_buttons"], timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: showing_processes() == [], timeout=PATIENCE_MS)
    assert heard.said == ["shown without_buttons"]


def test_a_desktop_without_a_service_gets_a_window(heard: Heard, environment: dict[str, str], qtbot: QtBot) -> None:
    del environment  # a bus on which nobody is
    heard.board.show_notice(NOTICE)
    qtbot.waitUntil(lambda: heard.said == ["shown own_window"], timeout=PATIENCE_MS)


def test_a_process_that_was_killed_is_told_of(
    heard: Heard, dunst: NotificationService, qtbot: QtBot, expected_log: ExpectedLog
) -> None:
    del dunst
    expected_log("The process that shows a notice ended")
    heard.board.show_notice(NOTICE)
    qtbot.waitUntil(lambda: heard.said == ["shown native"], timeout=PATIENCE_MS)
    [process] = showing_processes()
    os.kill(process, signal.SIGKILL)
    qtbot.waitUntil(lambda: heard.said[1:] == ["failed it was ended"], timeout=PATIENCE_MS)


@pytest.mark.parametrize(
    ("command", "reason"),
    [(ENDS_AT_ONCE, "It broke"), (BABBLES, "it was ended"), (("/nonexistent/python",), "does not start")],
)
def test_a_process_that_does_not_work_is_told_of(
    command: tuple[str, ...], reason: str, qtbot: QtBot, expected_log: ExpectedLog
) -> None:
    expected_log(f"The process that shows a notice ended: .*{reason}")
    heard = Heard(command)
    heard.board.show_notice(NOTICE)
    qtbot.waitUntil(lambda: len(heard.said) == 1, timeout=PATIENCE_MS)
    assert heard.said[0].startswith("failed ")
    assert reason in heard.said[0]
    heard.board.close()


def test_the_next_notice_is_tried_after_one_that_failed(
    heard: Heard, dunst: NotificationService, qtbot: QtBot, expected_log: ExpectedLog
) -> None:
    expected_log("The process that shows a notice ended")
    heard.board.show_notice(NOTICE)
    qtbot.waitUntil(lambda: len(showing_processes()) == 1, timeout=PATIENCE_MS)
    os.kill(showing_processes()[0], signal.SIGKILL)
    qtbot.waitUntil(lambda: len(heard.said) == 1, timeout=PATIENCE_MS)
    heard.board.show_notice(NOTICE)
    qtbot.waitUntil(lambda: heard.said[1:] == ["shown native"], timeout=PATIENCE_MS)
    assert dunst.displayed() == 1


def test_the_end_of_the_program_takes_the_notice_away(heard: Heard, dunst: NotificationService, qtbot: QtBot) -> None:
    heard.board.show_notice(NOTICE)
    qtbot.waitUntil(lambda: heard.said == ["shown native"], timeout=PATIENCE_MS)
    heard.board.close()
    assert showing_processes() == []
    assert dunst.displayed() == 0


def test_the_end_of_the_program_does_not_wait_for_ever(qtbot: QtBot) -> None:
    heard = Heard(STAYS)
    heard.board.show_notice(NOTICE)
    qtbot.waitUntil(lambda: heard.said == ["shown native"], timeout=PATIENCE_MS)
    started = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    [stays] = [int(child) for child in started if b"signal.pause" in _command(int(child))]
    heard.board.close()
    with pytest.raises(ProcessLookupError):
        os.kill(stays, 0)


def test_a_program_that_is_killed_takes_the_notice_along(
    environment: dict[str, str], dunst: NotificationService
) -> None:
    program = Talking([sys.executable, "-m", "tests.desktop.show_notice"], environment)
    try:
        assert program.line() == b"shown native"
        [process] = showing_processes(program.process.pid)
        assert dunst.displayed() == 1
        program.process.kill()
        dunst.wait_for_displayed(0)
        wait_until(lambda: b"thoracic_desktop.notices" not in _command(process), "the process that showed it ends")
    finally:
        program.stop()
