"""Working hours and quiet times, by the clock on the wall."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.reminders.hours import Span, is_within, next_start

MONDAY = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
OFFICE = Span(dt.time(9), dt.time(17, 30), frozenset(range(5)))
NIGHT = Span(dt.time(22), dt.time(6), frozenset({4}))


@pytest.mark.parametrize(
    ("days", "time", "expected"),
    [
        (0, dt.time(8, 59), False),
        (0, dt.time(9), True),
        (0, dt.time(17, 29), True),
        (0, dt.time(17, 30), False),
        (5, dt.time(12), False),
    ],
)
def test_office_hours(days: int, time: dt.time, *, expected: bool) -> None:
    assert OFFICE.holds(dt.datetime.combine(MONDAY.date() + dt.timedelta(days=days), time)) is expected


@pytest.mark.parametrize(
    ("days", "hour", "expected"), [(4, 21, False), (4, 23, True), (5, 5, True), (5, 6, False), (5, 23, False)]
)
def test_a_friday_night_goes_on_into_saturday(days: int, hour: int, *, expected: bool) -> None:
    assert NIGHT.holds(MONDAY + dt.timedelta(days=days, hours=hour)) is expected


def test_a_span_from_a_time_to_the_same_time_is_the_whole_day() -> None:
    whole = Span(dt.time(5), dt.time(5), frozenset({0}))

    assert whole.holds(MONDAY + dt.timedelta(hours=5))
    assert whole.holds(MONDAY + dt.timedelta(hours=28))
    assert not whole.holds(MONDAY + dt.timedelta(hours=29))


def test_the_next_start_is_that_of_the_next_working_day() -> None:
    friday_evening = MONDAY + dt.timedelta(days=4, hours=18)

    assert next_start([OFFICE], friday_evening) == MONDAY + dt.timedelta(days=7, hours=9)
    assert next_start([], friday_evening) is None


@given(st.integers(0, 7 * 24 * 60 - 1), st.times(), st.times(), st.frozensets(st.integers(0, 6)))
def test_a_span_and_the_rest_of_its_days_fill_the_week(
    minute: int, start: dt.time, end: dt.time, days: frozenset[int]
) -> None:
    local = MONDAY + dt.timedelta(minutes=minute)
    there, rest = Span(start, end, days), Span(end, start, days)
    everywhere = [there, rest, *(Span(start, end, frozenset(range(7)) - days) for _ in "1")]

    if start != end and len(days) == 7:
        assert there.holds(local) is not rest.holds(local)
    assert is_within(everywhere, local) or len(days) < 7
