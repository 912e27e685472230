"""Fit a session into the minutes that the person has, by stated steps, in this order.

1. Fewer places of the roller, down to one.
2. Optional exercises out, the last one first.
3. From here on two sessions a day are proposed; for today the dose goes down, to the source's lowest.
4. Exercises are moved to another time: first those that would not fit even alone, then on a day with strengthening the
   others, and of these the one that was done last; one exercise always stays.
5. What then still does not fit is not cut further: the caller takes the short set.

Warm-up is never cut.  The order of the first two and the proposal are the plan's; what comes after is the app's own
choice, since a session never takes longer than was given.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.programme.day import Change, Place, Reason
from thoracic_desktop.programme.levels import SOURCE_LOWEST, dose_at
from thoracic_desktop.programme.timing import exercise_ms
from thoracic_desktop.programme.verdicts import AROUND, Candidate, last_done

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Prescription
    from thoracic_desktop.programme.day import Situation

MINUTE_MS = 60_000
Session = list[Candidate]
Step = Callable[[Session, "Situation"], "Session | None"]


def fitted(session: Session, situation: Situation) -> tuple[Session, bool]:
    """Return the candidates of one session, cut so that it fits, and whether step 3 was reached.

    What is left may still be too long: see step 5.
    """
    limit_ms = situation.minutes * MINUTE_MS
    steps: tuple[Step, ...] = (
        _with_fewer_places,
        _without_an_optional,
        _at_a_lower_dose,
        _with_one_less,
    )
    is_cut_deep = False
    for step in steps:
        while length_ms(session) > limit_ms and (shorter := step(session, situation)) is not None:
            session = shorter
            is_cut_deep = is_cut_deep or step in {_at_a_lower_dose, _with_one_less}
    return session, is_cut_deep


def length_ms(session: Session) -> int:
    """Return how long the candidates that are in take together."""
    return sum(exercise_ms(one.exercise, one.planned.prescription) for one in session if one.planned is not None)


def main_ones(session: Session) -> Session:
    """Return the candidates that are in, without warm-up and slow breathing."""
    return [one for one in session if one.planned is not None and one.exercise.group not in AROUND]


def _with_fewer_places(session: Session, _situation: Situation) -> Session | None:
    for number, one in enumerate(session):
        if one.planned is not None and len(one.planned.prescription.positions) > 1:
            dose = one.planned.prescription
            fewer = replace(dose, positions=dose.positions[:-1])
            return _with(session, number, _changed(one, fewer, Change.FEWER_PLACES))
    return None


def _without_an_optional(session: Session, _situation: Situation) -> Session | None:
    for number in reversed(range(len(session))):
        if session[number].entry.optional and session[number].planned is not None:
            left = _without(session, number)
            return left if main_ones(left) else None
    return None


def _at_a_lower_dose(session: Session, _situation: Situation) -> Session | None:
    """Take the exercises that stand highest, and above the source's lowest dose, one level down."""
    highest = max((one.level for one in main_ones(session)), default=SOURCE_LOWEST)
    if highest <= SOURCE_LOWEST:
        return None
    return [_one_level_down(one) if one.level == highest else one for one in session]


def _one_level_down(one: Candidate) -> Candidate:
    if one.planned is None:
        return one
    dose = dose_at(one.exercise.dose, one.level - 1)
    places = dose.positions[: len(one.planned.prescription.positions)]
    return replace(_changed(one, replace(dose, positions=places), Change.LOWER_DOSE), level=one.level - 1)


def _with_one_less(session: Session, situation: Situation) -> Session | None:
    open_ones = main_ones(session)
    if len(open_ones) <= 1:
        return None
    around_ms = length_ms([one for one in session if one not in open_ones])
    too_long = [one for one in open_ones if around_ms + length_ms([one]) > situation.minutes * MINUTE_MS]
    others = [one for one in open_ones if one.exercise.group is not Group.STRENGTH]
    choice = too_long or others or open_ones
    newest = max(last_done(one.exercise.key, situation) for one in choice)
    leaves = [one for one in choice if last_done(one.exercise.key, situation) == newest][-1]
    return _without(session, session.index(leaves))


def _changed(one: Candidate, dose: Prescription, change: Change) -> Candidate:
    changes = one.placement.changes if change in one.placement.changes else (*one.placement.changes, change)
    planned = replace(one.planned, prescription=dose) if one.planned is not None else None
    return replace(one, planned=planned, placement=replace(one.placement, changes=changes))


def _without(session: Session, number: int) -> Session:
    one = session[number]
    placement = replace(one.placement, place=Place.MOVED, reason=Reason.NO_ROOM, changes=())
    return _with(session, number, replace(one, placement=placement, planned=None))


def _with(session: Session, number: int, one: Candidate) -> Session:
    return [*session[:number], one, *session[number + 1 :]]
