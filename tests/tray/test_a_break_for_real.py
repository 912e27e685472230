"""From a break that falls due to one row in the history: real processes on a real desktop, only the clock obeys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.machine.waiting import wait_until
from tests.tray.office import BREAK_WINDOW, Desktop, Office, desktop
from thoracic_desktop.desktop.settings_store import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORKDAY = replace(Settings(is_introduced=True), move_after_minutes=0)


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    with desktop(tmp_path_factory.mktemp("run")) as standing:
        yield standing


@pytest.fixture
def office(there: Desktop, tmp_path: Path) -> Iterator[Office]:
    at_work = Office(there, tmp_path / "data", WORKDAY)
    try:
        at_work.order("idle 5")
        yield at_work
        at_work.end()
        there.notices.wait_for_displayed(0)
    finally:
        at_work.close()


def test_a_break_is_offered_begun_made_and_written_down_once(office: Office) -> None:
    office.order("idle real")
    office.there.screen.hand("key", "a")  # somebody types, and types on
    office.pass_minutes(49)
    office.there.notices.wait_for_displayed(1)
    office.there.notices.press("Start")
    wait_until(lambda: office.there.screen.windows(BREAK_WINDOW), "the break has its window")
    office.there.notices.wait_for_displayed(0)
    office.wait_for_mood("running")

    office.wait_for_outcomes("done")
    wait_until(lambda: not office.there.screen.windows(BREAK_WINDOW), "the window closes by itself")
    office.wait_for_mood("waiting")

    assert (office.status() or {})["done_today"] == 1
    (kept,) = office.outcomes()
    assert (kept.kind, kept.exercise) == ("posture", "chin_tuck")
    assert kept.session_id is not None


def test_a_break_that_is_put_off_comes_back_and_says_how_often(office: Office) -> None:
    office.pass_minutes(46)
    office.there.notices.wait_for_displayed(1)
    office.there.notices.press("Snooze 10 min")
    office.wait_for_outcomes("snoozed")
    office.there.notices.wait_for_displayed(0)

    office.pass_minutes(9)
    assert office.there.notices.displayed() == 0
    office.pass_minutes(2)
    office.there.notices.wait_for_displayed(1)
    office.there.notices.press("Snooze")

    office.wait_for_outcomes("snoozed", "snoozed")
    assert "Snooze 15 min (2nd)" in office.there.notices.offered()


def test_do_not_disturb_holds_a_break_and_its_end_offers_it_once(office: Office) -> None:
    office.there.notices.set_paused(is_paused=True)
    office.pass_minutes(48)
    assert (office.status() or {})["mood"] == "held"
    assert (office.status() or {})["blocker"] == "do_not_disturb"
    assert office.there.notices.waiting() == 0, "nothing is heaped up behind it"
    office.wait_for_outcomes("held")

    office.there.notices.set_paused(is_paused=False)
    office.pass_minutes(1)

    office.there.notices.wait_for_displayed(1)
    office.there.notices.press("Not today")
    office.wait_for_outcomes("held", "skipped")
    office.wait_for_mood("paused")


def test_after_an_hour_away_no_break_comes_for_that_time(office: Office) -> None:
    office.pass_minutes(40)
    for minutes in range(1, 61):
        office.order(f"idle {minutes * 60}")
        office.pass_minutes(1)
    office.order("idle 5")
    office.pass_minutes(40)

    assert office.there.notices.displayed() == 0
    assert office.outcomes() == []


def test_a_sleep_while_a_notice_stands_takes_it_back(office: Office) -> None:
    office.pass_minutes(46)
    office.there.notices.wait_for_displayed(1)

    office.there.logind.tell("sleep")
    office.order("clock 600")
    office.there.logind.tell("wake")

    office.wait_for_outcomes("rested_away")
    office.there.notices.wait_for_displayed(0)


def test_a_second_tray_ends_at_once_and_well(office: Office) -> None:
    office.verb("--tray")

    office.wait_for_mood("waiting")


def test_the_verbs_reach_the_running_program(office: Office) -> None:
    office.verb("pause", "30m")
    office.wait_for_mood("paused")
    office.pass_minutes(46)
    office.there.notices.wait_for_displayed(1)
    office.verb("pause")
    office.wait_for_mood("paused")
    office.verb("resume")
    office.wait_for_mood("waiting")
    office.verb("break")
    wait_until(lambda: office.there.screen.windows(BREAK_WINDOW), "the break has its window")
    office.there.screen.hand("search", "--sync", "--name", BREAK_WINDOW, "windowactivate", "--sync", "key", "Escape")

    wait_until(lambda: not office.there.screen.windows(BREAK_WINDOW), "Escape closes it")
    wait_until(lambda: len(office.outcomes()) == 2, "the break was skipped or partly made")
    office.wait_for_mood("waiting")
