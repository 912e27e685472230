"""What the first start asks has its room: in a small window, and with text twice as large."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import RESOURCES
from tests.ui.hands import click, press
from tests.ui.page_builders import picture
from tests.ui.seen import button, cut_off
from thoracic_desktop.content.sign_files import load_signs
from thoracic_desktop.desktop.settings_store import Intention, Settings
from thoracic_desktop.ui.first_start.page import FirstStartPage
from thoracic_desktop.ui.widgets.advice_card import AdviceCard
from thoracic_desktop.ui.widgets.question_row import QuestionRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

SMALLEST, DESIGN = (960, 660), (1120, 740)
PLANNED = Settings(intention=Intention(cue="lunch", at="12:30"))
NONE = {sign.key: "no" for sign in load_signs(RESOURCES)}


def shown(theme: Theme, qtbot: QtBot, size: tuple[int, int], scale: float) -> FirstStartPage:
    theme.set_text_scale(scale)
    page = FirstStartPage(theme, picture, load_signs(RESOURCES))
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.begin(PLANNED, NONE)
    page.grab()  # a page that was painted lays out what it shows later in another order
    return page


@pytest.mark.parametrize("size", [DESIGN, SMALLEST])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_question_has_the_height_it_needs(
    theme: Theme, qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    page = shown(theme, qtbot, size, scale)
    for _ in range(3):
        press(page, Qt.Key.Key_Return)
        page.grab()
        QApplication.processEvents()
        rows = [row for row in page.findChildren(QuestionRow) if row.isVisible()]
        assert rows
        assert all(row.height() >= row.heightForWidth(row.width()) for row in rows)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_plan_with_all_its_words_is_not_cut_off(theme: Theme, qtbot: QtBot, scale: float) -> None:
    page = shown(theme, qtbot, DESIGN, scale)
    for _ in range(5):
        press(page, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert cut_off(page) == []


@pytest.mark.parametrize(("size", "scale", "scrolls_along"), [(DESIGN, 1.0, False), (SMALLEST, 2.0, True)])
def test_what_a_yes_means_leaves_the_questions_their_room(
    theme: Theme, qtbot: QtBot, size: tuple[int, int], scale: float, *, scrolls_along: bool
) -> None:
    page = shown(theme, qtbot, size, scale)
    press(page, Qt.Key.Key_Return)
    rows = [row for row in page.findChildren(QuestionRow) if row.isVisible()]
    click(button(page, f"Yes: {rows[0].sign.text.plain}"))
    (advice,) = page.findChildren(AdviceCard)
    assert advice.isVisible()
    assert advice.visibleRegion().boundingRect().height() > 0
    assert (advice.parentWidget() is not page) is scrolls_along
