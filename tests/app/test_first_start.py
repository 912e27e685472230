"""The first start in the running program: four steps, the questions that cannot be skipped, and what comes of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.app.conftest import Person
from tests.app.introducing import answer_signs
from tests.ui.hands import click, press, write
from tests.ui.seen import button, cut_off, has_button, name_of, texts
from thoracic_desktop.history import database
from thoracic_desktop.history.repository import History
from thoracic_desktop.ui.first_start.page import FirstStartPage
from thoracic_desktop.ui.safety.advice_sheet import AdviceSheet
from thoracic_desktop.ui.safety.signs_sheet import SignsSheet
from thoracic_desktop.ui.widgets.advice_card import AdviceCard
from thoracic_desktop.ui.widgets.yes_no import YesNo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Newcomer(Person):
    """Somebody who starts the program for the first time."""

    is_introduced = False


@pytest.fixture
def arrive(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Newcomer]]:
    people: list[Newcomer] = []

    def start() -> Newcomer:
        people.append(Newcomer(tmp_path / "data", qtbot))
        return people[-1]

    yield start
    for person in people:
        person.running.parts.window.deleteLater()
    QApplication.processEvents()


def page_of(person: Newcomer) -> FirstStartPage:
    flow = person.running.program.first_start
    assert flow is not None
    return flow.page


def questions(page: FirstStartPage) -> list[YesNo]:
    return [one for one in page.findChildren(YesNo) if one.isVisible()]


def say(page: FirstStartPage, *, yes_to: int | None = None) -> None:
    """Answer all questions of the page that is in front."""
    for number, question in enumerate(questions(page)):
        answer = "Yes" if number == yes_to else "No"
        click(button(question, f"{answer}: {question.accessibleName()}"))


def go_through(person: Newcomer, *, yes_to: int | None = None) -> None:
    page = page_of(person)
    click(button(page, "Get started"))
    say(page, yes_to=yes_to)
    for _ in range(2):
        click(button(page, "Continue"))
        say(page)
    click(button(page, "Continue"))
    click(button(page, "Skip this step"))
    click(button(page, "Skip this step"))
    person.wait_for_history()
    person.wait_for_history()


def shows_pages(person: Newcomer) -> bool:
    return person.running.parts.window.is_showing_pages


def decisions(person: Newcomer) -> list[str]:
    history = person.history()
    kept = [one.decision.answer for one in history.programme.decisions()]
    history.close()
    return kept


def test_it_comes_before_today_and_only_once(arrive: Callable[[], Newcomer]) -> None:
    first = arrive()
    assert not shows_pages(first)
    go_through(first)
    assert shows_pages(first)
    first.leave()
    assert decisions(first) == ["none_fits"]
    second = arrive()
    assert shows_pages(second)
    assert second.running.program.first_start is None
    second.leave()


def test_the_limits_are_said_first(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    said = " ".join(texts(page_of(person)))
    assert "No clinician has reviewed it" in said
    assert "not a medical device" in said
    person.leave()


def test_every_step_can_be_skipped_but_the_questions(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    page = page_of(person)
    click(button(page, "Get started"))
    assert not has_button(page, "Skip this step")
    assert not button(page, "Continue").isEnabled()
    say(page)
    assert button(page, "Continue").isEnabled()
    person.leave()


def test_an_answer_that_is_missing_is_counted(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    page = page_of(person)
    click(button(page, "Get started"))
    say(page)
    click(button(page, "Continue"))
    total = len(questions(page))
    assert f"{total} answers left" in texts(page)
    click(button(page, "None of these"))
    assert button(page, "Continue").isEnabled()
    person.leave()


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


def test_a_sign_to_ask_about_first_leaves_exercise_open(arrive: Callable[[], Newcomer]) -> None:
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
    assert button(person.running.program.today_page, "Start").isEnabled()
    person.leave()


def test_the_wording_changes_at_once(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    page = page_of(person)
    before = set(texts(page))
    click(button(page, "Clinical words"))
    assert len(before - set(texts(page))) >= 3
    assert person.running.parts.settings.settings.wording == "clinical"
    person.leave()


def test_what_is_chosen_holds_and_skipping_leaves_it_as_it_was(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    page = page_of(person)
    click(button(page, "Get started"))
    for _ in range(3):
        say(page)
        click(button(page, "Continue"))
    click(button(page, "10 minutes for one session"))
    click(button(page, "Leaning back"))
    click(button(page, "Continue"))
    click(button(page, "Work on Monday"))
    click(button(page, "Skip this step"))
    settings = person.running.parts.settings.settings
    assert (settings.minutes, settings.bothered_by) == (10, ("leaning_back",))
    assert settings.bothered_on == person.clock.now().date()
    assert settings.work_days == (0, 1, 2, 3, 4)
    person.leave()


def test_back_keeps_every_answer(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    page = page_of(person)
    click(button(page, "Get started"))
    say(page, yes_to=1)
    answers = page.answers
    press(page, Qt.Key.Key_Escape)
    press(page, Qt.Key.Key_Return)
    assert page.answers == answers
    person.leave()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(arrive: Callable[[], Newcomer], scale: float) -> None:
    person = arrive()
    person.running.parts.theme.set_text_scale(scale)
    person.window.resize(960, 660)
    page = page_of(person)
    last = 5
    for step in range(last + 1):
        QApplication.processEvents()
        person.qtbot.waitUntil(lambda: cut_off(page) == [])
        if 1 <= step <= 3:
            say(page, yes_to=0)
            person.qtbot.waitUntil(lambda: cut_off(page) == [])
        if step < last:
            press(page, Qt.Key.Key_Return)
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
