"""What Today takes in and shows while the program runs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.app.conftest import Person


def test_a_check_in_corrected_at_once_is_one_answer_and_undo_takes_it_back(person: Person) -> None:
    page = person.running.program.today_page
    for score in (8, 3):
        page.rated.emit(score)
    person.wait_for_history()
    assert person.scores() == [3]
    page.undo_rating_requested.emit()
    assert person.scores() == []
    page.rated.emit(5)
    assert person.scores() == [5]


def test_a_clock_that_was_set_back_makes_nobody_a_beginner_and_counts_no_day_ahead(person: Person) -> None:
    first = person.clock.now()
    for days in (0, 4):
        person.clock.set_now(first + dt.timedelta(days=days))
        person.type_start_and_skip()
        person.finish_the_session()
        person.running.program.flow.screens.rating.done_requested.emit()
        person.wait_for_history()
    seen = {}
    for days in (-3, 2):
        person.clock.set_now(first + dt.timedelta(days=days))
        person.running.program.refresh()
        person.wait_for_history()
        state = person.running.parts.today.state
        assert state is not None
        seen[days] = (state.programme_week, state.days_moved)
    assert seen == {-3: (1, (0, 1)), 2: (1, (1, 3))}


def test_today_knows_of_a_session_that_has_just_been_done(person: Person) -> None:
    person.type_start_and_skip()
    person.finish_the_session()
    person.running.program.flow.screens.rating.done_requested.emit()
    person.wait_for_history()
    person.wait_for_history()
    state = person.running.parts.today.state
    assert state is not None
    assert state.day.stretches_today == 1
    assert state.day.strength == "not_yet"  # the first day is for the stretches
    assert state.interrupted is None
