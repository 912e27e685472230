"""A session in the real history: kept as it happens, closed at its end, brought back after a kill."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeClock
from tests.session_builders import ROLLER, a_plan, exercise, phase
from thoracic_desktop.controllers.interrupted import brought_back
from thoracic_desktop.controllers.session_recorder import DirectWriter, SessionRecorder
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.history.records import EndReason, ExerciseOutcome, Moment, SessionOutcome
from thoracic_desktop.history.repository import History
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.compile import compile_session
from thoracic_desktop.session.engine import apply
from thoracic_desktop.session.segments import SegmentKind
from thoracic_desktop.session.state import Session, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from thoracic_desktop.exercises.model import Exercise

EXERCISES = (
    exercise("first", reps=(3, 3), alternating=True),
    exercise("second", reps=(1, 1), positions=ROLLER),
    exercise("third"),
)
PLAN, CATALOGUE = a_plan(*EXERCISES)


class Recording:
    """A session being played into a history on the disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clock = FakeClock()
        self.history = History.open(path, self.clock.now())
        self.session = Session(compile_session(PLAN, CATALOGUE))
        self.recorder = SessionRecorder.begun(DirectWriter(self.history), self.clock, PLAN, CATALOGUE)
        self.do(ev.Start())

    def do(self, event: ev.Event, after_ms: int = 0) -> None:
        self.clock.advance_ms(after_ms)
        self.session, effects = apply(self.session, event, self.clock.monotonic_ms())
        self.recorder.keep(self.session, effects)

    def play_until(self, kind: SegmentKind, entry: int) -> None:
        while (self.session.segment.kind, self.session.segment.entry) != (kind, entry):
            self.do(ev.Tick(), 1000)

    def play_to_end(self) -> None:
        while not self.session.is_over:
            self.do(ev.Tick(), 1000)

    def reopen(self) -> History:
        """Open the history as the next start of the program would, after a kill."""
        self.history.close()
        self.history = History.open(self.path, self.clock.now())
        return self.history


@pytest.fixture
def recording(tmp_path: Path) -> Iterator[Recording]:
    recording = Recording(tmp_path / "history.sqlite3")
    yield recording
    recording.history.close()


def test_a_finished_session_stands_in_the_history_with_every_repetition(recording: Recording) -> None:
    recording.play_to_end()
    (kept,) = recording.history.sessions()
    assert (kept.outcome, kept.end_reason) == (SessionOutcome.DONE, EndReason.FINISHED)
    assert kept.active_ms == kept.planned_ms
    assert [e.outcome for e in kept.exercises] == [ExerciseOutcome.DONE] * 3
    assert all(s.done_reps == s.target_reps for e in kept.exercises for s in e.sets)


def test_ended_because_it_hurts_the_reason_and_what_was_done_are_kept(recording: Recording) -> None:
    recording.play_until(SegmentKind.HOLD, 1)
    recording.do(ev.End(ev.EndReason.IT_HURTS))
    (kept,) = recording.history.sessions()
    assert (kept.outcome, kept.end_reason) == (SessionOutcome.STOPPED, EndReason.IT_HURTS)
    outcomes = [e.outcome for e in kept.exercises]
    assert outcomes == [ExerciseOutcome.DONE, ExerciseOutcome.STOPPED, ExerciseOutcome.SKIPPED]


def test_a_killed_session_is_brought_back_paused_where_it_was(recording: Recording) -> None:
    recording.play_until(SegmentKind.HOLD, 1)
    before = recording.session
    unfinished = recording.reopen().unfinished_session()
    assert unfinished is not None
    back = brought_back(unfinished, CATALOGUE, at_ms=77)
    assert back is not None
    assert (back.session.state, back.session.index) == (State.PAUSED, before.index)
    assert (back.session.done, back.session.segments) == (before.done, before.segments)
    assert back.session.elapsed_ms == 0


