"""Where something is chosen or found: sidebar, segments, tags, slider and field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton

from tests.ui.hands import click, drag, press
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.field import TextField
from thoracic_desktop.ui.widgets.nav import NavRow, Sidebar
from thoracic_desktop.ui.widgets.segment import Segment
from thoracic_desktop.ui.widgets.swatches import Swatches
from thoracic_desktop.ui.widgets.volume_slider import VolumeSlider

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme


def sidebar_of(theme: Theme, qtbot: QtBot) -> Sidebar:
    """A shown sidebar with two pages and the settings."""
    sidebar = Sidebar(theme)
    sidebar.add_row("today", "Today", "sun-horizon", "sun-horizon-fill")
    sidebar.add_row("progress", "Progress", "chart-line-up")
    sidebar.add_bottom_row("settings", "Settings", "gear-six", "gear-six-fill")
    qtbot.addWidget(sidebar)
    sidebar.resize(sidebar.sizeHint().width(), 700)
    sidebar.show()
    return sidebar


def test_a_row_of_the_sidebar_asks_for_its_page(theme: Theme, qtbot: QtBot) -> None:
    sidebar = sidebar_of(theme, qtbot)
    rows = {row.text(): row for row in sidebar.findChildren(NavRow)}
    asked: list[str] = []
    sidebar.page_requested.connect(asked.append)
    click(rows["Progress"])
    assert asked == ["progress"]


def test_one_row_is_chosen_across_both_lists(theme: Theme, qtbot: QtBot) -> None:
    sidebar = sidebar_of(theme, qtbot)
    sidebar.set_current("today")
    sidebar.set_current("settings")
    assert [row.text() for row in sidebar.findChildren(NavRow) if row.isChecked()] == ["Settings"]


def test_a_narrow_sidebar_is_a_rail_of_icons_with_names(theme: Theme, qtbot: QtBot) -> None:
    sidebar = sidebar_of(theme, qtbot)
    assert sidebar.width() == 208
    sidebar.set_compact(True)
    assert sidebar.width() == 64
    assert all(row.toolTip() == row.text() for row in sidebar.findChildren(NavRow))
    sidebar.set_compact(False)
    assert sidebar.width() == 208


def test_the_sidebar_shows_the_chosen_row(theme: Theme, qtbot: QtBot) -> None:
    sidebar = sidebar_of(theme, qtbot)
    before = sidebar.grab().toImage()
    sidebar.set_current("today")
    assert sidebar.grab().toImage() != before


def segment_of(theme: Theme, qtbot: QtBot) -> Segment:
    """A shown choice of three."""
    segment = Segment(theme, "Theme")
    for key in ("light", "dark", "system"):
        segment.add(key, key.title())
    segment.set_current("light")
    qtbot.addWidget(segment)
    segment.show()
    qtbot.waitUntil(segment.isActiveWindow)
    return segment


def test_tab_lands_on_the_word_that_was_chosen_last(theme: Theme, qtbot: QtBot) -> None:
    segment = segment_of(theme, qtbot)
    options = segment.findChildren(QRadioButton)
    click(options[0])
    segment.set_current("dark")
    stops = [option.text() for option in options if option.focusPolicy().value & Qt.FocusPolicy.TabFocus.value]
    assert stops == ["Dark"]


def test_a_segment_reports_what_the_person_chose(theme: Theme, qtbot: QtBot) -> None:
    segment = segment_of(theme, qtbot)
    dark = segment.findChildren(QRadioButton)[1]
    chosen: list[str] = []
    segment.chosen.connect(chosen.append)
    click(dark, dark.rect().bottomRight() - QPoint(3, 3))
    assert chosen == ["dark"]
    assert segment.current == "dark"


def test_setting_a_segment_is_not_reported(theme: Theme, qtbot: QtBot) -> None:
    segment = segment_of(theme, qtbot)
    with qtbot.assertNotEmitted(segment.chosen):
        segment.set_current("system")
    assert segment.current == "system"


def test_arrows_move_along_a_segment(theme: Theme, qtbot: QtBot) -> None:
    segment = segment_of(theme, qtbot)
    first = segment.findChildren(QRadioButton)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    chosen: list[str] = []
    segment.chosen.connect(chosen.append)
    press(first, Qt.Key.Key_Right)
    assert chosen == ["dark"]


def test_the_words_of_a_segment_are_radio_buttons_to_readers(theme: Theme, qtbot: QtBot) -> None:
    option = segment_of(theme, qtbot).findChildren(QRadioButton)[2]
    interface = QAccessible.queryAccessibleInterface(option)
    assert interface.role() is QAccessible.Role.RadioButton
    assert interface.text(QAccessible.Text.Name) == "System"


def test_a_tag_takes_the_colours_of_its_kind(theme: Theme, qtbot: QtBot) -> None:
    tag = Tag(theme, "Strengthen", group="strength")
    qtbot.addWidget(tag)
    tag.resize(tag.sizeHint())
    before = tag.grab().toImage()
    assert before.pixelColor(tag.width() // 2, 3) == theme.group("strength").soft
    tag.set_group("posture")
    assert tag.grab().toImage() != before


def test_the_volume_follows_arrows_and_mouse(theme: Theme, qtbot: QtBot) -> None:
    slider = VolumeSlider(theme, "Chimes")
    qtbot.addWidget(slider)
    slider.resize(slider.sizeHint())
    slider.show()
    press(slider, Qt.Key.Key_Right)
    assert slider.value() == 5
    click(slider, QPoint(slider.width() - 1, 13))
    assert slider.value() == 100
    drag(slider, QPoint(75, 13), QPoint(11, 13))
    assert slider.value() <= 50


def test_the_volume_tells_readers_its_name_and_value(theme: Theme, qtbot: QtBot) -> None:
    slider = VolumeSlider(theme, "Chimes")
    qtbot.addWidget(slider)
    slider.setValue(40)
    interface = QAccessible.queryAccessibleInterface(slider)
    assert interface.text(QAccessible.Text.Name) == "Chimes"
    assert interface.valueInterface().currentValue() == 40


def test_a_field_takes_the_theme_and_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    field = TextField(theme, "Start of the day")
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    plain = field.grab().toImage()
    theme.set_choice("dark")
    assert field.grab().toImage() != plain
    assert field.accessibleName() == "Start of the day"


def swatches_of(theme: Theme, qtbot: QtBot) -> Swatches:
    """A shown choice of three colours."""
    swatches = Swatches(theme, "Skin tone")
    for key in (1, 2, 3):
        swatches.add(key, f"figSkin{key}", f"Tone {key}")
    swatches.set_current(1)
    qtbot.addWidget(swatches)
    swatches.show()
    qtbot.waitUntil(swatches.isActiveWindow)
    return swatches


def test_a_colour_is_chosen_by_mouse_and_by_arrow_keys(theme: Theme, qtbot: QtBot) -> None:
    swatches = swatches_of(theme, qtbot)
    chosen: list[int] = []
    swatches.chosen.connect(chosen.append)
    options = swatches.findChildren(QRadioButton)
    click(options[1])
    press(options[1], Qt.Key.Key_Right)
    assert chosen == [2, 3]
    assert swatches.current == 3


def test_a_colour_is_shown_as_chosen_without_a_report_and_is_the_one_stop_of_tab(theme: Theme, qtbot: QtBot) -> None:
    swatches = swatches_of(theme, qtbot)
    before = swatches.grab().toImage()
    with qtbot.assertNotEmitted(swatches.chosen):
        swatches.set_current(3)
    assert swatches.grab().toImage() != before
    options = swatches.findChildren(QRadioButton)
    stops = [
        option.accessibleName() for option in options if option.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    ]
    assert stops == ["Tone 3"]
