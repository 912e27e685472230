"""Whether exercise waits, and when the questions about warning signs are due."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.content.sign_files import load_signs
from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.programme.safety import check_decision, safety_standing
from thoracic_desktop.programme.tiers import Tier

TODAY = dt.date(2026, 5, 20)
SIGNS = load_signs(resource_root())
ANSWERS = ("none_fits", *(tier.value for tier in Tier))


def ago(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)


def check(days_ago: int, answer: str = "none_fits", **inputs: str) -> Decision:
    return Decision(kind=DecisionKind.SIGNS_CHECKED, day=ago(days_ago), answer=answer, inputs=inputs)


def test_who_was_never_asked_is_asked_and_may_not_be_said_to_be_well() -> None:
    standing = safety_standing((), (), TODAY)

    assert (standing.is_closed, standing.is_check_due, standing.last_checked) == (False, True, None)


@pytest.mark.parametrize("tier", Tier)
def test_a_sign_of_any_tier_closes_exercise(tier: Tier) -> None:
    standing = safety_standing([check(1, tier.value, chest="yes")], (), TODAY)

    assert (standing.is_closed, standing.tier, standing.signs) == (True, tier, ("chest",))


def test_exercise_opens_again_only_with_later_answers_without_such_a_sign() -> None:
    closed = check(5, "soon", unwell="yes")

    assert safety_standing([closed, check(3, "emergency", chest="yes")], (), TODAY).is_closed
    assert not safety_standing([closed, check(1)], (), TODAY).is_closed


@pytest.mark.parametrize(("days", "is_due"), [(0, False), (27, False), (28, True), (-1, True)])
def test_the_questions_come_back_after_four_weeks_and_where_the_clock_was_set_back(days: int, *, is_due: bool) -> None:
    assert safety_standing([check(days)], (), TODAY).is_check_due is is_due


def test_a_red_response_brings_them_back_and_the_same_one_only_once() -> None:
    asked = check_decision(SIGNS, {}, TODAY, [ago(9)])
    after_it = check_decision(SIGNS, {}, TODAY, [ago(9), TODAY])

    assert not safety_standing([asked], [ago(9)], TODAY).is_check_due
    assert safety_standing([asked], [ago(9), TODAY], TODAY).is_check_due
    assert not safety_standing([asked, after_it], [ago(9), TODAY], TODAY).is_check_due


def test_answers_become_a_decision_with_every_sign_in_it() -> None:
    made = check_decision(SIGNS, {"chest": "yes"}, TODAY)

    assert (made.kind, made.answer, made.day) == (DecisionKind.SIGNS_CHECKED, "emergency", TODAY)
    assert {sign.key for sign in SIGNS} <= made.inputs.keys()
    assert [key for key, answer in made.inputs.items() if answer == "yes"] == ["chest"]


def test_an_answer_of_a_later_version_closes() -> None:
    assert safety_standing([check(1, "something_new")], (), TODAY).is_closed


@given(st.lists(st.tuples(st.integers(0, 90), st.sampled_from(ANSWERS)), max_size=12), st.integers(0, 40))
def test_nothing_but_answers_opens_exercise_again(made: list[tuple[int, str]], later: int) -> None:
    decisions = [check(days, answer) for days, answer in sorted(made, reverse=True)]
    now = safety_standing(decisions, (), TODAY)

    assert safety_standing(decisions, (), TODAY + dt.timedelta(days=later)).is_closed or not now.is_closed
    if made and decisions[-1].answer in {"emergency", "soon", "ask_first"}:
        assert now.is_closed
