"""Making the rest of an exercise easier."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.session_builders import ROLLER, compiled, exercise, sessions
from thoracic_desktop.session.compile import duration_ms
from thoracic_desktop.session.easing import EASIER_RANGE_SHARE, ease
from thoracic_desktop.session.segments import CueKind, Segment, SegmentKind
from thoracic_desktop.session.state import Session


def holds(segments: tuple[Segment, ...]) -> list[tuple[int, float]]:
    """Return number and range of the repetitions that are held."""
    return [(s.rep.number, s.range_share) for s in segments if s.kind is SegmentKind.HOLD]


def test_half_of_the_repetitions_that_are_left_stay_with_a_smaller_movement() -> None:
    segments = compiled(exercise(reps=(6, 6)))
    in_first_hold = next(i for i, s in enumerate(segments) if s.kind is SegmentKind.HOLD)
    small = EASIER_RANGE_SHARE
    assert holds(ease(segments, in_first_hold)) == [(1, 1.0), (2, small), (3, small), (4, small)]


def test_made_easier_before_the_first_repetition_at_least_one_stays() -> None:
    segments = compiled(exercise(reps=(1, 1)))
    assert holds(ease(segments, 0)) == [(1, EASIER_RANGE_SHARE)]


def test_going_back_after_easing_meets_the_smaller_movement_too() -> None:
    segments = compiled(exercise(reps=(6, 6)))
    in_third_hold = [i for i, s in enumerate(segments) if s.kind is SegmentKind.HOLD][2]
    assert [share for _, share in holds(ease(segments, in_third_hold))][:3] == [EASIER_RANGE_SHARE] * 2 + [1.0]


def test_both_sides_keep_the_same_number_of_repetitions() -> None:
    segments = ease(compiled(exercise(reps=(5, 5), alternating=True)), 3)
    sides = [s.rep.side for s in segments if s.completes_rep]
    assert sides.count(sides[0]) == len(sides) / 2


def test_the_number_of_repetitions_that_is_shown_is_the_number_that_is_asked_for_now() -> None:
    roller = exercise("roller", reps=(4, 4), positions=ROLLER)
    segments = compiled(exercise(reps=(6, 6)), roller)
    easier = ease(ease(segments, 3), 0)
    assert {s.reps for s in easier if s.entry == 0} == {max(s.rep.number for s in easier if s.entry == 0)} == {2}
    in_second_place = next(i for i, s in enumerate(segments) if s.rep.position is ROLLER[1])
    counts = {s.rep.position: s.reps for s in ease(segments, in_second_place) if s.entry == 1}
    assert counts == {ROLLER[0]: 4, ROLLER[1]: 2}


def test_every_roller_position_is_still_visited() -> None:
    segments = ease(compiled(exercise(reps=(3, 3), positions=ROLLER), highest=True), 0)
    assert {s.rep.position for s in segments if s.completes_rep} == set(ROLLER)


def test_the_last_side_still_comes_back_to_the_start() -> None:
    segments = ease(compiled(exercise(reps=(4, 4), alternating=True)), 3)
    assert segments[-1].kind is SegmentKind.RELEASE
    assert segments[-1].pose_to == "start"


@given(session=sessions(), data=st.data())
def test_easing_never_adds_work_touches_no_other_exercise_and_keeps_one_done_cue(
    session: Session, data: st.DataObject
) -> None:
    segments = session.segments
    index = data.draw(st.integers(0, len(segments) - 1))
    entry = segments[index].entry
    easier = ease(segments, index)
    assert duration_ms(easier) <= duration_ms(segments)
    behind = [[replace(s, reps=0, range_share=1.0) for s in some[:index]] for some in (easier, segments)]
    assert behind[0] == behind[1]
    assert [s for s in easier if s.entry != entry] == [s for s in segments if s.entry != entry]
    assert {s.rep for s in easier if s.completes_rep} <= {s.rep for s in segments if s.completes_rep}
    done = [cue for s in easier if s.entry == entry for cue in s.cues if cue.kind is CueKind.DONE]
    assert len(done) == 1


@given(session=sessions(), data=st.data())
def test_the_figure_never_jumps_neither_before_nor_after_easing(session: Session, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(session.segments) - 1))
    for segments in (session.segments, ease(session.segments, index)):
        for before, after in pairwise(segments):
            assert before.entry != after.entry or before.pose_to == after.pose_from
