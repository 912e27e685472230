"""One of the person's own routines, as the sheet of plans offers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.programme.model import SessionPlan


class RoutineOffer(Value, frozen=True):
    """A routine: its name, the session it makes, how long that takes, and what is in it."""

    name: str
    plan: SessionPlan
    length_ms: int
    exercises: tuple[Exercise, ...]
