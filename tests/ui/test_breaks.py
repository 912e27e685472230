"""The parts of the small window of a break: the room they keep, and what is new in the kit for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tests.ui.hands import click
from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.resources import resource_path
from thoracic_desktop.exercises.model import Side, WordingLevel
from thoracic_desktop.session.results import EntryResult, Outcome, SetResult
from thoracic_desktop.ui.breaks.placing import place
from thoracic_desktop.ui.breaks.room import Room
from thoracic_desktop.ui.breaks.words import end_words
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import text_width
from thoracic_desktop.ui.widgets.round_button import IconToggle
from thoracic_desktop.ui.widgets.safety_button import SafetyButton
from thoracic_desktop.ui.widgets.side_switch import SideSwitch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

CATALOGUE = load_catalogue(resource_path("exercises")).catalogue
SHORT, LONG = "Hold.", "A sentence that is a good deal longer than the other one."


def result(exercise: str, *sets: tuple[str | None, int, int]) -> EntryResult:
    done = tuple(SetResult(Side(side) if side else None, None, asked, reps) for side, asked, reps in sets)
    return EntryResult(entry=0, exercise=exercise, outcome=Outcome.DONE, is_eased=False, sets=done)


def test_room_is_kept_for_the_longest_text_in_any_width(theme: Theme) -> None:
    room = Room(theme, "side", "body")
    room.keep_for([(SHORT, SHORT), (LONG, ""), (SHORT, LONG)])

    for width in (120, 300, 900):
        short_cue, long_cue = (Label(theme, text, "side").heightForWidth(width) for text in (SHORT, LONG))
        short_hint, long_hint = (Label(theme, text, "body").heightForWidth(width) for text in (SHORT, LONG))
        assert room.height(width) == max(short_cue + short_hint, long_cue, short_cue + long_hint)


def test_the_end_says_what_was_done_in_numbers() -> None:
    level = WordingLevel.PLAIN
    both = result("seated_rotation", ("left", 3, 3), ("right", 3, 3))

    assert end_words((both,), CATALOGUE, level, is_done=True) == ("Done. Back to work.", "Seated turn: 3 on each side")
    swapped = (result("seated_rotation", ("left", 3, 1), ("right", 3, 0)), result("blade_squeeze", (None, 5, 5)))
    assert end_words(swapped, CATALOGUE, level, is_done=False) == (
        "That counts too.",
        "Seated turn: 1 of 6\nBlade squeeze: 5 times",
    )


def test_the_pin_stays_as_it_was_pressed_and_says_so_to_readers(theme: Theme, qtbot: QtBot) -> None:
    pin = IconToggle(theme, "Stay on top", icon_on="push-pin-fill", icon_off="push-pin")
    qtbot.addWidget(pin)
    off = pin.grab().toImage()

    click(pin)

    assert (pin.isChecked(), pin.accessibleName()) == (True, "Stay on top")
    assert pin.grab().toImage() != off


def test_a_small_safety_button_keeps_its_words_in_large_text(theme: Theme, qtbot: QtBot) -> None:
    small, normal = (SafetyButton(theme, "Hurts", "hand-palm", small=is_small) for is_small in (True, False))
    for one in (small, normal):
        qtbot.addWidget(one)
    before = small.sizeHint()

    theme.set_text_scale(2.0)

    assert before.height() == 52
    assert before.width() < small.sizeHint().width() < normal.sizeHint().width()


def test_the_disc_of_a_side_grows_with_its_letter(theme: Theme, qtbot: QtBot) -> None:
    sides = SideSwitch(theme, small=True)
    qtbot.addWidget(sides)
    sides.set_sides((("L", "Turn left", "now"), ("R", "Turn right", "todo")))
    usual, words = sides.sizeHint(), text_width("Turn leftTurn right", theme.font("label_strong"))

    theme.set_text_scale(2.0)

    grown = sides.sizeHint().width() - usual.width()
    assert sides.sizeHint().height() > usual.height()
    assert grown > text_width("Turn leftTurn right", theme.font("label_strong")) - words + 20


@pytest.mark.parametrize(
    "stood", [None, QRect(-200, -300, 300, 200), QRect(5000, 5000, 300, 200), QRect(600, 450, 300, 200)]
)
def test_a_window_is_never_put_beside_the_screen(qtbot: QtBot, stood: QRect | None) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)

    place(window, stood)

    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.geometry())


def test_a_window_stands_where_it_stood_if_all_of_it_is_on_the_screen(qtbot: QtBot) -> None:
    window = QWidget(None, Qt.WindowType.Window)
    qtbot.addWidget(window)

    place(window, QRect(50, 60, 300, 200))

    assert window.geometry() == QRect(50, 60, 300, 200)
