"""From Start to the trend: one session in the real window and the real history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.ui.hands import click
from tests.ui.seen import button, texts
from thoracic_desktop.history.records import EndReason, Moment, SessionOutcome
from thoracic_desktop.session.segments import SegmentKind
from thoracic_desktop.session.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.app.conftest import Person
    from thoracic_desktop.ui.widgets.sheet import Sheet


def begin(person: Person, score: str = "") -> None:
    """Press Start, answer the question (or not) and begin."""
    person.type(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rating = person.running.program.flow.screens.rating
    assert rating.isVisible()
    if score:
        person.type(score)
        person.type(Qt.Key.Key_Return)
    else:
        rating.skip_requested.emit()
    assert person.running.program.flow.screens.player.isVisible()


def press(person: Person, key: Qt.Key) -> None:
    """Press a key in the player."""
    person.type(key)


def is_full_screen(person: Person) -> bool:
    """Tell whether the window fills the screen now."""
    return person.window.isFullScreen()


def is_open(sheet: Sheet) -> bool:
    """Tell whether a sheet covers the window now."""
    return sheet.is_open


def test_a_whole_session_from_start_to_done_stands_in_the_history(person: Person) -> None:
    begin(person, score="6")
    person.finish_the_session()
    rating = person.running.program.flow.screens.rating
    assert rating.isVisible()
    person.type("3")
    person.type(Qt.Key.Key_Return)
    assert person.running.parts.window.is_showing_pages
    person.leave()
    history = person.history()
    (session,) = history.sessions()
    scores = [(score.moment, score.score, score.session_id) for score in history.pain_scores()]
    history.close()
    assert (session.outcome, session.plan) == (SessionOutcome.DONE, "faithful")
    assert session.active_ms == session.planned_ms == 465_000
    assert scores == [(Moment.BEFORE, 6, session.id), (Moment.AFTER, 3, session.id)]


def test_the_question_may_be_skipped(person: Person) -> None:
    begin(person)
    person.let_time_pass(3000)
    assert person.state == State.RUNNING
    person.wait_for_history()


def test_a_number_changed_before_going_on_is_one_answer_only(person: Person) -> None:
    person.type(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    for key in ("7", "4"):
        person.type(key)
    person.type(Qt.Key.Key_Escape)
    person.leave()
    history = person.history()
    scores = [score.score for score in history.pain_scores()]
    history.close()
    assert scores == [4]
    assert person.running.parts.window.is_showing_pages


def test_space_pauses_and_space_goes_on_after_a_count(person: Person) -> None:
    begin(person)
    person.let_time_pass(4000)
    press(person, Qt.Key.Key_Space)
    assert person.state == State.PAUSED
    press(person, Qt.Key.Key_Space)
    assert person.state == State.REENTRY
    person.let_time_pass(3000)
    assert (person.state, person.session.elapsed_ms) == (State.RUNNING, 4000)


def test_every_key_of_the_player_does_what_it_says(person: Person) -> None:
    begin(person)
    press(person, Qt.Key.Key_Right)
    assert person.session.segment.kind is SegmentKind.PREPARE
    press(person, Qt.Key.Key_Right)
    assert person.session.segment.entry == 1
    press(person, Qt.Key.Key_Left)
    assert person.session.segment.entry == 0
    length = person.session.segment.duration_ms
    press(person, Qt.Key.Key_Plus)
    assert person.session.segment.duration_ms == length + 5000
    press(person, Qt.Key.Key_E)
    assert person.session.eased == {0}
    press(person, Qt.Key.Key_F)
    assert person.running.program.flow.screens.player.is_floor_mode
    assert is_full_screen(person)
    press(person, Qt.Key.Key_Escape)
    assert not is_full_screen(person)
    chimes = person.running.parts.settings.settings.chimes
    press(person, Qt.Key.Key_C)
    assert person.running.parts.settings.settings.chimes is not chimes


def test_it_hurts_stops_the_clock_at_once_and_asks(person: Person) -> None:
    begin(person)
    person.let_time_pass(20_000)
    press(person, Qt.Key.Key_H)
    screens = person.running.program.flow.screens
    assert person.state == State.PAUSED
    assert screens.hurts_sheet.is_open
    click(button(screens.hurts_sheet, "Sharp, or it spreads: Stop"))
    click(button(screens.hurts_sheet, "It is sharp: Stop now"))
    assert screens.stop_sheet.is_open
    screens.stop_sheet.done_requested.emit()
    assert screens.rating.isVisible()
    person.leave()
    history = person.history()
    (session,) = history.sessions()
    history.close()
    assert (session.outcome, session.end_reason) == (SessionOutcome.STOPPED, EndReason.IT_HURTS)


def test_what_is_building_up_is_left_out_wholly_even_while_setting_up(person: Person) -> None:
    begin(person)
    press(person, Qt.Key.Key_H)
    sheet = person.running.program.flow.screens.hurts_sheet
    click(button(sheet, "It is building up: Change it"))
    click(button(sheet, "Leave this one out"))
    assert (person.session.segment.entry, person.state) == (1, State.PAUSED)


def test_a_session_in_which_everything_was_skipped_is_not_called_done(person: Person) -> None:
    begin(person)
    while person.running.program.flow.controller.is_under_way:
        press(person, Qt.Key.Key_Right)
    shown = texts(person.running.program.flow.screens.rating)
    assert "Session ended" in shown
    assert "Session done" not in shown


def test_ended_right_after_the_last_repetition_of_an_exercise_it_is_not_called_done(person: Person) -> None:
    begin(person)
    while person.session.segment.entry == 0:
        person.let_time_pass(1000)
    press(person, Qt.Key.Key_Left)
    press(person, Qt.Key.Key_Escape)
    person.running.program.flow.screens.end_sheet.end_confirmed.emit()
    assert "Session ended" in texts(person.running.program.flow.screens.rating)


def test_paused_in_floor_mode_the_desk_view_shows_the_pause_too(person: Person) -> None:
    begin(person)
    person.let_time_pass(2000)
    press(person, Qt.Key.Key_F)
    press(person, Qt.Key.Key_Space)
    press(person, Qt.Key.Key_Escape)
    assert "Paused" in texts(person.running.program.flow.screens.player)
    press(person, Qt.Key.Key_Space)
    press(person, Qt.Key.Key_F)
    press(person, Qt.Key.Key_H)
    person.running.program.flow.screens.hurts_sheet.dismiss()
    assert "Paused" in texts(person.running.program.flow.screens.player)


def test_space_held_down_pauses_once(person: Person) -> None:
    begin(person)
    player = person.running.program.flow.screens.player
    press(person, Qt.Key.Key_Space)
    for _ in range(3):
        held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", autorep=True)
        QApplication.sendEvent(player, held)
    assert person.state == State.PAUSED


def test_escape_asks_before_it_ends_the_session(person: Person) -> None:
    begin(person)
    press(person, Qt.Key.Key_Escape)
    sheet = person.running.program.flow.screens.end_sheet
    assert is_open(sheet)
    assert person.state == State.PAUSED
    person.type(Qt.Key.Key_Escape)
    assert not is_open(sheet)
    assert not person.session.is_over


def test_closed_in_the_middle_the_next_start_offers_to_go_on(arrive: Callable[[], Person]) -> None:
    first = arrive()
    begin(first, score="5")
    first.let_time_pass(90_000)
    before = first.session
    first.leave()
    second = arrive()
    state = second.running.parts.today.state
    assert state is not None
    assert state.interrupted is not None
    assert state.interrupted.can_go_on
    assert state.interrupted.done_reps == len(before.done)
    second.running.program.today_page.go_on_requested.emit(state.interrupted.session_id)
    assert (second.state, second.session.index) == (State.PAUSED, before.index)
    press(second, Qt.Key.Key_Space)
    second.finish_the_session()
    assert "Your answer before" in texts(second.running.program.flow.screens.rating)
    second.leave()
    history = second.history()
    (session,) = history.sessions()
    history.close()
    assert session.outcome is SessionOutcome.DONE
    assert all(s.done_reps == s.target_reps for e in session.exercises for s in e.sets)


def test_an_interrupted_session_can_be_kept_or_discarded(arrive: Callable[[], Person]) -> None:
    first = arrive()
    begin(first)
    first.let_time_pass(90_000)
    first.leave()
    second = arrive()
    state = second.running.parts.today.state
    assert state is not None
    assert state.interrupted is not None
    second.running.program.today_page.keep_requested.emit(state.interrupted.session_id)
    second.wait_for_history()
    second.wait_for_history()
    assert second.running.parts.today.state is not None
    assert second.running.parts.today.state.interrupted is None
    second.leave()
    history = second.history()
    (session,) = history.sessions()
    history.close()
    assert session.end_reason is EndReason.KEPT_AFTER_CRASH
