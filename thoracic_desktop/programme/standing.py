"""Where the programme stands: what follows from all decisions, in their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.programme.levels import FIRST, LAST

FLARE = dt.timedelta(days=3)
A_WEEK = dt.timedelta(days=7)
YES = "yes"


class Phase(StrEnum):
    """Whether a flare-up has its say: half the dose and no strengthening, then the way back, a level a day (D22)."""

    USUAL = "usual"
    FLARE = "flare"
    RAMP = "ramp"


class Standing(Struct, frozen=True, kw_only=True):
    """The programme at one moment.

    Attributes:
        level: the level that all exercises share.
        eased: how many levels below it an exercise stands, for those that do.
        left_out: the exercises that are left out, each since a day.
        stepped_up_on: the last day on which anything was raised.
        changed_on: the last day on which anything was raised or lowered.
        flare_on: the first day of the last flare-up; where it was ended early, moved back so that the ramp begins.
        is_maintaining: whether the person keeps up what they have, and wants no more.
        answered_on: the last day on which a question was answered, by its kind and subject.
    """

    level: int = FIRST
    eased: dict[str, int] = {}
    left_out: dict[str, dt.date] = {}
    stepped_up_on: dt.date | None = None
    changed_on: dt.date | None = None
    flare_on: dt.date | None = None
    is_maintaining: bool = False
    answered_on: dict[tuple[DecisionKind, str], dt.date] = {}

    def phase(self, today: dt.date) -> Phase:
        """Tell whether a flare-up has its say today."""
        limit = self._limit(today)
        if limit is None or self.flare_on is None:
            return Phase.USUAL
        if today < self.flare_on + FLARE:
            return Phase.FLARE
        return Phase.RAMP if limit < self.level else Phase.USUAL

    def day_level(self, today: dt.date) -> int:
        """Return the level that holds today."""
        limit = self._limit(today)
        return self.level if limit is None else min(self.level, limit)

    def level_of(self, exercise: str, today: dt.date) -> int:
        """Return the level that holds today for one exercise."""
        return max(FIRST, self.day_level(today) - self.eased.get(exercise, 0))

    def may_step_up(self, today: dt.date) -> bool:
        """Tell whether a week has gone by since the last step up; a date ahead of today has not gone by."""
        return self.stepped_up_on is None or today - self.stepped_up_on >= A_WEEK

    def _limit(self, today: dt.date) -> int | None:
        if self.flare_on is None:
            return None
        return max(FIRST, (today - self.flare_on - FLARE).days + 1)


def standing(decisions: Iterable[Decision]) -> Standing:
    """Return where the programme stands after these decisions.

    A step up within a week of the last one is passed over: whatever made it possible, it is one too many.
    """
    now = _Reckoning()
    for decision in decisions:
        now.answered_on[decision.kind, decision.subject] = decision.day
        if decision.answer == YES:
            _TAKEN.get(decision.kind, _nothing)(now, decision)
        elif decision.kind is DecisionKind.REVIEW:
            _reviewed(now, decision)
    return now.result()


class _Reckoning:
    """The standing while decisions are gone through."""

    def __init__(self) -> None:
        self.level = FIRST
        self.eased: dict[str, int] = {}
        self.left_out: dict[str, dt.date] = {}
        self.stepped_up_on: dt.date | None = None
        self.changed_on: dt.date | None = None
        self.flare_on: dt.date | None = None
        self.is_maintaining = False
        self.answered_on: dict[tuple[DecisionKind, str], dt.date] = {}

    def may_step_up(self, day: dt.date) -> bool:
        if self.stepped_up_on is not None and day - self.stepped_up_on < A_WEEK:
            return False
        self.stepped_up_on = self.changed_on = day
        return True

    def ease(self, exercise: str) -> None:
        """Put an exercise one step lower, if there is one, so that no more has to be climbed than was gone down."""
        self.eased[exercise] = min(max(1, self.level), self.eased.get(exercise, 0) + 1)

    def result(self) -> Standing:
        return Standing(
            level=self.level,
            eased={key: steps for key, steps in self.eased.items() if steps},
            left_out=self.left_out,
            stepped_up_on=self.stepped_up_on,
            changed_on=self.changed_on,
            flare_on=self.flare_on,
            is_maintaining=self.is_maintaining,
            answered_on=self.answered_on,
        )


def _nothing(_now: _Reckoning, _decision: Decision) -> None:
    """Leave the standing as it is: the decision is of another kind."""


def _level_up(now: _Reckoning, decision: Decision) -> None:
    if now.level < LAST and now.may_step_up(decision.day):
        now.level += 1


def _level_down(now: _Reckoning, decision: Decision) -> None:
    now.level = max(FIRST, now.level - 1)
    now.changed_on = decision.day


def _exercise_down(now: _Reckoning, decision: Decision) -> None:
    now.ease(decision.subject)
    now.changed_on = decision.day


def _exercise_up(now: _Reckoning, decision: Decision) -> None:
    if now.eased.get(decision.subject, 0) and now.may_step_up(decision.day):
        now.eased[decision.subject] -= 1


def _left_out(now: _Reckoning, decision: Decision) -> None:
    """Leave an exercise out; it comes back a step lower."""
    now.left_out[decision.subject] = decision.day
    now.ease(decision.subject)
    now.changed_on = decision.day


def _taken_back(now: _Reckoning, decision: Decision) -> None:
    """Take an exercise back; that is a step up too, and the next one waits for a week."""
    if now.left_out.pop(decision.subject, None) is not None:
        now.stepped_up_on = now.changed_on = decision.day


def _flare_begun(now: _Reckoning, decision: Decision) -> None:
    now.flare_on = decision.day
    now.changed_on = decision.day


def _flare_ended(now: _Reckoning, decision: Decision) -> None:
    """End the half dose early; the way back is the same."""
    if now.flare_on is not None:
        now.flare_on = min(now.flare_on, decision.day - FLARE)


def _reviewed(now: _Reckoning, decision: Decision) -> None:
    now.is_maintaining = decision.answer == "maintain"
    if decision.answer == "ease":
        _level_down(now, decision)


_TAKEN = {
    DecisionKind.LEVEL_UP: _level_up,
    DecisionKind.LEVEL_DOWN: _level_down,
    DecisionKind.EXERCISE_DOWN: _exercise_down,
    DecisionKind.EXERCISE_UP: _exercise_up,
    DecisionKind.LEFT_OUT: _left_out,
    DecisionKind.TAKEN_BACK: _taken_back,
    DecisionKind.FLARE_BEGUN: _flare_begun,
    DecisionKind.FLARE_ENDED: _flare_ended,
}
