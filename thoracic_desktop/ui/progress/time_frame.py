"""Which weeks a chart shows, and how they are grouped so that their labels keep apart."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

from thoracic_desktop.progress.weeks import DAYS_PER_WEEK, Week, monday_of
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from thoracic_desktop.ui.progress.data import ProgressData

FEWEST_WEEKS = 4
# Weeks under one label; the first that leaves few enough labels is taken.
GROUPINGS = (1, 2, 4, 8, 13, 26, 52, 104)


class Span(StrEnum):
    """How much of the history a chart shows."""

    FOUR_WEEKS = "four_weeks"
    EIGHT_WEEKS = "eight_weeks"
    ALL = "all"


class Dated(Protocol):
    """Something of one day."""

    @property
    def day(self) -> dt.date:
        """The day it belongs to."""
        ...


D = TypeVar("D", bound=Dated)


class Band(Value, frozen=True, kw_only=True):
    """Some weeks under one label.

    Attributes:
        first: Their first day.
        days: How many days they are.
        numbers: The first and last week of the programme in it; None where it lies before the programme.
        is_current: Whether today is in it.
    """

    first: dt.date
    days: int
    numbers: tuple[int, int] | None
    is_current: bool


class TimeFrame(Value, frozen=True, kw_only=True):
    """The weeks of a chart.

    Attributes:
        first: The first day.
        weeks: How many sevens of days.
        programme_start: Where the weeks are counted from; None before the first session.
        today: The current day.
    """

    first: dt.date
    weeks: int
    programme_start: dt.date | None
    today: dt.date

    @property
    def days(self) -> int:
        """How many days it is long."""
        return self.weeks * DAYS_PER_WEEK

    def day_number(self, day: dt.date) -> int:
        """Return how many days a day lies after the first."""
        return (day - self.first).days

    def inside(self, items: Iterable[D]) -> list[D]:
        """Return those whose day lies in it, in their order."""
        first, end = self.first, self.first + dt.timedelta(self.days)
        return [item for item in items if first <= item.day < end]

    def bands(self, most: int) -> Iterator[Band]:
        """Give its weeks in order, put together so that there are no more bands than `most`."""
        step = grouping(self.weeks, most)
        for week in range(0, self.weeks, step):
            length = min(step, self.weeks - week)
            first = self.first + dt.timedelta(weeks=week)
            days = length * DAYS_PER_WEEK
            current = 0 <= (self.today - first).days < days
            yield Band(first=first, days=days, numbers=self._numbers(first, length), is_current=current)

    def _numbers(self, first: dt.date, weeks: int) -> tuple[int, int] | None:
        if self.programme_start is None:
            return None
        number = (first - self.programme_start).days // DAYS_PER_WEEK + 1
        last = number + weeks - 1
        return (max(number, 1), last) if last >= 1 else None


def time_frame(data: ProgressData, span: Span) -> TimeFrame:
    """Choose the weeks to show.

    Weeks are those of the programme (sevens from its first session) once it has begun, else calendar weeks.  Four or
    eight weeks end with the current one, or begin with the programme while it is younger than that: then the weeks to
    come are shown empty.
    """
    anchor = data.programme_start or monday_of(data.today)

    def week_of(day: dt.date) -> int:
        return (day - anchor).days // DAYS_PER_WEEK

    current = week_of(data.today)
    start = min(0, current) if data.programme_start else None
    if span is Span.ALL:
        days = [data.today, *(point.day for point in data.points), *data.moved_days]
        first, last = week_of(min(days)), week_of(max(days))
    else:
        length = FEWEST_WEEKS if span is Span.FOUR_WEEKS else 2 * FEWEST_WEEKS
        first = current - length + 1
        first = first if start is None else max(first, start)
        last = first + length - 1
    missing = max(0, FEWEST_WEEKS - (last - first + 1))
    if start is None:
        first, missing = first - missing, 0
    return TimeFrame(
        first=anchor + dt.timedelta(weeks=first),
        weeks=last - first + 1 + missing,
        programme_start=data.programme_start,
        today=data.today,
    )


def calendar_weeks(data: ProgressData, frame: TimeFrame) -> tuple[Week, ...]:
    """Return the ISO weeks that belong to a frame, in order, always with the current one where it is inside.

    Weeks of the programme begin on any weekday, so they may touch one calendar week more than they are: where the
    frame begins later than the programme the first is left out; else it is kept, and with it the first sessions.
    """
    known = {week.monday: week.sessions for week in data.weeks}
    this_monday, first = monday_of(data.today), monday_of(frame.first)
    count = frame.weeks
    if 0 <= frame.day_number(data.today) < frame.days:
        count = max(count, (this_monday - first).days // DAYS_PER_WEEK + 1)
    if frame.programme_start is not None and frame.first > frame.programme_start:
        first += dt.timedelta(weeks=count - frame.weeks)
        count = frame.weeks
    mondays = (first + dt.timedelta(weeks=number) for number in range(count))
    return tuple(
        Week(monday=monday, sessions=known.get(monday, 0), target=data.target, is_running=monday == this_monday)
        for monday in mondays
    )


def grouping(weeks: int, most: int) -> int:
    """Return how many weeks go under one label so that there are no more labels than `most`."""
    return next((step for step in GROUPINGS if weeks <= step * most), GROUPINGS[-1])
