"""What the progress page is given, in few words."""

from __future__ import annotations

import datetime as dt
from typing import Final

from thoracic_desktop.progress.pain import Moment, PainPoint, rolling_median
from thoracic_desktop.progress.weeks import SessionsOnDay, weeks
from thoracic_desktop.ui.progress.data import LastRatings, ProgressData

TODAY: Final = dt.date(2025, 10, 14)  # a Tuesday


def rating(days_ago: int, score: int, moment: Moment = Moment.CHECK_IN, count: int = 1) -> PainPoint:
    return PainPoint(day=TODAY - dt.timedelta(days=days_ago), moment=moment, score=score, count=count)


def progress(*points: PainPoint, sessions: tuple[int, ...] = (), target: int = 7) -> ProgressData:
    """Build what the page is given; sessions are named by how many days ago they were."""
    days = sorted(TODAY - dt.timedelta(days=ago) for ago in sessions)
    return ProgressData(
        points=points,
        medians=rolling_median(points),
        weeks=weeks([SessionsOnDay(day=day) for day in days], target, TODAY),
        target=target,
        moved_days=tuple(dict.fromkeys(days)),
        last_ratings=LastRatings(day=days[-1], before=5, after=3) if days else None,
        programme_start=days[0] if days else None,
        today=TODAY,
    )


def eight_weeks() -> ProgressData:
    points = [rating(ago, 6 if ago > 20 else 3, moment) for ago in range(55) for moment in Moment]
    return progress(*points, sessions=tuple(range(55)))
