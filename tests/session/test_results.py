"""What a session came to."""

from __future__ import annotations

from tests.session.test_engine import play, play_to_end
from tests.session_builders import ROLLER, compiled, exercise, started
from thoracic_desktop.exercises.model import Side
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.engine import apply
from thoracic_desktop.session.results import Outcome, results


def test_everything_done_is_done() -> None:
    one = exercise(reps=(2, 2), alternating=True)
    session, _ = play_to_end(started(one))
    (result,) = results(compiled(one), session)
    assert result.outcome is Outcome.DONE
    assert [(s.side, s.target_reps, s.done_reps) for s in result.sets] == [(Side.LEFT, 2, 2), (Side.RIGHT, 2, 2)]


def test_skipped_after_one_repetition_is_partly_done() -> None:
    plan = (exercise(reps=(3, 3)), exercise("other"))
    session, _ = play(started(*plan), [5000] * 5)
    session, _ = apply(session, ev.Skip(), session.at_ms)
    session, _ = play_to_end(session)
    first, second = results(compiled(*plan), session)
    assert (first.outcome, first.sets[0].done_reps, first.sets[0].target_reps) == (Outcome.PARTLY, 1, 3)
    assert second.outcome is Outcome.DONE


def test_ended_in_the_middle_the_exercise_is_stopped_and_the_later_ones_are_skipped() -> None:
    plan = (exercise(), exercise("other"), exercise("third"))
    session, _ = play(started(*plan), [5000] * 4)
    session, _ = apply(session, ev.End(ev.EndReason.IT_HURTS), session.at_ms)
    outcomes = [result.outcome for result in results(compiled(*plan), session)]
    assert outcomes == [Outcome.STOPPED, Outcome.SKIPPED, Outcome.SKIPPED]


def test_an_eased_exercise_is_done_when_what_was_left_of_it_is_done_and_keeps_its_first_target() -> None:
    one = exercise(reps=(4, 4))
    session, _ = apply(started(one), ev.Ease(), 0)
    session, _ = play_to_end(session)
    (result,) = results(compiled(one), session)
    assert (result.outcome, result.is_eased) == (Outcome.DONE, True)
    assert (result.sets[0].target_reps, result.sets[0].done_reps) == (4, 2)


def test_each_roller_position_has_its_own_count() -> None:
    one = exercise(reps=(1, 1), positions=ROLLER)
    session, _ = play_to_end(started(one))
    (result,) = results(compiled(one), session)
    assert [(s.position, s.done_reps) for s in result.sets] == [(ROLLER[0], 1), (ROLLER[1], 1)]
