"""Which weeks the progress page shows, and where the marks of its charts lie."""

from __future__ import annotations

import datetime as dt
import math

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.ui.progress_builders import TODAY, progress, rating
from thoracic_desktop.ui.progress.picture import trend_picture
from thoracic_desktop.ui.progress.time_frame import Span, calendar_weeks, time_frame


def test_a_week_without_ratings_breaks_the_line() -> None:
    data = progress(*(rating(ago, 4) for ago in (30, 29, 28, 27, 26, 10, 9, 8, 7, 6)))

    line = trend_picture(data, time_frame(data, Span.ALL)).line

    assert [math.isnan(y) for _, y in line].index(True) == 5


@given(
    first=st.none() | st.dates(dt.date(2015, 1, 1), dt.date(2026, 1, 1)),
    ratings=st.lists(st.integers(-20, 4000), max_size=5),
    span=st.sampled_from(Span),
)
def test_the_weeks_shown_follow_each_other_and_hold_today(
    first: dt.date | None, ratings: list[int], span: Span
) -> None:
    points = [rating(ago, 4) for ago in ratings]
    data = replace(progress(*points), programme_start=first)
    frame = time_frame(data, span)
    bands = list(frame.bands(13))
    sessions = calendar_weeks(data, frame)

    assert 0 <= frame.day_number(TODAY) < frame.days
    assert [band.is_current for band in bands].count(True) == 1
    assert len(bands) <= 13
    assert sum(band.days for band in bands) == frame.days
    assert [week.is_running for week in sessions].count(True) == 1
    if span is Span.ALL:
        assert len(frame.inside(points)) == len(points)


def test_a_young_programme_shows_the_weeks_to_come() -> None:
    data = progress(sessions=(9,))

    bands = list(time_frame(data, Span.EIGHT_WEEKS).bands(13))

    assert [band.numbers for band in bands] == [(week, week) for week in range(1, 9)]
    assert bands[1].is_current


def test_four_weeks_are_four_bars_whatever_weekday_the_programme_began_on() -> None:
    data = progress(sessions=(54, 0))

    sessions = calendar_weeks(data, time_frame(data, Span.FOUR_WEEKS))

    assert [week.is_running for week in sessions] == [False, False, False, True]


def test_the_first_session_is_among_the_bars_of_a_young_programme() -> None:
    data = progress(sessions=(54, 0))

    sessions = calendar_weeks(data, time_frame(data, Span.EIGHT_WEEKS))

    assert sum(week.sessions for week in sessions) == 2
