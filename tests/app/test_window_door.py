"""The window's door: what is asked from outside happens in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.door_keeping import keeper, sockets_of_their_own
from tests.ui.seen import texts
from thoracic_desktop.app.opening import Opening
from thoracic_desktop.desktop.door_address import Door
from thoracic_desktop.desktop.messages_between import (
    Quit,
    Reply,
    Show,
    ShowPage,
    StartBreak,
    StartSession,
    WindowRequest,
)
from thoracic_desktop.reminders.kinds import Kind

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from tests.app.conftest import Person
    from tests.conftest import ExpectedLog


class Pages:
    """The pages that came to the front."""

    def __init__(self, person: Person) -> None:
        self.keys: list[str] = []
        person.running.parts.window.page_shown.connect(self.keys.append)


def breaks_of(person: Person) -> list[tuple[str, str]]:
    """Return a list that fills with the breaks that are asked for."""
    begun: list[tuple[str, str]] = []

    def note(exercise: str, kind: str) -> None:
        begun.append((exercise, kind))

    person.running.door.break_requested.connect(note)
    return begun


def ask(person: Person, request: WindowRequest) -> Reply:
    return person.running.door.answer(request)


def test_a_page_comes_to_the_front(person: Person, qtbot: QtBot) -> None:
    pages = Pages(person)
    assert ask(person, ShowPage(key="progress")) == Reply()
    qtbot.waitUntil(lambda: pages.keys == ["progress"])


def test_a_page_that_is_not_there_is_refused(person: Person) -> None:
    assert ask(person, ShowPage(key="attic")) == Reply(ok=False, error="There is no page attic.")


def test_a_minimised_window_is_shown_again(person: Person, qtbot: QtBot) -> None:
    person.window.showMinimized()
    ask(person, Show())
    qtbot.waitUntil(lambda: not person.window.isMinimized() and person.window.isVisible())


def test_todays_session_begins(person: Person, qtbot: QtBot) -> None:
    ask(person, StartSession())
    qtbot.waitUntil(lambda: not person.running.parts.window.is_showing_pages)


def test_during_a_session_the_window_comes_and_the_session_stays(person: Person, qtbot: QtBot) -> None:
    person.type_start_and_skip()
    pages = Pages(person)
    person.window.showMinimized()
    ask(person, ShowPage(key="progress"))
    ask(person, StartSession())
    qtbot.waitUntil(lambda: not person.window.isMinimized())
    assert not person.running.parts.window.is_showing_pages
    assert pages.keys == []


def test_a_break_is_handed_on_without_the_window(person: Person, qtbot: QtBot) -> None:
    begun = breaks_of(person)
    person.window.setWindowState(Qt.WindowState.WindowMinimized)
    ask(person, StartBreak(exercise="chin_tuck", kind=Kind.MOVE))
    qtbot.waitUntil(lambda: begun == [("chin_tuck", "move")])
    assert person.window.isMinimized()


def test_quit_closes_the_window_after_the_answer(person: Person, qtbot: QtBot) -> None:
    assert ask(person, Quit()) == Reply()
    assert person.window.isVisible()
    qtbot.waitUntil(lambda: not person.window.isVisible())


def test_what_the_window_was_started_for_happens(person: Person) -> None:
    pages = Pages(person)
    begun = breaks_of(person)
    person.running.door.follow(Opening(page="progress"))
    person.running.door.follow(Opening(page="attic"))
    person.running.door.follow(Opening(exercise=""))
    assert (pages.keys, begun) == (["progress"], [("", "posture")])


def test_a_session_that_the_window_was_started_for_begins(person: Person) -> None:
    person.running.door.follow(Opening(session=True))
    assert not person.running.parts.window.is_showing_pages


def test_a_door_that_cannot_be_opened_costs_one_line_in_the_log(
    person: Person, monkeypatch: pytest.MonkeyPatch, expected_log: ExpectedLog
) -> None:
    expected_log("Nobody can speak to this window from outside: It runs already")
    with sockets_of_their_own(monkeypatch), keeper(person.folder, Door.WINDOW):
        person.running.door.open()
        person.running.door.close()


def test_heat_and_a_pause_can_be_asked_for_like_pages(person: Person, qtbot: QtBot) -> None:
    assert ask(person, ShowPage(key="heat")) == Reply()
    qtbot.waitUntil(lambda: "Warm up with heat" in " ".join(texts(person.window)))
    assert ask(person, ShowPage(key="attic")).error == "There is no page attic."
