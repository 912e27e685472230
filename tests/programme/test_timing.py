"""The planner's length of an exercise is the engine's, to the millisecond."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.session_builders import ROLLER, exercise
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Prescription
from thoracic_desktop.programme.levels import LEVELS, dose_at
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.programme.timing import exercise_ms, session_ms
from thoracic_desktop.session.compile import compile_session, duration_ms


def engine_ms(catalogue: Catalogue, *planned: PlannedExercise) -> int:
    return duration_ms(compile_session(SessionPlan(plan="any", exercises=planned), catalogue))


def test_every_exercise_takes_as_long_as_promised_at_every_level(shipped_catalogue: Catalogue) -> None:
    for one in shipped_catalogue:
        for level in range(len(LEVELS)):
            dose = dose_at(one.dose, level)
            planned = PlannedExercise(exercise=one.key, prescription=dose)
            assert exercise_ms(one, dose) == engine_ms(shipped_catalogue, planned), (one.key, level)


@given(
    reps=st.integers(1, 20),
    hold_s=st.none() | st.integers(1, 60),
    places=st.integers(0, 3),
    alternating=st.booleans(),
    setup_s=st.integers(1, 40),
)
def test_any_exercise_at_any_dose_takes_as_long_as_promised(
    reps: int, hold_s: int | None, places: int, setup_s: int, *, alternating: bool
) -> None:
    one = exercise(
        hold_s=(hold_s, hold_s) if hold_s else None,
        positions=ROLLER[:places],
        alternating=alternating,
        setup_s=setup_s,
        phases=None if hold_s else exercise().phases[::2],
    )
    dose = Prescription(reps=reps, hold_s=hold_s, positions=ROLLER[:places])
    planned = (PlannedExercise(exercise=one.key, prescription=dose),) * 2
    catalogue = Catalogue([one])

    assert session_ms(planned, catalogue) == engine_ms(catalogue, *planned)
