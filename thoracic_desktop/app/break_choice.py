"""Which exercise a break is made of where nobody has named one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.programme.breaks import MOVE_EXERCISE, desk_exercises
from thoracic_desktop.reminders.choosing import next_exercise
from thoracic_desktop.reminders.kinds import BreakPlace, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.programme.standing import Standing

RECENT = 8
"""So many of the last breaks say whose turn it is."""


def chosen_exercise(parts: Parts, kind: Kind, where: Standing, recent: Sequence[str]) -> str:
    """Return the key of the exercise whose turn it is; empty where none fits this person at this desk.

    Args:
        parts: the parts of the program.
        kind: what the break is for.
        where: where the programme stands.
        recent: what the last breaks were made of, the newest first.
    """
    if kind is Kind.MOVE:
        return MOVE_EXERCISE
    settings, state = parts.settings.settings, parts.today.state
    fitting = desk_exercises(
        parts.catalogue,
        where,
        is_seated=settings.break_place is not BreakPlace.ANYWHERE,
        is_unnoticed=settings.break_place is BreakPlace.UNNOTICED,
        equipment=frozenset(settings.equipment),
        bothered_by=frozenset(settings.bothered_by),
    )
    there = [one.key for one in fitting if one.group is Group.POSTURE]
    of_plan = state.chosen.plan.posture if state is not None else ()
    posture = [key for key in of_plan if key in there] or there
    others = [one.key for one in fitting if one.key not in posture]
    return next_exercise(posture, others, tuple(reversed(recent))) or ""
