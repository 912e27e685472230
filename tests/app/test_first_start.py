"""The first start in the running program: four steps, the questions that cannot be skipped, and what comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.app.newcomer import Newcomer, arrivals, decisions, go_through, page_of, questions, say, shows_pages
from tests.ui.hands import click, press
from tests.ui.seen import button, cut_off, has_button, name_of, texts
from tests.ui.settings_builders import enter, field
from thoracic_desktop.desktop.settings_store import Intention
from thoracic_desktop.ui.first_start.progress_row import ProgressRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.first_start.page import FirstStartPage


@pytest.fixture
def arrive(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Newcomer]]:
    yield from arrivals(tmp_path, qtbot)


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


def to_the_last_step(person: Newcomer) -> FirstStartPage:
    page = page_of(person)
    click(button(page, "Get started"))
    for _ in range(3):
        say(page)
        click(button(page, "Continue"))
    click(button(page, "Continue"))
    return page


def wishes(person: Newcomer) -> list[str]:
    """Note each wish that the program start with the computer."""
    flow, noted = person.running.program.first_start, list[str]()
    assert flow is not None
    flow.start_at_login_wished.connect(lambda: noted.append("start with the computer"))
    return noted


def test_when_to_remind_is_asked_for_last(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    wished = wishes(person)
    page = to_the_last_step(person)
    assert {"When may we nudge you?", "Step 4 of 4"} <= {*texts(page), name_of(page.findChildren(ProgressRow)[0])}
    click(button(page, "Work on Friday"))
    enter(page, "Your work ends", "16")
    click(button(page, "Never remind of breaks"))
    assert not shows_pages(person), "Enter in a field is no way on"
    click(button(page, "Finish"))
    settings = person.running.parts.settings.settings
    assert (settings.work_days, settings.work_to, settings.break_after_minutes) == ((0, 1, 2, 3), "16:00", 0)
    assert settings.is_introduced
    assert wished == ["start with the computer"]
    person.leave()


def test_who_does_not_want_it_is_not_started_with_the_computer(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    wished = wishes(person)
    page = to_the_last_step(person)
    click(button(page, "Start with the computer"))
    click(button(page, "Finish"))
    assert wished == []
    person.leave()


def test_a_step_that_is_skipped_wishes_for_nothing(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    wished = wishes(person)
    page = to_the_last_step(person)
    click(button(page, "A break after 90 minutes"))
    click(button(page, "Skip this step"))
    assert person.running.parts.settings.settings.break_after_minutes == 45
    assert wished == []
    person.leave()


def test_a_plan_can_be_made_at_once(arrive: Callable[[], Newcomer]) -> None:
    person = arrive()
    page = to_the_last_step(person)
    click(button(page, "Make a plan for the session"))
    at = field(page, "When the session begins")
    person.qtbot.waitUntil(lambda: at.visibleRegion().boundingRect().height() > 0)
    enter(page, "What comes before the session", "lunch")
    enter(page, "When the session begins", "12:30")
    assert person.running.parts.settings.settings.intention == Intention(cue="lunch", at="12:30")
    assert not has_button(page, "Make a plan for the session")
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
