"""Builders for exercises, sessions and events: short to write in a test, valid by default."""

from __future__ import annotations

from hypothesis import strategies as st

from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import (
    Dose,
    Exercise,
    Group,
    Phase,
    PhaseKind,
    Position,
    Prescription,
    Range,
    RollerPosition,
    Start,
    Tempo,
    Wording,
)
from thoracic_desktop.exercises.provenance import Review, ReviewStatus, Source
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.compile import compile_session
from thoracic_desktop.session.engine import apply
from thoracic_desktop.session.segments import Segment
from thoracic_desktop.session.state import Session

WORDS = Wording(plain="Some words.", clinical="Other words.")
SOURCE = Source(document="A document", section="A section", facts=("C19",))
REVIEW = Review(status=ReviewStatus.NOT_REVIEWED)
ROLLER = (RollerPosition.UPPER, RollerPosition.MIDDLE, RollerPosition.LOWER)


def phase(kind: str, pose: str, seconds: int | None = None) -> Phase:
    """Build one phase of a repetition."""
    return Phase(kind=PhaseKind(kind), pose=pose, cue=WORDS, duration_s=seconds)


def exercise(
    key: str = "squeeze",
    *,
    group: Group = Group.STRETCH,
    reps: tuple[int, int] = (2, 4),
    hold_s: tuple[int, int] | None = (5, 10),
    alternating: bool = False,
    positions: tuple[RollerPosition, ...] = (),
    phases: tuple[Phase, ...] | None = None,
    setup_s: int = 10,
) -> Exercise:
    """Build an exercise: two seconds in, a hold, three seconds out."""
    hold = Range(min=hold_s[0], max=hold_s[1]) if hold_s else None
    return Exercise(
        key=key,
        group=group,
        position=Position.SITTING,
        equipment=(),
        desk_fit=True,
        name=WORDS,
        aim=WORDS,
        target_area=WORDS,
        sides=WORDS if alternating else None,
        steps=(WORDS,),
        cautions=(WORDS,),
        easier=WORDS,
        dose=Dose(
            reps=Range(min=reps[0], max=reps[1]),
            hold_s=hold,
            alternating_sides=alternating,
            positions=positions,
            positions_min=min(2, len(positions)),
        ),
        tempo=Tempo(setup_s=setup_s, origin="app", reason="Chosen for a test."),
        start=Start(pose="start", cue=WORDS, hint=WORDS),
        phases=phases or (phase("move", "there", 2), phase("hold", "there"), phase("release", "start", 3)),
        source=SOURCE,
        review=REVIEW,
    )


def a_plan(*exercises: Exercise, highest: bool = False) -> tuple[SessionPlan, Catalogue]:
    """Build a session plan with the lowest (or highest) dose of each exercise, and its catalogue."""
    planned = tuple(PlannedExercise(exercise=one.key, prescription=_dose(one, highest=highest)) for one in exercises)
    return SessionPlan(plan="a_plan", exercises=planned), Catalogue(exercises)


def compiled(*exercises: Exercise, highest: bool = False) -> tuple[Segment, ...]:
    """Compile a session of the exercises."""
    return compile_session(*a_plan(*exercises, highest=highest))


def started(*exercises: Exercise, at_ms: int = 0) -> Session:
    """Return a session of the exercises that has just been started."""
    return apply(Session(compiled(*exercises)), ev.Start(), at_ms)[0]


def _dose(one: Exercise, *, highest: bool) -> Prescription:
    return one.dose.highest() if highest else one.dose.lowest()


@st.composite
def exercises(draw: st.DrawFn, key: str = "drawn") -> Exercise:
    """Draw an exercise of any shape that a file could describe."""
    has_hold = draw(st.booleans())
    seconds = st.integers(1, 6)
    phases: list[Phase] = [phase("move", "there", draw(seconds))]
    if has_hold:
        phases.append(phase("hold", "there"))
    if draw(st.booleans()):
        phases.append(phase("move", "far", draw(seconds)))
    alternating = draw(st.booleans())
    if alternating or draw(st.booleans()):
        phases.append(phase("release", "start", draw(seconds)))
    return exercise(
        key,
        reps=(draw(st.integers(1, 4)), 4),
        hold_s=(draw(st.integers(1, 8)), 8) if has_hold else None,
        alternating=alternating,
        positions=ROLLER[: draw(st.integers(0, 3))],
        phases=tuple(phases),
        setup_s=draw(st.integers(1, 9)),
    )


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """Draw a session of one to three exercises that has just been started."""
    count = draw(st.integers(1, 3))
    return started(*(draw(exercises(f"drawn_{number}")) for number in range(count)))
