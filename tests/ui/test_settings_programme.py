"""The settings that say how the programme fits somebody."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.hands import click, press, write
from tests.ui.page_builders import picture
from tests.ui.seen import button, heard, name_of
from thoracic_desktop.desktop.settings_store import Intention, Settings
from thoracic_desktop.exercises.model import Direction, Equipment
from thoracic_desktop.ui.settings.page import SettingsPage
from thoracic_desktop.ui.widgets.time_field import read_time

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

GIVEN = Settings()


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(theme, picture, Path("/somewhere"))
    qtbot.addWidget(made)
    made.resize(912, 740)
    made.show_settings(GIVEN)
    made.show()
    return made


def field(page: SettingsPage, name: str) -> QLineEdit:
    (found,) = (one for one in page.findChildren(QLineEdit) if name_of(one) == name)
    return found


@pytest.mark.parametrize(
    ("control", "expected"),
    [
        ("10 minutes for one session", replace(GIVEN, minutes=10)),
        ("Turning", replace(GIVEN, bothered_by=(Direction.TURNING,))),
    ],
)
def test_each_of_them_reports_new_settings(page: SettingsPage, control: str, expected: Settings) -> None:
    changed = heard(page.changed)
    click(button(page, control))
    assert changed == [expected]


def test_a_thing_that_is_not_at_hand_is_taken_out(page: SettingsPage) -> None:
    changed = heard(page.changed)
    click(button(page, "A foam roller"))
    assert changed == [replace(GIVEN, equipment=(Equipment.MAT, Equipment.CHAIR, Equipment.WALL))]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("9", "09:00"),
        ("930", "09:30"),
        ("9.30", "09:30"),
        ("23:59", "23:59"),
        ("24:00", None),
        ("12:60", None),
        ("x", None),
    ],
)
def test_only_times_of_day_are_times(text: str, time: str | None) -> None:
    assert read_time(text) == time


def test_a_plan_needs_a_time_and_keeps_the_persons_own_words(page: SettingsPage) -> None:
    changed = heard(page.changed)
    cue, at = field(page, "What comes before the session"), field(page, "When the session begins")
    write(cue, "lunch")
    press(cue, Qt.Key.Key_Return)
    assert changed == []
    write(at, "12:30")
    press(at, Qt.Key.Key_Return)
    assert changed == [replace(GIVEN, intention=Intention(cue="lunch", at="12:30"))]


def test_the_questions_about_warning_signs_can_be_answered_again(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.signs_requested):
        click(button(page, "Answer the questions about warning signs again"))