def test_going_on_after_a_kill_ends_in_one_whole_session(recording: Recording) -> None:
    recording.play_until(SegmentKind.HOLD, 1)
    history = recording.reopen()
    unfinished = history.unfinished_session()
    assert unfinished is not None
    back = brought_back(unfinished, CATALOGUE, recording.clock.monotonic_ms())
    assert back is not None
    recording.session = back.session
    recording.recorder = SessionRecorder.reopened(
        DirectWriter(history), recording.clock, unfinished.id, back.planned, CATALOGUE
    )
    recording.do(ev.Resume())
    recording.play_to_end()
    (kept,) = history.sessions()
    assert kept.outcome is SessionOutcome.DONE
    assert all(s.done_reps == s.target_reps for e in kept.exercises for s in e.sets)
    assert history.unfinished_session() is None


def test_what_was_made_easier_before_a_kill_is_still_easier_afterwards(recording: Recording) -> None:
    recording.play_until(SegmentKind.HOLD, 0)
    recording.do(ev.Ease())
    recording.play_until(SegmentKind.MOVE, 2)
    recording.do(ev.Ease())
    before = recording.session
    unfinished = recording.reopen().unfinished_session()
    assert unfinished is not None
    back = brought_back(unfinished, CATALOGUE, at_ms=0)
    assert back is not None
    assert back.session.segments == before.segments
    assert back.session.eased == before.eased == {0, 2}


def test_skipped_and_gone_back_a_kill_brings_back_the_last_place(recording: Recording) -> None:
    recording.play_until(SegmentKind.HOLD, 0)
    recording.do(ev.Skip())
    recording.play_until(SegmentKind.HOLD, 1)
    recording.do(ev.Back())
    unfinished = recording.reopen().unfinished_session()
    assert unfinished is not None
    back = brought_back(unfinished, CATALOGUE, at_ms=0)
    assert back is not None
    assert back.session.index == recording.session.index


def test_a_session_whose_exercises_are_gone_cannot_go_on_and_can_be_kept(recording: Recording) -> None:
    recording.play_until(SegmentKind.HOLD, 1)
    history = recording.reopen()
    unfinished = history.unfinished_session()
    assert unfinished is not None
    _, other_catalogue = a_plan(exercise("something_else"))
    assert brought_back(unfinished, other_catalogue, at_ms=0) is None
    history.keep_unfinished(unfinished.id, recording.clock.now())
    (kept,) = history.sessions()
    assert kept.end_reason is EndReason.KEPT_AFTER_CRASH
    assert sum(s.done_reps for e in kept.exercises for s in e.sets) == len(recording.session.done)


def test_the_score_before_is_linked_to_the_session(tmp_path: Path) -> None:
    clock = FakeClock()
    history = History.open(tmp_path / "history.sqlite3", clock.now())
    writer = DirectWriter(history)
    score = writer.write(lambda h: h.add_pain_score(Moment.BEFORE, 4, clock.now()))
    recorder = SessionRecorder.begun(writer, clock, PLAN, CATALOGUE, score)
    (kept,) = history.pain_scores()
    assert kept.session_id == recorder.session_id.value
    history.close()


@pytest.mark.parametrize(
    "changed",
    [
        (exercise("first", reps=(3, 3)), *EXERCISES[1:]),
        (
            *EXERCISES[:2],
            exercise("third", hold_s=None, phases=(phase("move", "end", 2), phase("release", "start", 2))),
        ),
        EXERCISES[:2],
    ],
    ids=["sides no longer in turn", "nothing held any more", "an exercise gone"],
)
def test_a_session_whose_exercises_are_others_now_is_not_gone_on_with(
    recording: Recording, changed: tuple[Exercise, ...]
) -> None:
    recording.play_until(SegmentKind.HOLD, 1)
    unfinished = recording.reopen().unfinished_session()
    assert unfinished is not None
    assert brought_back(unfinished, Catalogue(changed), at_ms=0) is None
