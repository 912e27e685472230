"""The card of a notice in a window of our own: what is on it, that nothing is cut off, and what its keys do."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.hands import click, press
from tests.ui.seen import button, cut_off, heard, texts
from thoracic_desktop.desktop.notice_messages import Notice
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.ui.notice.card import WIDTH, NoticeCard
from thoracic_desktop.ui.notice.tile import SIDE, PictureTile

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

NOW = dt.datetime(2026, 10, 13, 11, 30, tzinfo=dt.UTC)
WIDEST = 1000
NOTICE = Notice(
    title="A minute for your neck?",
    text="Chin tucks. You can stay in your chair.",
    buttons=(("start", "Start"), ("snooze", "Snooze 10 min"), ("skip", "Skip")),
    default="start",
)
LONG = replace(
    NOTICE,
    title="Would another rhythm suit you?",
    text="The last three did not fit in. You can have them less often, or keep them as they are.",
    buttons=(("start", "Start"), ("snooze", "Snooze 30 min (3rd)"), ("skip", "Not today")),
)


def shown(qtbot: QtBot, theme: Theme, notice: Notice = NOTICE, most: int = WIDEST) -> NoticeCard:
    card = NoticeCard(theme, notice, NOW)
    qtbot.addWidget(card)
    card.fit(most)
    card.show()
    qtbot.waitUntil(card.isActiveWindow)
    return card


def figure(ground: QColor | Qt.GlobalColor) -> QImage:
    """A red figure in the middle of a picture that is much larger."""
    image = QImage(300, 300, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(ground)
    with QPainter(image) as painter:
        painter.fillRect(120, 100, 60, 120, QColor("red"))
    return image


def test_it_says_all_that_the_notice_says_and_when(theme: Theme, qtbot: QtBot) -> None:
    card = shown(qtbot, theme)
    assert texts(card) == ["Thoracic", "11:30", NOTICE.title, NOTICE.text]
    assert (card.windowTitle(), card.accessibleName(), card.accessibleDescription()) == (
        NOTICE.title,
        NOTICE.title,
        NOTICE.text,
    )
    assert card.width() == WIDTH


@pytest.mark.parametrize(("words", "key"), [(words, key) for key, words in NOTICE.buttons])
def test_each_button_is_an_answer(theme: Theme, qtbot: QtBot, words: str, key: str) -> None:
    card = shown(qtbot, theme)
    answers = heard(card.answered)
    click(button(card, words))
    assert answers == [key]


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (Qt.Key.Key_Return, "start"),
        (Qt.Key.Key_S, "snooze"),
        (Qt.Key.Key_K, "skip"),
        (Qt.Key.Key_Escape, "dismissed"),
    ],
)
def test_each_key_is_an_answer(theme: Theme, qtbot: QtBot, key: Qt.Key, answer: str) -> None:
    card = shown(qtbot, theme)
    answers = heard(card.answered)
    press(card.focusWidget(), key)
    assert answers == [answer]


@pytest.mark.parametrize(("default", "answers"), [("snooze", ["snooze"]), ("", [])])
def test_a_click_beside_the_buttons_is_the_default(
    theme: Theme, qtbot: QtBot, default: str, answers: list[str]
) -> None:
    card = shown(qtbot, theme, replace(NOTICE, default=default))
    given = heard(card.answered)
    click(card, QPoint(200, 50))
    assert given == answers


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("notice", [NOTICE, LONG], ids=["short", "long"])
def test_nothing_is_cut_off_however_large_the_text(theme: Theme, qtbot: QtBot, notice: Notice, scale: float) -> None:
    theme.set_text_scale(scale)
    assert cut_off(shown(qtbot, theme, notice)) == []


def test_on_a_narrow_screen_the_buttons_stand_below_each_other(theme: Theme, qtbot: QtBot) -> None:
    theme.set_text_scale(2.0)
    card = shown(qtbot, theme, LONG, most=480)
    assert card.width() == 480
    assert cut_off(card) == []
    assert button(card, "Not today").y() > button(card, "Start").y()


def test_it_says_once_that_it_is_on_the_screen(theme: Theme, qtbot: QtBot) -> None:
    card = NoticeCard(theme, NOTICE, NOW)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.painted):
        card.show()
    with qtbot.assertNotEmitted(card.painted, wait=50):
        card.repaint()


def test_without_a_picture_each_kind_has_a_mark_of_its_own(theme: Theme, qtbot: QtBot) -> None:
    marks = [shown(qtbot, theme, replace(NOTICE, kind=kind)).grab().toImage() for kind in Kind]
    assert all(mark not in marks[:index] for index, mark in enumerate(marks))


def test_the_picture_stands_on_the_tile_as_large_as_it_can_be(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "figure.png"
    figure(Qt.GlobalColor.transparent).save(str(file))
    card = shown(qtbot, theme, replace(NOTICE, picture=str(file)))
    [tile] = card.findChildren(PictureTile)
    seen = tile.grab().toImage()
    assert seen.pixelColor(SIDE // 2, SIDE - 3) == QColor("red")
    assert seen.pixelColor(SIDE // 2, 10) == QColor("red")
    assert seen.pixelColor(6, SIDE // 2) == theme.colour("stagePosture")


def test_a_picture_with_a_ground_of_its_own_fills_the_tile(theme: Theme, qtbot: QtBot) -> None:
    image = figure(QColor("blue")).convertToFormat(QImage.Format.Format_RGB32)
    tile = PictureTile(theme, image, "stagePosture")
    qtbot.addWidget(tile)
    seen = tile.grab().toImage()
    assert seen.pixelColor(4, SIDE // 2) == QColor("blue")
    assert seen.pixelColor(SIDE // 2, 3) == QColor("blue")


def test_a_picture_that_cannot_be_read_leaves_the_mark(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    card = shown(qtbot, theme, replace(NOTICE, picture=str(tmp_path / "none.png")))
    assert card.findChildren(PictureTile) == []


def test_it_changes_with_the_theme(theme: Theme, qtbot: QtBot) -> None:
    card = shown(qtbot, theme)
    light = card.grab().toImage()
    theme.set_choice("dark")
    assert card.grab().toImage() != light
    assert card.grab().toImage().pixelColor(card.width() // 2, 6) == theme.colour("surface")
