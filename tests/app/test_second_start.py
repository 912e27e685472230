"""One window at a time: real processes, on a screen with a window manager."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.app.introducing import introduce
from tests.door_keeping import ROOT, keeper, sockets_of_their_own
from tests.fakes import FakeClock
from tests.machine.screen import Screen, private_screen
from tests.machine.waiting import LIMIT_S, wait_until
from thoracic_desktop.app.opening import Opening
from thoracic_desktop.app.second_start import KNOCK_FOR_MS, hold_or_pass_on
from thoracic_desktop.desktop.door_address import Door
from thoracic_desktop.desktop.messages_between import Reply
from thoracic_desktop.history.hold import Hold
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

TITLE = "^Thoracic Desktop$"


@pytest.fixture(autouse=True)
def _own_sockets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with sockets_of_their_own(monkeypatch):
        yield


@contextmanager
def start(screen: Screen, folder: Path, *arguments: str) -> Generator[subprocess.Popen[str]]:
    """Start the program until the end of the block."""
    process = subprocess.Popen(  # noqa: S603 - fixed arguments
        [sys.executable, "-m", "thoracic_desktop", "--data-dir", str(folder), *arguments],
        cwd=ROOT,
        env=screen.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Return the exit code and what was printed, once it has ended."""
    output, errors = process.communicate(timeout=LIMIT_S)
    return process.returncode, output, errors


def test_a_second_start_raises_the_first_window_and_a_verb_ends_it(tmp_path: Path) -> None:
    introduce(tmp_path)
    with private_screen(window_manager=True) as screen, start(screen, tmp_path) as first:
        wait_until(lambda: screen.windows(TITLE), "the window is there")
        (window,) = screen.windows(TITLE)
        screen.hand("windowminimize", window)
        wait_until(lambda: not screen.windows(TITLE), "the window is minimised")

        with start(screen, tmp_path) as second:
            assert said(second) == (0, "", "")
        wait_until(lambda: screen.windows(TITLE) == [window], "the first window, and no other, is there again")
        wait_until(lambda: screen.hand("getactivewindow") == window, "the keyboard is its own")
        assert first.poll() is None

        with start(screen, tmp_path, "--show", "nowhere") as third:
            assert said(third) == (2, "", "thoracic-desktop: There is no page nowhere.\n")
        with start(screen, tmp_path, "quit") as last:
            assert said(last) == (0, "The program has been asked to end.\n", "")
        assert said(first) == (0, "", "")


def test_two_starts_at_once_are_one_window(tmp_path: Path) -> None:
    introduce(tmp_path)
    with (
        private_screen(window_manager=True) as screen,
        start(screen, tmp_path) as one,
        start(screen, tmp_path) as other,
    ):
        wait_until(lambda: one.poll() is not None or other.poll() is not None, "one of them gives way")
        gone = one if one.poll() is not None else other
        assert said(gone) == (0, "", "")
        wait_until(lambda: len(screen.windows(TITLE)) == 1, "there is one window")


# The second start, with a clock that takes no time --------------------------------------------------------------------


class ClockWithALast(FakeClock):
    """A clock with something that happens while somebody sleeps for the third time."""

    def __init__(self, hold: Hold) -> None:
        super().__init__()
        self._hold = hold
        self._slept = 0

    @override
    def sleep_ms(self, duration_ms: int) -> None:
        super().sleep_ms(duration_ms)
        self._slept += 1
        if self._slept == 3:
            self._hold.release()


def test_where_nobody_opens_it_gives_up_after_some_seconds(tmp_path: Path) -> None:
    clock = FakeClock()
    began_ms = clock.monotonic_ms()
    with releasing(Hold(tmp_path)):
        assert hold_or_pass_on(tmp_path, Opening(), clock) is None
    assert KNOCK_FOR_MS <= clock.monotonic_ms() - began_ms < KNOCK_FOR_MS + 1000


def test_the_place_of_a_window_that_is_just_closing_is_taken(tmp_path: Path) -> None:
    first = Hold(tmp_path)
    taken = hold_or_pass_on(tmp_path, Opening(), ClockWithALast(first))
    assert isinstance(taken, Hold)
    taken.release()


def test_the_answer_of_the_first_window_comes_back(tmp_path: Path) -> None:
    with keeper(tmp_path, Door.WINDOW) as first, releasing(Hold(tmp_path)):
        wishes = (Opening(session=True), Opening(exercise="chin_tuck", kind="move"))
        answers = [hold_or_pass_on(tmp_path, wish, FakeClock()) for wish in wishes]
        assert [first.hear(), first.hear()] == ["session", "break"]
    assert all(isinstance(answer, Reply) for answer in answers)


@contextmanager
def releasing(hold: Hold) -> Generator[None]:
    """Release a hold at the end of the block."""
    try:
        yield
    finally:
        hold.release()
