"""What the history keeps, as values.

Moments are aware datetimes with the local offset of that moment, to the millisecond.  A `local_day` is the day that
the person's own calendar showed then; later travel or daylight saving never moves it.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from thoracic_desktop.exercises.model import Group, RollerPosition, Side
from thoracic_desktop.exercises.zones import Zone
from thoracic_desktop.programme.decisions import Decision
from thoracic_desktop.programme.model import SessionPlan
from thoracic_desktop.programme.response import Effort, Feeling, HurtAnswer
from thoracic_desktop.reminders.kinds import Kind, Outcome
from thoracic_desktop.session.segments import Rep


class ExerciseOutcome(StrEnum):
    """How one exercise of a session ended; the values of the session's own results."""

    DONE = "done"
    PARTLY = "partly"
    SKIPPED = "skipped"
    STOPPED = "stopped"


class SessionOutcome(StrEnum):
    """What a session came to.

    `done`: every exercise was done; `stopped`: the person ended it before its end; `partly`: anything else.
    """

    DONE = "done"
    PARTLY = "partly"
    STOPPED = "stopped"


class EndReason(StrEnum):
    """How a session ended: the reasons of the session itself, and the end that a later start gave it."""

    FINISHED = "finished"
    ENDED_BY_USER = "ended_by_user"
    IT_HURTS = "it_hurts"
    DIZZY = "dizzy"
    WARNING_SIGN = "warning_sign"
    KEPT_AFTER_CRASH = "kept_after_crash"


class Moment(StrEnum):
    """When a pain score was given."""

    BEFORE = "before"
    AFTER = "after"
    CHECK_IN = "check_in"


class JournalKind(StrEnum):
    """What a journal row tells."""

    BOUNDARY = "boundary"
    PAUSED = "paused"
    RESUMED = "resumed"
    EASED = "eased"
    SWAPPED = "swapped"
    EXTENDED = "extended"
    SKIPPED = "skipped"
    WENT_BACK = "went_back"
    ENDED = "ended"


class SetTarget(Struct, frozen=True, kw_only=True):
    """What a session asks for on one side and in one roller position; `hold_s` in seconds, None without a hold."""

    side: Side | None = None
    position: RollerPosition | None = None
    reps: int
    hold_s: int | None = None


class ExerciseTarget(Struct, frozen=True, kw_only=True):
    """What a session asks for in one exercise."""

    exercise: str
    group: Group
    sets: tuple[SetTarget, ...]


class SetRecord(Struct, frozen=True, kw_only=True):
    """What was asked for and done on one side and in one roller position; `hold_s` in seconds."""

    side: Side | None = None
    position: RollerPosition | None = None
    target_reps: int
    done_reps: int
    hold_s: int | None = None


class ExerciseRecord(Struct, frozen=True, kw_only=True):
    """One exercise of a session; `outcome` is None while the session is open."""

    entry: int
    exercise: str
    group: Group
    outcome: ExerciseOutcome | None
    easier: bool
    sets: tuple[SetRecord, ...]


class SessionRecord(Struct, frozen=True, kw_only=True):
    """One session; `ended_at`, `outcome` and `end_reason` are None while it is open.

    `planned_ms` is the length that was promised, `active_ms` the time spent without pauses (0 while open).
    `effort` is None where it was not asked or not answered.
    """

    id: int
    plan: str
    started_at: dt.datetime
    local_day: dt.date
    ended_at: dt.datetime | None
    outcome: SessionOutcome | None
    end_reason: EndReason | None
    planned_ms: int
    active_ms: int
    exercises: tuple[ExerciseRecord, ...]
    effort: Effort | None = None


class PainScore(Struct, frozen=True, kw_only=True):
    """One answer on the scale from 0 to 10."""

    id: int
    session_id: int | None
    moment: Moment
    score: int
    at: dt.datetime
    local_day: dt.date


class ExercisePain(Struct, frozen=True, kw_only=True):
    """What somebody said with "it hurts", and how it went on; `score` is None where no number was given."""

    id: int
    session_id: int
    entry: int
    exercise: str
    at: dt.datetime
    local_day: dt.date
    score: int | None
    zones: tuple[Zone, ...]
    feeling: Feeling
    answer: HurtAnswer


class ClosedSession(Struct, frozen=True, kw_only=True, gc=False):
    """How a session ended that was really begun; `effort` is None where it was not answered."""

    id: int
    local_day: dt.date
    end_reason: EndReason
    effort: Effort | None


class KeptDecision(Struct, frozen=True, kw_only=True):
    """A decision about the programme, and the moment it was made."""

    id: int
    at: dt.datetime
    decision: Decision


class BreakOutcome(Struct, frozen=True, kw_only=True):
    """What became of one reminder.

    Attributes:
        at: when.
        kind: what it reminded of.
        exercise: the key of its exercise; empty where it had none.
        outcome: what became of it.
        reason: one word more, such as what held it back; empty where there is nothing more to say.
        session_id: the session in which it was done; None where none was begun.
    """

    at: dt.datetime
    kind: Kind
    exercise: str
    outcome: Outcome
    reason: str = ""
    session_id: int | None = None

    @property
    def local_day(self) -> dt.date:
        """The day that the person's own calendar showed then."""
        return self.at.date()


class CountedSession(Struct, frozen=True, kw_only=True, gc=False):
    """A closed session with something done, as the reminders count it; `plan` is "break" for a break."""

    plan: str
    ended_at: dt.datetime
    done_reps: int


class PainCount(Struct, frozen=True, kw_only=True, gc=False):
    """How often one score was given at one kind of moment on one day: the distinct points of the pain chart."""

    day: dt.date
    moment: Moment
    score: int
    count: int


class WeekCount(Struct, frozen=True, kw_only=True, gc=False):
    """How many sessions with at least one repetition an ISO week holds; `monday` is its first day."""

    monday: dt.date
    sessions: int


class JournalEntry(Struct, frozen=True, kw_only=True):
    """One step of a session as it happened.

    Attributes:
        session_id: the session.
        at: when.
        kind: what happened.
        segment_index: the segment that runs once this has happened; the last one where the session ended.
        entry: the exercise (number in the session plan) that this segment belongs to.
        active_ms: time spent in the session so far, pauses left out.
        rep: the repetition that was completed by it, if one was.
    """

    session_id: int
    at: dt.datetime
    kind: JournalKind
    segment_index: int
    entry: int
    active_ms: int
    rep: Rep | None = None


class UnfinishedSession(Struct, frozen=True, kw_only=True):
    """A session that was begun and never closed.

    Attributes:
        id: the session.
        plan: what it contained, exercises that were swapped in at its end; None where an older version wrote it in
            a way that can no longer be read, so that it can be kept or discarded, and not gone on with.
        started_at: when it began.
        last: its last journal row; None where nothing was journalled.
        done: every completed repetition once, in the order of completion.
        changes: the journal rows that changed its segments, made easier or swapped, in order.
        before_score: the pain score that was given before it, if one was.
    """

    id: int
    plan: SessionPlan | None
    started_at: dt.datetime
    last: JournalEntry | None
    done: tuple[Rep, ...]
    changes: tuple[JournalEntry, ...]
    before_score: int | None = None
