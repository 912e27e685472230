"""The page of rules: every rule with its origin, and every decision with the facts behind it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import RESOURCES
from tests.ui.page_builders import NOW, shipped
from tests.ui.seen import button, cut_off, texts
from thoracic_desktop.content.rule_book import RuleBook
from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.history.records import KeptDecision
from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.ui.rules.page import RulesPage
from thoracic_desktop.ui.rules.rows import answer_word, decision_word
from thoracic_desktop.ui.widgets.chip import Tag

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

BOOK = RuleBook(RESOURCES / "rules")


def kept(kind: DecisionKind, days_ago: int, subject: str = "", answer: str = "yes", **inputs: str) -> KeptDecision:
    at = NOW - dt.timedelta(days=days_ago)
    decision = Decision(kind=kind, day=at.date(), subject=subject, answer=answer, inputs=inputs)
    return KeptDecision(id=days_ago, at=at, decision=decision)


def tags(page: RulesPage) -> list[str]:
    return [tag.text() for tag in page.findChildren(Tag)]


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> RulesPage:
    made = RulesPage(theme, BOOK, shipped())
    qtbot.addWidget(made)
    made.resize(912, 740)
    made.show()
    return made


@pytest.mark.parametrize("level", list(WordingLevel))
def test_every_rule_stands_on_the_page(page: RulesPage, level: WordingLevel) -> None:
    page.show_rules(level, (), NOW.date())

    seen = texts(page)
    assert {rule.text.at(level) for rule in BOOK.rules.rules} <= set(seen)
    assert tags(page).count("From the source") == sum(rule.origin == "source" for rule in BOOK.rules.rules)


def test_decisions_come_newest_first_with_answer_and_facts(page: RulesPage) -> None:
    decisions = (
        kept(DecisionKind.LEVEL_UP, 9, green="3"),
        kept(DecisionKind.EXERCISE_DOWN, 1, "bird_dog", answer="no", peak="6"),
    )
    page.show_rules(WordingLevel.PLAIN, decisions, NOW.date())

    seen = texts(page)
    assert seen.index("Less of one move: Bird dog") < seen.index("One step up")
    assert "Most in it or after it: 6" in seen
    assert tags(page)[-2:] == ["Yesterday: not now", "5 October: yes"]


def test_without_decisions_the_page_says_what_will_stand_there(page: RulesPage) -> None:
    page.show_rules(WordingLevel.PLAIN, (), NOW.date())

    assert "Nothing yet. Your answers to suggestions will stand here." in texts(page)


def test_another_wording_replaces_all_of_it(page: RulesPage) -> None:
    page.show_rules(WordingLevel.PLAIN, (), NOW.date())
    page.show_rules(WordingLevel.CLINICAL, (), NOW.date())

    assert not {rule.text.plain for rule in BOOK.rules.rules} & set(texts(page))


def test_there_is_a_way_back(page: RulesPage, qtbot: QtBot) -> None:
    page.show_rules(WordingLevel.PLAIN, (), NOW.date())
    with qtbot.waitSignal(page.back_requested):
        button(page, "Today").click()


def test_every_kind_of_decision_and_every_answer_has_its_words() -> None:
    assert all(decision_word(kind) for kind in DecisionKind)
    answers = {answer for texts in BOOK.proposals.proposals.values() for answer in texts.answers}
    named = answers - {"leave_out"}  # kept as a yes to leaving out
    assert all(answer_word(answer) != answer or answer in {"yes", "read", "later"} for answer in named)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(page: RulesPage, theme: Theme, scale: float) -> None:
    theme.set_text_scale(scale)
    page.resize(752, 660)
    page.show_rules(WordingLevel.CLINICAL, (kept(DecisionKind.LEVEL_UP, 9, green="3"),), NOW.date())
    QApplication.processEvents()

    assert cut_off(page) == []
