"""Effort, "it hurts" and decisions: what steers the programme is kept and comes back as it was said."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import MORNING, begun, finished, history_at
from thoracic_desktop.exercises.zones import Zone
from thoracic_desktop.history.repository import History
from thoracic_desktop.history.trouble import UnknownRecordError
from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.programme.response import Effort, Feeling, HurtAnswer

if TYPE_CHECKING:
    from pathlib import Path

STEP_UP = Decision(kind=DecisionKind.LEVEL_UP, day=MORNING.date(), subject="2", inputs={"green": "3", "peak": "1"})


def hurt(history: History, session_id: int) -> None:
    history.programme.add_exercise_pain(
        session_id,
        1,
        "seated_rotation",
        score=4,
        zones=(Zone.MIDDLE_LEFT, Zone.MIDDLE_SPINE),
        feeling=Feeling.BUILDING,
        answer=HurtAnswer.SWAP,
        now=MORNING,
    )


def test_how_hard_a_session_was_stands_beside_it_and_can_be_taken_back(history: History) -> None:
    session_id = finished(history)

    history.programme.set_effort(session_id, Effort.HARD)
    hard = history.sessions()[0].effort
    history.programme.set_effort(session_id, None)

    assert (hard, history.sessions()[0].effort) == (Effort.HARD, None)


def test_what_hurt_comes_back_with_place_number_and_answer(history: History) -> None:
    session_id = begun(history)

    hurt(history, session_id)

    (pain,) = history.programme.exercise_pains()
    assert (pain.session_id, pain.entry, pain.exercise, pain.score) == (session_id, 1, "seated_rotation", 4)
    assert pain.zones == (Zone.MIDDLE_LEFT, Zone.MIDDLE_SPINE)
    assert (pain.feeling, pain.answer, pain.at) == (Feeling.BUILDING, HurtAnswer.SWAP, MORNING)


def test_nothing_is_kept_for_a_session_that_is_not_there(history: History) -> None:
    with pytest.raises(UnknownRecordError):
        hurt(history, 7)
    with pytest.raises(UnknownRecordError):
        history.programme.set_effort(7, Effort.EASY)

    assert history.programme.exercise_pains() == ()


def test_a_decision_keeps_the_facts_it_was_based_on(history: History) -> None:
    history.programme.add_decision(STEP_UP, MORNING)

    (kept,) = history.programme.decisions()
    assert (kept.decision, kept.at) == (STEP_UP, MORNING)


def test_decisions_come_in_the_order_in_which_they_were_made_though_the_clock_was_set_back(history: History) -> None:
    first = Decision(kind=DecisionKind.FLARE_BEGUN, day=MORNING.date())
    history.programme.add_decision(first, MORNING + dt.timedelta(days=40))
    history.programme.add_decision(STEP_UP, MORNING)

    assert [kept.decision for kept in history.programme.decisions()] == [first, STEP_UP]


def test_what_steers_the_programme_comes_back_out_of_a_backup(tmp_path: Path) -> None:
    with closing(history_at(tmp_path / "history.sqlite3")) as history:
        session_id = finished(history)
        history.programme.set_effort(session_id, Effort.EASY)
        hurt(history, session_id)
        history.programme.add_decision(STEP_UP, MORNING)
        backup = history.back_up(MORNING.date())
        assert backup is not None
    with closing(history_at(tmp_path / "other.sqlite3")) as other:
        other.restore(backup)
        other.restore(backup)

        assert [session.effort for session in other.sessions()] == [Effort.EASY]
        assert [pain.exercise for pain in other.programme.exercise_pains()] == ["seated_rotation"]
        assert [kept.decision for kept in other.programme.decisions()] == [STEP_UP]
