"""What the answers to a session add up to."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.programme.response import Answers, Effort, Feeling, Hurt, Response, response

DAY = dt.date(2026, 3, 2)
NEXT = DAY + dt.timedelta(days=1)
SCORES = st.none() | st.integers(0, 10)


def answers(
    before: int | None = 2,
    after: int | None = 2,
    later: int | None = 2,
    effort: Effort | None = Effort.RIGHT,
    hurts: tuple[Hurt, ...] = (),
) -> Answers:
    return Answers(day=DAY, before=before, after=after, later=later, effort=effort, hurts=hurts)


def hurt(feeling: Feeling = Feeling.BUILDING, score: int | None = None) -> Hurt:
    return Hurt(exercise="bird_dog", feeling=feeling, score=score)


@pytest.mark.parametrize(
    ("given_answers", "expected"),
    [
        (answers(), Response.GREEN),
        (answers(before=0, after=2, later=0), Response.GREEN),  # two above where it began, and mild all the same
        (answers(before=1, after=3, later=1), Response.RED),  # two above where it began
        (answers(before=7, after=5, later=5), Response.GREEN),
        (answers(before=1, after=2, later=2), Response.GREEN),  # up to 2 is mild
        (answers(before=4, after=4, later=3), Response.GREEN),  # no more than before
        (answers(before=3, after=4, later=3), Response.AMBER),
        (answers(before=None, after=2, later=1), Response.GREEN),
        (answers(before=None, after=4, later=1), Response.AMBER),
        (answers(effort=None), Response.GREEN),
        (answers(effort=Effort.HARD), Response.AMBER),
        (answers(hurts=(hurt(Feeling.ACHE, 2),)), Response.AMBER),
        (answers(after=None), Response.AMBER),
        (answers(later=None), Response.OPEN),
        (answers(before=2, after=2, later=3), Response.AMBER),
        (answers(before=2, after=2, later=4), Response.RED),
        (answers(before=6, after=6, later=6), Response.RED),  # above 5 is more than mild
        (answers(hurts=(hurt(Feeling.SHARP),)), Response.RED),
        (answers(hurts=(hurt(Feeling.SPREADING),)), Response.RED),
        (answers(before=2, hurts=(hurt(score=4),)), Response.RED),
        (answers(None, None, None, None), Response.UNKNOWN),
    ],
)
def test_the_answers_add_up_by_the_rules(given_answers: Answers, expected: Response) -> None:
    assert response(given_answers, NEXT) is expected


def test_a_session_ended_for_a_sign_is_red_whatever_was_felt() -> None:
    stopped = Answers(day=DAY, before=1, after=1, later=1, stopped_for="dizzy")

    assert response(stopped, NEXT) is Response.RED


def test_without_a_score_on_the_days_after_it_waits_and_then_keeps_the_dose() -> None:
    waiting = answers(later=None)

    colours = [response(waiting, DAY + dt.timedelta(days=days)) for days in range(5)]
    assert colours == [Response.OPEN] * 3 + [Response.AMBER] * 2


def test_the_exercises_that_were_red_are_named_once_each() -> None:
    hurts = (hurt(Feeling.SHARP), hurt(score=7), Hurt(exercise="cat_cow", feeling=Feeling.ACHE, score=2))

    assert answers(hurts=hurts).red_exercises == ("bird_dog",)


@given(SCORES, SCORES, SCORES, st.none() | st.sampled_from(Effort), st.integers(0, 9))
def test_more_felt_never_makes_the_answer_better(
    before: int | None, after: int | None, later: int | None, effort: Effort | None, more: int
) -> None:
    order = [Response.GREEN, Response.OPEN, Response.AMBER, Response.RED]
    if after is None:
        return
    less = response(answers(before, after, later, effort), NEXT)
    worse = response(answers(before, min(10, after + more), later, effort), NEXT)

    assert order.index(worse) >= order.index(less)
