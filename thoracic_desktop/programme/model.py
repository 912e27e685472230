"""Plans as data, and a session as one settled list of exercises."""

# Annotations are evaluated here and now: as text, each would be compiled by the decoder at every start.

import datetime as dt
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from thoracic_desktop.exercises.model import Group, Key, Prescription, Wording
from thoracic_desktop.exercises.provenance import Review, Source

BREAK = "break"
"""The key of the plan from which every break at the desk comes."""


class Rhythm(StrEnum):
    """How often an entry of a plan is due.

    `between` means on the days without strengthening; of the entries `in_turn` one is due a day, the one that was done
    the longest time ago.
    """

    EVERY_SESSION = "every_session"
    EVERY_OTHER_DAY = "every_other_day"
    BETWEEN = "between"
    IN_TURN = "in_turn"
    WHEN_WISHED = "when_wished"


class PlanEntry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One exercise of a plan, its rhythm, and in which of the day's sessions it comes.

    An `optional` one makes room first where the session is longer than the person has time.
    """

    exercise: Key
    rhythm: Rhythm
    part: Annotated[int, Meta(ge=1, le=2)] = 1
    optional: bool = False


class Plan(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A plan: which exercises, in which order, how often; the schema of `resources/programmes/*.toml`.

    `sessions_per_week` is the target drawn in the progress chart.  `posture` are the exercises of one small set for the
    day at the desk, `posture_sets` how many of those a day.  The plan that is `short` steps in on a full day, and its
    sessions never take longer than its own `minutes`.  `splits_into` is the plan with the same content at two times.
    """

    key: Key
    order: Annotated[int, Meta(ge=1, le=99)]
    name: Wording
    summary: Wording
    sessions_per_week: Annotated[int, Meta(ge=1, le=21)]
    entries: Annotated[tuple[PlanEntry, ...], Meta(min_length=1)]
    posture: tuple[Key, ...] = ()
    posture_sets: Annotated[int, Meta(ge=0, le=8)] = 0
    short: bool = False
    minutes: Annotated[int, Meta(ge=2, le=60)] | None = None
    splits_into: Key | None = None
    source: Source
    review: Review


class PlannedExercise(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One exercise of one session, with its settled dose; `smaller` asks for less than the full movement."""

    exercise: Key
    prescription: Prescription
    smaller: bool = False


class SessionPlan(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What one session contains, in order; `plan` is the key of the plan it came from."""

    plan: Key
    exercises: tuple[PlannedExercise, ...]


class DoneExercise(Struct, frozen=True, kw_only=True):
    """An exercise that was done, wholly or in part, on a local day; `in_break` where that was a break at the desk."""

    exercise: str
    group: Group
    day: dt.date
    in_break: bool = False
