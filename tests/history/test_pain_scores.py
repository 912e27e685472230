"""Pain scores: given, changed, taken back, and counted for the chart."""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import MORNING
from thoracic_desktop.history.records import Moment, PainCount, PainScore
from thoracic_desktop.history.trouble import UnknownRecordError

if TYPE_CHECKING:
    from thoracic_desktop.history.repository import History

LATER = MORNING + dt.timedelta(hours=1)


def test_a_score_is_read_as_it_was_given(history: History) -> None:
    score_id = history.add_pain_score(Moment.CHECK_IN, 10, MORNING)

    expected = PainScore(
        id=score_id, session_id=None, moment=Moment.CHECK_IN, score=10, at=MORNING, local_day=MORNING.date()
    )
    assert history.pain_scores() == (expected,)


def test_undo_takes_a_score_back(history: History) -> None:
    kept = history.add_pain_score(Moment.CHECK_IN, 3, MORNING)
    undone = history.add_pain_score(Moment.CHECK_IN, 4, LATER)

    history.remove_pain_score(undone)

    assert [score.id for score in history.pain_scores()] == [kept]


def test_a_changed_score_keeps_its_moment(history: History) -> None:
    score_id = history.add_pain_score(Moment.BEFORE, 3, MORNING)

    history.change_pain_score(score_id, 5)

    assert [(score.score, score.at) for score in history.pain_scores()] == [(5, MORNING)]


def test_a_score_that_is_not_there_is_refused(history: History) -> None:
    with pytest.raises(UnknownRecordError):
        history.remove_pain_score(99)
    with pytest.raises(UnknownRecordError):
        history.change_pain_score(99, 1)


@pytest.mark.parametrize("score", [-1, 11])
def test_a_score_outside_the_scale_is_refused(history: History, score: int) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        history.add_pain_score(Moment.BEFORE, score, MORNING)

    assert history.pain_scores() == ()


def test_scores_come_in_the_order_of_their_moments_from_a_day_on(history: History) -> None:
    for hours, score in ((25, 3), (1, 2), (0, 1)):
        history.add_pain_score(Moment.CHECK_IN, score, MORNING + dt.timedelta(hours=hours))

    assert [score.score for score in history.pain_scores()] == [1, 2, 3]
    assert [score.score for score in history.pain_scores(since=MORNING.date() + dt.timedelta(days=1))] == [3]


def test_equal_scores_of_a_day_are_counted_together(history: History) -> None:
    for moment, score in ((Moment.BEFORE, 4), (Moment.BEFORE, 4), (Moment.AFTER, 4)):
        history.add_pain_score(moment, score, MORNING)

    day = MORNING.date()
    assert history.pain_counts() == (
        PainCount(day=day, moment=Moment.AFTER, score=4, count=1),
        PainCount(day=day, moment=Moment.BEFORE, score=4, count=2),
    )
    assert history.pain_counts(since=day + dt.timedelta(days=1)) == ()
