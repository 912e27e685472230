"""What became of each reminder of a break: done, partly, rested away, snoozed, skipped, held, missed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from thoracic_desktop.history.moments import from_stored, to_stored
from thoracic_desktop.history.records import BreakOutcome
from thoracic_desktop.reminders.kinds import Kind, Outcome

if TYPE_CHECKING:
    import sqlite3

_ADD = """
    INSERT INTO break_outcome (at_ms, offset_min, local_day, kind, exercise, outcome, reason, session_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_OUTCOMES = """
    SELECT at_ms, offset_min, kind, exercise, outcome, reason, session_id
    FROM break_outcome WHERE local_day >= ? ORDER BY at_ms, id
"""
# A break that was put off is offered again and is no other one; one that was held or missed was never looked at.
_RECENT = """
    SELECT exercise FROM break_outcome
    WHERE exercise != '' AND outcome IN ('done', 'partly', 'skipped') ORDER BY at_ms DESC, id DESC LIMIT ?
"""
_KINDS = {one.value: one for one in Kind}
_OUTCOME_NAMES = {one.value: one for one in Outcome}


class BreakRecords:
    """The part of a history that tells of reminders; each call is one statement and so one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Work on the history's connection."""
        self._connection = connection

    def add(self, outcome: BreakOutcome) -> int:
        """Keep what became of a reminder and return its id.

        Raises:
            sqlite3.IntegrityError: it names a session that is not there.
            ValueError: its moment is naive.
        """
        values = (
            *to_stored(outcome.at),
            outcome.local_day.toordinal(),
            outcome.kind,
            outcome.exercise,
            outcome.outcome,
            outcome.reason,
            outcome.session_id,
        )
        row_id = self._connection.execute(_ADD, values).lastrowid
        assert row_id is not None  # noqa: S101 - an INSERT that did not raise has a row id
        return row_id

    def outcomes(self, since: dt.date | None = None) -> tuple[BreakOutcome, ...]:
        """Return what became of the reminders from a local day on, in order.

        Kinds and outcomes that only a later version knows are left out.
        """
        first = since.toordinal() if since else 1
        return tuple(
            BreakOutcome(
                at=from_stored(at_ms, offset_min),
                kind=_KINDS[kind],
                exercise=exercise,
                outcome=_OUTCOME_NAMES[outcome],
                reason=reason,
                session_id=session_id,
            )
            for at_ms, offset_min, kind, exercise, outcome, reason, session_id in self._connection.execute(
                _OUTCOMES, (first,)
            )
            if kind in _KINDS and outcome in _OUTCOME_NAMES
        )

    def recent_exercises(self, count: int) -> tuple[str, ...]:
        """Return the exercises of the last `count` breaks that were done, partly done or skipped, the newest first."""
        return tuple(exercise for (exercise,) in self._connection.execute(_RECENT, (count,)))
