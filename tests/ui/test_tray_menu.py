"""The tray's menu: what it offers when, what its clicks ask for, and that its entries stay the same objects."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING

import pytest
import shiboken6
from msgspec.structs import replace
from PySide6.QtWidgets import QMenu

from tests.ui.seen import heard
from thoracic_desktop.reminders.kinds import Blocker, Kind
from thoracic_desktop.reminders.status import Mood, RestReason, Status
from thoracic_desktop.ui.tray.menu import TrayMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QColor
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

NOW = dt.datetime(2026, 11, 25, 11, 6, tzinfo=dt.UTC)
WAITING = Status(
    mood=Mood.WAITING,
    next_kind=Kind.POSTURE,
    next_in_s=24 * 60,
    interval_s=45 * 60,
    done_today=1,
    wished_today=5,
    session_minutes=17,
)
DUE = replace(WAITING, mood=Mood.DUE)


@pytest.fixture
def menu(theme: Theme, qtbot: QtBot) -> TrayMenu:
    made = TrayMenu(theme)
    qtbot.addWidget(made)
    made.show_status(WAITING, "Chin tucks", NOW)
    return made


def shown(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isVisible() and not action.isSeparator()]


def entry(menu: QMenu, text: str) -> QAction:
    found = [action for action in menu.actions() if action.text() == text and action.isVisible()]
    assert len(found) == 1, f"{len(found)} entries are called {text!r}: {shown(menu)}"
    return found[0]


def pauses(menu: TrayMenu) -> QMenu:
    submenu = entry(menu, "Pause reminders").menu()
    assert isinstance(submenu, QMenu)
    return submenu


def test_it_says_how_things_stand_and_offers_what_can_be_done(menu: TrayMenu) -> None:
    assert shown(menu) == [
        "Next break about 11:30",
        "Chin tucks at about 11:30. 1 of 5 done.",
        "Start a break now",
        "Start main session (17 min)",
        "How does it feel?",
        "Pause reminders",
        "I am in a meeting",
        "Open Thoracic",
        "Quit",
    ]
    assert shown(pauses(menu)) == ["30 minutes", "1 hour", "2 hours", "Until tomorrow", "Until a date…"]


def test_it_asks_for_fresh_times_when_it_opens_and_counts_down_only_then(menu: TrayMenu) -> None:
    asked: list[bool] = []
    menu.refresh_requested.connect(lambda: asked.append(True))

    menu.aboutToShow.emit()
    menu.show_status(WAITING, "Chin tucks", NOW)
    assert shown(menu)[0] == "Next break in 24 min"

    menu.aboutToHide.emit()
    assert shown(menu)[0] == "Next break about 11:30"
    assert asked == [True]


def test_a_break_that_is_due_can_be_put_off_or_left_out(menu: TrayMenu) -> None:
    menu.show_status(replace(DUE, snoozes=1, snooze_minutes=15), "Chin tucks", NOW)

    offered = {"Snooze 15 min (2nd)", "Skip this one", "Not today"}
    assert offered <= set(shown(menu))
    menu.show_status(WAITING, "Chin tucks", NOW)
    assert not offered & set(shown(menu))


def test_a_held_break_can_be_left_out_and_has_nothing_to_put_off(menu: TrayMenu) -> None:
    menu.show_status(replace(WAITING, mood=Mood.HELD, blocker=Blocker.CAMERA), "Chin tucks", NOW)

    assert shown(menu)[0] == "Waiting: the camera is in use"
    assert "Skip this one" in shown(menu)
    assert not [text for text in shown(menu) if text.startswith("Snooze")]


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Time for a break", "today_requested"),
        ("Start a break now", "break_requested"),
        ("Start main session (17 min)", "session_requested"),
        ("How does it feel?", "check_in_requested"),
        ("Snooze 10 min", "snooze_requested"),
        ("Skip this one", "skip_requested"),
        ("Not today", "not_today_requested"),
        ("Open Thoracic", "open_requested"),
        ("Quit", "quit_requested"),
    ],
)
def test_each_entry_asks_for_what_it_says(menu: TrayMenu, qtbot: QtBot, text: str, wish: str) -> None:
    menu.show_status(DUE, "Chin tucks", NOW)

    with qtbot.waitSignal(getattr(menu, wish), timeout=1000):
        entry(menu, text).trigger()


def test_a_pause_can_be_short_or_last_until_a_day(menu: TrayMenu, qtbot: QtBot) -> None:
    minutes = heard(menu.pause_requested)
    for name in ("30 minutes", "1 hour", "2 hours"):
        entry(pauses(menu), name).trigger()

    assert minutes == [30, 60, 120]
    with qtbot.waitSignal(menu.pause_until_tomorrow_requested, timeout=1000):
        entry(pauses(menu), "Until tomorrow").trigger()
    with qtbot.waitSignal(menu.pause_until_date_requested, timeout=1000):
        entry(pauses(menu), "Until a date…").trigger()


def test_a_pause_can_be_ended_and_only_then(menu: TrayMenu, qtbot: QtBot) -> None:
    assert "Resume reminders" not in shown(menu)
    menu.show_status(Status(mood=Mood.PAUSED), "", NOW)

    with qtbot.waitSignal(menu.resume_requested, timeout=1000):
        entry(menu, "Resume reminders").trigger()


def test_being_in_a_meeting_is_said_by_a_click_and_never_by_showing_it(menu: TrayMenu) -> None:
    said = heard(menu.meeting_changed)
    menu.show_status(replace(WAITING, in_meeting=True), "Chin tucks", NOW)

    meeting = entry(menu, "I am in a meeting")
    assert meeting.isChecked()
    assert said == []
    meeting.trigger()
    meeting.trigger()
    assert said == [False, True]


@pytest.mark.parametrize(
    "status",
    [
        replace(WAITING, mood=Mood.RUNNING),
        Status(mood=Mood.OFF, rest=RestReason.EXERCISE_CLOSED),
        Status(mood=Mood.OFF, rest=RestReason.NOT_INTRODUCED),
    ],
)
def test_nothing_can_be_started_while_something_runs_or_exercise_is_closed(menu: TrayMenu, status: Status) -> None:
    menu.show_status(replace(status, session_minutes=0), "", NOW)

    assert not entry(menu, "Start a break now").isEnabled()
    assert not entry(menu, "Start main session").isEnabled()
    assert entry(menu, "Open Thoracic").isEnabled()


def test_reminders_that_are_off_cannot_be_paused(menu: TrayMenu) -> None:
    menu.show_status(Status(mood=Mood.OFF, rest=RestReason.NONE_WISHED), "", NOW)

    assert not entry(menu, "Pause reminders").isEnabled()
    assert not entry(menu, "I am in a meeting").isEnabled()
    assert entry(menu, "Start a break now").isEnabled()


def test_trouble_is_said_in_a_line_of_its_own(menu: TrayMenu) -> None:
    menu.show_status(replace(WAITING, trouble="The history cannot be written."), "Chin tucks", NOW)

    assert not entry(menu, "The history cannot be written.").isEnabled()


def test_an_ampersand_in_an_own_exercise_is_shown_and_no_key(menu: TrayMenu) -> None:
    menu.show_status(DUE, "Neck & back", NOW)

    assert shown(menu)[1] == "Neck && back. 1 of 5 done."


def test_its_entries_stay_the_same_objects_and_in_their_places(menu: TrayMenu) -> None:
    before = menu.actions()
    for mood in Mood:
        menu.show_status(replace(WAITING, mood=mood), "Chin tucks", NOW)
        assert menu.actions() == before


def test_what_stays_the_same_is_not_told_to_the_host_again(menu: TrayMenu) -> None:
    told: list[str] = []
    for action in menu.actions():
        action.changed.connect(lambda named=action: told.append(named.text()))

    menu.show_status(WAITING, "Chin tucks", NOW + dt.timedelta(seconds=20))
    assert told == []
    menu.show_status(DUE, "Chin tucks", NOW)
    assert "Time for a break" in told


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_drawn_by_a_host_its_icons_stand_out_on_light_and_on_dark(menu: TrayMenu, theme: Theme, choice: str) -> None:
    theme.set_choice("dark" if choice == "dark" else "light")
    menu.dress(drawn_here=False)

    picture = entry(menu, "Quit").icon().pixmap(16).toImage()
    inks = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    ink = max(inks, key=lambda colour: colour.alpha())

    assert ink.alpha() > 230
    assert not menu.styleSheet()
    assert 0.05 < _luminance(ink) < 0.30


def test_drawn_by_qt_it_has_the_colours_of_the_program_and_follows_the_theme(menu: TrayMenu, theme: Theme) -> None:
    menu.dress(drawn_here=True)
    assert _corner(menu) == theme.colour("surface")

    theme.set_choice("dark")
    assert _corner(menu) == theme.colour("surface")


def test_a_theme_that_outlives_the_menu_lets_it_go(theme: Theme) -> None:
    menu = TrayMenu(theme)
    shiboken6.delete(menu)

    theme.set_choice("dark")


def _corner(menu: TrayMenu) -> QColor:
    menu.aboutToShow.emit()
    menu.resize(menu.sizeHint())
    return menu.grab().toImage().pixelColor(4, 4)


def _luminance(colour: QColor) -> float:
    red, green, blue = (math.pow(part, 2.2) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.21 * red + 0.72 * green + 0.07 * blue


def test_where_nobody_can_tell_who_types_the_menu_says_so(menu: TrayMenu) -> None:
    menu.show_status(Status(mood=Mood.WAITING, knows_idle=False), "", NOW)

    assert "This computer does not say when nobody types, so breaks come by the clock." in [
        action.text() for action in menu.actions() if action.isVisible()
    ]
