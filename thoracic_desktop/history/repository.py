"""The history: the one object through which sessions and scores are written and read.

Every method is synchronous and is one transaction.  Call them from one thread at a time: the history worker, or a
command-line verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.history import journal, reading, results_table
from thoracic_desktop.history.backup import back_up_daily
from thoracic_desktop.history.break_records import BreakRecords
from thoracic_desktop.history.database import is_sound, memory_database, open_database, transaction
from thoracic_desktop.history.moments import to_stored
from thoracic_desktop.history.programme_records import ProgrammeRecords
from thoracic_desktop.history.restore import has_more, restore_into
from thoracic_desktop.history.session_plan import plan_to_json
from thoracic_desktop.history.trouble import HistoryDamagedError, UnknownRecordError
from thoracic_desktop.history.unfinished import keep_session

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3
    from pathlib import Path

    from thoracic_desktop.history.records import (
        CountedSession,
        EndReason,
        ExerciseTarget,
        JournalEntry,
        Moment,
        PainCount,
        PainScore,
        SessionRecord,
        UnfinishedSession,
        WeekCount,
    )
    from thoracic_desktop.programme.model import DoneExercise, PlannedExercise, SessionPlan
    from thoracic_desktop.session.results import EntryResult


class History:
    """Sessions, what was done in them, their journal, and the pain scores.

    Attributes:
        path: the file; None where it lives in memory only.
        programme: what steers the programme: effort, "it hurts", and decisions.
        breaks: what became of the reminders.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None = None) -> None:
        """Work on a connection in the newest format; `path` is None where it lives in memory only."""
        self._connection = connection
        self.path = path
        self.programme = ProgrammeRecords(connection)
        self.breaks = BreakRecords(connection)

    @classmethod
    def open(cls, path: Path, now: dt.datetime) -> History:
        """Open or create the history at `path`; see `open_database` for what it raises."""
        return cls(open_database(path, now.date()), path)

    @classmethod
    def in_memory(cls, past: Path | None = None) -> History:
        """Make a history that is gone when it is closed, with a copy of `past` where that can be read."""
        return cls(memory_database(past))

    def close(self) -> None:
        """Close the file; nothing is called on this history afterwards."""
        self._connection.close()

    # A session as it happens -------------------------------------------------------------------------------------

    def begin_session(
        self,
        plan: SessionPlan,
        targets: tuple[ExerciseTarget, ...],
        planned_ms: int,
        now: dt.datetime,
        before_score_id: int | None = None,
    ) -> int:
        """Note that a session begins, with what it asks for, and return its id.

        Args:
            plan: what it contains; given back by `unfinished_session`.
            targets: its sets, from `session_targets`.
            planned_ms: its promised length.
            now: the moment, aware.
            before_score_id: the pain score that was given for it.
        """
        insert = """
            INSERT INTO session (plan, plan_json, started_at_ms, started_offset_min, local_day, planned_ms)
            VALUES (?, ?, ?, ?, ?, ?)
        """
        values = (plan.plan, plan_to_json(plan), *to_stored(now), now.toordinal(), planned_ms)
        with transaction(self._connection):
            session_id = self._connection.execute(insert, values).lastrowid
            assert session_id is not None  # noqa: S101 - an INSERT that did not raise has a row id
            results_table.write_targets(self._connection, session_id, targets)
            if before_score_id is not None:
                self._link(before_score_id, session_id)
        return session_id

    def journal(self, entry: JournalEntry) -> None:
        """Write one step down; when this returns, the step is on the disk."""
        # One statement is one transaction by itself: no BEGIN, no COMMIT.
        journal.write_step(self._connection, entry)

    def swap_exercise(self, entry: JournalEntry, planned: PlannedExercise, target: ExerciseTarget) -> None:
        """Write down that an exercise takes the place of the rest of another one: the step, and what it asks for.

        Args:
            entry: the step; its `entry` is the number that the exercise now has in the session.
            planned: the exercise in its dose, added to the plan by which a killed session is brought back.
            target: its sets.

        Raises:
            UnknownRecordError: there is no such session.
        """
        with transaction(self._connection):
            self._check_session(entry.session_id)
            journal.write_swap(self._connection, entry, planned, target)

    def finish_session(
        self,
        session_id: int,
        results: tuple[EntryResult, ...],
        end_reason: EndReason,
        active_ms: int,
        now: dt.datetime,
    ) -> None:
        """Close a session with what it came to.

        Args:
            session_id: the session.
            results: the session's own results, for every exercise of it.
            end_reason: how it ended.
            active_ms: time spent in it without pauses.
            now: the moment, aware.

        Raises:
            UnknownRecordError: there is no such session.
            ValueError: the results name an exercise or a set that the session does not contain.
        """
        with transaction(self._connection):
            self._check_session(session_id)
            results_table.write_results(self._connection, session_id, results)
            results_table.close_session(self._connection, session_id, end_reason, active_ms, to_stored(now))

    def keep_unfinished(self, session_id: int, now: dt.datetime) -> None:
        """Close an unfinished session with what its journal proves.

        It ended with its last journal row, or `now` where there is none.  An exercise that was made easier counts
        as done only when all repetitions that were first asked for were done: the journal does not tell the rest.

        Raises:
            UnknownRecordError: there is no such session.
        """
        with transaction(self._connection):
            self._check_session(session_id)
            keep_session(self._connection, session_id, now)

    def discard_session(self, session_id: int) -> None:
        """Forget a session and its journal; its pain scores stay, without a session.

        Raises:
            UnknownRecordError: there is no such session.
        """
        with transaction(self._connection):
            self._check_session(session_id)
            self._connection.execute("DELETE FROM session WHERE id = ?", (session_id,))

    def unfinished_session(self) -> UnfinishedSession | None:
        """Return the newest session that was begun and never closed, with what its journal tells."""
        return reading.unfinished_session(self._connection)

    # Pain scores -------------------------------------------------------------------------------------------------

    def add_pain_score(self, moment: Moment, score: int, now: dt.datetime, session_id: int | None = None) -> int:
        """Keep an answer from 0 to 10 and return its id."""
        insert = """
            INSERT INTO pain_score (session_id, moment, score, at_ms, offset_min, local_day) VALUES (?, ?, ?, ?, ?, ?)
        """
        values = (session_id, moment, score, *to_stored(now), now.toordinal())
        with transaction(self._connection):
            row_id = self._connection.execute(insert, values).lastrowid
        assert row_id is not None  # noqa: S101 - an INSERT that did not raise has a row id
        return row_id

    def change_pain_score(self, score_id: int, score: int) -> None:
        """Put another answer in place of the first; its moment stays.

        Raises:
            UnknownRecordError: there is no such score.
        """
        with transaction(self._connection):
            self._change("UPDATE pain_score SET score = ? WHERE id = ?", (score, score_id))

    def remove_pain_score(self, score_id: int) -> None:
        """Take an answer back.

        Raises:
            UnknownRecordError: there is no such score.
        """
        with transaction(self._connection):
            self._change("DELETE FROM pain_score WHERE id = ?", (score_id,))

    # Reading -----------------------------------------------------------------------------------------------------

    def sessions(self, since: dt.date | None = None) -> tuple[SessionRecord, ...]:
        """Return the sessions from a local day on, open ones too, in the order of their start."""
        return reading.sessions(self._connection, since)

    def pain_scores(self, since: dt.date | None = None) -> tuple[PainScore, ...]:
        """Return the scores from a local day on, in the order in which they were given."""
        return reading.pain_scores(self._connection, since)

    def pain_counts(self, since: dt.date | None = None) -> tuple[PainCount, ...]:
        """Return the scores from a local day on, equal ones of a day counted together, ordered by day."""
        return reading.pain_counts(self._connection, since)

    def sessions_by_day(self, since: dt.date | None = None) -> dict[dt.date, int]:
        """Return how many closed sessions with something done each local day holds, breaks and empty days left out."""
        return reading.sessions_by_day(self._connection, since)

    def moved_days(self, since: dt.date | None = None) -> tuple[dt.date, ...]:
        """Return the local days on which something was done, in a session or in a break, in order."""
        return reading.moved_days(self._connection, since)

    def sessions_per_week(self, since: dt.date | None = None) -> tuple[WeekCount, ...]:
        """Return the ISO weeks from the one of a local day on that hold sessions with something done; no breaks."""
        return reading.sessions_per_week(self._connection, since)

    def done_exercises(self, since: dt.date) -> tuple[DoneExercise, ...]:
        """Return the exercises of closed sessions with at least one repetition done, one item for each session."""
        return reading.done_exercises(self._connection, since)

    def counted_today(self, day: dt.date) -> tuple[CountedSession, ...]:
        """Return the closed sessions and breaks of a local day with something done, in the order of their end."""
        return reading.counted_today(self._connection, day)

    def posture_breaks(self, day: dt.date) -> int:
        """Return how many sessions of a local day were posture breaks, or held a posture exercise that was done."""
        return reading.posture_breaks(self._connection, day)

    def first_session_day(self) -> dt.date | None:
        """Return the local day of the first closed session with something done; a break is none."""
        return reading.first_session_day(self._connection)

    # Care of the file --------------------------------------------------------------------------------------------

    def back_up(self, today: dt.date) -> Path | None:
        """Make today's backup beside the file, unless there is one; return it where it was made.

        Raises:
            HistoryDamagedError: the file is not sound, so no copy of it may take a good one's place.
        """
        if self.path is None:
            return None
        if not is_sound(self._connection):
            raise HistoryDamagedError("the structure of the file is damaged; no backup was made")
        return back_up_daily(self._connection, self.path.parent, today)

    def restore(self, backup: Path) -> int:
        """Take the sessions and scores of a backup in, beside what is here already; return how many sessions.

        What was recorded since the damage stays and keeps its ids.  A second call changes nothing.
        """
        return restore_into(self._connection, backup)

    def lacks(self, backup: Path) -> bool:
        """Tell whether a backup holds closed sessions that are not here."""
        return has_more(self._connection, backup)

    def _check_session(self, session_id: int) -> None:
        if self._connection.execute("SELECT 1 FROM session WHERE id = ?", (session_id,)).fetchone() is None:
            raise UnknownRecordError(f"There is no session {session_id}")

    def _link(self, score_id: int, session_id: int) -> None:
        self._change("UPDATE pain_score SET session_id = ? WHERE id = ?", (session_id, score_id))

    def _change(self, statement: str, values: tuple[object, ...]) -> None:
        if self._connection.execute(statement, values).rowcount != 1:
            raise UnknownRecordError(f"There is no pain score {values[-1]}")
