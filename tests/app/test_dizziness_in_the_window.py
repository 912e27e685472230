"""Dizzy in a session: the clock stops, somebody is led, and nothing takes them back into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.app.test_session_in_the_window import begin, is_open, press
from tests.ui.seen import cut_off, texts
from thoracic_desktop.history.records import EndReason
from thoracic_desktop.session.state import State
from thoracic_desktop.ui.main_window import SMALLEST_SIZE

if TYPE_CHECKING:
    from tests.app.conftest import Person
    from thoracic_desktop.ui.player.steadying import SteadyingSheet


def test_dizzy_stops_the_clock_says_what_to_do_and_closes_the_session(person: Person) -> None:
    begin(person)
    person.let_time_pass(20_000)
    press(person, Qt.Key.Key_D)
    sheet = person.running.program.flow.screens.dizzy_sheet
    assert person.state == State.PAUSED
    assert sheet.is_open
    person.type(Qt.Key.Key_Escape)
    assert sheet.is_open
    sheet.end_requested.emit()
    assert person.session.end_reason == "dizzy"


def be_led(person: Person) -> SteadyingSheet:
    """Be dizzy in a session, lie down, and ask to be led."""
    begin(person)
    person.let_time_pass(20_000)
    press(person, Qt.Key.Key_D)
    person.type(Qt.Key.Key_Return)
    return person.running.program.flow.screens.steadying_sheet


def stay_down(person: Person, seconds: int) -> None:
    """Let time pass by the clock, with a wake-up each second."""
    for _ in range(seconds):
        person.clock.advance_ms(1000)
        person.ticker.woke.emit()


def test_who_is_down_is_led_for_two_minutes_and_the_session_is_over_at_once(person: Person) -> None:
    sheet = be_led(person)
    assert (person.session.end_reason, is_open(sheet)) == ("dizzy", True)
    assert "Cross and squeeze, lying" in texts(sheet)
    stay_down(person, 60)
    assert "Grip and pull" in texts(sheet)
    person.type(Qt.Key.Key_Escape)
    assert is_open(sheet)
    stay_down(person, 60)
    assert "Call your emergency number now" in texts(sheet)
    assert "No better, or worse" not in texts(sheet)
    person.type(Qt.Key.Key_Return)
    assert not is_open(sheet)
    person.leave()
    history = person.history()
    (session,) = history.sessions()
    history.close()
    assert session.end_reason == EndReason.DIZZY


def test_no_better_calls_for_help_at_once_with_the_number_that_was_entered(person: Person) -> None:
    settings = person.running.parts.settings
    settings.save(replace(settings.settings, emergency_number="112"))
    sheet = be_led(person)
    sheet.worse.emit()
    assert "Call 112 now" in texts(sheet)
    stay_down(person, 70)
    assert "Cross and squeeze, lying" in texts(sheet)


def test_who_feels_steady_goes_to_the_question_after_and_not_back_into_the_session(person: Person) -> None:
    sheet = be_led(person)
    stay_down(person, 15)
    sheet.steady.emit()
    assert not is_open(sheet)
    assert person.running.program.flow.screens.rating.isVisible()
    stay_down(person, 200)
    assert not is_open(sheet)


@pytest.mark.parametrize("size", [(1120, 740), SMALLEST_SIZE])
def test_whoever_lies_on_the_floor_has_nothing_to_scroll(person: Person, size: tuple[int, int]) -> None:
    person.window.resize(*size)
    sheet = be_led(person)
    bar = sheet.findChildren(QScrollArea)[0].verticalScrollBar()
    for seconds in (0, 37, 41, 60):
        stay_down(person, seconds)
        QApplication.processEvents()
        assert (bar.maximum(), cut_off(sheet)) == (0, [])
