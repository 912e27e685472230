"""What a person adds to the settings of reminders: hours, quiet times and times for the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from tests.ui.hands import click, press, write
from tests.ui.seen import button, has_button, heard, name_of, texts
from tests.ui.settings_builders import enter, field, shown_page
from thoracic_desktop.desktop.settings_store import Intention, Settings, TimeRange
from thoracic_desktop.ui.range_words import days_words, hours_words
from thoracic_desktop.ui.widgets.banner import Toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.settings.page import SettingsPage
    from thoracic_desktop.ui.theme import Theme

LUNCH = TimeRange(start="12:30", end="13:15", days=(0, 1, 2, 3, 4), name="Lunch")
CALL = TimeRange(start="14:00", end="15:00", days=(1,), name="Call")
LATE = TimeRange(start="20:00", end="22:00", days=(3,))
GIVEN = Settings(quiet_times=(LUNCH, CALL), more_work_hours=(LATE,), session_times=("17:00",))


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> SettingsPage:
    return shown_page(theme, qtbot, GIVEN)


def toast(page: SettingsPage) -> Toast:
    (found,) = page.findChildren(Toast)
    return found


def test_a_quiet_time_is_added_open_with_the_keys_in_its_name(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.isActiveWindow)
    changed = heard(page.changed)
    click(button(page, "Add a quiet time"))
    name = field(page, "Name of the quiet time")
    assert page.window().focusWidget() is name
    qtbot.waitUntil(lambda: name.visibleRegion().boundingRect().height() > 0)
    write(name, "  Nap  time ")
    press(name, Qt.Key.Key_Return)
    last = changed[-1]
    assert isinstance(last, Settings)
    assert last.quiet_times[:2] == (LUNCH, CALL)
    assert last.quiet_times[2].name == "Nap time"
    assert has_button(page, "Remove Nap time")


def test_a_quiet_time_is_changed_in_place(page: SettingsPage) -> None:
    click(button(page, "Change Call"))
    changed = heard(page.changed)
    enter(page, "The quiet time ends", "16")
    click(button(page, "Quiet on Wednesday"))
    enter(page, "Name of the quiet time", "Team")
    wanted = TimeRange(start="14:00", end="16:00", days=(1, 2), name="Team")
    assert changed[-1] == replace(GIVEN, quiet_times=(LUNCH, wanted))
    assert "14:00 to 16:00, Tuesday, Wednesday" in texts(page)


def test_a_quiet_time_over_midnight_says_so(page: SettingsPage) -> None:
    click(button(page, "Change Call"))
    enter(page, "The quiet time begins", "22")
    assert "22:00 until 15:00 the next day, Tuesday" in texts(page)
    assert "until 15:00 the next day" in texts(page)


def test_a_quiet_time_keeps_a_day(page: SettingsPage) -> None:
    click(button(page, "Change Call"))
    changed = heard(page.changed)
    click(button(page, "Quiet on Tuesday"))
    assert (changed, "Choose at least one day." in texts(page)) == ([], True)
    click(button(page, "Quiet on Friday"))
    assert "Choose at least one day." not in texts(page)
    assert changed == [replace(GIVEN, quiet_times=(LUNCH, replace(CALL, days=(4,))))]


def test_one_of_them_is_open_at_a_time(page: SettingsPage) -> None:
    click(button(page, "Change Lunch"))
    click(button(page, "Change Call"))
    assert field(page, "Name of the quiet time").text() == "Call"
    assert has_button(page, "Change Lunch")
    click(button(page, "Done: Change Call"))
    assert has_button(page, "Change Call")


def test_what_is_removed_can_be_brought_back_to_its_place(page: SettingsPage, qtbot: QtBot) -> None:
    changed = heard(page.changed)
    with qtbot.waitSignal(page.removed):
        click(button(page, "Remove Lunch"))
    assert changed == [replace(GIVEN, quiet_times=(CALL,))]
    assert toast(page).text == "Lunch is removed."
    click(button(page, "Undo"))
    assert changed[-1] == GIVEN
    assert not toast(page).isVisible()


def test_bringing_back_leaves_what_was_changed_meanwhile(page: SettingsPage) -> None:
    changed = heard(page.changed)
    click(button(page, "Remove Lunch"))
    click(button(page, "Seated"))
    click(button(page, "Remove Call"))
    click(button(page, "Undo"))
    last = changed[-1]
    assert isinstance(last, Settings)
    assert (last.quiet_times, last.break_place) == ((CALL,), "seated")


def test_after_a_while_there_is_no_way_back(page: SettingsPage) -> None:
    click(button(page, "Remove Lunch"))
    page.hide_toast()
    assert not has_button(page, "Undo")


def test_the_keys_stay_where_something_was_removed(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.isActiveWindow)
    gone = button(page, "Remove Lunch")
    gone.setFocus()
    press(gone, Qt.Key.Key_Return)
    focused = page.window().focusWidget()
    assert focused is not None
    assert name_of(focused) == "Add a quiet time"


def test_further_hours_have_their_own_days(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.isActiveWindow)
    changed = heard(page.changed)
    click(button(page, "Add hours"))
    begins = field(page, "These hours begin")
    assert page.window().focusWidget() is begins
    enter(page, "These hours begin", "22")
    enter(page, "These hours end", "2")
    click(button(page, "These hours on Sunday"))
    wanted = TimeRange(start="22:00", end="02:00", days=(5, 6))
    assert changed[-1] == replace(GIVEN, more_work_hours=(LATE, wanted))
    assert "22:00 until 02:00 the next day" in texts(page)
    assert "on weekends" in texts(page)
    click(button(page, "Remove 20:00 to 22:00"))
    assert changed[-1] == replace(GIVEN, more_work_hours=(wanted,))


def test_times_for_the_session_are_added_in_order(page: SettingsPage) -> None:
    changed = heard(page.changed)
    write(field(page, "Another time for the session"), "930")
    click(button(page, "Add this time for the session"))
    enter(page, "Another time for the session", "12:15")
    assert changed[-1] == replace(GIVEN, session_times=("09:30", "12:15", "17:00"))
    assert field(page, "Another time for the session").text() == ""


def test_a_time_for_the_session_goes_and_comes_back(page: SettingsPage) -> None:
    changed = heard(page.changed)
    click(button(page, "Remove the session at 17:00"))
    assert toast(page).text == "17:00 is removed."
    click(button(page, "Undo"))
    assert changed == [replace(GIVEN, session_times=()), GIVEN]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Enter a time of day, such as 17:00."),
        ("noon", "Enter a time of day, such as 17:00."),
        ("17", "17:00 is there already."),
        ("12.30", "12:30 is there already."),
    ],
)
def test_what_is_no_new_time_is_refused_with_a_sentence(page: SettingsPage, text: str, sentence: str) -> None:
    page.show_settings(replace(GIVEN, intention=Intention(at="12:30")))
    changed = heard(page.changed)
    enter(page, "Another time for the session", text)
    assert (changed, sentence in texts(page)) == ([], True)
    write(field(page, "Another time for the session"), "8")
    press(field(page, "Another time for the session"), Qt.Key.Key_Backspace)
    assert sentence not in texts(page)


def test_the_persons_own_plan_adds_its_time(page: SettingsPage) -> None:
    assert "Your plan, if you make one, adds its own time." in texts(page)
    page.show_settings(replace(GIVEN, intention=Intention(at="12:30")))
    assert "Your plan adds 12:30." in texts(page)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (range(7), "every day"),
        ((0, 1, 2, 3, 4), "Monday to Friday"),
        ((5, 6), "on weekends"),
        ((1,), "Tuesday"),
        ((0, 1), "Monday, Tuesday"),
        ((0, 2, 4), "Monday, Wednesday, Friday"),
        ((), "on no day"),
    ],
)
def test_days_are_said_in_few_words(days: tuple[int, ...], words: str) -> None:
    assert days_words(days) == words


def test_hours_that_end_where_they_begin_last_until_the_next_day() -> None:
    assert hours_words("09:00", "09:00") == "09:00 until 09:00 the next day"
    assert hours_words("09:00", "17:30") == "09:00 to 17:30"
