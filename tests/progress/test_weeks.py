"""Sessions per week against the target, and the week of the programme."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.progress.weeks import SessionsOnDay, monday_of, programme_week, weeks

if TYPE_CHECKING:
    from random import Random

TODAY = dt.date(2026, 3, 5)  # a Thursday
THIS_MONDAY = dt.date(2026, 3, 2)

days_around = st.dates(dt.date(2025, 6, 1), dt.date(2026, 6, 1))


def on(day: dt.date, sessions: int = 1) -> SessionsOnDay:
    return SessionsOnDay(day=day, sessions=sessions)


drawn_days = st.lists(st.builds(on, days_around, st.integers(1, 3)))


def test_without_a_session_there_is_only_the_current_week() -> None:
    (week,) = weeks([], 3, TODAY)

    assert (week.monday, week.sessions, week.target, week.is_running) == (THIS_MONDAY, 0, 3, True)


def test_a_week_without_sessions_shows_nought() -> None:
    found = weeks([on(dt.date(2026, 2, 15)), on(dt.date(2026, 2, 24), 2)], 3, TODAY)

    assert [(week.number, week.sessions) for week in found] == [(7, 1), (8, 0), (9, 2), (10, 0)]


def test_monday_and_sunday_belong_to_one_week_and_the_next_monday_to_another() -> None:
    found = weeks([on(dt.date(2026, 2, 23)), on(dt.date(2026, 3, 1)), on(THIS_MONDAY)], 3, TODAY)

    assert [week.sessions for week in found] == [2, 1]


def test_only_the_current_week_is_running() -> None:
    found = weeks([on(dt.date(2026, 2, 20)), on(dt.date(2026, 3, 12))], 3, TODAY)

    assert [week.monday for week in found if week.is_running] == [THIS_MONDAY]


def test_the_week_across_new_year_is_one_week() -> None:
    found = weeks([on(dt.date(2026, 12, 31)), on(dt.date(2027, 1, 1))], 3, dt.date(2027, 1, 2))

    assert [(week.number, week.sessions) for week in found] == [(53, 2)]


@given(drawn_days, st.dates(dt.date(2025, 6, 1), dt.date(2026, 6, 1)))
def test_no_session_is_lost_and_every_week_follows_the_one_before(done: list[SessionsOnDay], today: dt.date) -> None:
    found = weeks(done, 3, today)

    assert sum(week.sessions for week in found) == sum(item.sessions for item in done)
    assert all(later.monday - earlier.monday == dt.timedelta(weeks=1) for earlier, later in itertools.pairwise(found))
    assert [week.is_running for week in found].count(True) == 1


@given(drawn_days, st.randoms())
def test_the_order_of_the_days_does_not_matter(done: list[SessionsOnDay], chance: Random) -> None:
    shuffled = list(done)
    chance.shuffle(shuffled)

    assert weeks(shuffled, 3, TODAY) == weeks(done, 3, TODAY)


@given(drawn_days)
def test_a_session_on_a_far_away_day_changes_no_other_week(done: list[SessionsOnDay]) -> None:
    far = on(dt.date(2020, 1, 1))

    later = [week for week in weeks([*done, far], 3, TODAY) if week.monday > monday_of(far.day)]

    assert later[-len(weeks(done, 3, TODAY)) :] == list(weeks(done, 3, TODAY))


def test_the_programme_begins_with_the_first_session() -> None:
    assert programme_week(None, TODAY) is None
    assert programme_week(TODAY, TODAY - dt.timedelta(days=1)) is None
    assert programme_week(TODAY, TODAY) == 1
    assert programme_week(TODAY, TODAY + dt.timedelta(days=6)) == 1
    assert programme_week(TODAY, TODAY + dt.timedelta(days=7)) == 2
