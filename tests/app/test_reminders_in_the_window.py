"""What the window shows of the reminders, and what the process in the tray is asked and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from tests.app.at_the_tray import desks
from tests.app.introducing import answer_signs
from tests.ui import status_builders as stands
from tests.ui.hands import click
from tests.ui.seen import texts
from thoracic_desktop.desktop.messages_between import (
    Changed,
    Pause,
    Resume,
    SessionBegan,
    SessionEnded,
    Skip,
    Snooze,
    StartBreak,
)
from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.reminders.kinds import Kind, Outcome
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.app.at_the_tray import AtTheDesk, SitDown


@pytest.fixture
def sit_down(tmp_path: Path, qtbot: QtBot) -> Iterator[SitDown]:
    yield from desks(tmp_path, qtbot)


@pytest.fixture
def person(sit_down: SitDown) -> AtTheDesk:
    """Somebody whose tray waits for the next break."""
    somebody = sit_down()
    somebody.link.say(stands.WAITING)
    return somebody


def test_what_the_tray_says_is_shown_in_both_places(person: AtTheDesk) -> None:
    assert {"Next break", "about 09:25", "Chin tucks"} <= set(texts(person.card))
    assert texts(person.foot) == ["In 24 min", "Chin tucks"]
    person.link.say(stands.PAUSED)
    assert "Paused" in texts(person.card)
    assert texts(person.foot)[0] == "Paused"


def test_a_new_wording_reaches_both_places(person: AtTheDesk) -> None:
    clinical = replace(person.running.parts.settings.settings, wording=WordingLevel.CLINICAL)
    person.running.program.library.settings_chosen.emit(clinical)
    person.wait_for_history()
    assert "Cervical retraction" in texts(person.card)
    assert "Cervical retraction" in texts(person.foot)


def test_presses_become_wishes(person: AtTheDesk) -> None:
    person.press(person.foot, "Pause reminders for 1 hour")
    person.link.say(stands.PAUSED)
    person.press(person.foot, "Resume reminders")
    person.press(person.card, "Resume reminders")
    person.link.say(stands.DUE)
    person.press(person.card, "Snooze 10 min")
    person.press(person.card, "Skip")
    person.press(person.card, "Start")
    assert person.link.asked == [Pause(minutes=60), Resume(), Resume(), Snooze(), Skip(), StartBreak()]


def test_how_long_a_pause_is_can_be_said(person: AtTheDesk) -> None:
    person.press(person.card, "Pause reminders")
    (sheet,) = (one for one in person.window.findChildren(Sheet) if one.is_open)
    person.press(sheet, "Until tomorrow")
    assert person.link.asked == [Pause(tomorrow=True)]


def test_the_words_of_the_sidebar_lead_to_the_settings(person: AtTheDesk) -> None:
    shown: list[str] = []
    person.running.parts.window.page_shown.connect(shown.append)
    click(person.foot.findChildren(QAbstractButton)[0])
    assert shown == ["settings"]


def test_what_cannot_be_done_is_said_in_place(person: AtTheDesk) -> None:
    person.link.refused.emit("No break can start now.")
    assert person.running.parts.messages.texts == ("No break can start now.",)


# Starting breaks -----------------------------------------------------------------------------------------------------


def test_ctrl_b_asks_the_tray_which_knows_whose_turn_it_is(person: AtTheDesk) -> None:
    person.type(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert person.link.asked == [StartBreak()]
    person.link.say(stands.MOVE)
    person.type(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert person.link.asked[1:] == [StartBreak(kind=Kind.MOVE)]


def test_without_a_tray_ctrl_b_starts_the_first_posture_exercise_here(sit_down: SitDown) -> None:
    person = sit_down()
    person.link.say(None)
    person.type(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    person.wait_for_break()
    assert {segment.exercise for segment in person.break_session.segments} == {"chin_tuck"}


def test_before_anything_is_known_a_break_starts_here_too(sit_down: SitDown) -> None:
    person = sit_down()
    person.press(person.card, "Start now")
    person.wait_for_break()
    assert {segment.exercise for segment in person.break_session.segments} == {"chin_tuck"}


def test_a_break_done_here_counts_among_the_breaks_of_the_day(sit_down: SitDown) -> None:
    person = sit_down()
    for _ in range(2):
        person.type(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        person.wait_for_break()
        person.finish_the_break()
    state = person.running.parts.today.state
    assert state is not None
    assert state.posture_done == 2


def test_while_a_warning_sign_fits_no_break_starts_and_the_card_says_so(person: AtTheDesk) -> None:
    parts, now = person.running.parts, person.clock.now()
    parts.history.write(lambda history: answer_signs(history, now, "stop_now", signs="fever"))
    person.running.program.refresh()
    person.wait_for_history()
    person.link.asked.clear()
    assert parts.today.state is not None
    assert parts.today.state.safety.is_closed
    assert "No breaks for now" in texts(person.card)
    person.type(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert person.link.asked == []
    assert not person.running.program.flow.controller.is_under_way


def test_start_now_begins_what_comes_next(person: AtTheDesk) -> None:
    person.link.say(stands.HEAT)
    shown: list[str] = []
    person.running.parts.window.page_shown.connect(shown.append)
    person.press(person.card, "Start now")
    assert shown == ["guidance"]
    person.running.parts.window.show_page("today")
    person.wait_for_history()
    person.link.say(stands.SESSION)
    person.press(person.card, "Start now")
    person.running.program.flow.screens.rating.skip_requested.emit()
    assert len({segment.exercise for segment in person.session.segments}) > 1
    assert StartBreak() not in person.link.asked


# What the tray is told -----------------------------------------------------------------------------------------------


def test_a_session_is_told_when_it_begins_and_once_it_is_on_the_disk(person: AtTheDesk) -> None:
    person.type_start_and_skip()
    assert person.link.asked == [SessionBegan()]
    person.finish_the_session()
    person.wait_for_history()
    assert person.link.asked == [SessionBegan(), SessionEnded(kind=Kind.SESSION, outcome=Outcome.DONE)]


def test_a_session_that_is_left_standing_is_over_for_the_tray(sit_down: SitDown) -> None:
    person = sit_down()
    person.link.say(stands.WAITING)
    person.type_start_and_skip()
    person.window.close()
    person.running.program.reminders.stop()
    assert person.link.asked[-1] == SessionEnded()


def test_a_tray_that_comes_in_the_middle_of_a_session_is_told_of_it(sit_down: SitDown) -> None:
    person = sit_down()
    person.type_start_and_skip()
    assert person.link.asked == []
    person.link.say(stands.WAITING)
    person.link.say(stands.RUNNING)
    assert person.link.asked == [SessionBegan()]


def test_other_settings_are_told_and_looking_at_a_page_is_not(person: AtTheDesk) -> None:
    for page in ("library", "today"):
        person.running.parts.window.show_page(page)
    person.wait_for_history()
    assert person.link.asked == []
    rarer = replace(person.running.parts.settings.settings, break_after_minutes=60)
    person.running.program.library.settings_chosen.emit(rarer)
    person.wait_for_history()
    assert person.link.asked == [Changed()]


def test_where_there_is_no_tray_it_is_said_once_how_the_window_opens(person: AtTheDesk) -> None:
    person.link.say(replace(stands.WAITING, has_tray=False))
    assert any("start the program once more" in text for text in texts(person.window))

    person.running.parts.messages.withdraw("tray")
    person.link.say(replace(stands.WAITING, has_tray=False, done_today=1))

    assert not any("start the program once more" in text for text in texts(person.window))
