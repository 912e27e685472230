"""The rating page: the question before and after, what it says about a number, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.hands import click, press
from tests.ui.page_builders import picture, results, session_exercises
from tests.ui.seen import button, cut_off, has_button, heard, name_of, texts
from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.ui.rating.page import RatingPage
from thoracic_desktop.ui.widgets.rating_bar import RatingBar
from thoracic_desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.session.results import EntryResult
    from thoracic_desktop.ui.theme import Theme

SEVENTEEN_MINUTES_MS = 17 * 60_000
CHART = "One session says little. Your chart shows what lasts."
EASE_OFF = "Ease off next time if it stays. If it is sharp or spreads, ask a health professional."


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> RatingPage:
    made = RatingPage(theme, picture)
    qtbot.addWidget(made)
    made.resize(1120, 740)
    return made


def ask_before(page: RatingPage, last: int | None = None, level: WordingLevel = WordingLevel.PLAIN) -> list[str]:
    page.ask_before(last, session_exercises(), level)
    page.show()
    return texts(page)


def ask_after(
    page: RatingPage,
    before: int | None = None,
    ended: tuple[EntryResult, ...] | None = None,
    level: WordingLevel = WordingLevel.PLAIN,
    active_ms: int = SEVENTEEN_MINUTES_MS,
    *,
    is_done: bool = True,
) -> list[str]:
    done = results() if ended is None else ended
    page.ask_after(before, done, session_exercises(), level, active_ms, is_done=is_done)
    page.show()
    return texts(page)


def rate(page: RatingPage, score: int) -> list[str]:
    (bar,) = (one for one in page.findChildren(RatingBar) if one.isVisibleTo(page))
    click(bar, bar.cell_area(score).center().toPoint())
    return texts(page)


def outcomes(page: RatingPage) -> list[str]:
    (strip,) = page.findChildren(Strip)
    return [name_of(part) for part in strip.parts]


def test_it_asks_before_a_session_and_shows_what_comes(page: RatingPage) -> None:
    shown = ask_before(page, last=4)

    assert "How is your mid-back right now?" in shown
    assert "0 is nothing at all, 10 as bad as it can be. Last time: 4." in shown
    assert {"What comes", "Warm-up", "Cat–cow", "Wall angels"} <= set(shown)
    assert "Prone scapular retraction" in ask_before(page, level=WordingLevel.CLINICAL)


def test_the_session_begins_with_an_answer_or_without(page: RatingPage, qtbot: QtBot) -> None:
    shown = ask_before(page)
    assert not button(page, "Start session").isEnabled()
    assert "Choose a number first." in shown
    with qtbot.waitSignal(page.skip_requested):
        click(button(page, "Skip this question"))

    rated = heard(page.rated)
    shown = rate(page, 4)
    assert rated == [4]
    assert "Choose a number first." not in shown
    with qtbot.waitSignal(page.start_requested):
        click(button(page, "Start session"))


@pytest.mark.parametrize(
    ("score", "word", "meaning"),
    [
        (0, "None", "You do not notice anything."),
        (3, "Mild", "You notice it, and it does not get in the way."),
        (4, "Moderate", "You notice it, and it gets in the way of some things."),
    ],
)
def test_the_chosen_number_is_put_into_words(page: RatingPage, score: int, word: str, meaning: str) -> None:
    ask_before(page)
    assert {word, meaning} <= set(rate(page, score))


def test_a_high_number_brings_the_offer_to_rest_or_go_gently(page: RatingPage) -> None:
    ask_before(page)
    assert not any("Resting today is fine." in text for text in rate(page, 6))
    assert any("Resting today is fine. If you go on, go gently" in text for text in rate(page, 7))
    assert button(page, "Start session").isEnabled()


def test_a_new_question_forgets_the_last_answer(page: RatingPage) -> None:
    ask_before(page)
    rate(page, 4)
    assert "Choose a number" in ask_before(page, last=4)
    assert not button(page, "Start session").isEnabled()


@pytest.mark.parametrize(
    ("before", "after", "title", "sentence"),
    [
        (4, 2, "Two lower than before", CHART),
        (4, 4, "The same as before", CHART),
        (4, 5, "One higher than before", EASE_OFF),
        (0, 10, "Ten higher than before", EASE_OFF),
        (None, 3, "Mild", "There is no answer from before to compare with."),
    ],
)
def test_two_numbers_are_compared_without_praise_or_blame(
    page: RatingPage, before: int | None, after: int, title: str, sentence: str
) -> None:
    ask_after(page, before)
    assert {title, sentence} <= set(rate(page, after))


def test_a_session_that_is_done_says_what_was_done(page: RatingPage) -> None:
    shown = ask_after(page, 4, results("done", "done", "easier"))

    assert {"Session done", "17 min, 6 of 6 exercises, 1 made easier", "And how is it now?"} <= set(shown)
    assert outcomes(page)[:2] == ["Cat–cow: Done", "Bird dog: Easier"]
    assert shown.count("10 of 10") == 7


def test_a_session_that_was_ended_says_so_without_a_word_of_blame(page: RatingPage) -> None:
    ended = results("done", "done", "partly", "stopped", "skipped", "skipped", "skipped")
    shown = ask_after(page, 4, ended, active_ms=20_000, is_done=False)

    assert {"Session ended", "20 s, 1 of 6 exercises"} <= set(shown)
    assert "Session done" not in shown
    ends = [name.partition(": ")[2] for name in outcomes(page)]
    assert ends == ["Done", "Partly", "Stopped", "Skipped", "Skipped", "Skipped"]
    assert shown.count("0 of 10") == 3


def test_the_question_after_can_be_left_out(page: RatingPage, qtbot: QtBot) -> None:
    assert "Choose a number to compare, or leave it out." in ask_after(page, 4)
    assert "Or leave it out. The session counts all the same." in ask_after(page)
    with qtbot.waitSignal(page.done_requested):
        click(button(page, "Done"))


def test_before_and_after_do_not_show_each_other(page: RatingPage) -> None:
    ask_after(page)
    assert "How is your mid-back right now?" not in texts(page)
    assert not has_button(page, "Start session")
    ask_before(page)
    assert "And how is it now?" not in texts(page)
    assert not has_button(page, "Done")


def test_keys_alone_lead_through_the_question_before(page: RatingPage, qtbot: QtBot) -> None:
    ask_before(page)
    qtbot.waitUntil(page.isActiveWindow)
    with qtbot.assertNotEmitted(page.start_requested):
        press(page.window().focusWidget(), Qt.Key.Key_Return)
    rated = heard(page.rated)
    press(page.window().focusWidget(), Qt.Key.Key_T)
    assert rated == [10]
    with qtbot.waitSignal(page.start_requested):
        press(page.window().focusWidget(), Qt.Key.Key_Return)
    with qtbot.waitSignal(page.cancel_requested):
        press(page.window().focusWidget(), Qt.Key.Key_Escape)


def test_keys_alone_lead_through_the_question_after(page: RatingPage, qtbot: QtBot) -> None:
    ask_after(page, 4)
    qtbot.waitUntil(page.isActiveWindow)
    rated = heard(page.rated)
    press(page.window().focusWidget(), Qt.Key.Key_2)
    assert rated == [2]
    with qtbot.waitSignal(page.done_requested):
        press(page.window().focusWidget(), Qt.Key.Key_Enter)
    with qtbot.waitSignal(page.done_requested):
        press(page.window().focusWidget(), Qt.Key.Key_Escape)


def test_a_number_is_chosen_wherever_the_focus_is(page: RatingPage, qtbot: QtBot) -> None:
    ask_before(page)
    qtbot.waitUntil(page.isActiveWindow)
    button(page, "Cancel").setFocus()
    rated = heard(page.rated)
    press(page.window().focusWidget(), Qt.Key.Key_6)
    assert rated == [6]


def test_tab_goes_through_the_question_in_reading_order(page: RatingPage, qtbot: QtBot) -> None:
    ask_before(page)
    rate(page, 4)
    qtbot.waitUntil(page.isActiveWindow)
    button(page, "Cancel").setFocus()
    visited: list[str] = []
    for _ in range(4):
        focused = page.window().focusWidget()
        assert focused is not None
        visited.append(name_of(focused))
        press(focused, Qt.Key.Key_Tab)
    assert visited == ["Cancel", "How is your mid-back right now?", "Start session", "Skip this question"]


@pytest.mark.parametrize("size", [(960, 660), (1120, 740), (1600, 1000)])
@pytest.mark.parametrize("text", [(scale, level) for scale in (1.0, 1.5, 2.0) for level in WordingLevel])
def test_nothing_is_cut_off(
    page: RatingPage, theme: Theme, qtbot: QtBot, size: tuple[int, int], text: tuple[float, WordingLevel]
) -> None:
    scale, level = text
    theme.set_text_scale(scale)
    page.resize(*size)
    ask_before(page, 4, level)
    rate(page, 8)
    qtbot.waitUntil(lambda: not cut_off(page))
    ask_after(page, 4, results("done", "easier", "partly", "stopped", "skipped"), level)
    rate(page, 6)
    qtbot.waitUntil(lambda: not cut_off(page))


def test_the_whole_page_fits_into_the_window_as_drawn(page: RatingPage) -> None:
    for ask in (ask_before, ask_after):
        ask(page, 4)
        rate(page, 8)
        QApplication.processEvents()
        (bar,) = (one for one in page.findChildren(RatingBar) if one.isVisibleTo(page))
        primary = button(page, "Start session") if ask is ask_before else button(page, "Done")
        assert primary.visibleRegion().boundingRect() == primary.rect()
        assert bar.visibleRegion().boundingRect() == bar.rect()
