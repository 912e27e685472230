"""A warning sign that fits closes exercise, whichever way somebody comes, until it is answered anew."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.app.introducing import answer_signs
from tests.app.newcomer import Newcomer, arrivals, decisions, go_through, page_of, say, shows_pages
from tests.ui.hands import click, write
from tests.ui.seen import button, name_of, texts
from thoracic_desktop.history import database
from thoracic_desktop.history.repository import History
from thoracic_desktop.ui.safety.advice_sheet import AdviceSheet
from thoracic_desktop.ui.safety.signs_sheet import SignsSheet
from thoracic_desktop.ui.widgets.advice_card import AdviceCard
from thoracic_desktop.ui.widgets.yes_no import YesNo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def arrive(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Newcomer]]:
    yield from arrivals(tmp_path, qtbot)


def test_a_yes_closes_exercise_and_today_says_whom_to_ask(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    page = page_of(person)
    click(button(page, "Get started"))
    say(page, yes_to=0)
    assert "Call your emergency number now" in texts(page)
    (number,) = (one for one in page.findChildren(QLineEdit) if name_of(one) == "Emergency number" and one.isVisible())
    write(number, "112")
    number.editingFinished.emit()
    click(button(page, "Back"))
    go_through(person, yes_to=0)
    today = person.running.program.today_page
    assert "Call 112 now" in texts(today)
    assert not button(today, "Start").isEnabled()
    person.running.program.today_page.start_requested.emit()
    person.running.program.today_page.posture_requested.emit()
    assert shows_pages(person)
    person.leave()
    assert decisions(person)[-1] == "emergency"


def test_exercise_opens_again_when_the_questions_are_answered_anew(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    go_through(person, yes_to=0)
    today = person.running.program.today_page
    click(button(today, "Answer again"))
    sheet = person.window.findChild(SignsSheet)
    assert sheet is not None
    assert not button(sheet, "One of these fits").isEnabled()
    click(button(sheet, "None of these"))
    person.wait_for_history()
    person.wait_for_history()
    assert button(today, "Start").isEnabled()
    said = " ".join(texts(today)).lower()
    assert not any(word in said for word in ("you are clear", "all fine", "all clear"))
    person.leave()


def test_a_sign_to_ask_about_first_closes_exercise_too(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    go_through(person)
    person.running.program.safety.ask()
    sheet = person.window.findChild(SignsSheet)
    assert sheet is not None
    last = sheet.findChildren(YesNo)[-1]
    click(button(last, f"Yes: {last.accessibleName()}"))
    click(button(sheet, "One of these fits"))
    advice = person.window.findChild(AdviceSheet)
    assert advice is not None
    assert advice.is_open
    click(button(advice, "I have read this"))
    person.wait_for_history()
    person.wait_for_history()
    assert not button(person.running.program.today_page, "Start").isEnabled()
    person.leave()


def test_a_sign_that_fits_keeps_an_interrupted_session_closed(arrive: Callable[[], Newcomer], tmp_path: Path) -> None:
    first = arrive()
    go_through(first)
    first.type_start_and_skip()
    first.let_time_pass(60_000)
    first.leave()
    history = History.open(tmp_path / "data" / "history.sqlite3", first.clock.now())
    answer_signs(history, first.clock.now(), "soon", unwell="yes")
    history.close()
    second = arrive()
    state = second.running.parts.today.state
    assert state is not None
    assert state.interrupted is not None
    assert not state.interrupted.can_go_on
    assert second.window.findChild(AdviceCard) is not None
    second.leave()


def test_no_way_leads_into_a_session_while_a_sign_fits(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    go_through(person, yes_to=0)
    person.wait_for_history()
    program, state = person.running.program, person.running.parts.today.state
    assert state is not None
    assert state.safety.is_closed
    person.type(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    program.today_page.short_requested.emit()
    program.today_page.posture_requested.emit()
    program.today_page.routine_requested.emit(state.chosen.session)
    assert shows_pages(person)
    person.leave()


def test_a_sign_that_fits_counts_though_it_cannot_be_written(
    arrive: Callable[[], Newcomer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 1)
    person = arrive()
    go_through(person)
    with closing(sqlite3.connect(tmp_path / "data" / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        person.running.program.safety.keep({"unwell": "yes"})
        person.wait_for_history()
        person.wait_for_history()
        person.type(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert shows_pages(person)
        assert "See someone soon" in texts(person.window.findChildren(AdviceSheet)[0])
        other.execute("ROLLBACK")
    person.leave()
    assert decisions(person) == ["none_fits", "soon"]
