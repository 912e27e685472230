"""How much a warning sign weighs, and the two answers to it."""

from enum import StrEnum

YES, NO = "yes", "no"


class Tier(StrEnum):
    """How much a sign weighs, the gravest first.

    The first two close exercise for now; the third leaves it open and asks for advice.
    """

    EMERGENCY = "emergency"
    SOON = "soon"
    ASK_FIRST = "ask_first"

    @property
    def closes(self) -> bool:
        """Whether exercise waits."""
        return self is not Tier.ASK_FIRST
