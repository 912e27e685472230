"""A session plan compiled to its timed segments."""

from __future__ import annotations

from tests.session_builders import ROLLER, compiled, exercise, phase
from thoracic_desktop.exercises.model import Side
from thoracic_desktop.session.segments import CueKind, SegmentKind


def test_sides_alternate_and_each_change_is_announced() -> None:
    segments = compiled(exercise(alternating=True, reps=(2, 2)))
    holds = [s.rep.side for s in segments if s.kind is SegmentKind.HOLD]
    switches = [s for s in segments if s.kind is SegmentKind.SWITCH_SIDE]
    assert holds == [Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT]
    assert [s.rep.side for s in switches] == [Side.RIGHT, Side.LEFT, Side.RIGHT]
    assert all(s.cues[0].kind is CueKind.CHANGE_SIDE for s in switches)


def test_between_roller_positions_there_is_time_to_move_the_roller() -> None:
    segments = compiled(exercise(positions=ROLLER, reps=(1, 1)), highest=True)
    rests = [s for s in segments if s.kind is SegmentKind.REST]
    assert [s.rep.position for s in rests] == [ROLLER[1], ROLLER[2]]


def test_every_exercise_starts_with_time_to_get_into_position() -> None:
    segments = compiled(exercise(), exercise("other"))
    for entry in (0, 1):
        kinds = [s.kind for s in segments if s.entry == entry]
        assert kinds[:2] == [SegmentKind.SETUP, SegmentKind.PREPARE]


def test_a_repetition_without_a_hold_is_complete_when_its_last_movement_ends() -> None:
    phases = (phase("move", "up", 4), phase("move", "start", 4), phase("release", "start", 1))
    segments = compiled(exercise(phases=phases, hold_s=None))
    assert [(s.kind, s.pose_to) for s in segments if s.completes_rep] == [(SegmentKind.MOVE, "start")] * 2
