"""The window of a break: what it shows, where it stands, and which keys it knows."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from tests.app.at_the_desk import outcome_of
from tests.ui.seen import button, cut_off, texts
from thoracic_desktop.desktop.settings_store import WindowGeometry
from thoracic_desktop.reminders.kinds import Outcome
from thoracic_desktop.session.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.app.at_the_desk import AtTheDesk


# The window ----------------------------------------------------------------------------------------------------------


def test_a_break_shows_its_own_window_alone_and_on_top_without_taking_the_keys(somebody: AtTheDesk) -> None:
    somebody.begin()

    assert somebody.small.isVisible()
    assert not somebody.window.isVisible()
    assert somebody.small.is_on_top
    assert somebody.small.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_the_pin_takes_it_from_the_top_and_the_window_stays(somebody: AtTheDesk) -> None:
    somebody.begin()

    button(somebody.small, "Stay on top of other windows (T)").click()

    assert somebody.small.isVisible()
    assert not somebody.small.is_on_top
    assert not somebody.small.windowHandle().flags() & Qt.WindowType.WindowStaysOnTopHint
    somebody.press(Qt.Key.Key_T)
    assert somebody.small.windowHandle().flags() & Qt.WindowType.WindowStaysOnTopHint


def test_it_says_what_is_due_how_long_and_how_often(somebody: AtTheDesk) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(1)
    somebody.let_it_run(4000)

    shown = texts(somebody.small)

    assert shown[:2] == ["Chin tucks", "30 s left"]
    assert {"Hold", "Keep your chin back, eyes level.", "Stay gentle, keep breathing.", "2 of 5"} <= set(shown)


def test_a_turn_says_which_side_is_due(somebody: AtTheDesk) -> None:
    somebody.begin("seated_rotation")
    somebody.let_repetitions_pass(1)
    somebody.let_it_run(4000)

    assert somebody.session.segment.rep.side == "right"
    assert "Turn your chest to the right." in texts(somebody.small)


@pytest.mark.parametrize("exercise", ["chin_tuck", "blade_squeeze", "seated_rotation", "slow_breathing", "warm_up"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_at_any_moment(somebody: AtTheDesk, exercise: str, scale: float) -> None:
    somebody.running.parts.theme.set_text_scale(scale)
    somebody.begin(exercise)
    moments, sizes = set[object](), set[tuple[int, int]]()
    while somebody.flow.controller.is_under_way:
        segment = somebody.session.segment
        moment = (segment.kind, segment.phase, segment.rep.side)
        if moment not in moments:
            moments.add(moment)
            QApplication.processEvents()
            assert cut_off(somebody.small) == []
            sizes.add((somebody.small.width(), somebody.small.height()))
        somebody.let_it_run(1000)
    QApplication.processEvents()

    assert len(sizes) == 1  # and nothing jumps meanwhile
    assert cut_off(somebody.small) == []
    somebody.small.resize(1, 1)
    QApplication.processEvents()
    assert cut_off(somebody.small) == []


def test_it_stands_at_the_bottom_right_at_first_and_then_where_it_stood(sit_down: Callable[[], AtTheDesk]) -> None:
    first = sit_down()
    first.begin()
    room = first.small.screen().availableGeometry()
    assert room.right() - first.small.geometry().right() < 60
    assert room.bottom() - first.small.geometry().bottom() < 60
    assert room.contains(first.small.geometry())
    first.small.setGeometry(40, 60, 400, 560)
    first.press(Qt.Key.Key_Escape)
    first.running.close()

    second = sit_down()
    second.begin()

    assert second.small.geometry() == QRect(40, 60, 400, 560)


def test_a_place_on_a_screen_that_is_gone_is_not_taken_again(somebody: AtTheDesk) -> None:
    store = somebody.running.parts.settings
    store.save(replace(store.settings, break_window=WindowGeometry(x=90_000, y=90_000, width=380, height=520)))

    somebody.begin()

    assert somebody.small.screen().availableGeometry().contains(somebody.small.geometry())


# Keys ----------------------------------------------------------------------------------------------------------------


def test_space_pauses_and_goes_on(somebody: AtTheDesk) -> None:
    somebody.begin()

    somebody.press(Qt.Key.Key_Space)
    states = [somebody.state]
    assert "Paused" in texts(somebody.small)
    somebody.press(Qt.Key.Key_Space)

    assert [*states, somebody.state] == [State.PAUSED, State.REENTRY]


@pytest.mark.parametrize("way", ["escape", "ctrl_w", "cross"])
def test_the_window_can_be_closed_at_any_time(somebody: AtTheDesk, way: str) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(2)

    if way == "escape":
        somebody.press(Qt.Key.Key_Escape)
    elif way == "ctrl_w":
        somebody.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    else:
        somebody.small.close()

    assert not somebody.small.isVisible()
    assert not somebody.running.program.breaks.is_under_way
    with closing(somebody.go_home()) as history:
        assert outcome_of(history).outcome is Outcome.PARTLY
