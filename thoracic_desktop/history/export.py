"""The whole history as one document, for `thoracic-desktop history --json`.

Keys: `format` (the name of this document), `version` (raised when a key changes its meaning), `sessions` (ordered by
start), `pain_scores`, `exercise_pains` (what was said with "it hurts"), `decisions` and `breaks` (what became of each
reminder), all ordered by moment.  Moments are ISO 8601 with the local offset of that moment, days are ISO dates, `*_ms`
are milliseconds, `hold_s` seconds.  The `session_id` of a score or a break is the `id` of a session, or null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from thoracic_desktop.history.records import BreakOutcome, ExercisePain, KeptDecision, PainScore, SessionRecord

if TYPE_CHECKING:
    from thoracic_desktop.history.repository import History


class HistoryDocument(Struct, frozen=True, kw_only=True):
    """Everything that was recorded."""

    format: Literal["thoracic-desktop history"] = "thoracic-desktop history"
    version: int = 1
    sessions: tuple[SessionRecord, ...]
    pain_scores: tuple[PainScore, ...]
    exercise_pains: tuple[ExercisePain, ...]
    decisions: tuple[KeptDecision, ...]
    breaks: tuple[BreakOutcome, ...]


def history_document(history: History) -> HistoryDocument:
    """Return everything that a history holds, in a stable order."""
    return HistoryDocument(
        sessions=history.sessions(),
        pain_scores=history.pain_scores(),
        exercise_pains=history.programme.exercise_pains(),
        decisions=history.programme.decisions(),
        breaks=history.breaks.outcomes(),
    )
