"""When the window starts the process in the tray, and when it only waits for what that says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.app.at_the_tray import desks
from tests.ui import status_builders as stands
from tests.ui.seen import texts
from thoracic_desktop.desktop.messages_between import AskStatus
from thoracic_desktop.desktop.settings_store import FILE_NAME, Settings, SettingsStore
from thoracic_desktop.desktop.ticker import Delay

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.app.at_the_tray import SitDown

NONE_WISHED = Settings(is_introduced=True, break_after_minutes=0, move_after_minutes=0)


@pytest.fixture
def sit_down(tmp_path: Path, qtbot: QtBot) -> Iterator[SitDown]:
    yield from desks(tmp_path, qtbot)


def test_the_process_is_started_once_where_none_runs(sit_down: SitDown) -> None:
    person = sit_down()
    assert person.starts == []
    person.link.say(None)
    assert person.starts == ["started"]
    assert "Next break" in texts(person.card)  # it is on its way: nothing says yet that reminders are off
    person.link.say(stands.WAITING)
    assert texts(person.foot) == ["In 24 min", "Chin tucks"]
    person.link.say(None)  # somebody quit it, and means it
    assert person.starts == ["started"]
    assert texts(person.foot) == ["Reminders are off", "Turn on"]
    person.press(person.card, "Turn reminders on")
    assert person.starts == ["started", "started"]


def test_a_process_that_runs_already_is_not_started_again(sit_down: SitDown) -> None:
    person = sit_down()
    person.link.say(stands.WAITING)
    assert person.starts == []


def test_a_process_that_never_answers_is_given_up(sit_down: SitDown, qtbot: QtBot) -> None:
    person = sit_down(patience_ms=1)
    person.link.say(None)
    qtbot.waitUntil(lambda: texts(person.foot) == ["Reminders are off", "Turn on"])


def test_a_start_that_fails_is_said_in_place(sit_down: SitDown) -> None:
    person = sit_down(trouble="No such file or directory")
    person.link.say(None)
    assert person.running.parts.messages.texts == ("Reminders could not be started: No such file or directory.",)
    assert texts(person.foot) == ["Reminders are off", "Turn on"]


def test_where_no_reminders_are_wished_nothing_is_started_and_turning_on_shows_the_settings(
    sit_down: SitDown, tmp_path: Path
) -> None:
    SettingsStore(tmp_path / "data" / "config" / FILE_NAME).save(NONE_WISHED)
    person = sit_down()
    person.link.say(None)
    assert person.starts == []
    shown: list[str] = []
    person.running.parts.window.page_shown.connect(shown.append)
    person.press(person.card, "Turn reminders on")
    assert shown == ["settings"]
    assert person.starts == []
    wished = replace(person.running.parts.settings.settings, break_after_minutes=45)
    person.running.program.library.settings_chosen.emit(wished)
    person.wait_for_history()
    assert person.starts == ["started"]


def test_before_the_first_start_is_over_nothing_is_started(sit_down: SitDown, tmp_path: Path) -> None:
    SettingsStore(tmp_path / "data" / "config" / FILE_NAME).save(Settings())
    person = sit_down()
    person.link.say(None)
    assert person.starts == []


# Minutes that go by --------------------------------------------------------------------------------------------------


def test_while_somebody_looks_the_minutes_are_asked_for_and_a_hidden_window_waits_for_nothing(
    sit_down: SitDown, qtbot: QtBot
) -> None:
    person = sit_down(again_ms=1)
    person.link.say(stands.WAITING)
    qtbot.waitUntil(lambda: person.link.asked.count(AskStatus()) > 2)
    person.window.hide()
    assert not any(delay.is_due() for delay in person.running.program.reminders.findChildren(Delay))
    person.link.say(stands.PAUSED)
    assert not any(delay.is_due() for delay in person.running.program.reminders.findChildren(Delay))
    person.link.asked.clear()
    person.window.show()
    assert texts(person.foot)[0] == "Paused"
    assert person.link.asked == [AskStatus()]
