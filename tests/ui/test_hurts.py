"""The sheet for "it hurts": two short steps, by mouse and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.hands import click, press
from tests.ui.seen import button, cut_off, has_button, texts
from thoracic_desktop.exercises.zones import Zone
from thoracic_desktop.programme.response import Feeling, HurtAnswer
from thoracic_desktop.session.hurting import HurtReport
from thoracic_desktop.ui.main_window import DESIGN_SIZE, SMALLEST_SIZE
from thoracic_desktop.ui.player.hurts import HurtsSheet
from thoracic_desktop.ui.widgets.body_map import BodyMap
from thoracic_desktop.ui.widgets.rating_bar import RatingBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

ACHE, BUILDING, SHARP = (
    "A stretch, or a mild ache: Go gently",
    "It is building up: Change it",
    "Sharp, or it spreads: Stop",
)
WAYS = ("Go on, smaller", "Swap for Blade squeeze", "Leave this one out", "Stop for today")


class Asked:
    """A sheet over a window, and what it was told."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*DESIGN_SIZE)
        self.window.show()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.sheet = HurtsSheet(theme, self.window)
        self.answers: list[tuple[HurtReport, HurtAnswer]] = []
        self.sheet.answered.connect(self._on_answered)

    def _on_answered(self, report: HurtReport, answer: HurtAnswer) -> None:
        self.answers.append((report, answer))

    def open(self, replacement: str | None = "Blade squeeze", before: int | None = None) -> HurtsSheet:
        self.sheet.begin(replacement, before)
        self.sheet.open()
        return self.sheet

    def mark(self, *zones: Zone) -> None:
        back = self.sheet.findChild(BodyMap)
        assert back is not None
        for zone in zones:
            click(back.button(zone))

    def rate(self, score: int) -> None:
        bar = self.sheet.findChild(RatingBar)
        assert bar is not None
        click(bar, bar.cell_area(score).center().toPoint())

    def ways(self) -> list[str]:
        return [text for text in texts(self.sheet) if text in WAYS]

    def press(self, key: Qt.Key) -> None:
        press(QApplication.focusWidget(), key)


@pytest.fixture
def asked(theme: Theme, qtbot: QtBot) -> Asked:
    return Asked(theme, qtbot)


def test_an_answer_alone_is_enough(asked: Asked) -> None:
    sheet = asked.open()
    click(button(sheet, ACHE))
    click(button(sheet, "Go on, smaller"))
    assert asked.answers == [(HurtReport(Feeling.ACHE), HurtAnswer.SMALLER)]


def test_place_and_number_go_with_the_answer(asked: Asked) -> None:
    sheet = asked.open()
    asked.mark(Zone.MIDDLE_RIGHT, Zone.UPPER_SPINE)
    asked.rate(3)
    click(button(sheet, BUILDING))
    click(button(sheet, "Swap for Blade squeeze"))
    report = HurtReport(Feeling.BUILDING, (Zone.UPPER_SPINE, Zone.MIDDLE_RIGHT), 3)
    assert asked.answers == [(report, HurtAnswer.SWAP)]


def test_what_is_offered_first_depends_on_what_it_feels_like(asked: Asked) -> None:
    sheet = asked.open()
    click(button(sheet, ACHE))
    assert asked.ways() == [WAYS[0], WAYS[1], WAYS[2], WAYS[3]]
    assert has_button(sheet, "Back to the session")
    click(button(sheet, "Choose again"))
    click(button(sheet, BUILDING))
    assert asked.ways() == [WAYS[1], WAYS[2], WAYS[0], WAYS[3]]
    assert not has_button(sheet, "Back to the session")


def test_nothing_is_offered_to_swap_for_where_there_is_nothing(asked: Asked) -> None:
    sheet = asked.open(replacement=None)
    click(button(sheet, BUILDING))
    assert asked.ways() == [WAYS[2], WAYS[0], WAYS[3]]


def test_a_high_number_is_taken_as_building_up_and_the_sheet_says_why(asked: Asked) -> None:
    sheet = asked.open(before=2)
    asked.rate(4)
    click(button(sheet, ACHE))
    assert asked.ways()[0] == "Swap for Blade squeeze"
    assert "A number above 5, or 2 more than before the session, is taken as building up." in texts(sheet)
    click(button(sheet, "Leave this one out"))
    assert asked.answers == [(HurtReport(Feeling.ACHE, (), 4), HurtAnswer.SKIP)]


