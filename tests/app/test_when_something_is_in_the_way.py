"""A damaged file, a full disk, no sound: the program goes on and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.conftest import Person

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


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


def test_a_good_backup_is_offered_and_brings_the_sessions_back(arrive: Callable[[], Person], tmp_path: Path) -> None:
    first = arrive()
    first.type_start_and_skip()
    first.finish_the_session()
    now = first.clock.now()
    first.running.parts.history.try_once(lambda history: history.back_up(now.date()))
    first.leave()
    file = tmp_path / "data" / "history.sqlite3"
    file.write_bytes(b"\0" * 5000)
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


def test_a_data_folder_that_cannot_be_used_is_named_and_a_session_still_runs(
    arrive: Callable[[], Person], tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    person = arrive()
    person.wait_for_history()
    assert "cannot be used" in texts(person)
    person.type_start_and_skip()
    person.finish_the_session()
    assert person.session.is_over
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
