"""What the plan asks for on one day, and why: a verdict on every exercise of the plan."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from thoracic_desktop.exercises.model import Direction, Equipment
from thoracic_desktop.programme.model import DoneExercise, SessionPlan
from thoracic_desktop.programme.standing import Phase, Standing


class StrengthStatus(StrEnum):
    """Why strengthening is in today's session or out of it."""

    NOT_IN_PLAN = "not_in_plan"
    NOT_YET = "not_yet"
    NEVER_DONE = "never_done"
    DUE = "due"
    RESTING = "resting"
    DONE_TODAY = "done_today"
    FLARE = "flare"


class Place(StrEnum):
    """Where an exercise stands today: in this session, moved to another time, or out."""

    IN = "in"
    MOVED = "moved"
    OUT = "out"


class Reason(StrEnum):
    """Why; each has its sentence in `resources/rules/reasons.toml`."""

    WARM_UP = "warm_up"
    STRETCH = "stretch"
    STRENGTH = "strength"
    POSTURE = "posture"
    TURN = "turn"
    WISHED = "wished"
    SHORT_SET = "short_set"
    POSTURE_SETS = "posture_sets"
    OTHER_PART = "other_part"
    STRENGTH_RESTS = "strength_rests"
    STRENGTH_DONE = "strength_done"
    STRENGTH_NOT_YET = "strength_not_yet"
    STRENGTH_TODAY = "strength_today"
    OTHER_TURN = "other_turn"
    NO_ROOM = "no_room"
    NOT_WISHED = "not_wished"
    NO_THING = "no_thing"
    BOTHERS = "bothers"
    LEFT_OUT = "left_out"
    FLARE = "flare"


class Change(StrEnum):
    """What was changed about an exercise that is in; each has its sentence too."""

    TOWEL = "towel"
    SMALLER = "smaller"
    STEP_DOWN = "step_down"
    FEWER_PLACES = "fewer_places"
    LOWER_DOSE = "lower_dose"


class Placement(Struct, frozen=True, kw_only=True):
    """The verdict on one exercise.

    Attributes:
        exercise: its key.
        place: in, moved or out.
        reason: why.
        changes: what was changed about it; empty unless it is in.
        day: the day to which it was moved; None where it comes later today or where that is not known.
    """

    exercise: str
    place: Place
    reason: Reason
    changes: tuple[Change, ...] = ()
    day: dt.date | None = None


class Situation(Struct, frozen=True, kw_only=True):
    """Everything that the planner goes by.

    Attributes:
        today: the local day.
        done: what was done so far, in any order.
        standing: where the programme stands.
        minutes: how long one session may take.
        equipment: what is at hand.
        bothered_by: what bothers the person now.
        cool_down: whether the optional end of the session is wished for.
    """

    today: dt.date
    done: tuple[DoneExercise, ...] = ()
    standing: Standing = Standing()
    minutes: int = 20
    equipment: frozenset[Equipment] = frozenset(Equipment)
    bothered_by: frozenset[Direction] = frozenset()
    cool_down: bool = False


class DayPlan(Struct, frozen=True, kw_only=True):
    """Today's next session with the facts that explain it.

    Attributes:
        session: what comes next.
        length_ms: its promised length; the engine plays exactly as long.
        part: which of the day's sessions it is, of `parts`.
        parts: how many sessions today has in this plan.
        is_short_set: the short set stands in for the plan, since nothing else fits.
        level: the level of the day's doses.
        phase: whether the programme is in a flare-up, on the way back from one, or neither.
        strength: why strengthening is in or out.
        strength_last: the last day with strengthening.
        strength_next: the first day on which it is due.
        stretches_today: how many stretch sessions were done today.
        placements: the verdict on every exercise of the plan, in its order, then on the posture set.
        proposes_split: two sessions a day would hold what does not fit into one.
        needs_ms: the length before anything was cut to fit.
        posture_set: one small set for the desk; None where the plan has none.
        posture_sets: how many of those are due a day.
    """

    session: SessionPlan
    length_ms: int
    part: int
    parts: int
    is_short_set: bool
    level: int
    phase: Phase
    strength: StrengthStatus
    strength_last: dt.date | None
    strength_next: dt.date | None
    stretches_today: int
    placements: tuple[Placement, ...]
    proposes_split: bool
    needs_ms: int
    posture_set: SessionPlan | None
    posture_sets: int
