"""The whole history as JSON: documented keys, stable order, nothing lost on the way."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import msgspec

from tests.history.history_builders import MORNING, begun, finished
from thoracic_desktop.cli.documents import as_json
from thoracic_desktop.history.export import HistoryDocument, history_document
from thoracic_desktop.history.records import Moment

if TYPE_CHECKING:
    from thoracic_desktop.history.repository import History


def test_an_empty_history_is_a_document_too(history: History) -> None:
    assert json.loads(as_json(history_document(history))) == {
        "format": "thoracic-desktop history",
        "version": 1,
        "sessions": [],
        "pain_scores": [],
        "exercise_pains": [],
        "decisions": [],
        "breaks": [],
    }


def test_the_document_comes_back_as_it_was_written(history: History) -> None:
    session_id = finished(history)
    history.add_pain_score(Moment.BEFORE, 4, MORNING, session_id)
    begun(history, MORNING + dt.timedelta(hours=1))

    text = as_json(history_document(history))

    assert msgspec.json.decode(text, type=HistoryDocument) == history_document(history)
    assert as_json(history_document(history)) == text


def test_moments_carry_their_offset_and_sets_their_side_and_position(history: History) -> None:
    finished(history)

    (session,) = json.loads(as_json(history_document(history)))["sessions"]

    assert session["started_at"] == "2026-03-02T09:00:00+01:00"
    assert session["local_day"] == "2026-03-02"
    assert session["exercises"][1]["sets"][1] == {
        "side": "right",
        "position": None,
        "target_reps": 2,
        "done_reps": 2,
        "hold_s": 10,
    }
    assert session["exercises"][2]["sets"][0]["position"] == "upper"
