"""Sheets: nothing behind them can be reached, and they give back what they took."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.hands import click, press
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme


class Scene(NamedTuple):
    """A window with one button, and a sheet with two."""

    window: QWidget
    behind: Button
    sheet: Sheet
    first: Button
    last: Button


@pytest.fixture
def scene(theme: Theme, qtbot: QtBot) -> Scene:
    """A shown window whose button has the focus; the sheet is still closed."""
    window = QWidget()
    window.resize(900, 600)
    behind = Button(theme, "Behind")
    QVBoxLayout(window).addWidget(behind)
    sheet = Sheet(theme, window, name="What does it feel like?")
    first, last = Button(theme, "First"), Button(theme, "Last")
    for widget in (Label(theme, "What does it feel like?", "h1"), first, last):
        sheet.body.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    behind.setFocus()
    return Scene(window, behind, sheet, first, last)


def test_it_covers_the_window_and_takes_the_focus(scene: Scene) -> None:
    scene.sheet.open()
    assert scene.sheet.is_open
    assert scene.sheet.geometry() == scene.window.rect()
    assert QApplication.focusWidget() is scene.first


def test_tab_goes_round_inside(scene: Scene) -> None:
    scene.sheet.open()
    seen: list[QWidget | None] = []
    for _ in range(4):
        press(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [scene.last, scene.first, scene.last, scene.first]
    press(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is scene.last


def test_what_is_switched_off_is_passed_over(scene: Scene) -> None:
    scene.first.setEnabled(False)
    scene.sheet.open()
    assert QApplication.focusWidget() is scene.last
    press(scene.last, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is scene.last


def test_escape_dismisses_it_and_gives_the_focus_back(scene: Scene, qtbot: QtBot) -> None:
    scene.sheet.open()
    with qtbot.waitSignal(scene.sheet.closed):
        press(scene.first, Qt.Key.Key_Escape)
    assert not scene.sheet.is_open
    assert QApplication.focusWidget() is scene.behind


def test_a_sheet_that_needs_an_answer_stays(scene: Scene, qtbot: QtBot) -> None:
    scene.sheet.set_escapable(False)
    scene.sheet.open()
    with qtbot.assertNotEmitted(scene.sheet.closed):
        press(scene.first, Qt.Key.Key_Escape)
    assert scene.sheet.is_open


def test_escape_closes_only_the_top_layer(scene: Scene, theme: Theme) -> None:
    scene.sheet.open()
    upper = Sheet(theme, scene.window, name="Upper")
    upper.body.addWidget(Button(theme, "Upper"))
    upper.open()
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not upper.is_open
    assert scene.sheet.is_open
    assert QApplication.focusWidget() is scene.first


def test_clicks_and_keys_do_not_reach_the_page_behind(scene: Scene, qtbot: QtBot) -> None:
    scene.sheet.open()
    with qtbot.assertNotEmitted(scene.behind.clicked):
        click(scene.sheet, scene.behind.geometry().center())
        press(scene.sheet, Qt.Key.Key_Space)
    assert scene.sheet.is_open


def test_it_grows_with_the_window(scene: Scene, qtbot: QtBot) -> None:
    scene.sheet.open()
    scene.window.resize(1200, 800)
    qtbot.waitUntil(lambda: scene.sheet.size() == scene.window.size())


def test_dismissing_twice_reports_once(scene: Scene, qtbot: QtBot) -> None:
    scene.sheet.open()
    scene.sheet.dismiss()
    with qtbot.assertNotEmitted(scene.sheet.closed):
        scene.sheet.dismiss()


def test_a_sheet_without_controls_still_hears_escape(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    sheet = Sheet(theme, window, name="Wait")
    sheet.body.addWidget(Label(theme, "One moment."))
    sheet.open()
    press(QApplication.focusWidget() or sheet, Qt.Key.Key_Tab)
    press(QApplication.focusWidget() or sheet, Qt.Key.Key_Escape)
    assert not sheet.is_open


def test_content_higher_than_the_window_can_be_scrolled_to(scene: Scene, theme: Theme) -> None:
    lowest = Button(theme, "Lowest")
    for index in range(20):
        scene.sheet.body.addWidget(Button(theme, str(index)))
    scene.sheet.body.addWidget(lowest)
    scene.sheet.open()
    assert lowest.height() >= 44
    assert lowest.mapTo(scene.sheet, lowest.rect().bottomLeft()).y() > scene.sheet.height()
