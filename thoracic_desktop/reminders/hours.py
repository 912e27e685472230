"""Times of the day and of the week: when somebody works, and when it shall be quiet.  Local time throughout."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

EVERY_DAY = frozenset(range(7))
ONE_DAY = dt.timedelta(days=1)


class Span(Value, frozen=True):
    """A stretch of the day on some days of the week.

    It belongs to the day on which it begins: one that ends at or before its start goes on past midnight, into a day
    that need not be among its own.  Wall-clock times, so that 9:00 stays 9:00 when the clocks change.

    Attributes:
        start: its first moment.
        end: the first moment after it.
        days: weekdays from 0 (Monday).
    """

    start: dt.time
    end: dt.time
    days: frozenset[int] = EVERY_DAY

    @property
    def is_over_midnight(self) -> bool:
        """Whether it ends on the day after."""
        return self.end <= self.start

    def holds(self, local: dt.datetime) -> bool:
        """Tell whether a local moment lies in it."""
        at = local.time()
        if not self.is_over_midnight:
            return local.weekday() in self.days and self.start <= at < self.end
        began_today = local.weekday() in self.days and at >= self.start
        began_yesterday = (local - ONE_DAY).weekday() in self.days and at < self.end
        return began_today or began_yesterday


def is_within(spans: Iterable[Span], local: dt.datetime) -> bool:
    """Tell whether a local moment lies in one of the spans."""
    return any(span.holds(local) for span in spans)


def next_start(spans: Iterable[Span], local: dt.datetime) -> dt.datetime | None:
    """Return the next moment after `local`, within a week, at which one of the spans begins; None without any."""
    starts = [start for span in spans for start in _starts(span, local) if start > local]
    return min(starts, default=None)


def _starts(span: Span, local: dt.datetime) -> list[dt.datetime]:
    days = [local.date() + dt.timedelta(days=ahead) for ahead in range(8)]
    return [dt.datetime.combine(day, span.start, local.tzinfo) for day in days if day.weekday() in span.days]
