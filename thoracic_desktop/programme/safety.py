"""Whether exercise is closed for now, and when the questions about warning signs are due: a fold over decisions.

The app's own rules, after the research (3.7): a yes to a sign closes exercise until the questions are answered anew
without one; they come back every four weeks and after a red response.  Nothing here says that somebody is fine.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.programme.tiers import NO, YES, Tier
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.programme.signs import Signs

CHECK_EVERY = dt.timedelta(days=28)
NONE_FITS = "none_fits"
REDS_KNOWN = "reds_known"
"""The input that tells how many red responses a check came after, counted from its own day on."""


class SafetyStanding(Value, frozen=True):
    """Where somebody stands with the warning signs.

    Attributes:
        tier: the gravest tier with a yes, which says whom to ask; None where nothing fitted, or nobody was asked.
        is_check_due: whether to ask now.
        last_checked: the day of the answers that count.
        signs: the keys of the signs that fitted.
    """

    tier: Tier | None
    is_check_due: bool
    last_checked: dt.date | None
    signs: tuple[str, ...]

    @property
    def is_closed(self) -> bool:
        """Whether exercise waits: the last answers had a yes."""
        return self.tier is not None


def safety_standing(decisions: Iterable[Decision], red_days: Iterable[dt.date], today: dt.date) -> SafetyStanding:
    """Work out where somebody stands.

    A day ahead of today comes from a clock that has been set back, or from a flight to the west.  Answers with such
    a day close exercise like any others, but open nothing, and leave the next check due at once.

    Args:
        decisions: all of them, in the order in which they were made; those about other things are passed over.
        red_days: the days of red responses, in any order; a day may come more than once.
        today: the local day.
    """
    checks = [decision for decision in decisions if decision.kind is DecisionKind.SIGNS_CHECKED]
    counted = _counted(checks, today)
    if counted is None:
        return SafetyStanding(tier=None, is_check_due=True, last_checked=None, signs=())
    return SafetyStanding(
        tier=_tier(counted),
        is_check_due=_is_due(checks[-1], red_days, today),
        last_checked=counted.day,
        signs=tuple(key for key, answer in counted.inputs.items() if answer == YES),
    )


def check_decision(
    signs: Signs, answers: Mapping[str, str], day: dt.date, red_days: Iterable[dt.date] = ()
) -> Decision:
    """Return the decision that keeps a set of answers.

    Args:
        signs: those that were asked.
        answers: `yes` or `no` by key; what is not there was not ticked and counts as no.
        day: the local day.
        red_days: the days of the red responses so far, as `safety_standing` takes them.
    """
    inputs = {sign.key: YES if answers.get(sign.key) == YES else NO for sign in signs}
    tier = signs.tier_of(inputs)
    inputs[REDS_KNOWN] = str(_reds_since(day, red_days))
    return Decision(
        kind=DecisionKind.SIGNS_CHECKED, day=day, answer=NONE_FITS if tier is None else tier.value, inputs=inputs
    )


def _counted(checks: Iterable[Decision], today: dt.date) -> Decision | None:
    counted: Decision | None = None
    for check in checks:
        if counted is None or check.day <= today or _tier(check) is not None or _tier(counted) is None:
            counted = check
    return counted


def _tier(check: Decision) -> Tier | None:
    """Return the tier that was answered; a word of a later version that nobody knows here counts as a yes."""
    if check.answer == NONE_FITS:
        return None
    return next((tier for tier in Tier if tier.value == check.answer), Tier.SOON)


def _is_due(last: Decision, red_days: Iterable[dt.date], today: dt.date) -> bool:
    if not last.day <= today < last.day + CHECK_EVERY:
        return True
    days = tuple(red_days)
    known = last.inputs.get(REDS_KNOWN, "")
    if known.isdecimal():
        return _reds_since(last.day, days) > int(known)
    return any(day > last.day for day in days)  # a check that does not tell may have come after those of its own day


def _reds_since(day: dt.date, red_days: Iterable[dt.date]) -> int:
    return sum(red >= day for red in red_days)
