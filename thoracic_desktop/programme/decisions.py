"""What a person has decided about the programme: the one list from which its standing is worked out.

Nothing changes by itself.  Every change is offered with its reason, answered by the person, and kept with the facts
it was based on; where the programme stands is what follows from all of these, in their order.
"""

import datetime as dt
from enum import StrEnum

from msgspec import Struct


class DecisionKind(StrEnum):
    """What was decided about."""

    LEVEL_UP = "level_up"
    LEVEL_DOWN = "level_down"
    EXERCISE_DOWN = "exercise_down"
    EXERCISE_UP = "exercise_up"
    LEFT_OUT = "left_out"
    TAKEN_BACK = "taken_back"
    FLARE_BEGUN = "flare_begun"
    FLARE_ENDED = "flare_ended"
    SIGNS_CHECKED = "signs_checked"
    ASK_SOMEONE = "ask_someone"
    DIRECTION_ASKED = "direction_asked"
    DESK_CHECKED = "desk_checked"
    REVIEW = "review"


class Decision(Struct, frozen=True, kw_only=True):
    """One decision.

    Attributes:
        kind: what was decided about.
        day: the local day.
        subject: what it concerns: the key of an exercise, a direction, the number of a week; empty where it needs none.
        answer: what was answered, a plain key such as `yes`, `later`, `one_fits`, `none_fits`, `maintain`.
        inputs: the facts that it was based on, as they stood, by name.
    """

    kind: DecisionKind
    day: dt.date
    subject: str = ""
    answer: str = "yes"
    inputs: dict[str, str] = {}
