"""What somebody who is dizzy is led through once they sit or lie: manoeuvre by manoeuvre, and then to help.

First-aid guidance (American Heart Association and American Red Cross, 2019 and 2024): sit or lie first, then the
manoeuvres, those of the lower body before those of the arms; call for help where it is no better within one to two
minutes.  General information, not reviewed by a clinician.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from thoracic_desktop.exercises.manoeuvre import Manoeuvre
from thoracic_desktop.value import Value

_SECOND_MS: Final = 1000


class Steadying(Value, frozen=True):
    """Where somebody is: which manoeuvre is due, and how much is left of all of them.

    `manoeuvre` is None once the time is over: then it is time for help.
    """

    manoeuvre: Manoeuvre | None
    left_ms: int


def in_order(manoeuvres: Iterable[Manoeuvre]) -> tuple[Manoeuvre, ...]:
    """Return the manoeuvres that one is led through, the first one first."""
    guided = [(one.guide.order, one) for one in manoeuvres if one.guide is not None]
    return tuple(one for _, one in sorted(guided, key=lambda placed: placed[0]))


def total_ms(guided: Iterable[Manoeuvre]) -> int:
    """Return how long all of them take."""
    return sum(_duration_ms(manoeuvre) for manoeuvre in guided)


def steadying_at(guided: Sequence[Manoeuvre], elapsed_ms: int) -> Steadying:
    """Return where somebody is, so long after they began."""
    left_ms = max(0, total_ms(guided) - elapsed_ms)
    end_ms = 0
    for manoeuvre in guided:
        end_ms += _duration_ms(manoeuvre)
        if elapsed_ms < end_ms:
            return Steadying(manoeuvre, left_ms)
    return Steadying(None, 0)


def _duration_ms(manoeuvre: Manoeuvre) -> int:
    return 0 if manoeuvre.guide is None else manoeuvre.guide.duration_s * _SECOND_MS
