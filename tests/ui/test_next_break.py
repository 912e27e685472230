"""The foot of the sidebar: what it says in each state, what a press does, and the rail of a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui import status_builders as stands
from tests.ui.hands import click
from tests.ui.page_builders import NOW
from tests.ui.seen import button, cut_off, has_button, texts
from thoracic_desktop.ui.widgets.nav import Sidebar
from thoracic_desktop.ui.widgets.next_break import NextBreak

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.reminders.status import Status
    from thoracic_desktop.ui.theme import Theme

PAUSE, RESUME = "Pause reminders for 1 hour", "Resume reminders"


@pytest.fixture
def sidebar(theme: Theme, qtbot: QtBot) -> Sidebar:
    made = Sidebar(theme)
    qtbot.addWidget(made)
    made.add_row("today", "Today", "sun-horizon")
    made.add_bottom_row("settings", "Settings", "gear-six")
    made.resize(made.width(), 740)
    return made


@pytest.fixture
def foot(sidebar: Sidebar, theme: Theme) -> NextBreak:
    made = NextBreak(theme)
    sidebar.add_foot(made)
    sidebar.show()
    return made


def show(foot: NextBreak, status: Status | None) -> list[str]:
    foot.show_status(status, stands.coming(status).name, NOW)
    QApplication.processEvents()
    return texts(foot)


def words(foot: NextBreak) -> QAbstractButton:
    return foot.findChildren(QAbstractButton)[0]


@pytest.mark.parametrize(
    ("status", "shown", "pauses"),
    [
        (stands.WAITING, ["In 24 min", "Chin tucks"], PAUSE),
        (stands.DUE, ["Now", "Chin tucks"], PAUSE),
        (stands.RUNNING, ["Under way", "Chin tucks"], PAUSE),
        (stands.HELD, ["Waiting", "The camera is in use"], PAUSE),
        (stands.PAUSED, ["Paused", "until 09:12"], RESUME),
        (stands.AFTER_HOURS, ["Later", "Outside your hours"], ""),
        (stands.ENOUGH, ["Done for today"], ""),
        (stands.UNWISHED, ["Reminders are off", "Turn on"], ""),
        (stands.CLOSED, ["Off", "Exercise waits: see Today"], ""),
        (stands.MOVE, ["In 5 min", "Get up and move"], PAUSE),
        (stands.SESSION, ["At 08:52", "Main session"], PAUSE),
        (None, ["Reminders are off", "Turn on"], ""),
    ],
)
def test_each_state_has_two_short_lines_and_pauses_where_there_is_something_to_pause(
    foot: NextBreak, status: Status | None, shown: list[str], pauses: str
) -> None:
    assert show(foot, status) == shown
    for name in (PAUSE, RESUME):
        assert has_button(foot, name) == (name == pauses)


def test_before_anything_is_known_nothing_is_claimed(foot: NextBreak) -> None:
    assert texts(foot) == ["Reminders"]
    assert len([one for one in foot.findChildren(QAbstractButton) if one.isVisibleTo(foot)]) == 1


def test_the_words_lead_to_the_settings_or_turn_reminders_on_where_nothing_runs(foot: NextBreak, qtbot: QtBot) -> None:
    show(foot, stands.WAITING)
    with qtbot.waitSignal(foot.settings_requested), qtbot.assertNotEmitted(foot.turn_on_requested):
        click(words(foot))
    show(foot, None)
    with qtbot.waitSignal(foot.turn_on_requested), qtbot.assertNotEmitted(foot.settings_requested):
        click(words(foot))


def test_the_round_button_pauses_and_then_resumes(foot: NextBreak, qtbot: QtBot) -> None:
    show(foot, stands.WAITING)
    with qtbot.waitSignal(foot.pause_requested):
        click(button(foot, PAUSE))
    show(foot, stands.PAUSED)
    with qtbot.waitSignal(foot.resume_requested):
        click(button(foot, RESUME))


def test_the_other_mouse_button_asks_for_how_long_but_not_where_nothing_can_be_paused(
    foot: NextBreak, qtbot: QtBot
) -> None:
    def right_click() -> None:
        pause = next(one for one in foot.findChildren(QAbstractButton) if one is not words(foot))
        at = QPoint(5, 5)
        QApplication.sendEvent(pause, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, pause.mapToGlobal(at)))

    show(foot, stands.WAITING)
    with qtbot.waitSignal(foot.lengths_requested):
        right_click()
    show(foot, stands.AFTER_HOURS)
    with qtbot.assertNotEmitted(foot.lengths_requested):
        right_click()


def test_the_ring_shows_the_share_of_the_interval_that_is_left(foot: NextBreak, theme: Theme) -> None:
    def filled() -> int:
        picture: QImage = foot.grab().toImage()
        accent = theme.colour("accent")
        return sum(
            picture.pixelColor(x, y) == accent for x in range(min(44, picture.width())) for y in range(picture.height())
        )

    show(foot, stands.WAITING)
    half = filled()
    show(foot, stands.SNOOZED)
    assert filled() > half


def test_a_narrow_window_has_the_ring_alone_with_all_words_in_its_tooltip(sidebar: Sidebar, foot: NextBreak) -> None:
    show(foot, stands.WAITING)
    sidebar.set_compact(True)
    QApplication.processEvents()
    assert texts(foot) == []
    assert not has_button(foot, PAUSE)
    assert words(foot).toolTip() == "Next break in 24 min. Chin tucks at about 08:35. 1 of 5 done."
    assert sidebar.width() == 64
    assert cut_off(sidebar) == []
    sidebar.set_compact(False)
    assert texts(foot) == ["In 24 min", "Chin tucks"]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_in_any_state(
    sidebar: Sidebar, foot: NextBreak, theme: Theme, qtbot: QtBot, scale: float
) -> None:
    theme.set_text_scale(scale)
    for compact in (False, True):
        sidebar.set_compact(compact)
        for status in stands.EVERY:
            show(foot, status)
            qtbot.waitUntil(lambda: cut_off(foot) == [])
