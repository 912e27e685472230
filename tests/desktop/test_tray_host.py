"""The icon in real trays: panels, and hosts on a bus; there from the start, late, gone and back."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.machine.buses import private_bus
from tests.machine.screen import Screen, private_screen, tool
from tests.machine.status_notifier_watcher import status_notifier_watcher
from tests.machine.waiting import LIMIT_S, wait_until

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("tray_program.py")
NOBODY = "unix:path=/nonexistent/bus"
IN_PANEL = (12, 12)
"""A place on the icon: the panel lies in the upper left corner and holds nothing else."""


class Desk:
    """A screen and a bus for the length of a module, and what runs there for the length of a test."""

    def __init__(self, screen: Screen, bus_address: str, folder: Path) -> None:
        self.screen = screen
        self.environment = {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": bus_address, "PYTHONPATH": str(ROOT)}
        self._folder = folder

    @contextmanager
    def program(self, **changed: str) -> Generator[Program]:
        with (self._folder / "said.txt").open("w") as said:
            process = subprocess.Popen(  # noqa: S603 - fixed arguments
                [sys.executable, str(PROGRAM)],
                env={**self.environment, **changed},
                stdin=subprocess.PIPE,
                stdout=said,
                text=True,
            )
        program = Program(process, Path(said.name))
        try:
            program.wait_for("host")
            yield program
            program.end()
        finally:
            process.kill()
            process.wait(LIMIT_S)
            if process.stdin is not None:
                process.stdin.close()


class Program:
    """The running program of tray_program.py."""

    def __init__(self, process: subprocess.Popen[str], said: Path) -> None:
        self._process = process
        self._said = said

    def said(self, word: str) -> list[str]:
        """Return what was said under a word, in order."""
        lines = [line.partition(" ") for line in self._said.read_text(encoding="utf-8").splitlines()]
        return [rest for first, _, rest in lines if first == word]

    def wait_for(self, word: str, *rests: str) -> None:
        """Return when this is all that was said under a word; without any rest, when anything was."""
        wait_until(
            lambda: self.said(word) == list(rests) if rests else self.said(word), f"{word} {rests}, not {self.said('')}"
        )

    def order(self, line: str) -> None:
        """Give an order."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def end(self) -> None:
        """End it as a person would, and see that it ends well."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        assert self._process.wait(LIMIT_S) == 0


class Panel:
    """A running trayer, of which there is one at a time."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - fixed arguments
            [
                tool("trayer", "trayer"),
                *("--edge", "top", "--align", "left", "--widthtype", "request", "--height", "24"),
            ],
            env={**environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        self._process.kill()
        self._process.wait(LIMIT_S)


@contextmanager
def panel(desk: Desk) -> Generator[Panel]:
    running = Panel(desk.environment)
    try:
        wait_until(lambda: desk.screen.windows("panel"), "the panel is shown")
        yield running
    finally:
        running.stop()


@pytest.fixture(scope="module")
def machine() -> Iterator[tuple[Screen, str]]:
    with private_screen() as screen, private_bus() as bus:
        yield screen, bus.address


@pytest.fixture
def desk(machine: tuple[Screen, str], tmp_path: Path) -> Desk:
    return Desk(*machine, tmp_path)


def test_a_host_on_the_bus_sees_the_icon_and_its_menu(desk: Desk) -> None:
    with status_notifier_watcher(desk.environment) as tray, desk.program() as program:
        program.wait_for("tray", "True")
        wait_until(tray.items, "the icon is registered")
        item = tray.item()
        entries = tray.entries()

    assert (item.name, item.status, item.tip) == ("thoracic-desktop", "Active", "Next break about 11:30")
    assert item.sizes_px == [16, 22, 24, 32, 48, 64]
    labels = [entry.label for entry in entries]
    assert labels[:3] == ["Next break about 11:30", "Chin tucks at about 11:30. 1 of 5 done.", "Start a break now"]
    assert "Pause reminders/Until tomorrow" in labels
    assert labels[-2:] == ["Open Thoracic", "Quit"]
    assert next(entry for entry in entries if entry.label == "Quit").has_icon


def test_clicks_of_a_host_on_the_bus_reach_the_program(desk: Desk) -> None:
    with status_notifier_watcher(desk.environment) as tray, desk.program() as program:
        wait_until(tray.items, "the icon is registered")
        tray.activate()
        tray.click("Start a break now")
        tray.click("Pause reminders/2 hours")
        tray.click("I am in a meeting")
        program.wait_for("meeting_changed", "True")

        assert program.said("open") == [""]
        assert program.said("break_requested") == [""]
        assert program.said("pause_requested") == ["120"]
        wait_until(lambda: any(entry.is_checked for entry in tray.entries()), "the meeting is ticked")


def test_the_menu_of_a_host_counts_down_only_while_it_is_open(desk: Desk) -> None:
    with status_notifier_watcher(desk.environment) as tray, desk.program():
        wait_until(tray.items, "the icon is registered")
        tray.open_menu()
        wait_until(lambda: "Next break in 24 min" in tray.labels(), "the menu counts down")
        tray.close_menu()
        wait_until(lambda: "Next break about 11:30" in tray.labels(), "the menu stands still")


def test_a_break_that_is_due_brings_its_entries_into_the_menu_of_a_host(desk: Desk) -> None:
    with status_notifier_watcher(desk.environment) as tray, desk.program() as program:
        wait_until(tray.items, "the icon is registered")
        program.order("mood due")
        program.wait_for("shown")
        wait_until(lambda: "Snooze 10 min" in tray.labels(), "it can be put off")
        tray.click("Skip this one")
        program.wait_for("skip_requested")
        assert tray.item().tip == "Time for a break"


def test_a_host_on_the_bus_that_comes_later_gets_the_icon(desk: Desk) -> None:
    with desk.program() as program:
        program.wait_for("tray", "False")
        with status_notifier_watcher(desk.environment) as tray:
            program.wait_for("tray", "False", "True")
            wait_until(tray.items, "the icon is registered")
            tray.click("Quit")
            program.wait_for("quit_requested")


def test_a_host_on_the_bus_that_starts_anew_gets_the_icon_again(desk: Desk) -> None:
    with desk.program() as program:
        with status_notifier_watcher(desk.environment) as tray:
            wait_until(tray.items, "the icon is registered")
        program.wait_for("tray", "False", "True", "False")
        with status_notifier_watcher(desk.environment) as tray:
            wait_until(lambda: len(tray.items()) == 1, "the icon is registered once")
            tray.activate()
            program.wait_for("open")


def test_a_watcher_behind_which_nobody_shows_anything_is_no_host(desk: Desk) -> None:
    with status_notifier_watcher(desk.environment, has_host=False) as tray, desk.program() as program:
        program.wait_for("tray", "False")
        tray.set_host(is_there=True)
        program.wait_for("tray", "False", "True")
        wait_until(tray.items, "the icon is registered")
        tray.set_host(is_there=False)
        program.wait_for("tray", "False", "True", "False")


def test_a_panel_takes_the_icon_in_and_its_clicks_reach_the_program(desk: Desk) -> None:
    with panel(desk), desk.program() as program:
        program.wait_for("tray", "True")
        _click_until_heard(desk, program, "open")

        desk.screen.hand("click", "3")
        program.wait_for("refresh_requested")
        # The first entry that can be chosen is how things stand.
        desk.screen.hand("key", "--delay", "50", "Down", "Return")
        program.wait_for("today_requested")


def test_a_balloon_is_shown_at_the_icon_in_a_panel_and_can_be_clicked(desk: Desk) -> None:
    with panel(desk), desk.program() as program:
        program.wait_for("tray", "True")
        _click_until_heard(desk, program, "open")
        program.order("message Chin tucks. You can stay in your chair.")
        program.wait_for("message", "True")
        _click_until_heard(desk, program, "message_clicked")


def test_a_panel_that_comes_later_takes_the_icon_in(desk: Desk) -> None:
    with desk.program() as program:
        program.wait_for("tray", "False")
        with panel(desk):
            _click_until_heard(desk, program, "open")
            program.order("mood waiting")
            program.wait_for("tray", "False", "True")


def test_a_panel_that_ends_is_noticed_at_once_and_when_it_is_back_it_has_the_icon(desk: Desk) -> None:
    with panel(desk) as running, desk.program() as program:
        program.wait_for("tray", "True")
        running.stop()
        program.wait_for("tray", "True", "False")
        with panel(desk) as another:
            _click_until_heard(desk, program, "open")
            program.order("mood waiting")
            program.wait_for("tray", "True", "False", "True")
            another.stop()
            program.wait_for("tray", "True", "False", "True", "False")


def test_the_icon_moves_from_a_panel_to_a_host_on_the_bus(desk: Desk) -> None:
    with panel(desk), desk.program() as program:
        program.wait_for("host", "panel")
        with status_notifier_watcher(desk.environment) as tray:
            program.wait_for("host", "panel", "notifier")
            wait_until(tray.items, "the icon is registered")
            tray.activate()
            program.wait_for("open")


def test_a_panel_is_found_where_there_is_no_bus(desk: Desk) -> None:
    with panel(desk), desk.program(DBUS_SESSION_BUS_ADDRESS=NOBODY) as program:
        program.wait_for("tray", "True")


def test_without_any_tray_nothing_is_shown_and_it_says_so(desk: Desk) -> None:
    with desk.program() as program:
        program.wait_for("tray", "False")
        program.order("message Chin tucks")
        program.wait_for("message", "False")


def test_a_bus_that_dies_takes_nobody_along(machine: tuple[Screen, str], tmp_path: Path) -> None:
    with private_bus() as bus:
        desk = Desk(machine[0], bus.address, tmp_path)
        with desk.program() as program:
            program.wait_for("tray", "False")
            bus.stop()
            with panel(desk):
                _click_until_heard(desk, program, "open")


def _click_until_heard(desk: Desk, program: Program, word: str) -> None:
    """Click on the icon until the program hears it: a panel shows itself before it has taken the icon in."""

    def is_heard() -> bool:
        # Without waiting for the pointer to move, as `Screen.click` does: it may be there already.
        desk.screen.hand("mousemove", *map(str, IN_PANEL), "click", "1")
        return bool(program.said(word))

    wait_until(is_heard, f"{word} is said")
