"""Plans as data, and what a plan asks for on one day."""

# Annotations are evaluated here and now: as text, each would be compiled by the decoder at every start.

import datetime as dt
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from thoracic_desktop.exercises.model import Group, Key, Prescription, Wording
from thoracic_desktop.exercises.provenance import Review, Source


class Rhythm(StrEnum):
    """How often an entry of a plan is due."""

    EVERY_SESSION = "every_session"
    EVERY_OTHER_DAY = "every_other_day"
    WHEN_WISHED = "when_wished"


class PlanEntry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One exercise of a plan and its rhythm."""

    exercise: Key
    rhythm: Rhythm


class Plan(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A plan: which exercises, in which order, how often; the schema of `resources/programmes/*.toml`.

    `sessions_per_week` is the target drawn in the progress chart.
    """

    key: Key
    order: Annotated[int, Meta(ge=1, le=99)]
    name: Wording
    summary: Wording
    sessions_per_week: Annotated[int, Meta(ge=1, le=21)]
    entries: Annotated[tuple[PlanEntry, ...], Meta(min_length=1)]
    source: Source
    review: Review


class PlannedExercise(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One exercise of one session, with its settled dose."""

    exercise: Key
    prescription: Prescription


class SessionPlan(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What one session contains, in order; `plan` is the key of the plan it came from."""

    plan: Key
    exercises: tuple[PlannedExercise, ...]


class DoneExercise(Struct, frozen=True, kw_only=True):
    """An exercise that was done, wholly or in part, on a local day."""

    exercise: str
    group: Group
    day: dt.date


class StrengthStatus(StrEnum):
    """Why strengthening is in today's session or out of it."""

    NOT_IN_PLAN = "not_in_plan"
    NEVER_DONE = "never_done"
    DUE = "due"
    RESTING = "resting"
    DONE_TODAY = "done_today"


class DaySession(Struct, frozen=True, kw_only=True):
    """Today's session with the facts that explain it.

    `strength_last` is the last day with strengthening, `strength_next` the first day on which it is due again;
    `stretches_today` counts the stretch sessions already done today.
    """

    session: SessionPlan
    strength: StrengthStatus
    strength_last: dt.date | None
    strength_next: dt.date | None
    stretches_today: int
