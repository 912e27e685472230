"""What the settings make of one day: when it is worked, when it is quiet, and when breaks are likely to come.

A preview and no promise.  It takes for granted that the hours are worked through, while the breaks that come are
measured; what was done today already is counted as it was.  Times are minutes of the wall clock after the day's
midnight, and beyond 24 hours where work goes on past the next.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.reminders.hours import ONE_DAY
from thoracic_desktop.reminders.rhythm import MINUTE_MS
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from thoracic_desktop.reminders.hours import Span
    from thoracic_desktop.reminders.rhythm import Rhythm

HOUR_MIN = 60
DAY_MIN = 24 * HOUR_MIN
MINUTE = dt.timedelta(minutes=1)


class Stretch(Value, frozen=True):
    """From one minute up to another."""

    start_min: int
    end_min: int


class DayPreview(Value, frozen=True):
    """One day.

    Attributes:
        day: the day whose hours these are; at night it is the day before as long as its work goes on.
        work: the working hours that begin on that day, in order and apart.
        now_min: this moment.
        done_min: when breaks were done.
        likely_min: when breaks are likely to come from now on.
        session_min: the times chosen for main sessions.
    """

    day: dt.date
    work: tuple[Stretch, ...]
    now_min: int
    done_min: tuple[int, ...]
    likely_min: tuple[int, ...]
    session_min: tuple[int, ...]


def preview(
    rhythm: Rhythm, now: dt.datetime, done: Iterable[dt.datetime] = (), settled: int | None = None
) -> DayPreview:
    """Return what the day of a moment looks like.

    Args:
        rhythm: what somebody has settled.
        now: this moment, local.
        done: when breaks were done, local; those of other days are passed over.
        settled: how many of the day's breaks are over, whatever became of them; where that is not known, as many as
            were done.
    """
    day = day_of(rhythm.work, now)
    now_min = _minute(now, day)
    work = _joined(stretches(rhythm.work, day))
    end = max(DAY_MIN, *(one.end_min for one in work)) if work else DAY_MIN
    done_min = tuple(sorted(at for at in (_minute(one, day) for one in done) if 0 <= at < end))
    session_min = tuple(sorted(_in_the_day(at, work) for at in rhythm.session_times))
    quiet = tuple(stretch for span in rhythm.quiet for stretch in stretches_around(span, day))
    shown = DayPreview(day, work, now_min, done_min, (), session_min)
    left = max(0, rhythm.most_breaks - (len(done_min) if settled is None else settled))
    return replace(shown, likely_min=_likely(rhythm, shown, quiet)[:left])


def day_of(work: Iterable[Span], now: dt.datetime) -> dt.date:
    """Return the day that a local moment belongs to: the day before, while its hours go on past midnight."""
    yesterday = now.date() - ONE_DAY
    goes_on = any(span.is_over_midnight and yesterday.weekday() in span.days and now.time() < span.end for span in work)
    return yesterday if goes_on else now.date()


def stretches(spans: Iterable[Span], day: dt.date) -> tuple[Stretch, ...]:
    """Return the stretches of some spans that begin on a day, by their beginning."""
    found = (_stretch(span) for span in spans if day.weekday() in span.days)
    return tuple(sorted(found, key=lambda one: (one.start_min, one.end_min)))


def stretches_around(span: Span, day: dt.date) -> tuple[Stretch, ...]:
    """Return when a span holds from a day's midnight on, over the next one too, whichever day it begins on."""
    found: list[Stretch] = []
    for ahead in (-1, 0, 1):
        if (day + ahead * ONE_DAY).weekday() in span.days:
            one = _stretch(span)
            found.append(Stretch(one.start_min + ahead * DAY_MIN, one.end_min + ahead * DAY_MIN))
    return _joined(Stretch(max(0, one.start_min), one.end_min) for one in found if one.end_min > 0)


def _stretch(span: Span) -> Stretch:
    start = span.start.hour * HOUR_MIN + span.start.minute
    end = span.end.hour * HOUR_MIN + span.end.minute
    return Stretch(start, end + DAY_MIN if span.is_over_midnight else end)


def _minute(local: dt.datetime, day: dt.date) -> int:
    """Return a local moment as its minute after a day's midnight, as a wall clock shows it."""
    return (local.replace(tzinfo=None) - dt.datetime.combine(day, dt.time())) // MINUTE


def _joined(found: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Join what touches or overlaps."""
    joined: list[Stretch] = []
    for one in found:
        if joined and one.start_min <= joined[-1].end_min:
            joined[-1] = Stretch(joined[-1].start_min, max(joined[-1].end_min, one.end_min))
        else:
            joined.append(one)
    return tuple(joined)


def _in_the_day(at: dt.time, work: Sequence[Stretch]) -> int:
    """Return the minute of a time of day; after midnight where the day is worked then."""
    minute = at.hour * HOUR_MIN + at.minute
    is_later = any(one.start_min <= minute + DAY_MIN < one.end_min for one in work)
    return minute + DAY_MIN if is_later else minute


def _likely(rhythm: Rhythm, known: DayPreview, quiet: Sequence[Stretch]) -> tuple[int, ...]:
    """Go through the day minute by minute, as somebody would who works through it.

    Minutes of a quiet time are not counted; what falls due then comes after it.  A session, and time off, begin the
    count anew, as a break does, whether one was done or only offered.
    """
    count, rests = _Count(rhythm), {*known.done_min, *known.session_min}
    likely: list[int] = []
    for stretch in known.work:
        count.begin_anew()
        for minute in range(stretch.start_min, stretch.end_min):
            if minute in rests:
                count.begin_anew()
            if any(one.start_min <= minute < one.end_min for one in quiet):
                continue
            if count.take_break() and minute > known.now_min:
                likely.append(minute)
            count.work()
    return tuple(likely)


class _Count:
    """Minutes of work since the last break at the desk, and since somebody last got up."""

    def __init__(self, rhythm: Rhythm) -> None:
        self._posture_min = rhythm.posture_after_ms // MINUTE_MS
        self._move_min = rhythm.move_after_ms // MINUTE_MS
        self.begin_anew()

    def begin_anew(self) -> None:
        self._worked_min = self._sat_min = 0

    def work(self) -> None:
        self._worked_min += 1
        self._sat_min += 1

    def take_break(self) -> bool:
        """Take the break that is due, and tell whether one was; getting up is a break at the desk as well."""
        if 0 < self._move_min <= self._sat_min:
            self.begin_anew()
            return True
        if 0 < self._posture_min <= self._worked_min:
            self._worked_min = 0
            return True
        return False
