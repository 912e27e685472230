"""What the history says of the breaks of a day: for the reminders, and for the line that shows the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.programme.model import BREAK
from thoracic_desktop.reminders.kinds import BREAKS, Outcome
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    import datetime as dt

    from thoracic_desktop.history.records import BreakOutcome, CountedSession
    from thoracic_desktop.history.repository import History

POSTURE_SET = "posture"
"""The key of the plan of a posture set that was begun from Today."""
MADE = frozenset({Outcome.DONE, Outcome.PARTLY})
SETTLED = MADE | {Outcome.SKIPPED, Outcome.MISSED}


class BreakCounts(Value, frozen=True):
    """The breaks of a day.

    Attributes:
        outcomes: what became of the reminders of the day.
        counted: breaks and sessions that count for the day, wherever they were made.
        settled: what the most breaks of a day are counted against: breaks that came to an end in whatever way, and
            every session besides.
        sessions: main sessions.
    """

    outcomes: tuple[BreakOutcome, ...]
    counted: int
    settled: int
    sessions: int


def break_counts(history: History, day: dt.date) -> BreakCounts:
    """Count the breaks of a local day."""
    outcomes = tuple(one for one in history.breaks.outcomes(day) if one.local_day == day)
    counted = history.counted_today(day)
    others = [one for one in counted if one.plan != BREAK]
    return BreakCounts(
        outcomes=outcomes,
        counted=len(counted),
        settled=sum(one.kind in BREAKS and one.outcome in SETTLED for one in outcomes) + len(others),
        sessions=sum(one.plan != POSTURE_SET for one in others),
    )


def breaks_made(history: History, since: dt.date, until: dt.date) -> tuple[dt.datetime, ...]:
    """Return when breaks were made, from one local day to another."""
    made = [
        one.at
        for one in history.breaks.outcomes(since)
        if one.kind in BREAKS and one.outcome in MADE and one.local_day <= until
    ]
    sets: list[CountedSession] = [
        one for day in {since, until} for one in history.counted_today(day) if one.plan == POSTURE_SET
    ]
    return tuple(sorted([*made, *(one.ended_at for one in sets)]))