@pytest.mark.parametrize(
    ("which", "feeling"),
    [("It is sharp: Stop now", Feeling.SHARP), ("It spreads: Stop now", Feeling.SPREADING)],
)
def test_sharp_or_spreading_only_stops_and_the_two_are_told_apart(asked: Asked, which: str, feeling: Feeling) -> None:
    sheet = asked.open()
    click(button(sheet, SHARP))
    assert asked.ways() == []
    assert not has_button(sheet, "Back to the session")
    click(button(sheet, which))
    assert asked.answers == [(HurtReport(feeling), HurtAnswer.STOP)]


def test_back_to_the_session_without_an_answer_says_nothing_and_after_one_it_does(asked: Asked) -> None:
    sheet = asked.open()
    click(button(sheet, "Back to the session"))
    assert (sheet.isHidden(), asked.answers) == (True, [])
    asked.open()
    click(button(sheet, ACHE))
    click(button(sheet, "Back to the session"))
    assert asked.answers == [(HurtReport(Feeling.ACHE), HurtAnswer.BACK)]


def test_escape_goes_one_step_back_and_then_to_the_session(asked: Asked) -> None:
    sheet = asked.open()
    click(button(sheet, BUILDING))
    asked.press(Qt.Key.Key_Escape)
    assert has_button(sheet, ACHE)
    asked.press(Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert asked.answers == []


def test_keys_alone_lead_through_both_steps(asked: Asked) -> None:
    asked.open()
    asked.press(Qt.Key.Key_Tab)
    asked.press(Qt.Key.Key_Return)
    asked.press(Qt.Key.Key_Tab)
    asked.press(Qt.Key.Key_Space)
    assert asked.answers == [(HurtReport(Feeling.BUILDING), HurtAnswer.SKIP)]


def test_asked_again_nothing_of_the_last_answer_is_left(asked: Asked) -> None:
    sheet = asked.open()
    asked.mark(Zone.LOWER_LEFT)
    asked.rate(8)
    click(button(sheet, BUILDING))
    sheet.dismiss()
    asked.open()
    click(button(sheet, ACHE))
    click(button(sheet, "Stop for today"))
    assert asked.answers == [(HurtReport(Feeling.ACHE), HurtAnswer.STOP)]


def test_help_is_one_click_away_in_both_steps(asked: Asked) -> None:
    sheet = asked.open()
    wished: list[bool] = []
    sheet.help_requested.connect(lambda: wished.append(True))
    for answer in (None, ACHE, SHARP):
        if answer is not None:
            click(button(sheet, answer))
        click(button(sheet, "When to get help"))
        if answer is not None:
            click(button(sheet, "Choose again"))
    assert len(wished) == 3


@pytest.mark.parametrize("size", [DESIGN_SIZE, SMALLEST_SIZE])
@pytest.mark.parametrize("step", [None, ACHE, BUILDING, SHARP])
def test_nothing_has_to_be_scrolled_even_in_the_smallest_window(
    asked: Asked, size: tuple[int, int], step: str | None
) -> None:
    asked.window.resize(*size)
    sheet = asked.open(before=4)
    if step is not None:
        click(button(sheet, step))
    QApplication.processEvents()
    area = sheet.findChildren(QScrollArea)[0]
    assert area.verticalScrollBar().maximum() == 0
    assert [line for line in cut_off(sheet) if line.startswith("text")] == []


def test_in_large_text_the_second_step_begins_at_its_top(asked: Asked, theme: Theme) -> None:
    theme.set_text_scale(2.0)
    sheet = asked.open()
    QApplication.processEvents()
    bar = sheet.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    button(sheet, SHARP).click()
    QApplication.processEvents()
    assert bar.value() == 0


@pytest.mark.parametrize("step", [None, ACHE, BUILDING, SHARP])
def test_large_text_wraps_and_is_never_cut(asked: Asked, theme: Theme, step: str | None, qtbot: QtBot) -> None:
    theme.set_text_scale(2.0)
    sheet = asked.open(before=4)
    if step is not None:
        click(button(sheet, step))

    def cut() -> list[str]:
        return [line for line in cut_off(sheet) if not line.startswith("button")]

    qtbot.waitUntil(lambda: not cut())
