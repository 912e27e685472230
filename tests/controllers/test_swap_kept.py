"""A swap in the real history: kept in one piece, counted right, and brought back after a kill."""

from __future__ import annotations

from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.fakes import FakeClock
from tests.session_builders import ROLLER, a_plan, exercise
from thoracic_desktop.controllers.interrupted import InterruptedSession, brought_back
from thoracic_desktop.controllers.session_recorder import DirectWriter, SessionRecorder
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.history.records import EndReason, ExerciseOutcome, JournalEntry, JournalKind, SessionOutcome
from thoracic_desktop.history.repository import History
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.compile import compile_session
from thoracic_desktop.session.engine import apply
from thoracic_desktop.session.results import results
from thoracic_desktop.session.segments import SegmentKind
from thoracic_desktop.session.state import Session, State
from thoracic_desktop.session.swapping import swap_to

OTHERS = (exercise("other", reps=(3, 3), alternating=True), exercise("third_way", reps=(2, 2), positions=ROLLER))
PLANNED = (exercise("first", reps=(3, 3), alternating=True), exercise("second", reps=(1, 1), positions=ROLLER))
PLAN, _ = a_plan(*PLANNED)
CATALOGUE = Catalogue((*PLANNED, *OTHERS))
ACTIONS = st.sampled_from(
    [ev.Tick(), ev.Back(), ev.Skip(), ev.Skip(whole=True), ev.Ease(), *(swap_to(other) for other in OTHERS)]
)


