"""The Settings page: it shows the settings, reports each choice as new settings, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.hands import click, press, write
from tests.ui.page_builders import picture
from tests.ui.seen import button, cut_off, has_button, heard, name_of, texts
from thoracic_desktop import __version__
from thoracic_desktop.desktop.settings_store import Person, Settings
from thoracic_desktop.desktop.settings_store import Theme as ThemeChoice
from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.ui.settings.page import SettingsPage
from thoracic_desktop.ui.settings.section_list import SectionList
from thoracic_desktop.ui.widgets.field import TextField
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.segment import Segment
from thoracic_desktop.ui.widgets.swatches import Swatches
from thoracic_desktop.ui.widgets.volume_slider import VolumeSlider

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

FOLDER = Path("/home/somebody/with/a/rather/long/path/to/where/the/data/of/thoracic-desktop/is/kept")
GIVEN = Settings(chime_volume=40, theme=ThemeChoice.LIGHT, reduced_motion=True, emergency_number="112")


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(theme, picture, FOLDER)
    qtbot.addWidget(made)
    made.resize(912, 740)
    made.show_settings(GIVEN)
    made.show()
    return made


def segment(page: SettingsPage, name: str) -> Segment:
    (found,) = (one for one in page.findChildren(Segment) if name_of(one) == name)
    return found


def slider(page: SettingsPage) -> VolumeSlider:
    (found,) = page.findChildren(VolumeSlider)
    return found


def swatches(page: SettingsPage) -> Swatches:
    (found,) = page.findChildren(Swatches)
    return found


def field(page: SettingsPage) -> TextField:
    (found,) = (one for one in page.findChildren(TextField) if name_of(one) == "Emergency number")
    return found


def test_the_settings_are_shown_without_being_reported(page: SettingsPage, qtbot: QtBot) -> None:
    other = Settings(
        theme=ThemeChoice.DARK,
        wording=WordingLevel.CLINICAL,
        cool_down=True,
        chimes=False,
        chime_volume=15,
        reduced_motion=False,
        emergency_number="911",
        person=Person.JON,
        skin=4,
    )
    with qtbot.assertNotEmitted(page.changed):
        page.show_settings(other)

    assert button(page, "Slow breathing at the end").isChecked()
    assert not button(page, "Chimes").isChecked()
    assert slider(page).value() == 15
    assert segment(page, "Wording").current == "clinical"
    assert segment(page, "Theme").current == "dark"
    assert not button(page, "Less motion").isChecked()
    assert field(page).text() == "911"
    assert segment(page, "Who shows the exercises").current == "jon"
    assert swatches(page).current == 4


@pytest.mark.parametrize(
    ("control", "expected"),
    [
        ("Slow breathing at the end", replace(GIVEN, cool_down=True)),
        ("Chimes", replace(GIVEN, chimes=False)),
        ("Less motion", replace(GIVEN, reduced_motion=False)),
    ],
)
def test_a_switch_reports_new_settings(page: SettingsPage, control: str, expected: Settings) -> None:
    changed = heard(page.changed)
    click(button(page, control))
    assert changed == [expected]


def test_a_tone_of_skin_reports_new_settings(page: SettingsPage) -> None:
    changed = heard(page.changed)
    click(button(page, "Skin tone 3 of 4"))
    assert changed == [replace(GIVEN, skin=3)]


@pytest.mark.parametrize(
    ("of", "word", "expected"),
    [
        ("Who shows the exercises", "Jon", replace(GIVEN, person=Person.JON)),
        ("Wording", "Clinical", replace(GIVEN, wording=WordingLevel.CLINICAL)),
        ("Theme", "Dark", replace(GIVEN, theme=ThemeChoice.DARK)),
        ("Theme", "Follow system", replace(GIVEN, theme=ThemeChoice.SYSTEM)),
    ],
)
def test_a_word_reports_new_settings(page: SettingsPage, of: str, word: str, expected: Settings) -> None:
    changed = heard(page.changed)
    click(button(segment(page, of), word))
    assert changed == [expected]


def test_the_volume_is_reported_once_it_is_settled(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.changed):
        slider(page).setSliderDown(True)
        slider(page).setSliderPosition(80)
    changed = heard(page.changed)
    slider(page).setSliderDown(False)
    assert changed == [replace(GIVEN, chime_volume=80)]
    changed = heard(page.changed)
    press(slider(page), Qt.Key.Key_Left)
    assert changed == [replace(GIVEN, chime_volume=75)]


def test_the_emergency_number_is_reported_when_it_is_entered(page: SettingsPage, qtbot: QtBot) -> None:
    field(page).clear()
    with qtbot.assertNotEmitted(page.changed):
        write(field(page), " 999 ")
    changed = heard(page.changed)
    press(field(page), Qt.Key.Key_Return)
    assert changed == [replace(GIVEN, emergency_number="999")]


def test_choosing_what_is_chosen_reports_nothing(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.changed):
        click(button(segment(page, "Wording"), "Plain"))
        press(field(page), Qt.Key.Key_Return)


def test_each_choice_builds_on_the_one_before(page: SettingsPage) -> None:
    click(button(page, "Slow breathing at the end"))
    changed = heard(page.changed)
    click(button(segment(page, "Wording"), "Clinical"))
    assert changed == [replace(GIVEN, cool_down=True, wording=WordingLevel.CLINICAL)]


def test_without_chimes_there_is_nothing_to_try(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.chime_trial_requested):
        click(button(page, "Try the chime"))
    click(button(page, "Chimes"))
    assert not button(page, "Try the chime").isEnabled()
    assert not slider(page).isEnabled()


def test_the_data_folder_is_named_and_can_be_opened(page: SettingsPage, qtbot: QtBot) -> None:
    assert "Everything stays on this computer" in texts(page)
    (path,) = (label for label in page.findChildren(Label) if label.text() == str(FOLDER))
    assert path.toolTip() == str(FOLDER)
    with qtbot.waitSignal(page.open_folder_requested):
        click(button(page, "Open folder"))


def test_it_says_what_this_is_and_what_it_is_not(page: SettingsPage) -> None:
    assert f"Thoracic Desktop {__version__}" in texts(page)
    assert any("not been reviewed by a clinician" in text and "not a medical device" in text for text in texts(page))
    assert any(text.startswith("MIT licence.") for text in texts(page))


def test_the_list_leads_to_each_section_and_tells_where_one_is(page: SettingsPage) -> None:
    (sections,) = page.findChildren(SectionList)
    page.resize(912, 500)
    QApplication.processEvents()
    click(button(sections, "About"))
    assert button(page, "Open folder").visibleRegion().boundingRect().height() > 0
    assert button(sections, "About").isChecked()
    click(button(sections, "Sessions"))
    assert button(page, "Slow breathing at the end").visibleRegion().boundingRect().height() > 0
    assert button(sections, "Sessions").isChecked()


def test_tab_goes_through_the_settings_in_reading_order(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.isActiveWindow)
    button(page, "Slow breathing at the end").setFocus()
    visited: list[str] = []
    while visited[-1:] != ["Open folder"]:
        focused = page.window().focusWidget()
        assert isinstance(focused, QWidget)
        assert name_of(focused) not in visited, "the folder is never reached"
        visited.append(name_of(focused))
        press(focused, Qt.Key.Key_Tab)
    assert visited[:3] == [
        "Slow breathing at the end",
        "Open my exercises and routines",
        "20 minutes for one session",
    ]
    assert visited[visited.index("Try the chime") :] == [
        "Try the chime",
        "Volume of the chimes",
        "Chimes",
        "Plain",
        "Light",
        "Less motion",
        "Mira",
        "Skin tone 2 of 4",
        "Emergency number",
        "Answer the questions about warning signs again",
        "Open folder",
    ]


@pytest.mark.parametrize("size", [(792, 660), (912, 740), (1392, 1000)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off(
    page: SettingsPage, theme: Theme, size: tuple[int, int], scale: float, qtbot: QtBot
) -> None:
    theme.set_text_scale(scale)
    page.resize(*size)
    qtbot.waitUntil(lambda: not cut_off(page))


def test_the_list_leaves_the_room_to_large_text(page: SettingsPage, theme: Theme, qtbot: QtBot) -> None:
    (sections,) = page.findChildren(SectionList)
    assert has_button(sections, "About")
    theme.set_text_scale(2.0)
    qtbot.waitUntil(lambda: not sections.isVisible())
