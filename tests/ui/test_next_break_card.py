"""The card of the next break: what it says in each state, what can be done there, and that large text fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui import status_builders as stands
from tests.ui.hands import click, press
from tests.ui.page_builders import NOW, picture
from tests.ui.seen import button, cut_off, name_of, texts
from thoracic_desktop.desktop.messages_between import Pause
from thoracic_desktop.ui.today.next_break_card import NextBreakCard
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.pause_sheet import pause_sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.reminders.status import Status
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.live_picture import LivePicture


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> NextBreakCard:
    made = NextBreakCard(theme, picture)
    qtbot.addWidget(made)
    made.resize(280, 400)
    return made


def show(card: NextBreakCard, status: Status | None, *, is_known: bool = True, is_closed: bool = False) -> list[str]:
    card.show_coming(stands.coming(status, is_known=is_known, is_closed=is_closed), NOW)
    card.show()
    return texts(card)


def choices(card: NextBreakCard) -> list[str]:
    return [name_of(one) for one in card.findChildren(QAbstractButton) if one.isVisibleTo(card)]


@pytest.mark.parametrize(
    ("status", "shown", "offered"),
    [
        (
            stands.WAITING,
            ["Next break", "about 08:35", "Chin tucks", "2 min, sitting is fine"],
            ["Start now", "Pause reminders"],
        ),
        (stands.SNOOZED, ["Next break", "about 08:20", "Chin tucks", "2 min, sitting is fine"], ["Start now", "Skip"]),
        (
            stands.DUE,
            ["Time for a break", "Chin tucks", "2 min, sitting is fine"],
            ["Skip", "Start", "Snooze 10 min"],
        ),
        (
            stands.DUE_AGAIN,
            ["Time for a break", "Chin tucks", "2 min, sitting is fine"],
            ["Skip", "Start", "Snooze 15 min (2nd)"],
        ),
        (stands.RUNNING, ["Break under way", "Chin tucks", "2 min, sitting is fine"], []),
        (stands.HELD, ["Your break waits", "Chin tucks", "The camera is in use"], ["Start now", "Skip"]),
        (
            stands.PAUSED,
            ["Paused", "Chin tucks", "2 min, sitting is fine"],
            ["Change how long reminders pause", "Resume reminders", "Start now"],
        ),
        (stands.AFTER_HOURS, ["Outside your hours", "Chin tucks", "Start one whenever you like."], ["Start now"]),
        (stands.ENOUGH, ["Enough for today", "Chin tucks", "No more come today. Start still works."], ["Start now"]),
        (
            stands.UNWISHED,
            ["Reminders are off", "Chin tucks", "2 min, sitting is fine"],
            ["Start now", "Turn reminders on"],
        ),
        (stands.CLOSED, ["No breaks for now", "They wait, as your sessions do."], []),
        (
            stands.MOVE,
            ["Next break", "about 08:17", "Get up and move", "2 min, a few steps are enough"],
            ["Start now", "Pause reminders"],
        ),
        (stands.SESSION, ["Your session", "At 08:52", "Main session", "17 min"], ["Start now", "Pause reminders"]),
        (
            stands.HEAT,
            ["Before your session", "At 08:22", "Heat", "Its timer is in Guidance"],
            ["Start now", "Pause reminders"],
        ),
        (None, ["Reminders are off", "Chin tucks", "2 min, sitting is fine"], ["Start now", "Turn reminders on"]),
    ],
)
def test_each_state_is_said_and_offers_what_helps(
    card: NextBreakCard, status: Status | None, shown: list[str], offered: list[str]
) -> None:
    assert sorted(show(card, status)) == sorted(shown)
    assert sorted(choices(card)) == sorted(offered)


def test_before_anything_is_known_a_break_can_be_started_and_nothing_is_claimed(card: NextBreakCard) -> None:
    assert show(card, None, is_known=False) == ["Next break", "Chin tucks", "2 min, sitting is fine"]
    assert choices(card) == ["Start now"]


def test_while_exercise_is_closed_nothing_begins_here_whatever_the_tray_says(card: NextBreakCard) -> None:
    for status in (stands.WAITING, stands.PAUSED, stands.DUE, None):
        shown = show(card, status, is_closed=True)
        assert shown == ["No breaks for now", "They wait, as your sessions do."]
        assert choices(card) == []


def test_what_does_not_work_is_said_below(card: NextBreakCard) -> None:
    assert stands.TROUBLED.trouble in show(card, stands.TROUBLED)
    assert stands.TROUBLED.trouble not in show(card, stands.WAITING)


@pytest.mark.parametrize(
    ("status", "name", "signal"),
    [
        (stands.WAITING, "Start now", "start_requested"),
        (stands.WAITING, "Pause reminders", "pause_requested"),
        (stands.SNOOZED, "Skip", "skip_requested"),
        (stands.DUE, "Start", "start_requested"),
        (stands.DUE, "Snooze 10 min", "snooze_requested"),
        (stands.DUE, "Skip", "skip_requested"),
        (stands.HELD, "Skip", "skip_requested"),
        (stands.PAUSED, "Resume reminders", "resume_requested"),
        (stands.PAUSED, "Change how long reminders pause", "pause_requested"),
        (None, "Turn reminders on", "turn_on_requested"),
    ],
)
def test_a_press_asks_for_what_the_button_says(
    card: NextBreakCard, qtbot: QtBot, status: Status | None, name: str, signal: str
) -> None:
    show(card, status)
    with qtbot.waitSignal(getattr(card, signal)):
        click(button(card, name))


def test_no_button_is_filled_for_that_is_the_sessions(card: NextBreakCard) -> None:
    for status in stands.EVERY:
        show(card, status)
        assert all(one.kind != "primary" for one in card.findChildren(Button))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [264, 280, 560])
def test_nothing_is_cut_off_in_any_state(card: NextBreakCard, theme: Theme, scale: float, width: int) -> None:
    theme.set_text_scale(scale)
    wide = round(width * scale)  # the columns of the page grow with the text
    for status in stands.EVERY:
        show(card, status)
        QApplication.processEvents()
        card.resize(wide, card.heightForWidth(wide))
        QApplication.processEvents()
        assert cut_off(card) == []


# How long a pause is ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "pause"),
    [
        ("30 min", Pause(minutes=30)),
        ("1 hour", Pause(minutes=60)),
        ("2 hours", Pause(minutes=120)),
        ("Until tomorrow", Pause(tomorrow=True)),
        ("Until Tuesday 21 October", Pause(until=NOW.replace(day=21, hour=0, minute=0))),
    ],
)
def test_a_pause_has_the_length_that_was_chosen(theme: Theme, qtbot: QtBot, name: str, pause: Pause) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    chosen: list[Pause] = []
    sheet = pause_sheet(theme, window, NOW, chosen.append)
    sheet.open()
    assert cut_off(sheet) == []
    click(button(sheet, name))
    assert chosen == [pause]
    assert not sheet.is_open


def test_more_days_name_a_later_day_and_esc_pauses_nothing(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    chosen: list[Pause] = []
    sheet = pause_sheet(theme, window, NOW, chosen.append)
    sheet.open()
    click(button(sheet, "Days to pause: more"))
    assert button(sheet, "Until Wednesday 22 October").isVisible()
    press(sheet, Qt.Key.Key_Escape)
    assert not sheet.is_open
    assert chosen == []


def test_the_figure_waits_for_the_first_picture_of_the_window(theme: Theme, qtbot: QtBot) -> None:
    asked: list[str] = []

    def watched(key: str, pose: str | None, width: int, height: int) -> LivePicture:
        asked.append(key)
        return picture(key, pose, width, height)

    made = NextBreakCard(theme, watched)
    qtbot.addWidget(made)
    show(made, stands.WAITING)
    assert asked == []
    made.show_pictures()
    assert asked == ["chin_tuck"]
