"""Somebody who starts the program for the first time, and their way through the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.app.conftest import Person
from tests.ui.hands import click
from tests.ui.seen import button
from thoracic_desktop.ui.first_start.page import FirstStartPage
from thoracic_desktop.ui.widgets.yes_no import YesNo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Newcomer(Person):
    """Somebody who starts the program for the first time."""

    is_introduced = False


def arrivals(folder: Path, qtbot: QtBot) -> Iterator[Callable[[], Newcomer]]:
    """Give what lets somebody arrive, and take the windows away in the end."""
    people: list[Newcomer] = []

    def start() -> Newcomer:
        people.append(Newcomer(folder / "data", qtbot))
        return people[-1]

    yield start
    for person in people:
        person.running.parts.window.deleteLater()
    QApplication.processEvents()


def page_of(person: Newcomer) -> FirstStartPage:
    """Return the page with the steps."""
    flow = person.running.program.first_start
    assert flow is not None
    return flow.page


def questions(page: FirstStartPage) -> list[YesNo]:
    """Return the questions that are in front."""
    return [one for one in page.findChildren(YesNo) if one.isVisible()]


def say(page: FirstStartPage, *, yes_to: int | None = None) -> None:
    """Answer all questions of the page that is in front."""
    for number, question in enumerate(questions(page)):
        answer = "Yes" if number == yes_to else "No"
        click(button(question, f"{answer}: {question.accessibleName()}"))


def go_through(person: Newcomer, *, yes_to: int | None = None) -> None:
    """Go through all steps; the yes is to a question of the first page."""
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
    """Tell whether the pages are in front, and neither the first start nor a session."""
    return person.running.parts.window.is_showing_pages


def decisions(person: Newcomer) -> list[str]:
    """Return the answers of all decisions in the history."""
    history = person.history()
    kept = [one.decision.answer for one in history.programme.decisions()]
    history.close()
    return kept
