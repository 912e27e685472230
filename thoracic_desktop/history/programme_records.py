"""What steers the programme: how hard sessions were, what hurt in them, and what the person decided."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from thoracic_desktop.exercises.zones import Zone
from thoracic_desktop.history.moments import from_stored, to_stored
from thoracic_desktop.history.records import ClosedSession, EndReason, ExercisePain, KeptDecision
from thoracic_desktop.history.trouble import UnknownRecordError
from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.programme.response import Effort, Feeling, HurtAnswer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_ADD_PAIN = """
    INSERT INTO exercise_pain (session_id, entry, exercise, at_ms, offset_min, local_day, score, zones, feeling, answer)
    SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM session WHERE id = ?
"""
_PAINS = """
    SELECT id, session_id, entry, exercise, at_ms, offset_min, local_day, score, zones, feeling, answer
    FROM exercise_pain WHERE local_day >= ? ORDER BY at_ms, id
"""
_ADD_DECISION = """
    INSERT INTO decision (at_ms, offset_min, local_day, kind, subject, answer, inputs_json)
    SELECT max(?, coalesce((SELECT max(at_ms) + 1 FROM decision), 0)), ?, ?, ?, ?, ?, ?
"""
_DECISIONS = """
    SELECT id, at_ms, offset_min, local_day, kind, subject, answer, inputs_json FROM decision ORDER BY at_ms, id
"""
# A session in which nothing was done tells nothing, unless something made it end.
_CLOSED = """
    SELECT id, local_day, end_reason, effort FROM session
    WHERE local_day >= ? AND ended_at_ms IS NOT NULL
      AND (done_reps > 0 OR end_reason NOT IN ('finished', 'ended_by_user', 'kept_after_crash'))
    ORDER BY started_at_ms, id
"""
_KINDS = {kind.value: kind for kind in DecisionKind}


class ProgrammeRecords:
    """The part of a history that steers the programme; each call is one statement and so one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Work on the history's connection."""
        self._connection = connection

    def set_effort(self, session_id: int, effort: Effort | None) -> None:
        """Keep how hard a session felt; None takes the answer back.

        Raises:
            UnknownRecordError: there is no such session.
        """
        self._change(session_id, "UPDATE session SET effort = ? WHERE id = ?", (effort, session_id))

    def closed_sessions(self, since: dt.date) -> tuple[ClosedSession, ...]:
        """Return how the sessions from a local day on ended, in the order of their start."""
        return tuple(
            ClosedSession(
                id=session_id,
                local_day=dt.date.fromordinal(day),
                end_reason=EndReason(reason),
                effort=Effort(effort) if effort else None,
            )
            for session_id, day, reason, effort in self._connection.execute(_CLOSED, (since.toordinal(),))
        )

    def add_exercise_pain(
        self,
        session_id: int,
        entry: int,
        exercise: str,
        *,
        score: int | None,
        zones: Iterable[Zone],
        feeling: Feeling,
        answer: HurtAnswer,
        now: dt.datetime,
    ) -> None:
        """Keep what somebody said with "it hurts" in an exercise of a session, and how it went on.

        Raises:
            UnknownRecordError: there is no such session.
        """
        said = (score, " ".join(zones), feeling, answer)
        values = (entry, exercise, *to_stored(now), now.toordinal(), *said, session_id)
        self._change(session_id, _ADD_PAIN, values)

    def exercise_pains(self, since: dt.date | None = None) -> tuple[ExercisePain, ...]:
        """Return what was said with "it hurts" from a local day on, in order."""
        rows = self._connection.execute(_PAINS, (since.toordinal() if since else 0,))
        return tuple(
            ExercisePain(
                id=pain_id,
                session_id=session_id,
                entry=entry,
                exercise=exercise,
                at=from_stored(at_ms, offset_min),
                local_day=dt.date.fromordinal(day),
                score=score,
                zones=tuple(Zone(name) for name in zones.split()),
                feeling=Feeling(feeling),
                answer=HurtAnswer(answer),
            )
            for pain_id, session_id, entry, exercise, at_ms, offset_min, day, score, zones, feeling, answer in rows
        )

    def add_decision(self, decision: Decision, now: dt.datetime) -> None:
        """Keep a decision; its day is its own, `now` the moment.

        Decisions follow one another: one that is made after the clock was set back comes right after the last one,
        since its moment would put it before answers that it is meant to replace.
        """
        inputs = msgspec.json.encode(decision.inputs).decode()
        at_ms, offset_min = to_stored(now)
        values = (at_ms, offset_min, decision.day.toordinal(), decision.kind, decision.subject, decision.answer, inputs)
        self._connection.execute(_ADD_DECISION, values)

    def decisions(self) -> tuple[KeptDecision, ...]:
        """Return every decision, in order; kinds that only a later version knows are left out."""
        rows = self._connection.execute(_DECISIONS)
        return tuple(
            KeptDecision(
                id=decision_id,
                at=from_stored(at_ms, offset_min),
                decision=Decision(
                    kind=_KINDS[kind],
                    day=dt.date.fromordinal(day),
                    subject=subject,
                    answer=answer,
                    inputs=msgspec.json.decode(inputs, type=dict[str, str]),
                ),
            )
            for decision_id, at_ms, offset_min, day, kind, subject, answer, inputs in rows
            if kind in _KINDS
        )

    def _change(self, session_id: int, statement: str, values: tuple[object, ...]) -> None:
        if self._connection.execute(statement, values).rowcount != 1:
            raise UnknownRecordError(f"There is no session {session_id}")
