"""What the progress page is told of the history."""

from __future__ import annotations

import datetime as dt

from tests.fakes import MORNING
from tests.history.history_builders import begun
from thoracic_desktop.app.progress_reading import read_progress
from thoracic_desktop.history.records import Moment
from thoracic_desktop.history.repository import History
from thoracic_desktop.ui.progress.data import LastRatings

LATE = MORNING.replace(hour=23, minute=55)


def test_a_session_over_midnight_keeps_its_two_ratings_together() -> None:
    history = History.in_memory()
    session = begun(history, LATE)
    history.add_pain_score(Moment.BEFORE, 6, LATE, session)
    after = LATE + dt.timedelta(minutes=20)
    history.add_pain_score(Moment.AFTER, 4, after, session)
    history.add_pain_score(Moment.CHECK_IN, 2, after)
    progress = read_progress(history, 3, after.date())
    history.close()
    assert progress.last_ratings == LastRatings(day=after.date(), before=6, after=4)
