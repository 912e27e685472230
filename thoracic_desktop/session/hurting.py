"""What somebody says with "it hurts", and the ways on that are then offered.

Facts: an exercise must not make pain clearly worse (C35), mild discomfort is acceptable (C36), sharp or radiating pain
asks to modify or stop (C37).  That sharp or spreading pain always ends the session, that a number alone can count as
building up, and the order of the ways on are the app's own choice, on the careful side.
"""

from __future__ import annotations

from thoracic_desktop.exercises.zones import Zone
from thoracic_desktop.programme.response import HIGH, RISE, Feeling, HurtAnswer
from thoracic_desktop.value import Value

ENDING = frozenset({Feeling.SHARP, Feeling.SPREADING})


class HurtReport(Value, frozen=True):
    """What was said: the feeling, the places if any were marked, and the number if one was given."""

    feeling: Feeling
    zones: tuple[Zone, ...] = ()
    score: int | None = None


def weight(hurt: HurtReport, before: int | None) -> Feeling:
    """Return how serious it is taken: a number above 5, or 2 above that from before, is at least building up."""
    if hurt.feeling is not Feeling.ACHE or hurt.score is None:
        return hurt.feeling
    is_high = hurt.score > HIGH or (before is not None and hurt.score >= before + RISE)
    return Feeling.BUILDING if is_high else Feeling.ACHE


def ways_on(taken_as: Feeling, *, can_swap: bool) -> tuple[HurtAnswer, ...]:
    """Return the ways on, the one to be chosen first in front.

    Sharp or spreading, there is one: to stop.  Building up, the exercise is left before anything is made smaller, and
    there is no way back into it as it was.
    """
    if taken_as in ENDING:
        return (HurtAnswer.STOP,)
    swap = (HurtAnswer.SWAP,) if can_swap else ()
    if taken_as is Feeling.BUILDING:
        return (*swap, HurtAnswer.SKIP, HurtAnswer.SMALLER, HurtAnswer.STOP)
    return (HurtAnswer.SMALLER, *swap, HurtAnswer.SKIP, HurtAnswer.STOP)
