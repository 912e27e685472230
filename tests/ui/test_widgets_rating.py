"""The rating scale: by mouse, by number key, by arrow, and for those who listen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.ui.hands import click, hover, press, write
from thoracic_desktop.ui.widgets.rating_bar import RatingBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> Iterator[RatingBar]:
    """A scale on a shown page, with the keyboard on it."""
    page = QWidget()
    bar = RatingBar(theme, "Mid-back", tall=True)
    QVBoxLayout(page).addWidget(bar)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    bar.clearFocus()
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    yield bar
    page.close()


def ratings_of(bar: RatingBar) -> list[int]:
    """Every number the scale reports from now on."""
    rated: list[int] = []
    bar.rated.connect(rated.append)
    return rated


def middle(bar: RatingBar, value: int) -> QPoint:
    """The middle of a cell."""
    return bar.cell_area(value).center().toPoint()


@pytest.mark.parametrize("value", range(10))
def test_a_number_key_chooses_that_number(bar: RatingBar, value: int) -> None:
    rated = ratings_of(bar)
    write(bar, str(value))
    assert rated == [value]
    assert bar.chosen == value


def test_t_chooses_ten(bar: RatingBar) -> None:
    rated = ratings_of(bar)
    press(bar, Qt.Key.Key_T)
    assert rated == [10]


@pytest.mark.parametrize("value", range(11))
def test_a_click_chooses_the_cell_under_it(bar: RatingBar, value: int) -> None:
    rated = ratings_of(bar)
    click(bar, middle(bar, value))
    assert rated == [value]


def test_a_click_between_two_cells_chooses_nothing(bar: RatingBar, qtbot: QtBot) -> None:
    between = (middle(bar, 3) + middle(bar, 4)) / 2
    with qtbot.assertNotEmitted(bar.rated):
        click(bar, between)
    assert bar.chosen is None


def test_arrows_move_and_only_space_or_enter_choose(bar: RatingBar, qtbot: QtBot) -> None:
    bar.set_value(4)
    with qtbot.assertNotEmitted(bar.rated):
        press(bar, Qt.Key.Key_Right)
        press(bar, Qt.Key.Key_Right)
        press(bar, Qt.Key.Key_Left)
    assert bar.chosen == 4
    rated = ratings_of(bar)
    press(bar, Qt.Key.Key_Space)
    assert rated == [5]


def test_arrows_stop_at_both_ends(bar: RatingBar) -> None:
    bar.set_value(10)
    press(bar, Qt.Key.Key_Right)
    rated = ratings_of(bar)
    press(bar, Qt.Key.Key_Space)
    assert rated == [10]


def test_enter_on_the_chosen_number_is_left_to_the_page(bar: RatingBar, qtbot: QtBot) -> None:
    write(bar, "3")
    with qtbot.assertNotEmitted(bar.rated):
        press(bar, Qt.Key.Key_Return)


def test_setting_a_value_is_not_reported(bar: RatingBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.rated):
        bar.set_value(6)
        bar.set_value(None)
    assert bar.chosen is None


def test_a_reader_hears_the_name_and_the_value(bar: RatingBar) -> None:
    interface = QAccessible.queryAccessibleInterface(bar)
    assert interface.role() is QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Mid-back"
    assert interface.text(QAccessible.Text.Description) == "Not rated yet"
    bar.set_value(7)
    assert interface.text(QAccessible.Text.Description) == "7 of 10, severe"
    assert interface.valueInterface().currentValue() == 7


@pytest.mark.parametrize(
    ("value", "word"),
    [(0, "None"), (1, "Mild"), (3, "Mild"), (4, "Moderate"), (6, "Moderate"), (7, "Severe"), (10, "Severe")],
)
def test_every_number_has_its_word(bar: RatingBar, value: int, word: str) -> None:
    assert bar.word(value) == word


@pytest.mark.parametrize("tall", [False, True])
def test_every_cell_is_large_enough_to_hit(theme: Theme, qtbot: QtBot, *, tall: bool) -> None:
    bar = RatingBar(theme, "Mid-back", tall=tall)
    qtbot.addWidget(bar)
    bar.resize(bar.minimumSizeHint())
    for value in range(11):
        area = bar.cell_area(value)
        assert area.width() >= 44
        assert area.height() >= 44


def test_the_mark_of_before_makes_room_for_its_word(bar: RatingBar) -> None:
    height, picture = bar.sizeHint().height(), bar.grab().toImage()
    bar.set_before(4)
    assert bar.sizeHint().height() > height
    assert bar.grab().toImage() != picture


def test_the_cell_under_the_mouse_is_outlined(bar: RatingBar, qtbot: QtBot) -> None:
    picture = bar.grab().toImage()
    hover(bar, middle(bar, 8))
    qtbot.waitUntil(lambda: bar.grab().toImage() != picture)
    assert bar.chosen is None


def test_a_switched_off_scale_looks_and_stays_quiet(bar: RatingBar, qtbot: QtBot) -> None:
    picture = bar.grab().toImage()
    bar.setEnabled(False)
    assert bar.grab().toImage() != picture
    with qtbot.assertNotEmitted(bar.rated):
        click(bar, middle(bar, 2))