class Recording:
    """A session being played into a history in memory."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.history = History.in_memory()
        self.session = Session(compile_session(PLAN, CATALOGUE))
        self.recorder = SessionRecorder.begun(DirectWriter(self.history), self.clock, PLAN, CATALOGUE)
        self.do(ev.Start())

    def close(self) -> None:
        self.history.close()

    def do(self, event: ev.Event, after_ms: int = 0) -> None:
        self.clock.advance_ms(after_ms)
        self.session, effects = apply(self.session, event, self.clock.monotonic_ms())
        self.recorder.keep(self.session, effects)

    def play_until(self, kind: SegmentKind, exercise_key: str) -> None:
        while (self.session.segment.kind, self.session.segment.exercise) != (kind, exercise_key):
            self.do(ev.Tick(), 1000)

    def play_to_end(self) -> None:
        while not self.session.is_over:
            self.do(ev.Tick(), 1000)

    def brought_back(self) -> InterruptedSession | None:
        """Return what the next start would bring back, had the program been killed now."""
        unfinished = self.history.unfinished_session()
        assert unfinished is not None
        return brought_back(unfinished, CATALOGUE, self.clock.monotonic_ms())


def test_what_was_swapped_in_stands_in_the_history_beside_what_was_left() -> None:
    with closing(Recording()) as recording:
        recording.play_until(SegmentKind.HOLD, "first")
        recording.do(swap_to(OTHERS[0]))
        recording.play_to_end()
        (kept,) = recording.history.sessions()
    outcomes = [(one.entry, one.exercise, one.outcome) for one in kept.exercises]
    assert outcomes == [
        (0, "first", ExerciseOutcome.SKIPPED),
        (1, "second", ExerciseOutcome.DONE),
        (2, "other", ExerciseOutcome.DONE),
    ]
    assert [(one.done_reps, one.target_reps) for one in kept.exercises[2].sets] == [(2, 2), (2, 2)]
    assert (kept.outcome, kept.end_reason) == (SessionOutcome.PARTLY, EndReason.FINISHED)


@given(actions=st.lists(st.tuples(ACTIONS, st.integers(0, 4900)), max_size=30))
def test_killed_at_any_moment_the_same_session_is_brought_back(actions: list[tuple[ev.Event, int]]) -> None:
    with closing(Recording()) as recording:
        for event, after_ms in actions:
            if recording.session.is_over:
                return
            recording.do(event, after_ms)
        if recording.session.is_over:
            return
        back = recording.brought_back()
        assert back is not None
        there = replace(recording.session, state=State.PAUSED, elapsed_ms=0, cues_fired=0, at_ms=0, active_ms=0)
        assert replace(back.session, at_ms=0, active_ms=0) == there
        assert back.session.active_ms + recording.session.elapsed_ms >= recording.session.active_ms
        swaps = [one for one in recording.history.sessions()[0].exercises if one.entry >= len(PLANNED)]
        came_to = results(back.planned, back.session)
        assert sorted(one.entry for one in came_to) == list(range(len(PLANNED) + len(swaps)))


@given(actions=st.lists(st.tuples(ACTIONS, st.integers(0, 4900)), max_size=30))
def test_gone_on_with_after_a_kill_everything_is_counted_once(actions: list[tuple[ev.Event, int]]) -> None:
    with closing(Recording()) as recording:
        for event, after_ms in actions:
            if not recording.session.is_over:
                recording.do(event, after_ms)
        if recording.session.is_over:
            return
        back = recording.brought_back()
        assert back is not None
        session_id = recording.recorder.session_id.value
        recording.session = back.session
        recording.recorder = SessionRecorder.reopened(
            DirectWriter(recording.history), recording.clock, session_id, back.planned, CATALOGUE
        )
        recording.do(ev.Resume())
        recording.do(swap_to(OTHERS[1]))
        recording.play_to_end()
        (kept,) = recording.history.sessions()
        assert recording.history.unfinished_session() is None
    assert kept.end_reason is EndReason.FINISHED
    assert sum(one.done_reps for entry in kept.exercises for one in entry.sets) == len(recording.session.done)
    done = {one.entry for one in kept.exercises if one.outcome is ExerciseOutcome.DONE}
    assert max(one.entry for one in kept.exercises) in done


@given(actions=st.lists(st.tuples(ACTIONS, st.integers(0, 4900)), max_size=30))
def test_kept_without_going_on_the_repetitions_of_what_was_swapped_in_count(
    actions: list[tuple[ev.Event, int]],
) -> None:
    with closing(Recording()) as recording:
        for event, after_ms in actions:
            if not recording.session.is_over:
                recording.do(event, after_ms)
        if recording.session.is_over:
            return
        recording.history.keep_unfinished(recording.recorder.session_id.value, recording.clock.now())
        (kept,) = recording.history.sessions()
        done = {(one.entry, rep.side, rep.position) for one in kept.exercises for rep in one.sets if rep.done_reps}
    assert done == {(rep.entry, rep.side, rep.position) for rep in recording.session.done}
    assert sum(one.done_reps for entry in kept.exercises for one in entry.sets) == len(recording.session.done)


def test_a_swap_that_does_not_fit_the_exercises_any_more_cannot_be_gone_on_with() -> None:
    with closing(Recording()) as recording:
        recording.play_until(SegmentKind.HOLD, "second")
        recording.do(swap_to(OTHERS[0]))
        unfinished = recording.history.unfinished_session()
    assert unfinished is not None
    assert unfinished.changes[-1].kind is JournalKind.SWAPPED
    shorter = Catalogue((replace(PLANNED[0], phases=PLANNED[0].phases[1:]), *PLANNED[1:], *OTHERS))
    assert brought_back(unfinished, shorter, 0) is None


@pytest.mark.parametrize("reason", [reason for reason in ev.EndReason if reason is not ev.EndReason.FINISHED])
def test_ended_for_any_reason_a_session_is_never_offered_again(reason: ev.EndReason) -> None:
    with closing(Recording()) as recording:
        recording.play_until(SegmentKind.HOLD, "first")
        recording.do(ev.End(reason))
        assert recording.history.unfinished_session() is None
        (kept,) = recording.history.sessions()
        assert (kept.end_reason, kept.outcome) == (EndReason(reason), SessionOutcome.STOPPED)


def test_killed_between_the_row_of_its_end_and_the_closing_it_cannot_be_gone_on_with() -> None:
    with closing(Recording()) as recording:
        recording.play_until(SegmentKind.HOLD, "first")
        session = recording.session
        recording.history.journal(
            JournalEntry(
                session_id=recording.recorder.session_id.value,
                at=recording.clock.now(),
                kind=JournalKind.ENDED,
                segment_index=session.index,
                entry=session.segment.entry,
                active_ms=session.active_ms,
            )
        )
        assert recording.brought_back() is None
