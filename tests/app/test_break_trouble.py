"""Something is wrong in a break: the clock stops, the main window asks, and then it goes back or ends."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.at_the_desk import outcome_of
from thoracic_desktop.history.records import EndReason
from thoracic_desktop.programme.response import Feeling, HurtAnswer
from thoracic_desktop.reminders.kinds import Kind, Outcome
from thoracic_desktop.session.hurting import HurtReport
from thoracic_desktop.session.state import State
from thoracic_desktop.ui.player.dizzy import DizzySheet
from thoracic_desktop.ui.player.hurts import HurtsSheet
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from tests.app.at_the_desk import AtTheDesk
    from tests.app.conftest import Person


def hurts(somebody: AtTheDesk) -> None:
    somebody.press(Qt.Key.Key_H)
    QApplication.processEvents()


def test_it_hurts_stops_the_clock_and_asks_in_the_main_window(somebody: AtTheDesk) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(1)

    hurts(somebody)

    assert somebody.session.state is State.PAUSED
    assert somebody.window.isVisible()
    assert not somebody.small.isVisible()
    assert len(somebody.open_sheets()) == 1


def test_after_an_answer_the_break_comes_back_and_waits(somebody: AtTheDesk) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(1)
    hurts(somebody)

    somebody.open_sheets()[0].dismiss()
    somebody.qtbot.waitUntil(somebody.small.isVisible)

    assert not somebody.window.isVisible()
    assert somebody.session.state is State.PAUSED
    somebody.press(Qt.Key.Key_Space)
    somebody.let_it_run()
    assert [values[0] for values in somebody.ended] == [Outcome.DONE]


def test_the_main_window_stays_where_it_was_open_before(person: Person) -> None:
    breaks = person.running.program.breaks
    person.running.program.begin_break("chin_tuck", Kind.POSTURE)
    person.qtbot.waitUntil(lambda: breaks.is_under_way and breaks.flow.controller.is_under_way)
    QTest.keyClick(breaks.flow.window, Qt.Key.Key_D)
    QApplication.processEvents()

    next(sheet for sheet in person.window.findChildren(Sheet) if sheet.is_open).dismiss()
    person.qtbot.waitUntil(breaks.flow.window.isVisible)

    assert person.window.isVisible()


@pytest.mark.parametrize(("key", "reason"), [(Qt.Key.Key_H, EndReason.IT_HURTS), (Qt.Key.Key_D, EndReason.DIZZY)])
def test_a_break_that_ends_for_pain_or_dizziness_says_so_in_the_history(
    somebody: AtTheDesk, key: Qt.Key, reason: EndReason
) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(1)
    somebody.press(key)
    QApplication.processEvents()

    (sheet,) = somebody.open_sheets()
    if isinstance(sheet, HurtsSheet):
        sheet.answered.emit(HurtReport(score=6, zones=(), feeling=Feeling.SHARP), HurtAnswer.STOP)
    else:
        assert isinstance(sheet, DizzySheet)
        sheet.end_requested.emit()
    QApplication.processEvents()
    for left in somebody.open_sheets():
        left.dismiss()
    somebody.qtbot.waitUntil(lambda: not somebody.window.isVisible())

    assert not somebody.small.isVisible()
    assert [values[0] for values in somebody.ended] == [Outcome.PARTLY]
    with closing(somebody.go_home()) as history:
        assert history.sessions()[0].end_reason is reason
        assert outcome_of(history).reason == reason.value


def test_closing_the_main_window_without_an_answer_ends_the_break(somebody: AtTheDesk) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(1)
    hurts(somebody)

    somebody.window.close()

    assert not somebody.running.program.breaks.is_under_way
    assert not somebody.small.isVisible()
    assert [values[0] for values in somebody.ended] == [Outcome.PARTLY]
