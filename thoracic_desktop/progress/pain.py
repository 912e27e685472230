"""How the pain scores go: the raw points, and the median of seven days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

WINDOW_DAYS = 7
SCORES_FOR_A_LINE = 10
"""With fewer scores a line would promise more than is known (DESIGN.md, "Empty and error states")."""
_HIGHEST = 10


class Moment(StrEnum):
    """When a score was given."""

    BEFORE = "before"
    AFTER = "after"
    CHECK_IN = "check_in"


class PainPoint(Struct, frozen=True, kw_only=True, gc=False, order=True):
    """A score from 0 to 10 on a local day; `count` is how often it was given at that kind of moment."""

    day: dt.date
    moment: Moment
    score: int
    count: int = 1


class MedianPoint(Struct, frozen=True, kw_only=True, gc=False):
    """The median of the seven days that end with `day`, and how many scores it rests on."""

    day: dt.date
    median: float
    scores: int


def rolling_median(points: Iterable[PainPoint]) -> tuple[MedianPoint, ...]:
    """Return the 7-day median for each day on which a score was given, ordered by day.

    The window of a day is that local day and the six before it.  The median is taken of all scores in the window,
    whatever their moment: the middle one, or the mean of the two middle ones where their number is even.  Days
    without a score get no point, and nothing is filled in.
    """
    by_day: dict[int, list[int]] = {}
    for point in points:
        by_day.setdefault(point.day.toordinal(), [0] * (_HIGHEST + 1))[point.score] += point.count
    medians: list[MedianPoint] = []
    for day in sorted(by_day):
        window = [by_day[near] for near in range(day - WINDOW_DAYS + 1, day + 1) if near in by_day]
        counts = [sum(column) for column in zip(*window, strict=True)]
        medians.append(MedianPoint(day=dt.date.fromordinal(day), median=_median(counts), scores=sum(counts)))
    return tuple(medians)


def is_enough_for_a_line(points: Iterable[PainPoint]) -> bool:
    """Tell whether there are enough scores to draw a trend through them."""
    return sum(point.count for point in points) >= SCORES_FOR_A_LINE


def _median(counts: list[int]) -> float:
    """Return the median of scores given as how often each occurs; at least one does."""
    total = sum(counts)
    return (_score_at(counts, (total - 1) // 2) + _score_at(counts, total // 2)) / 2


def _score_at(counts: list[int], position: int) -> int:
    """Return the score at a position, from 0, of all scores in order."""
    passed = 0
    for score, count in enumerate(counts):
        passed += count
        if position < passed:
            return score
    raise ValueError("The position lies behind the last score")
