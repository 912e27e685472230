"""Texts and small pictures: labels that never clip, messages, and the parts of Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from thoracic_desktop.ui.widgets.banner import Banner, Toast
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.due_row import DueRow, Gauge
from thoracic_desktop.ui.widgets.exercise_thumb import ExerciseThumb
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.live_picture import LivePicture
from thoracic_desktop.ui.widgets.logo import Logo
from thoracic_desktop.ui.widgets.mark import Mark, MarkKind
from thoracic_desktop.ui.widgets.round_button import IconButton
from thoracic_desktop.ui.widgets.spine_progress import SpineProgress
from thoracic_desktop.ui.widgets.week_dots import WeekDots

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

SENTENCE = "Strengthening is due, and you have not stretched yet today."
WORDS = st.lists(st.text("abcdefghij", min_size=1, max_size=12), min_size=1, max_size=30).map(" ".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(text=WORDS, width=st.integers(60, 500))
def test_a_narrower_text_is_never_lower(theme: Theme, qtbot: QtBot, text: str, width: int) -> None:
    label = Label(theme, text)
    qtbot.addWidget(label)
    assert label.heightForWidth(width) >= label.heightForWidth(width + 40) >= 22


def test_text_wraps_in_the_rhythm_of_its_role(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, SENTENCE, "body")
    qtbot.addWidget(label)
    assert label.hasHeightForWidth()
    assert label.heightForWidth(1000) == 22
    assert label.heightForWidth(220) == 2 * 22


def test_a_page_gives_wrapped_text_all_the_height_it_needs(theme: Theme, qtbot: QtBot) -> None:
    scroll, page = QScrollArea(), QWidget()
    label = Label(theme, SENTENCE * 3, "body_l")
    QVBoxLayout(page).addWidget(label)
    scroll.setWidget(page)
    scroll.setWidgetResizable(True)
    qtbot.addWidget(scroll)
    theme.set_text_scale(2.0)
    scroll.resize(300, 60)
    scroll.show()
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))


def test_a_line_that_may_not_wrap_ends_in_an_ellipsis(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, SENTENCE, wrap=False)
    qtbot.addWidget(label)
    assert not label.hasHeightForWidth()
    label.resize(120, 22)
    narrow = label.grab().toImage()
    label.set_text(SENTENCE + " More.")
    assert label.grab().toImage() == narrow
    assert label.minimumSizeHint().width() < 40


def test_a_part_of_a_text_can_stand_out(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "Rep 3 of 10", "reps", "ink2")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    plain = label.grab().toImage()
    label.set_text("Rep 3 of 10", strong="Rep 3")
    assert label.grab().toImage() != plain
    assert label.text() == "Rep 3 of 10"


def test_a_label_changes_role_and_colour(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "Hold")
    qtbot.addWidget(label)
    height = label.sizeHint().height()
    label.set_role("h1")
    assert label.sizeHint().height() > height
    before = label.grab().toImage()
    label.set_colour("stopText")
    assert label.grab().toImage() != before


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_banner_is_high_enough_for_its_sentence(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.set_text_scale(scale)
    banner = Banner(theme, kind="caution", text=SENTENCE, action="Details", closable=True)
    qtbot.addWidget(banner)
    banner.resize(360, banner.heightForWidth(360))
    banner.show()
    label = banner.findChildren(Label)[0]
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))


def test_a_banner_reports_its_action_and_its_cross(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme, kind="stop", text="The disk is full.", action="Retry", closable=True)
    qtbot.addWidget(banner)
    with qtbot.waitSignal(banner.action_requested):
        banner.findChildren(Button)[0].click()
    cross = banner.findChildren(IconButton)[0]
    assert cross.accessibleName() == "Close this message"
    with qtbot.waitSignal(banner.close_requested):
        cross.click()


def test_a_banner_without_an_action_shows_none(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme, text="No voice found here.", icon="speaker-slash")
    qtbot.addWidget(banner)
    banner.show()
    assert banner.text == "No voice found here."
    assert not banner.findChildren(Button)[0].isVisible()


def test_a_toast_comes_when_told_and_offers_the_way_back(theme: Theme, qtbot: QtBot) -> None:
    toast = Toast(theme)
    qtbot.addWidget(toast)
    assert toast.isHidden()
    toast.show_text("Saved: 3, mild", "Undo")
    assert toast.isVisible()
    with qtbot.waitSignal(toast.action_requested):
        toast.findChildren(Button)[0].click()
    assert toast.isVisible()


def test_what_is_due_stands_in_a_pill(theme: Theme, qtbot: QtBot) -> None:
    row = DueRow(theme, icon="barbell-bold", group="strength", title="Strengthen")
    qtbot.addWidget(row)
    row.show()
    row.set_state("Last done Sunday", "Due", 0.0, due=True)
    pill = row.findChildren(Tag)[0]
    assert (pill.isVisible(), pill.text()) == (True, "Due")
    row.set_state("Last done today", "1 of 1", 1.0)
    assert pill.isHidden()


def test_a_gauge_fills(theme: Theme, qtbot: QtBot) -> None:
    gauge = Gauge(theme, "monitor-bold", group="posture")
    qtbot.addWidget(gauge)
    before = gauge.grab().toImage()
    gauge.set_progress(0.5)
    assert gauge.grab().toImage() != before


def test_the_week_names_the_days_that_were_done(theme: Theme, qtbot: QtBot) -> None:
    week = WeekDots(theme)
    qtbot.addWidget(week)
    week.set_days([("M", 1.0, "Monday"), ("T", 0.2, "Tuesday"), ("W", 0.0, "Wednesday")], today=1)
    assert week.accessibleName() == "Done this week: Monday"
    week.set_days([("M", 0.0, "Monday")], today=0)
    assert week.accessibleName() == "This week"


def test_the_spine_fills_week_by_week(theme: Theme, qtbot: QtBot) -> None:
    spine = SpineProgress(theme)
    qtbot.addWidget(spine)
    pictures: list[QImage] = []
    for weeks in (0.0, 0.5, 4.0, 8.0):
        spine.set_progress(weeks)
        pictures.append(spine.grab().toImage())
    assert all(one != other for index, one in enumerate(pictures) for other in pictures[:index])
    assert spine.accessibleName() == "8 of 8 weeks done"


def test_an_exercise_tile_has_its_name_and_may_be_dimmed(theme: Theme, qtbot: QtBot) -> None:
    thumb = ExerciseThumb(theme)
    qtbot.addWidget(thumb)
    pixmap = QPixmap(60, 40)
    pixmap.fill(Qt.GlobalColor.darkGreen)
    drawing = LivePicture(pixmap)
    thumb.set_state(drawing, "Cat-cow", "stretch")
    assert thumb.accessibleName() == thumb.toolTip() == "Cat-cow"
    thumb.resize(100, 90)
    before = thumb.grab().toImage()
    thumb.set_state(drawing, "Cat-cow", "stretch", dimmed=True)
    assert thumb.grab().toImage() != before
    thumb.set_state(drawing, "Easier", "stretch", icon="leaf")
    assert thumb.accessibleName() == "Easier"


def test_a_card_tints_its_header_and_can_be_outlined(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme, radius=24)
    qtbot.addWidget(card)
    card.resize(200, 200)
    header = QWidget(card)
    header.setGeometry(0, 0, 200, 80)
    card.set_header(header, "stageStretch")
    image = card.grab().toImage()
    assert image.pixelColor(100, 79) == theme.colour("stageStretch")
    assert image.pixelColor(100, 90) == theme.colour("surface")
    card.set_outline("accent")
    card.set_fill("sunken")
    image = card.grab().toImage()
    assert image.pixelColor(100, 90) == theme.colour("sunken")
    assert image.pixelColor(100, 199) == theme.colour("accent")


@pytest.mark.parametrize("kind", ["done", "go", "caution", "stop"])
def test_every_sign_has_its_own_colour(theme: Theme, qtbot: QtBot, kind: MarkKind) -> None:
    mark = Mark(theme, kind)
    qtbot.addWidget(mark)
    colour = theme.colour("accent" if kind == "done" else kind)
    assert mark.grab().toImage().pixelColor(28, 50) == colour


def test_the_logo_has_the_name_of_the_program(theme: Theme, qtbot: QtBot) -> None:
    logo = Logo(theme)
    qtbot.addWidget(logo)
    width = logo.sizeHint().width()
    logo.set_words_visible(False)
    assert logo.sizeHint().width() < width
    assert logo.accessibleName() == "Thoracic"


def test_a_divider_is_one_line(theme: Theme, qtbot: QtBot) -> None:
    divider = Divider(theme)
    qtbot.addWidget(divider)
    divider.resize(50, 1)
    assert divider.grab().toImage().pixelColor(25, 0) == theme.colour("line")
