"""The map of the back: marked by mouse and by key, and told to screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tests.ui.hands import click, press
from tests.ui.seen import heard, name_of
from thoracic_desktop.exercises.zones import Zone
from thoracic_desktop.ui.widgets.body_map import BodyMap

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme


@pytest.fixture
def back(theme: Theme, qtbot: QtBot) -> BodyMap:
    made = BodyMap(theme, "Where?", compact=True)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_zones_are_marked_and_unmarked_by_mouse_and_several_may_be(back: BodyMap) -> None:
    changes = heard(back.zones_changed)
    for zone in (Zone.LOWER_RIGHT, Zone.UPPER_LEFT):
        click(back.button(zone))
    assert back.zones == (Zone.UPPER_LEFT, Zone.LOWER_RIGHT)
    click(back.button(Zone.LOWER_RIGHT))
    assert changes == [(Zone.LOWER_RIGHT,), (Zone.UPPER_LEFT, Zone.LOWER_RIGHT), (Zone.UPPER_LEFT,)]


def test_left_is_on_the_left_as_on_a_back_seen_from_behind(back: BodyMap) -> None:
    left, spine, right = (
        back.button(zone).geometry() for zone in (Zone.MIDDLE_LEFT, Zone.MIDDLE_SPINE, Zone.MIDDLE_RIGHT)
    )
    assert left.right() <= spine.left() + 2
    assert spine.right() <= right.left() + 2
    upper, lower = back.button(Zone.UPPER_SPINE).geometry(), back.button(Zone.LOWER_SPINE).geometry()
    assert upper.bottom() <= spine.top() + 2 <= lower.top()


def test_arrows_move_and_stop_at_the_edge_and_space_marks(back: BodyMap, qtbot: QtBot) -> None:
    qtbot.waitUntil(back.isActiveWindow)
    back.button(Zone.MIDDLE_SPINE).setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up):
        press(back.focusWidget(), key)
    press(back.focusWidget(), Qt.Key.Key_Space)
    assert list(back.zones) == [Zone.UPPER_RIGHT]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left):
        press(back.focusWidget(), key)
    press(back.focusWidget(), Qt.Key.Key_Space)
    assert list(back.zones) == [Zone.UPPER_RIGHT, Zone.MIDDLE_SPINE]
    press(back.focusWidget(), Qt.Key.Key_Space)
    assert list(back.zones) == [Zone.UPPER_RIGHT]


def test_tab_comes_by_once_and_returns_to_the_zone_last_moved_to(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    before, back, after = QPushButton("before"), BodyMap(theme, "Where?"), QPushButton("after")
    for part in (before, back, after):
        row.addWidget(part)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    before.setFocus()
    press(before, Qt.Key.Key_Tab)
    press(page.focusWidget(), Qt.Key.Key_Left)
    assert page.focusWidget() is back.button(Zone.MIDDLE_LEFT)
    press(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is after
    press(after, Qt.Key.Key_Backtab)
    assert page.focusWidget() is back.button(Zone.MIDDLE_LEFT)


def test_readers_hear_a_name_and_whether_it_is_marked(back: BodyMap) -> None:
    names = {name_of(back.button(zone)) for zone in Zone}
    assert len(names) == len(Zone)
    assert "Middle, right" in names
    one = back.button(Zone.MIDDLE_RIGHT)
    told = QAccessible.queryAccessibleInterface(one)
    assert told.role() is QAccessible.Role.CheckBox
    assert not told.state().checked
    click(one)
    assert QAccessible.queryAccessibleInterface(one).state().checked


def test_zones_set_by_the_program_are_not_reported(back: BodyMap) -> None:
    changes = heard(back.zones_changed)
    back.set_zones([Zone.UPPER_SPINE])
    assert (back.zones, changes) == ((Zone.UPPER_SPINE,), [])
    back.set_zones([])
    assert back.zones == ()


def test_what_lies_between_two_zones_can_be_hit_too(back: BodyMap) -> None:
    middle, right = back.button(Zone.MIDDLE_SPINE).geometry(), back.button(Zone.MIDDLE_RIGHT).geometry()
    between = QPoint((middle.right() + right.left()) // 2, middle.center().y())
    assert back.childAt(between) in {back.button(Zone.MIDDLE_SPINE), back.button(Zone.MIDDLE_RIGHT)}
    assert min(middle.width(), right.width()) >= 24
