"""Moments as they are stored: milliseconds of UTC, the local offset in minutes, the local day as a number.

The day number is `date.toordinal()`: `(day - 1) // 7` numbers the ISO weeks, because day 1 was a Monday.
"""

from __future__ import annotations

import datetime as dt

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MILLISECOND = dt.timedelta(milliseconds=1)
_MINUTE = dt.timedelta(minutes=1)


def to_stored(moment: dt.datetime) -> tuple[int, int]:
    """Return UTC milliseconds since 1970 and the offset from UTC in minutes.

    Raises:
        ValueError: the moment is naive, so nobody could tell which instant or which day it was.
    """
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("A moment needs its offset from UTC")
    return (moment - _EPOCH) // _MILLISECOND, offset // _MINUTE


def from_stored(utc_ms: int, offset_min: int) -> dt.datetime:
    """Return the aware moment with the offset that held when it was stored."""
    return (_EPOCH + utc_ms * _MILLISECOND).astimezone(dt.timezone(offset_min * _MINUTE))


def monday_of_week(week: int) -> dt.date:
    """Return the Monday of the week that `(day - 1) // 7` numbers."""
    return dt.date.fromordinal(week * 7 + 1)
