"""What fills a real screen, with a real window manager; and an X server that dies."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.desktop.blockers.full_screen_window import TITLE
from tests.machine.screen import private_screen
from tests.machine.waiting import wait_until
from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.desktop.blockers.full_screen import FullScreen
from thoracic_desktop.desktop.blockers.xcb import Display, NoDisplayError

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.machine.screen import Screen

FILLED = Finding(Seen.YES, How.ACTIVE_WINDOW)
NOT_FILLED = Finding(Seen.NO, How.ACTIVE_WINDOW)


@contextmanager
def window_on(screen: Screen) -> Generator[None]:
    """A window of an ordinary program, which has the keyboard when the block begins."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.desktop.blockers.full_screen_window"],
        cwd=Path(__file__).parents[3],
        env=screen.environment,
    ) as process:
        try:
            wait_until(lambda: screen.focused() in screen.windows(TITLE), "the window has the keyboard")
            yield
        finally:
            process.kill()


def test_what_fills_the_screen_is_noticed_and_its_end_too() -> None:
    with private_screen(window_manager=True) as screen:
        detector = FullScreen(screen.display, is_wayland=False)
        assert detector.look() == NOT_FILLED
        with window_on(screen):
            assert detector.look() == NOT_FILLED
            screen.hand("key", "F11")
            wait_until(lambda: detector.look() == FILLED, "the full screen is noticed")
            screen.hand("key", "F11")
            wait_until(lambda: detector.look() == NOT_FILLED, "its end is noticed")
            screen.hand("key", "F11")
            wait_until(lambda: detector.look() == FILLED, "it is noticed again")
        wait_until(lambda: detector.look() == NOT_FILLED, "a window that is gone fills nothing")


def test_without_a_window_manager_nobody_says_which_window_is_active() -> None:
    with private_screen() as screen:
        found = FullScreen(screen.display, is_wayland=False).look()

    assert found == Finding(Seen.UNKNOWN, How.NO_WINDOW_MANAGER)


def test_an_x_server_that_dies_takes_nobody_along() -> None:
    with private_screen() as screen:
        display = Display(screen.display)
        assert display.atom("WM_NAME")

    with closing(display):
        assert display.atom("WM_NAME") == 0
        assert display.numbers(display.root, "_NET_ACTIVE_WINDOW") is None
    assert FullScreen(screen.display, is_wayland=False).look() == Finding(Seen.UNKNOWN, How.NO_DISPLAY)


def test_a_window_that_is_gone_has_no_properties() -> None:
    with private_screen(window_manager=True) as screen, closing(Display(screen.display)) as display:
        assert display.numbers(0x0ABCDEF0, "_NET_WM_STATE") is None
        assert display.numbers(display.root, "_NET_NUMBER_OF_DESKTOPS") is not None


def test_wayland_keeps_windows_from_others_and_no_x_server_is_started_to_ask() -> None:
    assert FullScreen(":0", is_wayland=True).look() == Finding(Seen.UNKNOWN, How.WAYLAND_HIDES_WINDOWS)


@pytest.mark.parametrize("name", ["", ":99999", "no-display"])
def test_without_a_display_it_cannot_be_told(name: str) -> None:
    assert FullScreen(name, is_wayland=False).look() == Finding(Seen.UNKNOWN, How.NO_DISPLAY)


def test_a_display_that_is_not_there_is_an_error() -> None:
    with pytest.raises(NoDisplayError):
        Display(":99999")
