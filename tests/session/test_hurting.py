"""What is said with "it hurts", how serious it is taken, and what is then offered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.programme.response import Feeling, HurtAnswer
from thoracic_desktop.session.hurting import ENDING, HurtReport, ways_on, weight

SCORES = st.none() | st.integers(0, 10)
ORDER = (Feeling.ACHE, Feeling.BUILDING, Feeling.SHARP, Feeling.SPREADING)


@pytest.mark.parametrize(
    ("score", "before", "taken_as"),
    [
        (None, None, Feeling.ACHE),
        (5, None, Feeling.ACHE),
        (6, None, Feeling.BUILDING),
        (6, 6, Feeling.BUILDING),
        (4, 3, Feeling.ACHE),
        (5, 3, Feeling.BUILDING),
        (2, 0, Feeling.BUILDING),
        (0, 4, Feeling.ACHE),
    ],
)
def test_a_high_number_or_a_clear_rise_is_taken_as_building_up(
    score: int | None, before: int | None, taken_as: Feeling
) -> None:
    assert weight(HurtReport(Feeling.ACHE, score=score), before) is taken_as


@given(feeling=st.sampled_from(ORDER), score=SCORES, before=SCORES)
def test_no_number_ever_makes_it_less_serious_than_was_said(
    feeling: Feeling, score: int | None, before: int | None
) -> None:
    assert ORDER.index(weight(HurtReport(feeling, score=score), before)) >= ORDER.index(feeling)


@given(taken_as=st.sampled_from(ORDER), can_swap=st.booleans())
def test_stopping_is_always_among_the_ways_on(taken_as: Feeling, *, can_swap: bool) -> None:
    ways = ways_on(taken_as, can_swap=can_swap)
    assert HurtAnswer.STOP in ways
    assert len(set(ways)) == len(ways)
    assert (HurtAnswer.SWAP in ways) == (can_swap and taken_as not in ENDING)


def test_sharp_or_spreading_there_is_nothing_but_to_stop() -> None:
    for feeling in (Feeling.SHARP, Feeling.SPREADING):
        assert ways_on(feeling, can_swap=True) == (HurtAnswer.STOP,)


def test_a_mild_ache_is_first_answered_by_less_and_what_builds_up_by_leaving_it() -> None:
    assert ways_on(Feeling.ACHE, can_swap=True)[0] is HurtAnswer.SMALLER
    assert ways_on(Feeling.BUILDING, can_swap=True)[:2] == (HurtAnswer.SWAP, HurtAnswer.SKIP)
    assert ways_on(Feeling.BUILDING, can_swap=False)[0] is HurtAnswer.SKIP
