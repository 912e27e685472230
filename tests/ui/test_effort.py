"""How hard it was, asked on the page after a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.ui.hands import click, press
from tests.ui.page_builders import picture, results, session_exercises
from tests.ui.seen import button, has_button, heard, name_of
from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.programme.response import Effort
from thoracic_desktop.ui.rating.page import RatingPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> RatingPage:
    made = RatingPage(theme, picture)
    qtbot.addWidget(made)
    made.resize(1120, 740)
    return made


def ask(page: RatingPage, *, asks_effort: bool = True) -> None:
    page.ask_after(
        4, results(), session_exercises(), WordingLevel.PLAIN, 600_000, is_done=True, asks_effort=asks_effort
    )
    page.show()


def focused() -> str:
    """Return what readers call the control that has the keys."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return name_of(widget)


def test_each_answer_is_told_at_once_and_may_be_changed(page: RatingPage) -> None:
    ask(page)
    told = heard(page.effort_chosen)
    for name in ("Easy", "About right", "Hard", "Easy"):
        click(button(page, name))
        assert button(page, name).isChecked()
    assert told == [Effort.EASY, Effort.RIGHT, Effort.HARD, Effort.EASY]


def test_another_session_starts_without_an_answer(page: RatingPage) -> None:
    ask(page)
    click(button(page, "Hard"))
    ask(page)
    assert not any(button(page, name).isChecked() for name in ("Easy", "About right", "Hard"))
    told = heard(page.effort_chosen)
    click(button(page, "Hard"))
    assert told == [Effort.HARD]


def test_it_is_not_asked_where_it_is_not_the_question(page: RatingPage) -> None:
    ask(page, asks_effort=False)
    assert not has_button(page, "About right")
    assert has_button(page, "Worse than before?")


def test_keys_reach_the_answers_between_the_scale_and_done(page: RatingPage, qtbot: QtBot) -> None:
    ask(page)
    qtbot.waitUntil(page.isActiveWindow)
    told = heard(page.effort_chosen)
    press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert focused() == "Easy"
    press(QApplication.focusWidget(), Qt.Key.Key_Right)
    press(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert told == [Effort.RIGHT]
    press(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert told == [Effort.RIGHT, Effort.HARD]
    press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert focused() == "Done"
    press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert focused() == "Worse than before?"


def test_a_number_typed_on_an_answer_is_still_the_number_of_the_scale(page: RatingPage, qtbot: QtBot) -> None:
    ask(page)
    qtbot.waitUntil(page.isActiveWindow)
    button(page, "Easy").setFocus()
    rated = heard(page.rated)
    press(QApplication.focusWidget(), Qt.Key.Key_3)
    assert rated == [3]


def test_all_of_the_page_is_seen_in_the_window_as_drawn_whatever_the_comparison_says(
    page: RatingPage, qtbot: QtBot
) -> None:
    ask(page)
    qtbot.waitUntil(page.isActiveWindow)
    press(QApplication.focusWidget(), Qt.Key.Key_6)  # the longest sentence is the one for a higher number
    QApplication.processEvents()
    (view,) = (area for area in page.findChildren(QScrollArea) if area.isVisibleTo(page))
    assert view.verticalScrollBar().maximum() == 0
