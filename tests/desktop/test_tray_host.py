"""The icon in real trays: panels, and hosts on a bus; there from the start, late, gone and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.tray_desk import Desk, click_until_heard, panel
from tests.machine.buses import private_bus
from tests.machine.screen import Screen, private_screen
from tests.machine.status_notifier_watcher import status_notifier_watcher
from tests.machine.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOBODY = "unix:path=/nonexistent/bus"


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
            program.order("mood due")
            wait_until(lambda: "Skip this one" in tray.labels(), "the menu is filled as before")
            tray.click("Skip this one")
            program.wait_for("skip_requested")


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
        click_until_heard(desk, program, "open")

        desk.screen.hand("click", "3")
        program.wait_for("refresh_requested")
        # The first entry that can be chosen is how things stand.
        desk.screen.hand("key", "--delay", "50", "Down", "Return")
        program.wait_for("today_requested")


def test_a_balloon_is_shown_at_the_icon_in_a_panel_and_can_be_clicked(desk: Desk) -> None:
    with panel(desk), desk.program() as program:
        program.wait_for("tray", "True")
        click_until_heard(desk, program, "open")
        program.order("message Chin tucks. You can stay in your chair.")
        program.wait_for("message", "True")
        click_until_heard(desk, program, "message_clicked")


def test_a_panel_that_comes_later_takes_the_icon_in(desk: Desk) -> None:
    with desk.program() as program:
        program.wait_for("tray", "False")
        with panel(desk):
            click_until_heard(desk, program, "open")
            program.order("mood waiting")
            program.wait_for("tray", "False", "True")


def test_a_panel_that_ends_is_noticed_at_the_next_look_and_when_it_is_back_it_has_the_icon(desk: Desk) -> None:
    with panel(desk) as running, desk.program() as program:
        program.wait_for("tray", "True")
        running.stop()
        program.order_until("mood waiting", "tray", "True", "False")
        with panel(desk) as another:
            click_until_heard(desk, program, "open")
            program.order("mood waiting")
            program.wait_for("tray", "True", "False", "True")
            another.stop()
            program.order_until("mood waiting", "tray", "True", "False", "True", "False")


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
                click_until_heard(desk, program, "open")
