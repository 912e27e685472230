"""The settings that say when to remind of what."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from tests.ui.hands import click, press
from tests.ui.seen import button, cut_off, has_button, heard, name_of, texts
from tests.ui.settings_builders import enter, field, shown_page
from thoracic_desktop.desktop.settings_store import Intention, Settings, TimeRange
from thoracic_desktop.reminders.kinds import BreakPlace
from thoracic_desktop.ui.settings.section_list import SectionList
from thoracic_desktop.ui.widgets.minute_segment import MinuteSegment
from thoracic_desktop.ui.widgets.nav import NavRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.settings.page import SettingsPage
    from thoracic_desktop.ui.theme import Theme

GIVEN = Settings()
NOW = dt.datetime(2026, 10, 13, 11, 5, tzinfo=dt.timezone(dt.timedelta(hours=2)))  # a Tuesday
LUNCH = TimeRange(start="12:30", end="13:15", days=(0, 1, 2, 3, 4), name="Lunch")
NIGHT = TimeRange(start="22:00", end="02:00", days=(5,))
AWAY = "Change what time away counts as"
OUT_OF_ORDER = "Each length must be longer than the one above it. Until then, nothing changes."


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> SettingsPage:
    return shown_page(theme, qtbot, GIVEN)


def test_reminders_come_first(page: SettingsPage) -> None:
    (sections,) = page.findChildren(SectionList)
    rows = sections.findChildren(NavRow)
    assert rows[0].text() == "Reminders"
    assert rows[0].isChecked()


def test_days_and_hours_of_work_are_asked_for_in_one_place(page: SettingsPage) -> None:
    assert has_button(page, "Work on Monday")
    field(page, "Your work begins")
    assert "Days you work" not in texts(page)


@pytest.mark.parametrize(
    ("control", "expected"),
    [
        ("Work on Saturday", replace(GIVEN, work_days=(0, 1, 2, 3, 4, 5))),
        ("A break after 90 minutes", replace(GIVEN, break_after_minutes=90)),
        ("Never remind of breaks", replace(GIVEN, break_after_minutes=0)),
        ("Get up and move after 120 minutes", replace(GIVEN, move_after_minutes=120)),
        ("Never remind of getting up", replace(GIVEN, move_after_minutes=0)),
        ("Most breaks in a day: more", replace(GIVEN, most_breaks=7)),
        ("Seated", replace(GIVEN, break_place=BreakPlace.SEATED)),
        ("Unnoticed, so that nobody sees it", replace(GIVEN, break_place=BreakPlace.UNNOTICED)),
        ("20 minutes of heat", replace(GIVEN, heat_before_minutes=20)),
        ("Hold breaks during calls and full screen", replace(GIVEN, holds_breaks=False)),
    ],
)
def test_each_of_them_reports_new_settings(page: SettingsPage, control: str, expected: Settings) -> None:
    changed = heard(page.changed)
    click(button(page, control))
    assert changed == [expected]


def test_the_settings_are_shown_without_being_reported(page: SettingsPage, qtbot: QtBot) -> None:
    other = Settings(
        work_days=(6,),
        work_from="10:00",
        work_to="11:00",
        break_after_minutes=0,
        move_after_minutes=60,
        most_breaks=3,
        heat_before_minutes=15,
        holds_breaks=False,
        break_place=BreakPlace.UNNOTICED,
        quiet_times=(LUNCH,),
        more_work_hours=(NIGHT,),
        session_times=("17:00",),
        away_ignored_seconds=60,
        away_rest_minutes=10,
        away_restart_minutes=60,
    )
    with qtbot.assertNotEmitted(page.changed):
        page.show_settings(other)
    for name in (
        "Work on Sunday",
        "Never remind of breaks",
        "Get up and move after 60 minutes",
        "15 minutes of heat",
        "Unnoticed, so that nobody sees it",
    ):
        assert button(page, name).isChecked(), name
    assert not button(page, "Work on Monday").isChecked()
    assert not button(page, "Hold breaks during calls and full screen").isChecked()
    assert field(page, "Your work ends").text() == "11:00"
    said = texts(page)
    assert {"3", "Lunch", "12:30 to 13:15, Monday to Friday", "22:00 until 02:00 the next day", "Saturday"} <= set(said)
    assert "Ignored up to 60 s, a break from 10 min, anew from 60 min" in said
    assert has_button(page, "Remove the session at 17:00")


def test_the_chosen_length_stands_with_its_unit(page: SettingsPage) -> None:
    click(button(page, "A break after 60 minutes"))
    segment = next(one for one in page.findChildren(MinuteSegment) if name_of(one) == "A break after")
    words = [one.text() for one in segment.findChildren(QAbstractButton)]
    assert words == ["30", "45", "60 min", "90", "Never"]


def test_a_length_that_is_not_offered_is_shown_as_the_one_below(page: SettingsPage) -> None:
    page.show_settings(replace(GIVEN, break_after_minutes=50, move_after_minutes=10))
    assert button(page, "A break after 45 minutes").isChecked()
    assert button(page, "Get up and move after 60 minutes").isChecked()


def test_hours_are_read_however_they_are_written(page: SettingsPage) -> None:
    changed = heard(page.changed)
    enter(page, "Your work begins", "830")
    assert (changed, field(page, "Your work begins").text()) == ([replace(GIVEN, work_from="08:30")], "08:30")


def test_work_that_goes_on_past_midnight_says_so(page: SettingsPage) -> None:
    enter(page, "Your work begins", "18")
    enter(page, "Your work ends", "2")
    assert "until 02:00 the next day" in texts(page)
    assert field(page, "Your work ends").accessibleDescription() == "until 02:00 the next day"
    enter(page, "Your work ends", "22")
    assert "until 02:00 the next day" not in texts(page)


# What time away counts as ---------------------------------------------------------------------------------------------


def test_time_away_opens_and_closes(page: SettingsPage) -> None:
    assert not has_button(page, "Ignored up to: more")
    click(button(page, AWAY))
    assert has_button(page, "Ignored up to: more")
    click(button(page, f"Done: {AWAY}"))
    assert not has_button(page, "Ignored up to: more")


def test_time_away_is_reported_whole(page: SettingsPage) -> None:
    click(button(page, AWAY))
    changed = heard(page.changed)
    click(button(page, "Ignored up to: more"))
    click(button(page, "A break from: more"))
    click(button(page, "All starts anew from: less"))
    assert changed[-1] == replace(GIVEN, away_ignored_seconds=120, away_rest_minutes=6, away_restart_minutes=25)


@pytest.mark.parametrize(
    ("given", "control"),
    [
        (replace(GIVEN, away_ignored_seconds=270), "Ignored up to: more"),
        (replace(GIVEN, away_ignored_seconds=240), "A break from: less"),
        (replace(GIVEN, away_rest_minutes=25), "All starts anew from: less"),
        (replace(GIVEN, away_rest_minutes=29), "A break from: more"),
    ],
)
def test_lengths_out_of_order_are_refused_with_a_sentence(page: SettingsPage, given: Settings, control: str) -> None:
    page.show_settings(given)
    click(button(page, AWAY))
    changed = heard(page.changed)
    click(button(page, control))
    assert (changed, OUT_OF_ORDER in texts(page)) == ([], True)
    back = control.replace("more", "x").replace("less", "more").replace("x", "less")
    click(button(page, back))
    assert (changed, OUT_OF_ORDER in texts(page)) == ([], False)


def test_what_is_out_of_order_stays_while_something_else_is_chosen(page: SettingsPage) -> None:
    page.show_settings(replace(GIVEN, away_ignored_seconds=270))
    click(button(page, AWAY))
    click(button(page, "Ignored up to: more"))
    changed = heard(page.changed)
    click(button(page, "Seated"))
    assert changed == [replace(GIVEN, away_ignored_seconds=270, break_place=BreakPlace.SEATED)]
    assert OUT_OF_ORDER in texts(page)
    assert "300 s" in texts(page)


# What others write ----------------------------------------------------------------------------------------------------


def test_starting_with_the_computer_is_asked_for_and_shown(page: SettingsPage, qtbot: QtBot) -> None:
    asked = heard(page.start_at_login_toggled)
    click(button(page, "Start with the computer"))
    assert asked == [True]
    with qtbot.assertNotEmitted(page.start_at_login_toggled):
        page.show_start_at_login(False, "This desktop has no list of programs to start.")
    assert not button(page, "Start with the computer").isChecked()
    assert "This desktop has no list of programs to start." in texts(page)
    page.show_start_at_login(True, "")
    assert "It then sits in the tray and reminds you." in texts(page)


def test_what_can_be_noticed_is_asked_for(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.noticing_requested):
        click(button(page, "Look at what I can notice here"))


def test_every_control_can_be_reached_by_tab(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_settings(replace(GIVEN, quiet_times=(LUNCH,), session_times=("17:00",)))
    qtbot.waitUntil(page.isActiveWindow)
    button(page, "Work on Monday").setFocus()
    visited: list[str] = []
    while "Start with the computer" not in visited:
        focused = page.window().focusWidget()
        assert focused is not None
        assert name_of(focused) not in visited, "it goes round"
        visited.append(name_of(focused))
        press(focused, Qt.Key.Key_Tab)
    assert visited[7:] == [
        "Your work begins",
        "Your work ends",
        "Add hours",
        "A break after 45 minutes",
        "Get up and move after 90 minutes",
        "Most breaks in a day: less",
        "Most breaks in a day: more",
        "Anywhere",
        "Another time for the session",
        "Add this time for the session",
        "Remove the session at 17:00",
        "No heat before the session",
        "Add a quiet time",
        "Change Lunch",
        "Remove Lunch",
        "Hold breaks during calls and full screen",
        "Look at what I can notice here",
        AWAY,
        "Start with the computer",
    ]


@pytest.mark.parametrize("size", [(752, 660), (912, 740)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_where_all_is_open(
    page: SettingsPage, theme: Theme, size: tuple[int, int], scale: float, qtbot: QtBot
) -> None:
    theme.set_text_scale(scale)
    page.resize(*size)
    page.show_day(NOW, [NOW])
    plan = Intention(cue="lunch", at="12:30")
    full = replace(
        GIVEN,
        quiet_times=(LUNCH, replace(LUNCH, name="A rather long name of a quiet time")),
        more_work_hours=(NIGHT,),
        session_times=("08:00", "12:00", "17:00", "18:30"),
        intention=plan,
        away_ignored_seconds=270,
    )
    page.show_settings(full)
    for name in ("Change Lunch", "Change 22:00 until 02:00 the next day", AWAY, "Ignored up to: more"):
        button(page, name).click()
    button(page, "Add this time for the session").click()
    button(page, "Remove A rather long name of a quiet time").click()
    qtbot.waitUntil(lambda: not cut_off(page))
