"""What there is to see of a session, and the breathing guide."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from tests.session.test_engine import STEPS, play
from tests.session_builders import WORDS, exercise, sessions, started
from thoracic_desktop.exercises.model import Phase, PhaseKind
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.breathing import AT_EASE, Breath, breath_guide
from thoracic_desktop.session.compile import duration_ms
from thoracic_desktop.session.engine import apply
from thoracic_desktop.session.segments import SegmentKind
from thoracic_desktop.session.snapshot import snapshot
from thoracic_desktop.session.state import Session


@given(session=sessions(), steps=STEPS)
def test_the_snapshot_adds_up(session: Session, steps: list[int]) -> None:
    session, _ = play(session, steps)
    shot = snapshot(session)
    assert shot.total_ms == duration_ms(session.segments)
    assert shot.session_elapsed_ms + shot.session_remaining_ms == shot.total_ms
    assert 0 <= shot.progress <= 1
    assert sum(share for share, _ in shot.entry_shares) == pytest.approx(1)
    assert all(0 <= behind <= 1 for _, behind in shot.entry_shares)


def test_the_countdown_shows_each_second_for_a_whole_second() -> None:
    session = started(exercise(setup_s=10))
    shown = {ms: snapshot(play(session, [ms])[0]).seconds_shown for ms in (0, 1, 999, 1000, 1001)}
    assert shown == {0: 10, 1: 10, 999: 10, 1000: 9, 1001: 9}


def test_after_a_pause_the_count_is_shown() -> None:
    paused, _ = apply(started(exercise()), ev.Pause(), 0)
    counting, _ = apply(paused, ev.Resume(), 0)
    assert snapshot(counting).seconds_shown == 3
    assert snapshot(play(counting, [1500])[0]).seconds_shown == 2


def test_the_guide_breathes_on_through_a_hold() -> None:
    one = exercise(hold_s=(30, 30))
    session, _ = play(started(one), [5000, 5000, 5000, 2000])
    breaths: list[Breath] = []
    for _ in range(6):
        assert session.segment.kind is SegmentKind.HOLD
        breaths.append(breath_guide(session, one).breath)
        session, _ = play(session, [4000])
    assert all(before is not after for before, after in pairwise(breaths))


def test_the_guide_is_at_ease_while_getting_ready_and_while_paused() -> None:
    one = exercise()
    session = started(one)
    assert breath_guide(session, one) == AT_EASE
    session, _ = play(session, [5000, 5000, 5000, 1000])
    assert breath_guide(session, one) != AT_EASE
    assert breath_guide(apply(session, ev.Pause(), session.at_ms)[0], one) == AT_EASE


def test_a_phase_that_names_a_breath_leads_the_guide() -> None:
    phases = (
        Phase(kind=PhaseKind.MOVE, pose="full", cue=WORDS, duration_s=4, breath="in"),
        Phase(kind=PhaseKind.MOVE, pose="start", cue=WORDS, duration_s=4, breath="out"),
    )
    one = exercise(phases=phases, hold_s=None)
    session, _ = play(started(one), [5000, 5000, 5000, 1000])
    breathing_in = breath_guide(session, one)
    breathing_out = breath_guide(play(session, [4000])[0], one)
    assert (breathing_in.breath, breathing_in.fullness) == (Breath.IN, 0.25)
    assert (breathing_out.breath, breathing_out.fullness) == (Breath.OUT, 0.75)


@given(session=sessions(), steps=STEPS)
def test_a_repetition_fills_up_once_over_both_of_its_sides(session: Session, steps: list[int]) -> None:
    session, _ = play(session, steps)
    assert 0 <= snapshot(session).rep_progress <= 1


def test_an_exercise_is_done_when_all_of_its_repetitions_are() -> None:
    session = started(exercise(reps=(1, 1)), exercise("other"))
    assert snapshot(session).entries_done == frozenset()
    session, _ = play(session, [5000] * 5)
    assert snapshot(session).entries_done == {0}
