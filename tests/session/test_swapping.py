"""Another exercise in the place of one that hurts: which one, and what becomes of the session."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.session.test_engine import STEPS, play, play_to_end
from tests.session_builders import compiled, exercise, exercises, sessions, started
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Bother, Direction, Equipment, Exercise
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.compile import duration_ms
from thoracic_desktop.session.engine import apply
from thoracic_desktop.session.results import Outcome, results
from thoracic_desktop.session.segments import SegmentKind, entries_in_order, swapped_in
from thoracic_desktop.session.snapshot import snapshot
from thoracic_desktop.session.state import Session, State
from thoracic_desktop.session.swapping import Circumstances, replacement_for, swap_to

GENTLER = exercise("gentler", reps=(1, 1))
EVENTS = st.one_of(
    st.sampled_from([ev.Tick(), ev.Extend(), ev.Back(), ev.Skip(), ev.Skip(whole=True), ev.Ease()]),
    exercises("swapped_in").map(swap_to),
)


def swapped(session: Session, other: Exercise = GENTLER) -> Session:
    return apply(session, swap_to(other), session.at_ms)[0]


@given(session=sessions(), steps=STEPS, other=exercises("swapped_in"))
def test_the_other_exercise_begins_at_once_and_all_time_is_still_there(
    session: Session, steps: list[int], other: Exercise
) -> None:
    session, _ = play(session, steps)
    if session.is_over:
        return
    swap = swap_to(other)
    after, effects = apply(session, swap, session.at_ms)
    assert (after.segment.kind, after.segment.exercise, after.elapsed_ms) == (SegmentKind.SETUP, other.key, 0)
    assert duration_ms(after.segments) == duration_ms(session.segments) + duration_ms(swap.segments)
    assert (after.active_ms, after.done, after.state) == (session.active_ms, session.done, session.state)
    assert [type(effect) for effect in effects[:2]] == [ev.Swapped, ev.SegmentStarted]
    assert after.segments[: session.index + 1] == session.segments[: session.index + 1]
    assert after.segment.entry == len(entries_in_order(session.segments))


@given(session=sessions(), steps=STEPS, other=exercises("swapped_in"))
def test_what_was_to_come_still_comes_and_takes_as_long(session: Session, steps: list[int], other: Exercise) -> None:
    session, _ = play(session, steps)
    if session.is_over:
        return
    later = [one for one in session.segments[session.index :] if one.entry != session.segment.entry]
    after = swapped(session, other)
    finished, _ = play_to_end(after)
    assert finished.state is State.FINISHED
    took = finished.active_ms - session.active_ms
    assert took == duration_ms(swap_to(other).segments) + sum(one.duration_ms for one in later)


@given(session=sessions(), actions=st.lists(st.tuples(EVENTS, st.integers(0, 3000)), max_size=40))
def test_whatever_is_pressed_between_swaps_the_session_stays_whole(
    session: Session, actions: list[tuple[ev.Event, int]]
) -> None:
    done: frozenset[object] = frozenset()
    entries = set(entries_in_order(session.segments))
    for event, step in actions:
        if session.is_over:
            break
        session, effects = apply(session, event, session.at_ms + step)
        entries |= {effect.entry for effect in effects if isinstance(effect, ev.Swapped)}
        order = [one.entry for one in session.segments]
        blocks = [entry for number, entry in enumerate(order) if number == 0 or order[number - 1] != entry]
        assert sorted(blocks) == sorted(entries) == list(range(len(entries)))
        assert all(one.rep.entry == one.entry for one in session.segments)
        assert 0 <= session.elapsed_ms <= session.segment.duration_ms
        assert done <= session.done
        done = session.done
        shot = snapshot(session)
        assert shot.session_elapsed_ms + shot.session_remaining_ms == shot.total_ms == duration_ms(session.segments)
        assert shot.entries[shot.place] == session.segment.entry
        assert sum(share for share, _ in shot.entry_shares) == pytest.approx(1)
        assert all(0 <= behind <= 1 for _, behind in shot.entry_shares)


def test_a_swap_while_paused_stays_paused() -> None:
    paused, _ = apply(started(exercise(), exercise("later")), ev.Pause(), 10)
    after = swapped(paused)
    assert (after.state, after.segment.exercise) == (State.PAUSED, "gentler")


def test_skipping_what_was_swapped_in_leads_to_what_was_planned_next() -> None:
    session = swapped(started(exercise(), exercise("later")))
    skipped, _ = apply(session, ev.Skip(whole=True), session.at_ms)
    assert skipped.segment.exercise == "later"
    back, _ = apply(skipped, ev.Back(), skipped.at_ms)
    assert (back.segment.exercise, back.segment.kind) == ("gentler", SegmentKind.PREPARE)
    first, _ = apply(back, ev.Back(), back.at_ms)
    assert first.segment.exercise == "squeeze"


def test_swapped_in_last_it_ends_the_session() -> None:
    finished, _ = play_to_end(swapped(started(exercise())))
    assert finished.state is State.FINISHED
    assert {rep.entry for rep in finished.done} == {1}


def test_what_was_swapped_in_has_its_own_result_in_the_order_of_the_session() -> None:
    plan = (exercise(reps=(2, 2)), exercise("later"))
    session, _ = play(started(*plan), [5000] * 5)
    session = swapped(session)
    planned = swapped_in(compiled(*plan), 0, tuple(one for one in session.segments if one.entry == 2))
    session, _ = play_to_end(session)
    came_to = [(one.entry, one.exercise, one.outcome) for one in results(planned, session)]
    assert came_to == [
        (0, "squeeze", Outcome.PARTLY),
        (2, "gentler", Outcome.DONE),
        (1, "later", Outcome.DONE),
    ]


def test_what_was_swapped_in_can_be_made_easier_and_swapped_again() -> None:
    session = swapped(started(exercise(), exercise("later")), exercise("first_try", reps=(4, 4)))
    session, _ = apply(session, ev.Ease(), session.at_ms)
    assert session.eased == {2}
    session = swapped(session)
    assert list(entries_in_order(session.segments)) == [0, 2, 3, 1]
    assert session.segment.exercise == "gentler"


# Which one ------------------------------------------------------------------------------------------------------------


def with_swap(key: str, swap: str | None, equipment: tuple[Equipment, ...] = ()) -> Exercise:
    return replace(exercise(key), swap=swap, equipment=equipment)


CHAIN = Catalogue(
    (with_swap("a", "b", (Equipment.MAT,)), with_swap("b", "c", (Equipment.CHAIR,)), with_swap("c", "b"), exercise("d"))
)


def offered(
    key: str = "a",
    *,
    equipment: tuple[Equipment, ...] = tuple(Equipment),
    bothered_by: tuple[Direction, ...] = (),
    unwanted: tuple[str, ...] = (),
    catalogue: Catalogue = CHAIN,
) -> str | None:
    now = Circumstances(equipment=equipment, bothered_by=bothered_by, unwanted=unwanted)
    found = replacement_for(catalogue[key], catalogue, now)
    return found.key if found is not None else None


def test_the_exercise_that_is_named_is_offered_and_where_it_cannot_be_the_one_that_it_names_in_turn() -> None:
    assert offered() == "b"
    assert offered(equipment=(Equipment.MAT,)) == "c"
    assert offered(unwanted=("b",)) == "c"


def test_nothing_is_offered_where_nothing_fits() -> None:
    assert offered("d") is None
    assert offered(unwanted=("b", "c")) is None
    assert offered("c", equipment=()) is None
    assert offered(catalogue=Catalogue((with_swap("a", "gone"),))) is None
    assert offered(catalogue=Catalogue((with_swap("a", "a"),))) is None


def test_what_bothers_somebody_anyway_is_not_offered() -> None:
    turning = replace(with_swap("b", None), bothers=(Bother(direction=Direction.TURNING, then="smaller"),))
    catalogue = Catalogue((with_swap("a", "b"), turning))
    assert offered(catalogue=catalogue) == "b"
    assert offered(catalogue=catalogue, bothered_by=(Direction.TURNING,)) is None


def test_it_comes_in_the_dose_to_start_with() -> None:
    swap = swap_to(exercise("other", reps=(6, 9), hold_s=(5, 30)))
    assert (swap.planned.prescription.reps, swap.planned.prescription.hold_s) == (3, 5)
    assert swap.segments[-1].rep.number == 3
