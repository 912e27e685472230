"""Compile a session plan to its timed segments: all of a session's time is known before it starts."""

from __future__ import annotations

from collections.abc import Iterator

from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Exercise, Phase, PhaseKind, Prescription, RollerPosition, Side, pose_at
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.session.easing import EASIER_RANGE_SHARE
from thoracic_desktop.session.segments import Cue, CueKind, Rep, Segment, SegmentKind

MILLISECONDS = 1000
COUNTED_SECONDS = (3, 2, 1)
SHORTEST_COUNTED_MS = 5000  # a shorter segment would be nothing but counting

_WORK_KINDS = {
    PhaseKind.MOVE: SegmentKind.MOVE,
    PhaseKind.HOLD: SegmentKind.HOLD,
    PhaseKind.RELEASE: SegmentKind.RELEASE,
}


def compile_session(plan: SessionPlan, catalogue: Catalogue) -> tuple[Segment, ...]:
    """Return the segments of a session, in order.

    Raises:
        KeyError: the plan names an exercise that the catalogue does not hold.
    """
    return tuple(
        segment
        for entry, planned in enumerate(plan.exercises)
        for segment in compile_exercise(entry, planned, catalogue[planned.exercise])
    )


def compile_exercise(entry: int, planned: PlannedExercise, exercise: Exercise) -> tuple[Segment, ...]:
    """Return the segments of one exercise as this entry of a session, in order."""
    return tuple(_exercise(entry, planned, exercise))


def duration_ms(segments: tuple[Segment, ...]) -> int:
    """Return the promised length of a session in milliseconds."""
    return sum(segment.duration_ms for segment in segments)


def _exercise(entry: int, planned: PlannedExercise, exercise: Exercise) -> Iterator[Segment]:
    prescription = planned.prescription
    sides = (Side.LEFT, Side.RIGHT) if exercise.dose.alternating_sides else (None,)
    positions: tuple[RollerPosition | None, ...] = prescription.positions or (None,)
    order = [
        Rep(entry, number, side, position)
        for position in positions
        for number in range(1, prescription.reps + 1)
        for side in sides
    ]
    build = _Builder(exercise, prescription, range_share=EASIER_RANGE_SHARE if planned.smaller else 1.0)
    yield build.waiting(SegmentKind.SETUP, exercise.tempo.setup_s, order[0])
    yield build.waiting(SegmentKind.PREPARE, exercise.tempo.prepare_s, order[0])
    for this, following in zip(order, [*order[1:], None], strict=True):
        yield from build.rep(this, following)
        if following is not None and following.position is not this.position:
            yield build.waiting(SegmentKind.REST, exercise.tempo.reposition_s, following)


class _Builder:
    """Builds the segments of one exercise at one prescription, each from the pose in which the last one ended."""

    def __init__(self, exercise: Exercise, prescription: Prescription, *, range_share: float) -> None:
        self._exercise = exercise
        self._range_share = range_share
        self._prescription = prescription
        self._pose = pose_at(exercise.start.pose, next(iter(prescription.positions), None))
        working = [i for i, phase in enumerate(exercise.phases) if phase.kind is not PhaseKind.RELEASE]
        self._last_working = working[-1] if working else len(exercise.phases) - 1

    def waiting(self, kind: SegmentKind, seconds: int, coming: Rep) -> Segment:
        """Build a segment in which nothing is done but getting ready for `coming`."""
        duration = seconds * MILLISECONDS
        cues = _count_down(duration)
        if kind is SegmentKind.PREPARE:
            cues = (Cue(CueKind.GET_READY, 0), *cues)
        elif kind is SegmentKind.SETUP:
            cues = ()
        return self._segment(kind, duration, coming, pose_to=self._exercise.start.pose, cues=cues)

    def rep(self, rep: Rep, following: Rep | None) -> Iterator[Segment]:
        """Build one repetition; its way back becomes the change of side where another side follows."""
        last = len(self._exercise.phases) - 1
        changes = following is not None and following.position is rep.position and following.side is not rep.side
        for index, phase in enumerate(self._exercise.phases):
            if changes and index == last:
                continue
            yield self._phase(index, phase, rep, done=following is None and index == last)
        if changes and following is not None:
            duration = self._exercise.tempo.change_side_s * MILLISECONDS
            cues = (Cue(CueKind.CHANGE_SIDE, 0),)
            start = self._exercise.start.pose
            yield self._segment(SegmentKind.SWITCH_SIDE, duration, following, pose_to=start, cues=cues)

    def _phase(self, index: int, phase: Phase, rep: Rep, *, done: bool) -> Segment:
        kind = _WORK_KINDS[phase.kind]
        seconds = phase.duration_s or self._prescription.hold_s or 0
        duration = seconds * MILLISECONDS
        cues: tuple[Cue, ...] = ()
        if kind is SegmentKind.HOLD:
            cues = (Cue(CueKind.START, 0), *_count_down(duration))
        elif index == 0 and self._prescription.hold_s is None:
            cues = (Cue(CueKind.START, 0),)
        if done:
            cues = (*cues, Cue(CueKind.DONE, duration))
        completes = index == self._last_working
        return self._segment(kind, duration, rep, pose_to=phase.pose, phase=index, cues=cues, completes_rep=completes)

    def _segment(
        self,
        kind: SegmentKind,
        duration: int,
        rep: Rep,
        *,
        pose_to: str,
        phase: int | None = None,
        cues: tuple[Cue, ...] = (),
        completes_rep: bool = False,
    ) -> Segment:
        pose_from, self._pose = self._pose, pose_at(pose_to, rep.position)
        return Segment(
            kind=kind,
            duration_ms=duration,
            entry=rep.entry,
            exercise=self._exercise.key,
            phase=phase,
            rep=rep,
            reps=self._prescription.reps,
            completes_rep=completes_rep,
            pose_from=pose_from,
            pose_to=self._pose,
            range_share=self._range_share,
            cues=cues,
        )


def _count_down(duration: int) -> tuple[Cue, ...]:
    if duration < SHORTEST_COUNTED_MS:
        return ()
    return tuple(Cue(CueKind.COUNT, duration - second * MILLISECONDS) for second in COUNTED_SECONDS)
