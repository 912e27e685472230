"""A damaged file, a full disk, no sound: the program goes on and says so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from tests.app.conftest import Person
from thoracic_desktop.history import database
from thoracic_desktop.session import events as ev

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest


def texts(person: Person) -> str:
    """Return everything that the messages say."""
    return "\n".join(person.running.parts.messages.texts)


def test_a_damaged_history_is_put_aside_and_the_person_is_told(arrive: Callable[[], Person], tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "history.sqlite3").write_bytes(b"no database any more" * 500)
    person = arrive()
    person.wait_for_history()
    assert "put aside" in texts(person)
    assert "no backup" in texts(person)
    assert len(list(folder.glob("history-damaged-*"))) == 1
    person.leave()


def _leave_a_backup_and_a_damaged_file(arrive: Callable[[], Person], tmp_path: Path) -> None:
    first = arrive()
    first.type_start_and_skip()
    first.finish_the_session()
    now = first.clock.now()
    first.running.parts.history.try_once(lambda history: history.back_up(now.date()))
    first.leave()
    (tmp_path / "data" / "history.sqlite3").write_bytes(b"\0" * 5000)


def test_a_good_backup_is_offered_and_brings_the_sessions_back(arrive: Callable[[], Person], tmp_path: Path) -> None:
    _leave_a_backup_and_a_damaged_file(arrive, tmp_path)
    second = arrive()
    second.wait_for_history()
    assert "good backup" in texts(second)
    second.press_message_action("history")
    second.wait_for_history()
    assert "The backup is back. Sessions in it: 1." in texts(second)
    second.leave()
    history = second.history()
    assert len(history.sessions()) == 1
    history.close()


def test_a_backup_that_was_not_brought_back_is_offered_again(arrive: Callable[[], Person], tmp_path: Path) -> None:
    _leave_a_backup_and_a_damaged_file(arrive, tmp_path)
    arrive().leave()
    third = arrive()
    third.wait_for_history()
    assert "not back yet. There is a good backup" in texts(third)
    third.press_message_action("history")
    third.wait_for_history()
    assert "Sessions in it: 1." in texts(third)
    third.leave()


def test_a_history_that_another_program_holds_at_the_start_is_told_with_what_to_do(
    arrive: Callable[[], Person], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 1)
    arrive().leave()
    with closing(sqlite3.connect(tmp_path / "data" / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        person = arrive()
        person.wait_for_history()
        assert "Close the other program" in texts(person)
        person.leave()


def test_a_data_folder_that_cannot_be_used_is_named_and_a_session_still_runs(
    arrive: Callable[[], Person], tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    person = arrive()
    person.wait_for_history()
    assert "cannot be used" in texts(person)
    first_start = person.running.program.first_start
    assert first_start is not None  # what cannot be kept is asked again
    first_start.page.finished.emit()
    person.type_start_and_skip()
    person.finish_the_session()
    assert person.session.is_over
    person.leave()


def test_a_session_whose_end_is_still_to_be_written_is_not_offered_as_an_interrupted_one(
    arrive: Callable[[], Person], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 1)  # nobody waits here for the other program
    person = arrive()
    person.type_start_and_skip()
    person.let_time_pass(60_000)
    person.wait_for_history()
    with closing(sqlite3.connect(tmp_path / "data" / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        person.running.program.flow.controller.press(ev.End())
        person.running.program.flow.screens.rating.done_requested.emit()
        person.qtbot.waitUntil(lambda: "Another program holds the history file." in texts(person))
        person.wait_for_history()
        state = person.running.parts.today.state
        other.execute("ROLLBACK")
    assert state is not None
    assert state.interrupted is None
    person.running.parts.history.retry()
    person.qtbot.waitUntil(lambda: texts(person) == "")
    person.wait_for_history()
    assert person.running.parts.today.state is not None
    assert person.running.parts.today.state.sessions_done[0] == 1
    assert person.running.parts.today.state.interrupted is None
    person.leave()


def test_no_sound_is_said_once_and_not_for_every_cue(person: Person) -> None:
    person.chimes.lose_sound()
    assert texts(person) == "No sound output was found. The chimes stay silent."


def test_settings_that_cannot_be_read_are_kept_aside_and_the_usual_ones_hold(
    arrive: Callable[[], Person], tmp_path: Path
) -> None:
    config = tmp_path / "data" / "config"
    config.mkdir(parents=True)
    (config / "settings.json").write_text('{"theme": "purple"}', encoding="utf-8")
    person = arrive()
    assert "settings.damaged-1.json" in texts(person)
    assert person.running.parts.settings.settings.theme == "system"
    person.leave()


def test_an_error_of_the_program_itself_is_told_in_one_line(person: Person) -> None:
    person.running.program.crashed.emit("ValueError in somewhere.py, line 7")
    assert "somewhere.py, line 7" in texts(person)


def test_a_message_can_be_closed_and_then_takes_no_room(person: Person) -> None:
    person.chimes.lose_sound()
    person.running.parts.messages.withdraw("sound")
    assert texts(person) == ""
    assert not person.running.parts.messages.isVisible()
