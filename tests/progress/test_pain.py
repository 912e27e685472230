"""The pain trend: what the seven-day median says, and what it never does."""

from __future__ import annotations

import datetime as dt
import statistics
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.progress.pain import (
    MedianPoint,
    Moment,
    PainPoint,
    is_enough_for_a_line,
    rolling_median,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

MONDAY = dt.date(2026, 3, 2)


def point(day: int, score: int, moment: Moment = Moment.BEFORE, count: int = 1) -> PainPoint:
    return PainPoint(day=MONDAY + dt.timedelta(days=day), moment=moment, score=score, count=count)


def medians(points: Iterable[PainPoint]) -> list[tuple[int, float]]:
    return [((one.day - MONDAY).days, one.median) for one in rolling_median(points)]


drawn_points = st.lists(
    st.builds(point, st.integers(0, 40), st.integers(0, 10), st.sampled_from(Moment), st.integers(1, 3)), max_size=40
)


def test_no_scores_give_no_points_and_no_line() -> None:
    assert rolling_median([]) == ()
    assert not is_enough_for_a_line([])


def test_an_odd_number_of_scores_has_its_middle_one_as_median() -> None:
    assert medians([point(0, 2), point(1, 7), point(2, 3)])[-1] == (2, 3)


def test_an_even_number_of_scores_has_the_mean_of_its_two_middle_ones() -> None:
    assert medians([point(0, 2), point(0, 3), point(1, 4), point(1, 9)])[-1] == (1, 3.5)


def test_the_window_is_the_day_itself_and_the_six_before_it() -> None:
    assert medians([point(0, 10), point(6, 0)]) == [(0, 10), (6, 5)]
    assert medians([point(0, 10), point(7, 0)]) == [(0, 10), (7, 0)]


def test_a_point_says_how_many_scores_it_rests_on() -> None:
    first = rolling_median([point(0, 4, count=3), point(0, 6, Moment.AFTER)])[0]

    assert first == MedianPoint(day=MONDAY, median=4, scores=4)


def test_ten_scores_are_enough_for_a_line() -> None:
    assert not is_enough_for_a_line([point(0, 4, count=9)])
    assert is_enough_for_a_line([point(0, 4, count=9), point(1, 4)])


@given(drawn_points)
def test_the_median_is_the_textbook_median_of_the_window(points: list[PainPoint]) -> None:
    for one in rolling_median(points):
        window = [
            score
            for given_point in points
            if dt.timedelta(0) <= one.day - given_point.day < dt.timedelta(days=7)
            for score in [given_point.score] * given_point.count
        ]
        assert one.median == statistics.median(window)
        assert one.scores == len(window)


@given(drawn_points, st.randoms())
def test_the_order_of_the_points_does_not_matter(points: list[PainPoint], chance: Random) -> None:
    shuffled = list(points)
    chance.shuffle(shuffled)

    assert rolling_median(shuffled) == rolling_median(points)


@given(drawn_points)
def test_a_median_stays_within_the_scale_and_stands_on_days_with_scores_only(points: list[PainPoint]) -> None:
    trend = rolling_median(points)

    assert [one.day for one in trend] == sorted({one.day for one in points})
    assert all(0 <= one.median <= 10 for one in trend)


@given(drawn_points, st.integers(0, 10), st.sampled_from([-7, -400, 47, 4000]))
def test_a_score_on_a_far_away_day_changes_no_other_day(points: list[PainPoint], score: int, day: int) -> None:
    far = point(day, score)

    with_far = rolling_median([*points, far])

    assert tuple(one for one in with_far if one.day != far.day) == rolling_median(points)
