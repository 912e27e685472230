"""The session engine: time spent, events allowed, cues announced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.session_builders import ROLLER, compiled, exercise, sessions, started
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.compile import duration_ms
from thoracic_desktop.session.engine import GAP_MS, REENTRY_MS, TRANSITIONS, IllegalEventError, apply, next_deadline_ms
from thoracic_desktop.session.segments import CueKind, SegmentKind
from thoracic_desktop.session.state import Session, State, restored
from thoracic_desktop.session.swapping import swap_to

EVENTS: tuple[ev.Event, ...] = (
    ev.Start(),
    ev.Tick(),
    ev.Pause(),
    ev.Resume(),
    ev.Extend(),
    ev.Back(),
    ev.Skip(),
    ev.Ease(),
    swap_to(exercise("other_one")),
    ev.End(),
)
STEPS = st.lists(st.integers(0, GAP_MS), max_size=60)
USER_EVENTS = st.sampled_from([ev.Tick(), ev.Extend(), ev.Back(), ev.Skip(), ev.Ease()])


def play(session: Session, steps: list[int]) -> tuple[Session, list[ev.Effect]]:
    """Tick through the steps until they or the session end."""
    effects: list[ev.Effect] = []
    for step in steps:
        if session.is_over:
            break
        session, more = apply(session, ev.Tick(), session.at_ms + step)
        effects += more
    return session, effects


def play_to_end(session: Session, step_ms: int = 1000) -> tuple[Session, list[ev.Effect]]:
    """Tick until the session is over."""
    return play(session, [step_ms] * (2 + duration_ms(session.segments) // step_ms))


def whole_steps(total_ms: int) -> list[int]:
    """Cut a time into ticks that are no gap."""
    return [GAP_MS] * (total_ms // GAP_MS) + [total_ms % GAP_MS]


def in_state(state: State) -> Session:
    """Return a session in the given state."""
    running = started(exercise(), exercise("other"))
    paused, _ = apply(running, ev.Pause(), 10)
    return {
        State.READY: Session(running.segments),
        State.RUNNING: running,
        State.PAUSED: paused,
        State.REENTRY: apply(paused, ev.Resume(), 10)[0],
        State.FINISHED: play_to_end(running)[0],
        State.ENDED: apply(running, ev.End(), 10)[0],
    }[state]


@given(session=sessions(), steps=STEPS)
def test_ten_ticks_or_one_give_the_same_session_and_the_same_effects(session: Session, steps: list[int]) -> None:
    in_small_steps, small = play(session, steps)
    in_large_steps = session
    large: list[ev.Effect] = []
    pending = 0
    for step in [*steps, None]:
        if step is None or pending + step > GAP_MS:
            if not in_large_steps.is_over:
                in_large_steps, more = apply(in_large_steps, ev.Tick(), in_large_steps.at_ms + pending)
                large += more
            pending = 0
        pending += step or 0
    assert replace(in_small_steps, at_ms=0) == replace(in_large_steps, at_ms=0)
    assert small == large


@given(session=sessions(), step_ms=st.integers(16, GAP_MS))
def test_a_session_takes_exactly_as_long_as_promised(session: Session, step_ms: int) -> None:
    finished, effects = play_to_end(session, step_ms)
    assert finished.state is State.FINISHED
    assert effects[-1] == ev.Ended(ev.EndReason.FINISHED, duration_ms(session.segments))
    assert finished.active_ms == duration_ms(session.segments)


@given(session=sessions(), before=STEPS, pause_ms=st.integers(0, 10**8))
def test_a_pause_keeps_what_was_left(session: Session, before: list[int], pause_ms: int) -> None:
    session, _ = play(session, before)
    if session.is_over:
        return
    paused, _ = apply(session, ev.Pause(), session.at_ms)
    later, _ = apply(paused, ev.Tick(), paused.at_ms + pause_ms)
    counting, _ = apply(later, ev.Resume(), later.at_ms)
    resumed, effects = apply(counting, ev.Tick(), counting.at_ms + REENTRY_MS)
    assert (resumed.index, resumed.elapsed_ms, resumed.done) == (session.index, session.elapsed_ms, session.done)
    assert resumed.state is State.RUNNING
    assert effects[-1] == ev.Resumed(counting.at_ms + REENTRY_MS)


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_every_event_that_the_table_leaves_out_raises_and_changes_nothing(state: State, event: ev.Event) -> None:
    session = in_state(state)
    untouched = replace(session)
    if type(event) in TRANSITIONS[state]:
        changed, _ = apply(session, event, session.at_ms + 1)
        assert changed != session
    else:
        with pytest.raises(IllegalEventError, match=type(event).__name__):
            apply(session, event, session.at_ms + 1)
    assert session == untouched


@given(session=sessions(), steps=STEPS)
def test_no_cue_comes_twice_and_none_is_lost_when_a_late_tick_crosses_several_segments(
    session: Session, steps: list[int]
) -> None:
    finished, effects = play(session, [*steps, *[GAP_MS] * (1 + duration_ms(session.segments) // GAP_MS)])
    announced = [(effect.kind, effect.at_ms) for effect in effects if isinstance(effect, ev.CueReached)]
    due: list[tuple[CueKind, int]] = []
    begun = 0
    for number, segment in enumerate(session.segments):
        first = number == 0  # its opening cues were announced by the start, before these ticks
        due += [(cue.kind, begun + cue.offset_ms) for cue in segment.cues if cue.offset_ms or not first]
        begun += segment.duration_ms
    assert finished.state is State.FINISHED
    assert announced == due


@given(session=sessions(), actions=st.lists(st.tuples(USER_EVENTS, st.integers(0, 3000)), max_size=40))
def test_whatever_is_pressed_the_session_stays_whole(session: Session, actions: list[tuple[ev.Event, int]]) -> None:
    done: frozenset[object] = frozenset()
    for event, step in actions:
        if session.is_over:
            break
        session, effects = apply(session, event, session.at_ms + step)
        moments = [effect.at_ms for effect in effects]
        assert moments == sorted(moments)
        assert 0 <= session.elapsed_ms <= session.segment.duration_ms
        assert done <= session.done
        done = session.done
    assert session.done <= {s.rep for s in session.segments} | {r for r in session.done if r.entry in session.eased}


@given(session=sessions(), steps=STEPS)
def test_the_next_deadline_is_the_first_moment_at_which_something_happens(session: Session, steps: list[int]) -> None:
    session, _ = play(session, steps)
    deadline = next_deadline_ms(session)
    if deadline is None:
        assert session.is_over
        return
    waiting, just_before = play(session, whole_steps(deadline - 1))
    _, on_time = apply(waiting, ev.Tick(), waiting.at_ms + 1)
    assert not just_before
    assert on_time


def test_a_gap_of_more_than_five_seconds_pauses_and_spends_nothing() -> None:
    session, _ = play(started(exercise()), [700])
    slept, effects = apply(session, ev.Tick(), session.at_ms + GAP_MS + 1)
    assert effects == (ev.Paused(ev.PauseReason.GAP, 700),)
    assert (slept.state, slept.index, slept.elapsed_ms) == (State.PAUSED, 0, 700)


def test_a_button_pressed_after_a_gap_acts_on_the_paused_session() -> None:
    session = started(exercise(), exercise("other"))
    after, effects = apply(session, ev.End(ev.EndReason.DIZZY), session.at_ms + 60_000)
    assert [type(effect) for effect in effects] == [ev.Paused, ev.Ended]
    assert (after.state, after.end_reason, after.elapsed_ms) == (State.ENDED, ev.EndReason.DIZZY, 0)


def test_a_pause_that_comes_as_the_session_finishes_is_dropped() -> None:
    session = started(exercise(reps=(1, 1)))
    almost, _ = play(session, [1000] * (duration_ms(session.segments) // 1000 - 1))
    finished, effects = apply(almost, ev.Pause(), almost.at_ms + 2000)
    assert finished.state is State.FINISHED
    assert effects[-1] == ev.Ended(ev.EndReason.FINISHED, duration_ms(session.segments))


def test_time_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="backwards"):
        apply(started(exercise(), at_ms=500), ev.Tick(), 499)


def test_the_count_after_a_pause_announces_three_two_one() -> None:
    paused = in_state(State.PAUSED)
    counting, first = apply(paused, ev.Resume(), 100)
    _, rest = apply(counting, ev.Tick(), 100 + REENTRY_MS)
    moments = [effect.at_ms for effect in (*first, *rest) if isinstance(effect, ev.CueReached)]
    assert moments == [100, 1100, 2100]


def test_a_pause_during_the_count_starts_the_count_anew() -> None:
    counting, _ = apply(in_state(State.REENTRY), ev.Tick(), 2000)
    paused, _ = apply(counting, ev.Pause(), 2000)
    again, _ = apply(paused, ev.Resume(), 2500)
    assert again.reentry_ms == 0


def test_five_more_seconds_lengthen_the_segment_and_move_its_count_to_the_new_end() -> None:
    session, _ = play(started(exercise()), [5000, 5000])  # in the prepare segment of five seconds
    session, _ = play(session, [2500])
    assert session.segment.kind is SegmentKind.PREPARE
    longer, _ = apply(session, ev.Extend(), session.at_ms)
    _, effects = play(longer, [2500, 4999])
    counted = [e.at_ms for e in effects if isinstance(e, ev.CueReached) and e.kind is CueKind.COUNT]
    assert longer.segment.duration_ms == 10_000
    assert counted == [17_000, 18_000, 19_000]


def test_skip_leaves_out_the_rest_of_the_exercise() -> None:
    session = started(exercise(), exercise("other"))
    session, _ = play(session, [5000, 5000, 5000, 500])
    skipped, effects = apply(session, ev.Skip(), session.at_ms)
    assert skipped.segment.exercise == "other"
    assert skipped.segment.kind is SegmentKind.SETUP
    assert isinstance(effects[0], ev.Jumped)


def test_skip_while_setting_up_only_ends_the_wait() -> None:
    skipped, _ = apply(started(exercise()), ev.Skip(), 100)
    assert (skipped.segment.kind, skipped.segment.entry) == (SegmentKind.PREPARE, 0)


def test_an_exercise_that_hurts_is_left_out_wholly_even_while_waiting() -> None:
    first = exercise(reps=(1, 1), positions=ROLLER)
    setting_up = started(first, exercise("other"))
    resting, _ = play(setting_up, [5000] * 5)
    assert resting.segment.kind is SegmentKind.REST
    for waiting in (setting_up, resting):
        left_out, _ = apply(waiting, ev.Skip(whole=True), waiting.at_ms)
        assert left_out.segment.exercise == "other"


def test_skipping_the_last_exercise_finishes_the_session() -> None:
    session, _ = play(started(exercise()), [5000, 5000, 5000, 500])
    finished, _ = apply(session, ev.Skip(), session.at_ms)
    assert finished.state is State.FINISHED


def test_back_restarts_the_exercise_with_time_to_get_ready() -> None:
    session, _ = play(started(exercise(), exercise("other")), [5000, 5000, 5000, 500])
    back, _ = apply(session, ev.Back(), session.at_ms)
    assert (back.segment.kind, back.segment.entry) == (SegmentKind.PREPARE, 0)


def test_back_again_goes_to_the_exercise_before() -> None:
    session, _ = play(started(exercise(), exercise("other")), [5000, 5000, 5000, 500])
    session, _ = apply(session, ev.Skip(), session.at_ms)
    back, _ = apply(session, ev.Back(), session.at_ms)
    assert (back.segment.kind, back.segment.entry) == (SegmentKind.PREPARE, 0)


def test_going_back_keeps_the_repetitions_that_were_done_and_counts_none_twice() -> None:
    session, _ = play(started(exercise(reps=(2, 2))), [5000, 5000, 5000, 5000, 3000])
    assert len(session.done) == 1
    back, _ = apply(session, ev.Back(), session.at_ms)
    assert back.done == session.done
    finished, _ = play_to_end(back)
    assert len(finished.done) == 2


def test_a_skip_while_paused_stays_paused_and_announces_the_new_segment_on_going_on() -> None:
    session = in_state(State.PAUSED)
    skipped, effects = apply(session, ev.Skip(), 20)
    assert skipped.state is State.PAUSED
    assert not [effect for effect in effects if isinstance(effect, ev.CueReached)]
    counting, _ = apply(skipped, ev.Resume(), 20)
    _, effects = apply(counting, ev.Tick(), 20 + REENTRY_MS)
    assert ev.CueReached(CueKind.GET_READY, 20 + REENTRY_MS) in effects


def test_a_restored_session_waits_paused_at_the_start_of_its_segment() -> None:
    segments = compiled(exercise())
    session = restored(segments, 2, [segments[3].rep], [0], active_ms=7000, at_ms=99)
    assert (session.state, session.index, session.elapsed_ms) == (State.PAUSED, 2, 0)
    assert session.done == {segments[3].rep}
    assert session.eased == {0}
