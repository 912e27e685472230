"""What the progress page is given: plain values, read and counted elsewhere."""

from __future__ import annotations

import datetime as dt

from thoracic_desktop.progress.pain import MedianPoint, PainPoint
from thoracic_desktop.progress.weeks import Week
from thoracic_desktop.value import Value


class LastRatings(Value, frozen=True, kw_only=True):
    """What was said before and after one session; None where the question was skipped."""

    day: dt.date
    before: int | None
    after: int | None


class ProgressData(Value, frozen=True, kw_only=True):
    """Everything the page shows; the page chooses the weeks out of it.

    Attributes:
        points: The raw scores, counted by day, moment and score.
        medians: Their 7-day median, ordered by day.
        weeks: The sessions of each ISO week, ordered.
        target: How many sessions a week the plan asks for; 0 where that is not known.
        moved_days: The days on which something was done, each once.
        last_ratings: The ratings of the newest session that has any.
        programme_start: The day of the first session; None before it.
        today: The person's own calendar day.
    """

    points: tuple[PainPoint, ...]
    medians: tuple[MedianPoint, ...]
    weeks: tuple[Week, ...]
    target: int
    moved_days: tuple[dt.date, ...]
    last_ratings: LastRatings | None
    programme_start: dt.date | None
    today: dt.date
