"""What the Today screen says of the programme: suggestions, reasons, plans, gentle days, the short set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import RESOURCES
from tests.ui.hands import press
from tests.ui.page_builders import NOW, a_day, a_first_day, done, offer, picture, shipped
from tests.ui.seen import button, cut_off, heard, name_of, texts
from thoracic_desktop.content.rule_book import RuleBook
from thoracic_desktop.content.sign_files import load_signs
from thoracic_desktop.desktop.settings_store import Intention
from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.programme.decisions import DecisionKind
from thoracic_desktop.programme.proposal import Choice, Proposal
from thoracic_desktop.programme.standing import Standing
from thoracic_desktop.ui.today.page import TodayPage
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.ui.theme import Theme

UP = Proposal(
    key="level_up",
    choices=(Choice(answer="yes", kind=DecisionKind.LEVEL_UP), Choice(answer="no", kind=DecisionKind.LEVEL_UP)),
    inputs={"green": "3", "session": "2025-10-13", "before": "2", "peak": "1", "later": "1", "effort": "right"},
)
DOWN = Proposal(
    key="exercise_down",
    subject="bird_dog",
    choices=(
        Choice(answer="yes", kind=DecisionKind.EXERCISE_DOWN),
        Choice(answer="leave_out", kind=DecisionKind.LEFT_OUT),
        Choice(answer="no", kind=DecisionKind.EXERCISE_DOWN),
    ),
)


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


def sheet_of(page: TodayPage) -> Sheet:
    (sheet,) = (one for one in page.window().findChildren(Sheet) if one.is_open)
    return sheet


def test_a_suggestion_comes_with_its_reason_and_its_facts(page: TodayPage) -> None:
    seen = show(page, a_day(proposals=(UP, DOWN)))

    assert "Ready for a little more?" in seen
    facts = "Mild sessions running: 3  ·  Session: yesterday  ·  Before it: 2  ·  Most in it or after it: 1"
    assert f"{facts}  ·  The next day: 1  ·  It felt: about right" in seen
    assert "Bird dog hurt last time" not in seen  # one thing at a time


def test_nothing_happens_until_it_is_answered(page: TodayPage) -> None:
    show(page, a_day(proposals=(DOWN,)))

    answers: list[tuple[Proposal, str]] = []

    def note(proposal: Proposal, answer: str) -> None:
        answers.append((proposal, answer))

    page.proposal_answered.connect(note)
    button(page, "Leave it out").click()
    assert answers == [(DOWN, "leave_out")]


def test_a_suggestion_goes_with_its_answer_and_the_next_one_comes(page: TodayPage) -> None:
    show(page, a_day(proposals=(UP, DOWN)))

    assert "Bird dog hurt last time" in show(page, a_day(proposals=(DOWN,)))
    assert "Bird dog hurt last time" not in show(page, a_day())


def test_the_clinical_wording_is_used_for_suggestions_too(page: TodayPage) -> None:
    assert "Progression suggested" in show(page, a_day(proposals=(UP,)), WordingLevel.CLINICAL)


def test_every_exercise_has_its_sentence_in_the_sheet(page: TodayPage) -> None:
    show(page, a_day(done("wall_angels", 1)))
    button(page, "Why this session").click()

    seen = texts(sheet_of(page))
    assert {"In this session", "At another time", "Left out"} <= set(seen)
    assert "Step 3 of 8: the lowest amount of the source." in seen
    assert "Strength moves rest for a day between. Next: tomorrow." in seen
    assert "Posture moves come in small sets through the day." in seen


def test_two_sessions_are_proposed_where_one_does_not_hold_everything(page: TodayPage) -> None:
    show(page, a_day(standing=Standing(level=5), minutes=20))
    button(page, "Why this session").click()

    assert "At your step this takes 26 min. Two shorter sessions hold all of it." in texts(sheet_of(page))
    chosen = heard(page.plan_chosen)
    button(sheet_of(page), "Split into two").click()
    assert chosen == ["split"]


def test_the_rules_are_one_click_away(page: TodayPage, qtbot: QtBot) -> None:
    show(page, a_day())
    button(page, "Why this session").click()

    with qtbot.waitSignal(page.rules_requested):
        button(sheet_of(page), "All rules").click()


def test_gentle_days_begin_and_end_in_the_sheet_of_plans(page: TodayPage) -> None:
    for state, name, is_on in (
        (a_day(), "Go gently", True),
        (a_day(standing=Standing(level=3, flare_on=NOW.date())), "End them", False),
    ):
        show(page, state)
        button(page, "Change").click()
        chosen = heard(page.flare_chosen)
        button(sheet_of(page), name).click()
        assert chosen == [is_on]


def test_a_flare_says_so_and_what_it_means(page: TodayPage) -> None:
    seen = show(page, a_day(standing=Standing(level=3, flare_on=NOW.date())))

    assert "Half the amount and no strength moves, for the bad days." in seen


def test_the_short_set_is_one_click_away_and_not_offered_in_place_of_itself(page: TodayPage, qtbot: QtBot) -> None:
    show(page, a_day())
    with qtbot.waitSignal(page.short_requested):
        button(page, "Shorter, 3 min").click()

    seen = show(page, a_day(minutes=3))
    assert "One gentle move: the rest does not fit into your minutes today." in seen
    assert not [text for text in seen if text.startswith("Shorter")]


def test_a_posture_set_can_be_started_from_its_row(page: TodayPage, qtbot: QtBot) -> None:
    assert "1 of 4 today" in show(page, a_day(posture=1))
    with qtbot.waitSignal(page.posture_requested):
        button(page, "Start a posture set, 3 min").click()


def test_the_first_of_two_sessions_says_what_it_is(page: TodayPage) -> None:
    assert "The first of two sessions today: the stretches." in show(page, a_day(plan="split"))


def test_who_keeps_it_up_is_told_how_many_sessions_are_enough(page: TodayPage) -> None:
    assert "Three sessions a week keep it up: 0 of 3 so far." in show(page, a_day(keeps_up=True))
    three = replace(a_day(keeps_up=True), sessions_done=(1, 1, 1, 0, 0, 0, 0))
    assert "Three sessions this week keep it up. More is up to you." in show(page, three)


def test_the_persons_own_plan_stands_beside_the_day(page: TodayPage) -> None:
    plan = Intention(cue="lunch", at="12:30")

    assert "Tuesday 14 October  ·  after lunch at 12:30" in show(page, a_day(intention=plan))
    assert "Tuesday 14 October  ·  at 12:30" in show(page, a_day(intention=Intention(at="12:30")))


def test_where_everything_is_left_out_nothing_can_be_started(page: TodayPage) -> None:
    left_out = {exercise.key: NOW.date() for exercise in shipped() if exercise.key != "warm_up"}
    seen = show(page, a_day(standing=Standing(left_out=left_out)))

    assert "All of this routine is left out. Change it, or take a move back." in seen
    assert not button(page, "Start").isEnabled()


def test_tab_goes_through_the_page_in_reading_order(page: TodayPage, qtbot: QtBot) -> None:
    show(page, a_day(interrupted=offer()))
    qtbot.waitUntil(page.isActiveWindow)
    button(page, "Go on").setFocus()
    visited: list[str] = []
    for _ in range(11):
        focused = page.window().focusWidget()
        assert focused is not None
        visited.append(name_of(focused))
        press(focused, Qt.Key.Key_Tab)

    question = "How does your mid-back feel?"
    hero = ["Start", "Shorter, 3 min", "Why this session", "Change"]
    due = "Start a posture set, 3 min"
    assert visited == ["Go on", "Keep what was done", "Discard", *hero, question, due, "Start now", "See progress"]


@pytest.mark.parametrize("size", [(896, 660), (792, 660)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("level", list(WordingLevel))
def test_nothing_of_it_is_cut_off(
    page: TodayPage, theme: Theme, size: tuple[int, int], scale: float, level: WordingLevel
) -> None:
    theme.set_text_scale(scale)
    page.resize(*size)
    show(page, a_day(proposals=(DOWN,)), level)
    QApplication.processEvents()
    assert cut_off(page) == []
    show(page, a_first_day(), level)
    button(page, "Why this session").click()
    QApplication.processEvents()
    assert cut_off(sheet_of(page)) == []
