"""How much a warning sign weighs, and the two answers to it."""

from enum import StrEnum

YES, NO = "yes", "no"


class Tier(StrEnum):
    """How much a sign weighs, the gravest first: whom to ask, and how soon.  Each closes exercise for now."""

    EMERGENCY = "emergency"
    SOON = "soon"
    ASK_FIRST = "ask_first"
