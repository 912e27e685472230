"""Which exercise a break is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.programme.breaks import desk_exercises
from thoracic_desktop.reminders.choosing import next_exercise
from thoracic_desktop.reminders.kinds import BreakPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.programme.model import Plan
    from thoracic_desktop.programme.standing import Standing

RECENT = 8
"""So many of the last breaks say whose turn it is."""


def next_break_exercise(
    exercises: Iterable[Exercise], plan: Plan | None, settings: Settings, where: Standing, recent: Sequence[str]
) -> str:
    """Return the key of the exercise whose turn it is; empty where none fits this person at this desk.

    Args:
        exercises: all there are.
        plan: says which posture exercises come in which order; without one, or without any, the catalogue's do.
        settings: say where breaks are made, what is at hand, and what bothers.
        where: where the programme stands.
        recent: what the last breaks were made of, the newest first.
    """
    fitting = desk_exercises(
        exercises,
        where,
        is_seated=settings.break_place is not BreakPlace.ANYWHERE,
        is_unnoticed=settings.break_place is BreakPlace.UNNOTICED,
        equipment=frozenset(settings.equipment),
        bothered_by=frozenset(settings.bothered_by),
    )
    there = [one.key for one in fitting if one.group is Group.POSTURE]
    posture = [key for key in (plan.posture if plan is not None else ()) if key in there] or there
    others = [one.key for one in fitting if one.key not in posture]
    return next_exercise(posture, others, tuple(reversed(recent))) or ""
