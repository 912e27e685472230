"""Reads what the progress page shows; runs on the history's own thread, counting included."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from thoracic_desktop.history.records import Moment
from thoracic_desktop.progress.pain import Moment as PainMoment
from thoracic_desktop.progress.pain import PainPoint, rolling_median
from thoracic_desktop.progress.weeks import SessionsOnDay, weeks
from thoracic_desktop.ui.progress.data import LastRatings, ProgressData

if TYPE_CHECKING:
    from thoracic_desktop.history.records import PainCount
    from thoracic_desktop.history.repository import History

A_DAY = dt.timedelta(days=1)


def read_progress(history: History, target: int, today: dt.date) -> ProgressData:
    """Return the progress up to today.

    Args:
        history: where it is read from.
        target: sessions a week that the plan asks for.
        today: the person's own calendar day.
    """
    counts = history.pain_counts()
    points = tuple(
        PainPoint(day=one.day, moment=PainMoment(one.moment), score=one.score, count=one.count) for one in counts
    )
    by_day = history.sessions_by_day()
    done = (SessionsOnDay(day=day, sessions=sessions) for day, sessions in by_day.items())
    return ProgressData(
        points=points,
        medians=rolling_median(points),
        weeks=weeks(done, target, today),
        target=target,
        moved_days=history.moved_days(),
        last_ratings=_last_ratings(history, counts),
        programme_start=history.first_session_day(),
        today=today,
    )


def _last_ratings(history: History, counts: tuple[PainCount, ...]) -> LastRatings | None:
    """Return the ratings of the newest session that has any."""
    rated_days = dict.fromkeys(one.day for one in reversed(counts) if one.moment is not Moment.CHECK_IN)
    for day in rated_days:
        # From the day before on: a session over midnight was rated on two days.
        scores = [one for one in history.pain_scores(since=day - A_DAY) if one.session_id is not None]
        if scores:
            newest = scores[-1]
            given = {one.moment: one.score for one in scores if one.session_id == newest.session_id}
            return LastRatings(day=newest.local_day, before=given.get(Moment.BEFORE), after=given.get(Moment.AFTER))
    return None
