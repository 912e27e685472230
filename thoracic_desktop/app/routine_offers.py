"""The person's own routines, as Today offers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.programme.timing import session_ms
from thoracic_desktop.ui.today.routine_offer import RoutineOffer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.exercises.own import OwnRoutine


def routine_offers(routines: Iterable[OwnRoutine], catalogue: Catalogue) -> tuple[RoutineOffer, ...]:
    """Return the routines that hold something, each as the session it makes."""
    from thoracic_desktop.programme.routine import to_session_plan  # noqa: PLC0415 - few people have a routine

    plans = [(routine, to_session_plan(routine, catalogue)) for routine in routines]
    return tuple(
        RoutineOffer(
            name=routine.name,
            plan=plan,
            length_ms=session_ms(plan.exercises, catalogue),
            exercises=tuple(catalogue[planned.exercise] for planned in plan.exercises),
        )
        for routine, plan in plans
        if plan.exercises
    )
