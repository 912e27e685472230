"""Sessions per ISO week against the plan's target, and which week of the programme a day lies in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct

DAYS_PER_WEEK = 7


class SessionsOnDay(Struct, frozen=True, kw_only=True, gc=False):
    """How many sessions count for a local day; the Monday may stand for its whole week."""

    day: dt.date
    sessions: int = 1


class Week(Struct, frozen=True, kw_only=True, gc=False):
    """One ISO week.

    Attributes:
        monday: its first day.
        sessions: how many sessions it holds.
        target: how many the plan asks for.
        is_running: whether it is the current one, which can still grow.
    """

    monday: dt.date
    sessions: int
    target: int
    is_running: bool

    @property
    def number(self) -> int:
        """Its ISO number, 1 to 53."""
        return self.monday.isocalendar().week


def weeks(done: Iterable[SessionsOnDay], target: int, today: dt.date) -> tuple[Week, ...]:
    """Return every ISO week from the first with a session to the current one, in order; weeks without any show 0.

    Days ahead of today (travel, a clock that was set back) belong to their own week; the weeks then go on to it.
    Without any session there is only the current week.
    """
    counts: dict[dt.date, int] = {}
    for item in done:
        monday = monday_of(item.day)
        counts[monday] = counts.get(monday, 0) + item.sessions
    current = monday_of(today)
    first, last = min([*counts, current]), max([*counts, current])
    mondays = (first + dt.timedelta(weeks=number) for number in range((last - first).days // DAYS_PER_WEEK + 1))
    return tuple(
        Week(monday=monday, sessions=counts.get(monday, 0), target=target, is_running=monday == current)
        for monday in mondays
    )


def programme_week(first_session_day: dt.date | None, day: dt.date) -> int | None:
    """Return which week of the programme a day lies in, from 1.

    Weeks are counted in sevens from the day of the first session, whatever its weekday.  None before the first
    session.
    """
    if first_session_day is None or day < first_session_day:
        return None
    return (day - first_session_day).days // DAYS_PER_WEEK + 1


def monday_of(day: dt.date) -> dt.date:
    """Return the first day of a day's ISO week."""
    return day - dt.timedelta(days=day.weekday())
