"""Who shows the icon: for which host it is made, and how seldom the host hears of a change."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QSystemTrayIcon

from tests.ui.seen import heard
from thoracic_desktop.desktop.tray_host import HostKind, TrayHost
from thoracic_desktop.overriding import override
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.reminders.status import Mood, Status
from thoracic_desktop.ui.tray.icon import tray_icon
from thoracic_desktop.ui.tray.menu import TrayMenu
from thoracic_desktop.ui.tray.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

NOW = dt.datetime(2026, 11, 25, 11, 6, tzinfo=dt.UTC)
WAITING = Status(mood=Mood.WAITING, next_kind=Kind.POSTURE, next_in_s=24 * 60, interval_s=45 * 60)


# Without a real screen Qt misses the signal by which panels are announced; tests/desktop/test_tray_host.py has both.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")


class FakeHost(TrayHost):
    """A host that comes and goes as it is told."""

    def __init__(self, *, embeds: bool) -> None:
        super().__init__()
        self._told = HostKind.NONE
        self._embeds = embeds
        self.looks = 0

    @property
    @override
    def kind(self) -> HostKind:
        return self._told

    @property
    @override
    def embeds(self) -> bool:
        return self._embeds

    @override
    def look(self) -> None:
        self.looks += 1

    def become(self, kind: HostKind) -> None:
        self._told = kind
        self.changed.emit(kind is not HostKind.NONE)


@pytest.fixture
def host() -> FakeHost:
    return FakeHost(embeds=False)


@pytest.fixture
def tray(theme: Theme, qtbot: QtBot, host: FakeHost) -> Iterator[Tray]:
    menu = TrayMenu(theme)
    qtbot.addWidget(menu)
    made = Tray(host, menu)
    made.show_status(WAITING, "Chin tucks", NOW)
    yield made
    made.remove()


def icons(tray: Tray) -> list[QSystemTrayIcon]:
    icon = tray.icon
    return [icon] if icon is not None and icon.isVisible() else []


def test_without_a_host_there_is_no_icon_and_it_says_so(tray: Tray, host: FakeHost) -> None:
    host.become(HostKind.NONE)

    assert not icons(tray)
    assert not tray.has_host
    assert not tray.show_message("A minute for your neck?", "Chin tucks.")


@pytest.mark.parametrize("kind", [HostKind.NOTIFIER, HostKind.PANEL])
def test_a_host_gets_an_icon_that_shows_what_was_shown_before(tray: Tray, host: FakeHost, kind: HostKind) -> None:
    seen = heard(tray.host_changed)
    host.become(kind)

    (icon,) = icons(tray)
    assert icon.toolTip() == "Next break about 11:30"
    assert icon.icon().cacheKey() == tray_icon(Mood.WAITING).cacheKey()
    assert tray.has_host
    assert seen == [True]


def test_an_icon_for_a_host_on_the_bus_goes_with_it_and_is_made_anew(tray: Tray, host: FakeHost) -> None:
    host.become(HostKind.NOTIFIER)
    (first,) = icons(tray)
    host.become(HostKind.NONE)
    assert not icons(tray)
    host.become(HostKind.NOTIFIER)

    assert icons(tray) != [first]
    assert len(icons(tray)) == 1


def test_where_panels_take_icons_in_one_waits_for_them_and_stays(theme: Theme, qtbot: QtBot) -> None:
    host = FakeHost(embeds=True)
    menu = TrayMenu(theme)
    qtbot.addWidget(menu)
    tray = Tray(host, menu)
    seen = heard(tray.host_changed)
    host.become(HostKind.NONE)
    (waiting,) = icons(tray)

    for kind in (HostKind.PANEL, HostKind.NONE, HostKind.PANEL):
        host.become(kind)
        assert icons(tray) == [waiting]
    assert seen == [False, True, False, True]

    host.become(HostKind.NOTIFIER)
    assert icons(tray) != [waiting]
    tray.remove()


def test_the_menu_is_dressed_for_whoever_draws_it(tray: Tray, host: FakeHost) -> None:
    host.become(HostKind.NOTIFIER)
    (icon,) = icons(tray)
    assert not icon.contextMenu().styleSheet()

    host.become(HostKind.PANEL)
    (icon,) = icons(tray)
    icon.contextMenu().aboutToShow.emit()
    assert icon.contextMenu().styleSheet()


def test_a_click_asks_for_the_window_and_a_right_click_does_not(tray: Tray, host: FakeHost) -> None:
    host.become(HostKind.PANEL)
    asked: list[bool] = []
    tray.open_requested.connect(lambda: asked.append(True))
    (icon,) = icons(tray)

    icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert not asked
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert asked


def test_a_click_on_the_balloon_is_passed_on(tray: Tray, host: FakeHost, qtbot: QtBot) -> None:
    host.become(HostKind.PANEL)
    (icon,) = icons(tray)

    with qtbot.waitSignal(tray.message_clicked, timeout=1000):
        icon.messageClicked.emit()


def test_another_mood_changes_icon_and_tooltip_at_once(tray: Tray, host: FakeHost) -> None:
    host.become(HostKind.PANEL)
    tray.show_status(replace(WAITING, mood=Mood.DUE), "Chin tucks", NOW + dt.timedelta(seconds=1))

    (icon,) = icons(tray)
    assert icon.toolTip() == "Time for a break"
    assert icon.icon().cacheKey() == tray_icon(Mood.DUE).cacheKey()


def test_the_tooltip_follows_small_changes_once_a_minute(tray: Tray, host: FakeHost) -> None:
    host.become(HostKind.PANEL)
    (icon,) = icons(tray)
    tips: list[str] = []
    for second in range(0, 180, 10):
        # Somebody who does not work: the break moves away from them.
        now = NOW + dt.timedelta(seconds=second)
        tray.show_status(replace(WAITING, next_in_s=24 * 60 + second * 30), "Chin tucks", now)
        if icon.toolTip() not in tips[-1:]:
            tips.append(icon.toolTip())

    assert 3 <= len(tips) <= 4


def test_a_tooltip_that_had_to_wait_is_still_set(tray: Tray, host: FakeHost, qtbot: QtBot) -> None:
    host.become(HostKind.PANEL)
    (icon,) = icons(tray)
    tray.show_status(replace(WAITING, next_in_s=60 * 60), "Chin tucks", NOW)
    first = icon.toolTip()
    late = NOW + dt.timedelta(seconds=59, milliseconds=980)
    tray.show_status(replace(WAITING, next_in_s=120 * 60), "Chin tucks", late)

    assert icon.toolTip() == first
    qtbot.waitUntil(lambda: icon.toolTip() == "Next break about 13:05", timeout=2000)


def test_a_clock_that_was_set_back_holds_no_tooltip_up(tray: Tray, host: FakeHost) -> None:
    host.become(HostKind.PANEL)
    (icon,) = icons(tray)
    tray.show_status(replace(WAITING, next_in_s=60 * 60), "Chin tucks", NOW)
    tray.show_status(WAITING, "Chin tucks", NOW - dt.timedelta(hours=1))

    assert icon.toolTip() == "Next break about 10:30"
