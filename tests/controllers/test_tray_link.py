"""The window's line to the tray, against a real process with the tray's door."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.door_keeper import PAUSED, WAITING
from tests.door_keeping import address_in, keeper, sockets_of_their_own
from thoracic_desktop.controllers import tray_link
from thoracic_desktop.controllers.tray_link import TrayLink
from thoracic_desktop.desktop.door_address import NoDoor
from thoracic_desktop.desktop.messages_between import Pause, Snooze

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from thoracic_desktop.reminders.status import Status

SOON_MS = 20
PATIENCE_MS = 30_000


class Heard:
    """What a link has said."""

    def __init__(self, link: TrayLink) -> None:
        self.statuses: list[Status | None] = []
        self.refusals: list[str] = []
        link.status_changed.connect(self.statuses.append)
        link.refused.connect(self.refusals.append)


@pytest.fixture
def link(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[TrayLink]:
    """Give a link that looks again soon."""
    del qtbot  # brings the application
    monkeypatch.setattr(tray_link, "RETRY_MS", SOON_MS)
    with sockets_of_their_own(monkeypatch):
        made = TrayLink(address_in(tmp_path))
        yield made
        made.stop()


def test_it_says_how_things_stand_and_when_they_change(link: TrayLink, tmp_path: Path, qtbot: QtBot) -> None:
    heard = Heard(link)
    with keeper(tmp_path):
        link.start()
        qtbot.waitUntil(lambda: heard.statuses == [WAITING], timeout=PATIENCE_MS)
        assert link.ask(Pause(minutes=30))
        qtbot.waitUntil(lambda: link.status == PAUSED, timeout=PATIENCE_MS)


def test_what_the_tray_refuses_is_told(link: TrayLink, tmp_path: Path, qtbot: QtBot) -> None:
    heard = Heard(link)
    with keeper(tmp_path):
        link.start()
        qtbot.waitUntil(lambda: bool(heard.statuses), timeout=PATIENCE_MS)
        link.ask(Snooze())
        qtbot.waitUntil(lambda: heard.refusals == ["There is no break to put off."], timeout=PATIENCE_MS)
        assert heard.statuses == [WAITING]


def test_without_a_tray_it_says_so_once_and_finds_the_one_that_comes_later(
    link: TrayLink, tmp_path: Path, qtbot: QtBot
) -> None:
    heard = Heard(link)
    link.start()
    qtbot.waitUntil(lambda: heard.statuses == [None], timeout=PATIENCE_MS)
    assert not link.ask(Snooze())
    with keeper(tmp_path):
        qtbot.waitUntil(lambda: heard.statuses == [None, WAITING], timeout=PATIENCE_MS)


def test_a_tray_that_dies_and_comes_back_is_watched_again(link: TrayLink, tmp_path: Path, qtbot: QtBot) -> None:
    heard = Heard(link)
    with keeper(tmp_path) as first:
        link.start()
        qtbot.waitUntil(lambda: heard.statuses == [WAITING], timeout=PATIENCE_MS)
        first.kill()
        qtbot.waitUntil(lambda: heard.statuses == [WAITING, None], timeout=PATIENCE_MS)
    with keeper(tmp_path):
        qtbot.waitUntil(lambda: heard.statuses == [WAITING, None, WAITING], timeout=PATIENCE_MS)


def test_after_stop_nothing_is_heard_and_a_new_start_hears_again(link: TrayLink, tmp_path: Path, qtbot: QtBot) -> None:
    heard = Heard(link)
    with keeper(tmp_path) as there:
        link.start()
        qtbot.waitUntil(lambda: len(heard.statuses) == 1, timeout=PATIENCE_MS)
        link.stop()
        assert not link.ask(Pause())
        assert there.hear() == "watch"
        link.start()
        qtbot.waitUntil(lambda: len(heard.statuses) == 2, timeout=PATIENCE_MS)
    link.stop()
    assert heard.statuses == [WAITING, WAITING]


def test_where_there_can_be_no_door_there_is_no_tray(qtbot: QtBot) -> None:
    del qtbot
    link = TrayLink(NoDoor("The folder is open to others."))
    heard = Heard(link)
    link.start()
    link.start()
    link.stop()
    assert heard.statuses == [None, None]
