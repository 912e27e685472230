"""A notice where no service shows it: in a window of our own, on a real screen with a window manager."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.machine.buses import private_bus
from tests.machine.screen import Screen, private_screen
from tests.machine.waiting import LIMIT_S, wait_until
from tests.notices.notice_process import NOTICE, NoticeProcess, Talking, fake_service, notice_process
from thoracic_desktop import EXIT_WRONG
from thoracic_desktop.desktop.notice_messages import Way

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MIDDLE_OF_THE_BUTTONS = (210, 123)
BESIDE_THE_BUTTONS = (210, 55)
WIDTH, MARGIN, SCREEN_WIDTH = 420, 24, 1280


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with private_screen(window_manager=True) as shown:
        yield shown


@pytest.fixture
def environment(screen: Screen) -> dict[str, str]:
    """A screen and no bus."""
    return screen.environment


def shown_window(screen: Screen, process: NoticeProcess) -> str:
    """Wait until the notice is seen, and return the number of its window."""
    said = process.said()
    assert said.shown is Way.OWN_WINDOW
    assert said.reason
    [window] = screen.windows(f"^{NOTICE.title[:-1]}")
    return window


def press_key(screen: Screen, window: str, key: str) -> None:
    """Press a key in the window, as somebody who has gone there with the window manager's keys."""
    screen.hand("windowactivate", "--sync", window)
    wait_until(lambda: screen.focused() == window, "the notice has the keyboard")
    screen.hand("key", key)


def test_its_snooze_is_clicked_and_the_keyboard_stays_where_it_was(screen: Screen, environment: dict[str, str]) -> None:
    with notice_process(environment, replace(NOTICE, title="Somewhere else?")) as other:
        assert other.said().shown is Way.OWN_WINDOW
        [desk] = screen.windows("^Somewhere else")
        screen.hand("windowactivate", "--sync", desk)
        wait_until(lambda: screen.focused() == desk, "the other window has the keyboard")
        with notice_process(environment) as process:
            window = shown_window(screen, process)
            assert screen.focused() == desk
            screen.hand("mousemove", "--window", window, *map(str, MIDDLE_OF_THE_BUTTONS), "click", "1")
            assert process.answer() == "snooze"
        assert not screen.windows(f"^{NOTICE.title[:-1]}")
        wait_until(lambda: screen.focused() == desk, "the other window has the keyboard again")


@pytest.mark.parametrize(
    ("key", "answer"), [("Return", "start"), ("s", "snooze"), ("k", "skip"), ("Escape", "dismissed")]
)
def test_the_keys_of_the_notice(screen: Screen, environment: dict[str, str], key: str, answer: str) -> None:
    with notice_process(environment) as process:
        press_key(screen, shown_window(screen, process), key)
        assert process.answer() == answer


def test_a_click_beside_the_buttons_is_the_default(screen: Screen, environment: dict[str, str]) -> None:
    with notice_process(environment) as process:
        window = shown_window(screen, process)
        screen.hand("mousemove", "--window", window, *map(str, BESIDE_THE_BUTTONS), "click", "1")
        assert process.answer() == "start"


def test_it_stands_in_the_corner_of_the_screen(screen: Screen, environment: dict[str, str]) -> None:
    with notice_process(environment) as process:
        window = shown_window(screen, process)
        place = screen.hand("getwindowgeometry", window)
        assert f"Position: {SCREEN_WIDTH - MARGIN - WIDTH},{MARGIN} " in place


@pytest.mark.parametrize("way", ["withdraw", "hang_up"])
def test_one_that_is_not_wanted_any_more_is_taken_away(screen: Screen, environment: dict[str, str], way: str) -> None:
    with notice_process(environment) as process:
        shown_window(screen, process)
        process.withdraw() if way == "withdraw" else process.hang_up()
        assert process.end() == 0
    assert not screen.windows(f"^{NOTICE.title[:-1]}")


def test_one_that_was_withdrawn_before_the_window_stands_ends_all_the_same(environment: dict[str, str]) -> None:
    early = Talking((sys.executable, "-m", "tests.notices.withdrawn_early"), environment)
    try:
        assert early.process.stdin is not None
        early.process.stdin.close()
        assert early.process.wait(LIMIT_S) == 0
    finally:
        early.stop()


def test_one_that_nobody_answers_expires(screen: Screen, environment: dict[str, str]) -> None:
    with notice_process(environment, replace(NOTICE, stays_s=1)) as process:
        shown_window(screen, process)
        assert process.answer() == "expired"


def test_a_bus_without_a_service_leads_here(screen: Screen, environment: dict[str, str]) -> None:
    with private_bus() as bus, notice_process({**environment, "DBUS_SESSION_BUS_ADDRESS": bus.address}) as process:
        shown_window(screen, process)


def test_so_does_a_service_that_refuses_every_notice(screen: Screen, environment: dict[str, str]) -> None:
    with private_bus() as bus:
        there = {**environment, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        with fake_service(there, "refuses", "actions"), notice_process(there) as process:
            shown_window(screen, process)


def test_where_no_bus_is_named_and_there_is_no_screen_either_it_says_so(
    environment: dict[str, str], tmp_path: Path
) -> None:
    named = {"DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS"}
    without = {key: value for key, value in environment.items() if key not in named}
    with notice_process({**without, "HOME": str(tmp_path)}) as process:
        assert process.end() == EXIT_WRONG
        assert "InvalidAddressError" in (said := process.errors())
        assert "no screen for a window" in said
