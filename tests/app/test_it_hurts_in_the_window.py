"""Something hurts, or a warning sign fits: asked in the real window, kept in the real history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from tests.app.test_session_in_the_window import begin, is_open, press
from tests.ui.hands import click
from tests.ui.seen import button, has_button, texts
from thoracic_desktop.exercises.zones import Zone
from thoracic_desktop.history.records import EndReason, ExerciseOutcome, SessionOutcome
from thoracic_desktop.programme.response import Effort, Feeling, HurtAnswer
from thoracic_desktop.session.state import State
from thoracic_desktop.ui.safety.advice_sheet import AdviceSheet
from thoracic_desktop.ui.safety.signs_sheet import SignsSheet
from thoracic_desktop.ui.widgets.body_map import BodyMap
from thoracic_desktop.ui.widgets.rating_bar import RatingBar
from thoracic_desktop.ui.widgets.yes_no import YesNo

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.app.conftest import Person
    from thoracic_desktop.app.session_screens import SessionScreens
    from thoracic_desktop.history.records import ExercisePain, SessionRecord
    from thoracic_desktop.ui.player.hurts import HurtsSheet

ACHE, BUILDING, SHARP = (
    "A stretch, or a mild ache: Go gently",
    "It is building up: Change it",
    "Sharp, or it spreads: Stop",
)


def screens_of(person: Person) -> SessionScreens:
    return person.running.program.flow.screens


def work_at(person: Person, exercise: str) -> None:
    """Come to the exercise, and into its first repetition."""
    assert exercise in {segment.exercise for segment in person.session.segments}
    while person.session.segment.exercise != exercise:
        press(person, Qt.Key.Key_Right)
    while person.session.segment.phase is None:
        person.let_time_pass(1000)


def say_it_hurts(person: Person, answer: str, *zones: Zone, score: int | None = None) -> HurtsSheet:
    """Press the key, mark and rate, and choose what it feels like."""
    press(person, Qt.Key.Key_H)
    sheet = screens_of(person).hurts_sheet
    back, bar = sheet.findChild(BodyMap), sheet.findChild(RatingBar)
    assert back is not None
    assert bar is not None
    for zone in zones:
        click(back.button(zone))
    if score is not None:
        click(bar, bar.cell_area(score).center().toPoint())
    click(button(sheet, answer))
    return sheet


def kept(person: Person) -> tuple[SessionRecord, tuple[ExercisePain, ...]]:
    """Leave, and read the one session and what was said in it."""
    person.leave()
    history = person.history()
    (session,) = history.sessions()
    pains = history.programme.exercise_pains()
    history.close()
    return session, pains


def notice(person: Person) -> SignsSheet:
    found = person.window.findChild(SignsSheet)
    assert found is not None
    return found


def say_one_fits(person: Person) -> None:
    """Answer yes to the first sign, and read whom to ask."""
    click(notice(person).findChildren(YesNo)[0].findChildren(QRadioButton)[1])
    click(button(notice(person), "One of these fits"))
    advice = person.window.findChild(AdviceSheet)
    assert advice is not None
    assert is_open(advice)
    click(button(advice, "I have read this"))


def test_going_on_smaller_eases_the_exercise_and_keeps_what_was_said(person: Person) -> None:
    begin(person, score="3")
    work_at(person, "cat_cow")
    sheet = say_it_hurts(person, ACHE, Zone.MIDDLE_LEFT, Zone.LOWER_SPINE, score=4)
    click(button(sheet, "Go on, smaller"))
    entry = person.session.segment.entry
    assert (person.state, set(person.session.eased)) == (State.PAUSED, {entry})
    session, (pain,) = kept(person)
    assert (pain.session_id, pain.entry, pain.exercise) == (session.id, entry, "cat_cow")
    assert (pain.zones, pain.score) == ((Zone.MIDDLE_LEFT, Zone.LOWER_SPINE), 4)
    assert (pain.feeling, pain.answer) == (Feeling.ACHE, HurtAnswer.SMALLER)


def test_swapped_the_other_exercise_is_shown_done_and_kept(person: Person) -> None:
    begin(person)
    work_at(person, "cat_cow")
    left = person.session.segment.entry
    click(button(say_it_hurts(person, BUILDING), "Swap for Blade squeeze"))
    assert (person.session.segment.exercise, person.state) == ("blade_squeeze", State.PAUSED)
    assert "Blade squeeze" in texts(screens_of(person).player)
    press(person, Qt.Key.Key_Space)
    person.finish_the_session()
    shown = texts(screens_of(person).rating)
    assert {"Cat–cow", "Blade squeeze"} <= set(shown)
    session, (pain,) = kept(person)
    assert (pain.entry, pain.answer) == (left, HurtAnswer.SWAP)
    came_to = {one.exercise: (one.entry, one.outcome) for one in session.exercises}
    assert came_to["cat_cow"][1] is ExerciseOutcome.SKIPPED
    assert came_to["blade_squeeze"] == (len(session.exercises) - 1, ExerciseOutcome.DONE)
    assert (session.outcome, session.end_reason) == (SessionOutcome.PARTLY, EndReason.FINISHED)


def test_closed_after_a_swap_the_next_start_goes_on_in_it(arrive: Callable[[], Person]) -> None:
    first = arrive()
    begin(first)
    work_at(first, "cat_cow")
    click(button(say_it_hurts(first, BUILDING), "Swap for Blade squeeze"))
    press(first, Qt.Key.Key_Space)
    first.let_time_pass(30_000)
    before = first.session
    assert before.segment.exercise == "blade_squeeze"
    first.leave()
    second = arrive()
    state = second.running.parts.today.state
    assert state is not None
    assert state.interrupted is not None
    assert state.interrupted.can_go_on
    second.running.program.today_page.go_on_requested.emit(state.interrupted.session_id)
    assert (second.session.segments, second.session.index) == (before.segments, before.index)
    assert second.session.done == before.done
    assert "Blade squeeze" in texts(screens_of(second).player)
    second.wait_for_history()
    sheet = say_it_hurts(second, BUILDING)
    # The seated turn is in the session anyway; what it and the blade squeeze name in turn is left.
    assert [text for text in texts(sheet) if text.startswith("Swap for")] == ["Swap for Chin tucks"]
    click(button(sheet, "Leave this one out"))
    press(second, Qt.Key.Key_Space)
    second.finish_the_session()
    _, pains = kept(second)
    assert sorted(pain.exercise for pain in pains) == ["blade_squeeze", "cat_cow"]


@pytest.mark.parametrize(
    ("which", "feeling"), [("It is sharp: Stop now", Feeling.SHARP), ("It spreads: Stop now", Feeling.SPREADING)]
)
def test_sharp_or_spreading_ends_the_session_with_advice_and_its_reason(
    person: Person, which: str, feeling: Feeling
) -> None:
    begin(person)
    work_at(person, "cat_cow")
    click(button(say_it_hurts(person, SHARP, score=7), which))
    screens = screens_of(person)
    assert (person.session.is_over, is_open(screens.stop_sheet)) == (True, True)
    click(button(screens.stop_sheet, "I have read this"))
    assert screens.rating.isVisible()
    assert not has_button(screens.rating, "About right")
    session, (pain,) = kept(person)
    assert session.end_reason is EndReason.IT_HURTS
    assert (pain.feeling, pain.answer, pain.score) == (feeling, HurtAnswer.STOP, 7)


def test_w_stops_the_clock_and_shows_the_warning_signs_in_both_views(person: Person) -> None:
    begin(person)
    person.let_time_pass(20_000)
    press(person, Qt.Key.Key_W)
    assert (person.state, is_open(notice(person))) == (State.PAUSED, True)
    person.type(Qt.Key.Key_Escape)
    assert not person.session.is_over
    press(person, Qt.Key.Key_Space)
    person.let_time_pass(5000)
    press(person, Qt.Key.Key_F)
    click(button(screens_of(person).player, "Warning signs"))
    assert (person.state, is_open(notice(person))) == (State.PAUSED, True)
    assert not screens_of(person).player.is_floor_mode


def test_a_warning_sign_that_fits_ends_the_session_and_nobody_is_taken_back_into_it(
    arrive: Callable[[], Person],
) -> None:
    first = arrive()
    begin(first)
    first.let_time_pass(90_000)
    press(first, Qt.Key.Key_W)
    say_one_fits(first)
    assert (first.session.end_reason, is_open(notice(first))) == ("warning_sign", False)
    assert not has_button(screens_of(first).rating, "About right")
    session, _ = kept(first)
    assert (session.end_reason, session.outcome) == (EndReason.WARNING_SIGN, SessionOutcome.STOPPED)
    second = arrive()
    state = second.running.parts.today.state
    assert state is not None
    assert state.interrupted is None
    second.leave()


def test_help_asked_for_while_it_hurts_leads_to_the_signs_and_back(person: Person) -> None:
    begin(person)
    work_at(person, "cat_cow")
    sheet = say_it_hurts(person, BUILDING)
    click(button(sheet, "When to get help"))
    assert is_open(notice(person))
    click(button(notice(person), "Go back"))
    assert is_open(sheet)
    click(button(sheet, "When to get help"))
    say_one_fits(person)
    assert not is_open(sheet)
    assert person.session.end_reason == "warning_sign"


def test_how_hard_it_was_is_kept_at_once_and_may_be_changed(person: Person) -> None:
    begin(person)
    person.finish_the_session()
    rating = screens_of(person).rating
    click(button(rating, "Hard"))
    click(button(rating, "About right"))
    session, _ = kept(person)
    assert session.effort is Effort.RIGHT


def test_left_unanswered_how_hard_it_was_stays_open(person: Person) -> None:
    begin(person)
    person.finish_the_session()
    screens_of(person).rating.done_requested.emit()
    session, _ = kept(person)
    assert session.effort is None


def test_worse_than_before_brings_the_advice_and_the_warning_signs(person: Person) -> None:
    begin(person)
    person.finish_the_session()
    screens = screens_of(person)
    click(button(screens.rating, "Worse than before?"))
    assert is_open(screens.stop_sheet)
    click(button(screens.stop_sheet, "When to get help"))
    assert is_open(notice(person))
    say_one_fits(person)
    assert person.session.end_reason == "finished"
    click(button(screens.stop_sheet, "I have read this"))
    assert screens.rating.isVisible()
    person.wait_for_history()
