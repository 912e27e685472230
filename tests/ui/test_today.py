"""The Today page: what it says about a day, what can be done there, and that large text fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import RESOURCES
from tests.ui.hands import click, press
from tests.ui.page_builders import NOW, a_day, a_first_day, done, offer, picture, score
from tests.ui.seen import button, cut_off, has_button, heard, name_of, texts
from thoracic_desktop.content.rule_book import RuleBook
from thoracic_desktop.content.sign_files import load_signs
from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.ui.today.page import TodayPage
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.due_row import DueRow
from thoracic_desktop.ui.widgets.rating_bar import RatingBar
from thoracic_desktop.ui.widgets.sheet import Sheet
from thoracic_desktop.ui.widgets.spine_progress import SpineProgress
from thoracic_desktop.ui.widgets.strip import Strip
from thoracic_desktop.ui.widgets.week_dots import WeekDots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.ui.theme import Theme

EVENING = NOW.replace(hour=19, minute=30)
STRETCHED = (done("cat_cow", 0),)


@pytest.fixture(autouse=True)
def _english_days() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> TodayPage:
    made = TodayPage(theme, picture, RuleBook(RESOURCES / "rules"), lambda: load_signs(RESOURCES))
    qtbot.addWidget(made)
    made.resize(912, 740)
    return made


def show(page: TodayPage, state: TodayState, level: WordingLevel = WordingLevel.PLAIN) -> list[str]:
    page.show_state(state, level)
    page.show()
    return texts(page)


def due(page: TodayPage, index: int) -> list[str]:
    return texts(page.findChildren(DueRow)[index])


def rating_bar(page: TodayPage) -> RatingBar:
    (bar,) = page.findChildren(RatingBar)
    return bar


def sheet_of(page: TodayPage) -> Sheet:
    (sheet,) = (one for one in page.window().findChildren(Sheet) if one.is_open)
    return sheet


def test_a_day_is_greeted_and_named(page: TodayPage) -> None:
    assert {"Good morning", "Tuesday 14 October"} <= set(show(page, a_day()))
    assert "Good evening" in show(page, a_day(now=EVENING))


def test_the_session_is_named_with_its_length_and_the_number_of_exercises(page: TodayPage) -> None:
    shown = show(page, a_day(done("bird_dog", 2)))

    assert {"Main session", "Stretch and strengthen"} <= set(shown)
    assert any("min" in text and "6 exercises" in text for text in shown)


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (a_first_day(), "About half the usual amount, to see how your back responds."),
        (a_day(), "Strengthening starts now, and you have not stretched yet today."),
        (a_day(done("bird_dog", 2)), "Strengthening is due, and you have not stretched yet today."),
        (a_day(done("bird_dog", 5)), "Strengthening has been due since Saturday. You have not stretched yet today."),
        (a_day(done("bird_dog", 1)), "Strengthening rests until Wednesday. You have not stretched yet today."),
        (a_day(*STRETCHED, done("bird_dog", 0)), "Strengthening had its turn today. You have stretched once today."),
        (a_day(*STRETCHED * 2, done("bird_dog", 0)), "All that is planned for today is done. More is up to you."),
        (a_day(*STRETCHED * 3), "Strengthening starts now. You have stretched 3 times today."),
    ],
)
def test_a_sentence_says_why_the_session_is_as_it_is(page: TodayPage, state: TodayState, sentence: str) -> None:
    assert sentence in show(page, state)


def test_the_way_through_names_warm_up_places_and_things(page: TodayPage) -> None:
    way = "2 min warm-up, then floor (mat, foam roller), chair and wall. You get up once."

    assert way in show(page, a_day())
    assert f"{way} Slow breathing at the end." in show(page, a_day(cool_down=True))
    assert "2 min warm-up, then chair and wall." in show(page, a_day(plan="desk_only"))


def test_the_exercises_are_named_in_the_chosen_wording(page: TodayPage) -> None:
    assert {"Lying squeeze", "Wall angels"} <= set(show(page, a_day()))
    assert len(page.findChildren(Strip)[0].parts) == 6
    shown = show(page, a_day(), WordingLevel.CLINICAL)
    assert "Prone scapular retraction" in shown
    assert "Lying squeeze" not in shown


def test_what_is_due_is_told_for_each_kind(page: TodayPage) -> None:
    show(page, a_day(done("bird_dog", 2), posture=1))
    assert {"1 to 2 times a day", "0 of 2"} <= set(due(page, 0))
    assert "Last done Sunday" in due(page, 1)
    assert "1 of 4 today" in due(page, 2)

    show(page, a_day(done("bird_dog", 1), posture=6))
    assert {"Last done yesterday", "Wed"} <= set(due(page, 1))
    assert "6 today" in due(page, 2)

    show(page, a_day(*STRETCHED, done("bird_dog", 0)))
    assert "1 of 2" in due(page, 0)
    assert "Done" in due(page, 1)


def test_the_week_and_the_programme_are_told(page: TodayPage) -> None:
    shown = show(page, a_day(done("bird_dog", 1)))
    assert "Week 5 of 8" in shown
    assert "You moved on 24 of 29 days. Keep a steady rhythm for 6 to 8 weeks." in shown
    assert name_of(page.findChildren(WeekDots)[0]) == "Done this week: Monday"
    assert name_of(page.findChildren(SpineProgress)[0]) == "4 of 8 weeks done"

    shown = show(page, a_day(week=11, moved=(50, 75)))
    assert {"Week 11", "You moved on 50 of 75 days. Keep the rhythm that suits you."} <= set(shown)


def test_the_first_day_is_a_welcome(page: TodayPage) -> None:
    shown = show(page, a_first_day())

    assert {"Welcome", "First session, gentle start", "Week 1 of 8", "One tap saves it"} <= set(shown)
    assert "Regular, gentle practice counts most. Plan on 6 to 8 weeks." in shown
    assert not any("0 of 0" in text for text in shown)


@pytest.mark.parametrize(
    ("hours_ago", "words"),
    [(1, "Today at 07:12: 4"), (11, "Last night: 4"), (20, "Yesterday: 4"), (48, "Sunday: 4"), (240, "4 October: 4")],
)
def test_the_last_score_stands_beside_the_question(page: TodayPage, hours_ago: int, words: str) -> None:
    assert words in show(page, a_day(last=score(4, hours_ago)))


def test_start_and_progress_are_asked_for(page: TodayPage, qtbot: QtBot) -> None:
    show(page, a_day())
    with qtbot.waitSignal(page.start_requested):
        click(button(page, "Start"))
    with qtbot.waitSignal(page.progress_requested):
        click(button(page, "See progress"))


def test_a_number_is_rated_and_taken_back(page: TodayPage, qtbot: QtBot) -> None:
    show(page, a_day(last=score(4)))
    rated = heard(page.rated)
    press(rating_bar(page), Qt.Key.Key_3)
    assert rated == [3]

    page.show_saved(3)
    assert "Saved: 3, mild" in texts(page)
    assert "Today at 07:12: 4" not in texts(page)
    with qtbot.waitSignal(page.undo_rating_requested):
        click(button(page, "Undo"))

    page.hide_saved()
    assert "Saved: 3, mild" not in texts(page)
    assert rating_bar(page).chosen is None
    assert "Today at 07:12: 4" in texts(page)


def test_another_plan_is_chosen_in_a_sheet(page: TodayPage) -> None:
    show(page, a_day())
    click(button(page, "Change"))
    sheet = sheet_of(page)
    assert {"Full routine", "At the desk"} <= set(texts(sheet))
    assert "Seated turn, Wall angels, Chin tucks, Blade squeeze" in texts(sheet)
    assert any("4 exercises today" in text for text in texts(sheet))
    assert not has_button(sheet, "Use this: Full routine")

    chosen = heard(page.plan_chosen)
    click(button(sheet, "Use this: At the desk"))
    assert chosen == ["desk_only"]
    assert not sheet.is_open


def test_esc_leaves_the_plans_as_they_are(page: TodayPage, qtbot: QtBot) -> None:
    show(page, a_day())
    click(button(page, "Change"))
    with qtbot.assertNotEmitted(page.plan_chosen):
        press(sheet_of(page), Qt.Key.Key_Escape)
    assert not any(sheet.is_open for sheet in page.window().findChildren(Sheet))


def test_an_interrupted_session_waits_for_an_answer(page: TodayPage) -> None:
    shown = show(page, a_day(interrupted=offer()))
    assert {"Your session was interrupted", "Begun today at 07:40. 37 repetitions are kept."} <= set(shown)
    went_on = heard(page.go_on_requested)
    click(button(page, "Go on"))
    kept = heard(page.keep_requested)
    click(button(page, "Keep what was done"))
    assert went_on == kept == [7]

    assert "Your session was interrupted" not in show(page, a_day())


def test_nothing_is_discarded_before_a_yes(page: TodayPage, qtbot: QtBot) -> None:
    show(page, a_day(interrupted=offer()))
    with qtbot.assertNotEmitted(page.discard_requested):
        click(button(page, "Discard"))
        assert "The 37 repetitions you did will not be in your history." in texts(sheet_of(page))
        click(button(sheet_of(page), "Back"))
    click(button(page, "Discard"))
    discarded = heard(page.discard_requested)
    click(button(sheet_of(page), "Discard session"))
    assert discarded == [7]


def test_what_is_not_possible_is_not_offered(page: TodayPage) -> None:
    show(page, a_day(interrupted=offer(can_go_on=False)))
    assert not has_button(page, "Go on")
    show(page, a_day(interrupted=offer(0)))
    assert not has_button(page, "Keep what was done")
    assert "Begun today at 07:40. Nothing was done in it yet." in texts(page)


def filled(page: TodayPage) -> list[str]:
    buttons = (one for one in page.findChildren(Button) if one.isVisibleTo(page))
    return [one.text() for one in buttons if one.kind == "primary"]


def test_the_page_has_one_filled_button(page: TodayPage) -> None:
    show(page, a_day())
    assert filled(page) == ["Start"]
    show(page, a_day(interrupted=offer()))
    assert filled(page) == ["Go on"]
    show(page, a_day(interrupted=offer(can_go_on=False)))
    assert filled(page) == ["Keep what was done"]


@pytest.mark.parametrize("size", [(896, 660), (912, 740), (792, 660), (1392, 1000)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("level", list(WordingLevel))
def test_nothing_is_cut_off(
    page: TodayPage, theme: Theme, size: tuple[int, int], scale: float, level: WordingLevel
) -> None:
    theme.set_text_scale(scale)
    page.resize(*size)
    show(page, a_day(done("bird_dog", 5), cool_down=True, interrupted=offer(), last=score(4)), level)
    QApplication.processEvents()
    assert cut_off(page) == []


def test_a_wide_window_keeps_the_content_in_the_middle(page: TodayPage) -> None:
    page.resize(1600, 900)
    show(page, a_day())
    start, dots = button(page, "Start"), page.findChildren(WeekDots)[0]
    left = start.mapTo(page, QPoint(0, 0)).x()
    right = page.width() - dots.mapTo(page, QPoint(dots.width(), 0)).x()

    assert dots.mapTo(page, QPoint(dots.width(), 0)).x() - left <= 1040
    assert abs(left - right) < 40


def test_larger_text_and_other_colours_reach_a_page_that_is_shown(page: TodayPage, theme: Theme, qtbot: QtBot) -> None:
    show(page, a_day())
    before = button(page, "Start").sizeHint().height()
    theme.set_choice("dark")
    theme.set_text_scale(2.0)
    assert button(page, "Start").sizeHint().height() > before
    qtbot.waitUntil(lambda: not cut_off(page))
