"""The program in the tray: what a notice's answers, the menu and other processes lead to."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.reminders.desk import ALWAYS
from tests.tray.running_tray import MORNING, RunningTray, settings_of
from thoracic_desktop.desktop import messages_between as ask
from thoracic_desktop.desktop.notice_messages import DISMISSED, EXPIRED, START, Way
from thoracic_desktop.desktop.settings_store import Settings
from thoracic_desktop.reminders.kinds import Kind, Outcome
from thoracic_desktop.reminders.status import Mood, RestReason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SETTINGS = settings_of(ALWAYS)


@pytest.fixture
def run(tmp_path: Path, qapp: object) -> Iterator[Callable[..., RunningTray]]:
    """Start the program; a second call starts it again in the same folder."""
    assert qapp is not None
    running: list[RunningTray] = []

    def start(settings: Settings = SETTINGS, begins: dt.datetime = MORNING) -> RunningTray:
        running.append(RunningTray(tmp_path / "data", settings, begins))
        return running[-1]

    yield start
    for tray in running:
        tray.stop()


@pytest.fixture
def tray(run: Callable[..., RunningTray]) -> RunningTray:
    return run()


def test_start_opens_the_window_for_the_exercise_of_the_notice(tray: RunningTray) -> None:
    tray.work(46)
    (notice,) = tray.board.all
    tray.board.answer(START)

    assert "Chin tucks" in notice.text
    assert tray.started == [("--break", "chin_tuck", "--kind", "posture")]
    assert tray.status.mood is Mood.RUNNING


def test_the_picture_of_a_notice_is_drawn_before_it_is_due(tray: RunningTray) -> None:
    tray.work(30)
    assert tray.drawn == []
    tray.work(7)

    assert tray.drawn == ["chin-tuck"]


def test_what_the_window_says_of_the_end_is_believed(tray: RunningTray) -> None:
    tray.work(46)
    tray.board.answer(START)
    tray.program.answer(ask.SessionEnded(kind=Kind.POSTURE, outcome=Outcome.DONE))

    assert tray.status.mood is Mood.WAITING
    assert tray.outcomes() == (), "the window writes what a break came to"


def test_not_today_ends_the_day_also_after_a_restart(run: Callable[..., RunningTray]) -> None:
    tray = run()
    tray.work(46)
    tray.board.answer("not_today")
    tray.stop()

    later = run(begins=tray.clock.now() + dt.timedelta(hours=2))
    later.work(120)

    assert later.board.all == []
    assert later.status.mood is Mood.PAUSED
    assert later.status.paused_until is not None
    assert later.status.paused_until.date() == MORNING.date() + dt.timedelta(days=1)


def test_a_notice_that_is_waved_away_skips_this_break(tray: RunningTray) -> None:
    tray.work(46)
    tray.board.answer(DISMISSED)

    assert [one.outcome for one in tray.outcomes()] == [Outcome.SKIPPED]


def test_a_service_that_forgets_a_notice_changes_nothing(tray: RunningTray) -> None:
    tray.work(46)
    tray.board.answer(EXPIRED)
    assert tray.status.mood is Mood.DUE

    tray.work(6)

    assert [one.outcome for one in tray.outcomes()] == [Outcome.MISSED]


def test_where_notices_have_no_buttons_the_break_stays_due_and_the_menu_starts_it(tray: RunningTray) -> None:
    tray.work(46)
    tray.board.appear(Way.WITHOUT_BUTTONS)
    assert tray.status.mood is Mood.DUE

    tray.parts.menu.break_requested.emit()

    assert tray.started == [("--break", "chin_tuck", "--kind", "posture")]


def test_a_notice_that_cannot_be_shown_leaves_the_break_due(tray: RunningTray) -> None:
    tray.work(46)
    tray.board.fail()

    assert tray.status.mood is Mood.DUE


def test_a_click_on_the_balloon_starts_the_break(tray: RunningTray) -> None:
    tray.work(46)
    tray.board.appear(Way.WITHOUT_BUTTONS)
    tray.parts.tray.message_clicked.emit()

    assert tray.started == [("--break", "chin_tuck", "--kind", "posture")]


def test_after_three_snoozes_it_asks_once_and_shows_the_settings_if_wished(tray: RunningTray) -> None:
    tray.work(46)
    for minutes in (11, 16):
        tray.board.answer("snooze")
        tray.work(minutes)
    tray.board.answer("snooze")
    question = tray.board.all[-1]
    tray.board.answer("change")

    assert [key for key, _ in question.buttons] == ["change", "keep"]
    assert tray.started == [("--show", "settings")]


def test_waving_the_question_away_skips_nothing(tray: RunningTray) -> None:
    tray.work(46)
    for minutes in (11, 16):
        tray.board.answer("snooze")
        tray.work(minutes)
    tray.board.answer("snooze")
    tray.board.answer(DISMISSED)

    assert [one.outcome for one in tray.outcomes()] == [Outcome.SNOOZED] * 3


def test_getting_up_opens_its_own_exercise(run: Callable[..., RunningTray]) -> None:
    tray = run(replace(SETTINGS, break_after_minutes=0, move_after_minutes=60))
    tray.work(61)
    tray.board.answer(START)

    assert tray.started == [("--break", "warm_up", "--kind", "move")]


def test_heat_and_session_are_reminded_of_at_their_times(run: Callable[..., RunningTray]) -> None:
    settings = replace(SETTINGS, break_after_minutes=0, session_times=("09:40",), heat_before_minutes=20)
    tray = run(settings)
    tray.work(21)
    tray.board.answer(START)
    tray.work(20)
    tray.board.answer(START)

    assert tray.started == [("--show", "heat"), ("--session",)]
    assert [(one.kind, one.outcome, one.reason) for one in tray.outcomes()] == [
        (Kind.HEAT, Outcome.PARTLY, "page_opened")
    ]


def test_before_the_first_start_nothing_is_asked_of_anybody(run: Callable[..., RunningTray]) -> None:
    tray = run(replace(SETTINGS, is_introduced=False))
    tray.work(120)

    assert tray.board.all == []
    assert tray.status.rest is RestReason.NOT_INTRODUCED


def test_new_settings_hold_as_soon_as_the_window_tells_of_them(run: Callable[..., RunningTray]) -> None:
    tray = run()
    tray.settle(replace(SETTINGS, break_after_minutes=30))
    tray.program.answer(ask.Changed())
    tray.work(31)

    assert len(tray.board.all) == 1


def test_a_window_that_cannot_be_started_is_told_of_and_nothing_is_under_way_for_long(tray: RunningTray) -> None:
    tray.trouble = "The program cannot be started: no room."
    tray.work(46)
    tray.machine.has_window = False
    tray.board.answer(START)
    assert tray.status.trouble == "The program cannot be started: no room."

    tray.work(1)

    assert tray.status.mood is Mood.WAITING


def test_quitting_in_the_menu_ends_the_program(tray: RunningTray) -> None:
    quits: list[bool] = []
    tray.program.quit_requested.connect(lambda: quits.append(True))
    tray.parts.menu.quit_requested.emit()

    assert quits == [True]


def test_what_nobody_caught_is_said_and_the_reminders_go_on(tray: RunningTray) -> None:
    tray.program.crashed.emit("ValueError in somewhere.py, line 1")

    assert "somewhere.py, line 1" in tray.status.trouble
    tray.work(46)
    assert len(tray.board.all) == 1


def test_a_meeting_that_is_named_holds_breaks_until_it_is_over(tray: RunningTray) -> None:
    tray.program.answer(ask.Meeting(on=True))
    tray.work(60)
    assert tray.board.all == []
    assert tray.status.in_meeting

    tray.program.answer(ask.Meeting(on=False))
    tray.work(1)

    assert len(tray.board.all) == 1


def test_an_old_trouble_refuses_no_later_request(tray: RunningTray) -> None:
    tray.trouble = "The program cannot be started: no room."
    assert not tray.program.answer(ask.OpenWindow()).ok

    assert tray.program.answer(ask.Pause(minutes=30)).ok
