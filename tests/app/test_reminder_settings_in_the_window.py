"""The settings of reminders in the running program: what is chosen is kept, and the day is drawn as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.hands import click
from tests.ui.seen import button, has_button, texts
from tests.ui.settings_builders import enter
from thoracic_desktop.desktop.settings_store import SettingsStore, TimeRange
from thoracic_desktop.ui.settings.page import SettingsPage
from thoracic_desktop.ui.widgets.day_line import DayLineView

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.app.conftest import Person
    from thoracic_desktop.desktop.settings_store import Settings

MINUTE_MS = 60_000


def open_settings(person: Person) -> SettingsPage:
    person.running.parts.window.show_page("settings")
    person.wait_for_history()
    page = person.window.findChild(SettingsPage)
    assert page is not None
    return page


def line_of(page: SettingsPage) -> str:
    (view,) = page.findChildren(DayLineView)
    return view.accessibleDescription()


def kept(person: Person) -> Settings:
    """Return what stands in the file."""
    store = SettingsStore(person.folder / "config" / "settings.json")
    assert store.load() is None
    return store.settings


def test_what_is_chosen_is_kept_and_drawn(person: Person) -> None:
    page = open_settings(person)
    assert "Your Monday" in texts(page)
    click(button(page, "Never remind of getting up"))
    click(button(page, "A break after 90 minutes"))
    person.wait_for_history()
    assert "Breaks to come: 10:30, 12:00, 13:30, 15:00, 16:30." in line_of(page)
    click(button(page, "Add a quiet time"))
    enter(page, "Name of the quiet time", "Lunch")
    enter(page, "Another time for the session", "17")
    person.wait_for_history()
    assert "Quiet for Lunch from 12:30 to 13:15." in line_of(page)
    assert "4 breaks, 1 main session" in texts(page)
    settings = kept(person)
    assert (settings.break_after_minutes, settings.move_after_minutes) == (90, 0)
    assert settings.quiet_times == (TimeRange(start="12:30", end="13:15", days=(0, 1, 2, 3, 4), name="Lunch"),)
    assert settings.session_times == ("17:00",)


def test_the_line_goes_with_the_time(person: Person) -> None:
    page = open_settings(person)
    assert "Now it is 09:00." in line_of(page)
    person.clock.advance_ms(30 * MINUTE_MS)
    person.running.program.settings.show_day()
    person.wait_for_history()
    assert "Now it is 09:30." in line_of(page)


def test_a_set_that_was_done_stands_in_the_line(person: Person) -> None:
    person.clock.advance_ms(60 * MINUTE_MS)
    person.running.program.today_page.posture_requested.emit()
    person.finish_the_session()
    person.wait_for_history()
    person.running.program.flow.screens.rating.done_requested.emit()
    page = open_settings(person)
    assert "Breaks done: 10:0" in line_of(page)


def test_a_set_of_the_evening_still_counts_after_midnight(person: Person) -> None:
    page = open_settings(person)
    enter(page, "Your work begins", "18")
    enter(page, "Your work ends", "2")
    person.running.parts.window.show_page("today")
    person.clock.advance_ms(14 * 60 * MINUTE_MS)
    person.running.program.today_page.posture_requested.emit()
    person.finish_the_session()
    person.wait_for_history()
    person.running.program.flow.screens.rating.done_requested.emit()
    person.clock.advance_ms(2 * 60 * MINUTE_MS)
    open_settings(person)
    assert "Your Monday" in texts(page)
    assert "Breaks done: 23:0" in line_of(page)


def test_a_whole_session_is_no_break(person: Person) -> None:
    person.type_start_and_skip()
    person.finish_the_session()
    person.wait_for_history()
    person.running.program.flow.screens.rating.done_requested.emit()
    assert "Breaks done" not in line_of(open_settings(person))


def test_what_is_removed_comes_back_and_is_kept(person: Person) -> None:
    page = open_settings(person)
    click(button(page, "Add hours"))
    click(button(page, "Remove 18:00 to 20:00"))
    assert kept(person).more_work_hours == ()
    click(button(page, "Undo"))
    assert kept(person).more_work_hours == (TimeRange(start="18:00", end="20:00", days=(5,)),)
    assert not has_button(page, "Undo")


def test_what_the_page_asks_for_reaches_the_program(person: Person) -> None:
    page = open_settings(person)
    asked: list[object] = []
    person.running.program.settings.noticing_requested.connect(lambda: asked.append("noticing"))
    person.running.program.settings.start_at_login_toggled.connect(asked.append)
    click(button(page, "Look at what I can notice here"))
    click(button(page, "Start with the computer"))
    assert asked == ["noticing", True]


def test_settings_hold_at_the_next_start(arrive: Callable[[], Person]) -> None:
    first = arrive()
    click(button(open_settings(first), "Never remind of breaks"))
    first.leave()
    second = arrive()
    assert button(open_settings(second), "Never remind of breaks").isChecked()
    second.leave()
