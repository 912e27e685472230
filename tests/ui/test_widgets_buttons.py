"""Buttons: every state is seen, every one works by keyboard, and the safety buttons are always ready."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.ui.hands import click, press
from thoracic_desktop.ui.widgets.answer_button import AnswerButton
from thoracic_desktop.ui.widgets.button import Button, Kind, Size, ToggleButton
from thoracic_desktop.ui.widgets.focus import MARGIN
from thoracic_desktop.ui.widgets.round_button import IconButton, RoundButton
from thoracic_desktop.ui.widgets.safety_button import SafetyButton
from thoracic_desktop.ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

KINDS: tuple[Kind, ...] = get_args(Kind)
BUTTONS: dict[str, Callable[[Theme], QAbstractButton]] = {
    "button": lambda theme: Button(theme, "Start"),
    "toggle button": lambda theme: ToggleButton(theme, "Voice", icon_on="speaker-high-fill", icon_off="speaker-slash"),
    "round": lambda theme: RoundButton(theme, "Pause", "pause-fill", primary=True),
    "icon": lambda theme: IconButton(theme, "Full screen", "corners-out"),
    "safety": lambda theme: SafetyButton(theme, "It hurts", "hand-palm"),
    "toggle": lambda theme: Toggle(theme, "Chimes"),
    "answer": lambda theme: AnswerButton(theme, "Sharp", "It spreads.", "Stop now", kind="stop"),
}


def picture(widget: QWidget) -> QImage:
    """What a widget looks like now."""
    return widget.grab().toImage()


def page_of(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    """A shown window with these widgets below each other."""
    page = QWidget()
    column = QVBoxLayout(page)
    for widget in widgets:
        column.addWidget(widget)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("name", BUTTONS)
def test_space_and_enter_press_it(theme: Theme, qtbot: QtBot, name: str, key: Qt.Key) -> None:
    button = BUTTONS[name](theme)
    page = page_of(qtbot, button)
    button.setFocus()
    assert page.focusWidget() is button
    with qtbot.waitSignal(button.clicked):
        press(button, key)


@pytest.mark.parametrize("name", BUTTONS)
def test_it_tells_readers_what_it_is(theme: Theme, qtbot: QtBot, name: str) -> None:
    button = BUTTONS[name](theme)
    qtbot.addWidget(button)
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.text(QAccessible.Text.Name)
    assert interface.role() in {QAccessible.Role.Button, QAccessible.Role.CheckBox}


@pytest.mark.parametrize("kind", KINDS)
def test_hover_press_and_disabled_look_different(theme: Theme, qtbot: QtBot, kind: Kind) -> None:
    button = Button(theme, "Start", kind=kind)
    qtbot.addWidget(button)
    normal = picture(button)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    hovered = picture(button)
    button.setDown(True)
    pressed = picture(button)
    button.setEnabled(False)
    assert normal != hovered != pressed != picture(button)


@pytest.mark.parametrize(("size", "height"), [("small", 36), ("normal", 44), ("big", 56), ("player", 60)])
def test_a_button_has_the_height_of_its_size(theme: Theme, qtbot: QtBot, size: Size, height: int) -> None:
    button = Button(theme, "Start", size=size)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == height


@pytest.mark.parametrize("name", ["button", "toggle button", "safety"])
def test_large_text_makes_room_for_itself(theme: Theme, qtbot: QtBot, name: str) -> None:
    button = BUTTONS[name](theme)
    qtbot.addWidget(button)
    before = button.sizeHint()
    theme.set_text_scale(2.0)
    assert button.sizeHint().width() > before.width()
    assert button.minimumSizeHint().width() == button.sizeHint().width()


def test_a_safety_button_cannot_be_switched_off(theme: Theme, qtbot: QtBot) -> None:
    button = SafetyButton(theme, "Dizzy", "waves-bold", kind="caution")
    qtbot.addWidget(button)
    button.setEnabled(False)
    button.setDisabled(True)
    with qtbot.waitSignal(button.clicked):
        button.click()


def test_a_toggle_button_shows_which_way_it_stands(theme: Theme, qtbot: QtBot) -> None:
    voice = ToggleButton(theme, "Voice", icon_on="speaker-high-fill", icon_off="speaker-slash")
    qtbot.addWidget(voice)
    off = picture(voice)
    click(voice)
    assert voice.isChecked()
    assert picture(voice) != off
    assert QAccessible.queryAccessibleInterface(voice).state().checked


def test_a_round_button_can_change_its_name_and_icon(theme: Theme, qtbot: QtBot) -> None:
    pause = RoundButton(theme, "Pause", "pause-fill", diameter=76, primary=True)
    qtbot.addWidget(pause)
    before = picture(pause)
    pause.set_icon("play-fill")
    pause.set_name("Go on")
    assert picture(pause) != before
    assert pause.accessibleName() == pause.toolTip() == "Go on"
    assert pause.sizeHint().width() == 76


def test_the_focus_ring_is_shown_for_the_keyboard_only(theme: Theme, qtbot: QtBot) -> None:
    first, second = Button(theme, "First"), Button(theme, "Second")
    page = page_of(qtbot, first, second)
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    plain = picture(page)
    press(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    ring = page.grab().toImage()
    assert ring != plain
    edge = second.geometry().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    assert ring.pixelColor(edge.center().x(), edge.top() + 1) == theme.colour("focus")
    click(first)
    assert picture(page).pixelColor(edge.center().x(), edge.top() + 1) != theme.colour("focus")


def test_the_focus_ring_follows_its_widget(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Start")
    page = page_of(qtbot, button)
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    before = button.y()
    page.resize(page.width(), page.height() + 100)
    qtbot.waitUntil(lambda: button.y() != before)
    top = button.geometry().top() - MARGIN + 1
    assert picture(page).pixelColor(button.geometry().center().x(), top) == theme.colour("focus")
    button.hide()
    assert picture(page).pixelColor(button.geometry().center().x(), top) != theme.colour("focus")


def test_a_window_with_a_ring_can_be_closed_and_forgotten(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Start")
    page = page_of(qtbot, button)
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.destroyed):
        page.close()
        page.deleteLater()
