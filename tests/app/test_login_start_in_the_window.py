"""Starting with the computer, as the window shows it and asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.newcomer import Newcomer, arrivals, page_of, say
from tests.ui.hands import click
from tests.ui.seen import button, texts
from thoracic_desktop.desktop.login_start import LoginStart
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.settings.page import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.app.conftest import Person

TOGGLE = "Start with the computer"
REFUSED = "It could not be set: no room."


class FakeLogin(LoginStart):
    """A system with one place for an entry, and a reason not to write to it, if wanted."""

    def __init__(self, *, entry: str = "", refusal: str = "") -> None:
        """Begin with an entry: "ours", another command, or none."""
        self.entry = entry
        self.refusal = refusal

    @override
    def is_on(self) -> bool:
        return self.entry == "ours"

    @override
    def other(self) -> str:
        return "" if self.entry == "ours" else self.entry

    @override
    def turn_on(self) -> str:
        if not self.refusal:
            self.entry = "ours"
        return self.refusal

    @override
    def turn_off(self) -> str:
        if not self.refusal:
            self.entry = ""
        return self.refusal


@pytest.fixture
def arrive(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Newcomer]]:
    yield from arrivals(tmp_path, qtbot)


def open_settings(person: Person, login: FakeLogin) -> SettingsPage:
    person.running.program.login.find = lambda: login
    person.running.parts.window.show_page("settings")
    page = person.window.findChild(SettingsPage)
    assert page is not None
    return page


def finish(person: Newcomer, login: FakeLogin, answer: str) -> None:
    """Go through the first start, and leave its last step with an answer."""
    person.running.program.login.find = lambda: login
    page = page_of(person)
    click(button(page, "Get started"))
    for _ in range(3):
        say(page)
        click(button(page, "Continue"))
    click(button(page, "Continue"))
    click(button(page, answer))
    person.leave()


@pytest.mark.parametrize("is_on", [True, False])
def test_the_settings_show_what_the_system_says(person: Person, *, is_on: bool) -> None:
    page = open_settings(person, FakeLogin(entry="ours" if is_on else ""))
    assert button(page, TOGGLE).isChecked() is is_on


def test_it_is_turned_on_and_off(person: Person) -> None:
    login = FakeLogin()
    page = open_settings(person, login)
    click(button(page, TOGGLE))
    assert (login.entry, button(page, TOGGLE).isChecked()) == ("ours", True)
    click(button(page, TOGGLE))
    assert (login.entry, button(page, TOGGLE).isChecked()) == ("", False)


def test_where_it_cannot_be_set_it_stays_off_and_says_why(person: Person) -> None:
    page = open_settings(person, FakeLogin(refusal=REFUSED))
    click(button(page, TOGGLE))
    assert not button(page, TOGGLE).isChecked()
    assert REFUSED in texts(page)


def test_what_another_set_is_seen_when_the_settings_are_shown_again(person: Person) -> None:
    login = FakeLogin()
    page = open_settings(person, login)
    person.running.parts.window.show_page("today")
    login.entry = "ours"
    person.running.parts.window.show_page("settings")
    assert button(page, TOGGLE).isChecked()


def test_another_copy_is_named_before_its_place_is_taken(person: Person) -> None:
    login = FakeLogin(entry="/opt/copy --tray")
    page = open_settings(person, login)
    assert not button(page, TOGGLE).isChecked()
    assert any("/opt/copy --tray" in text for text in texts(page))
    click(button(page, TOGGLE))
    assert login.entry == "ours"
    assert not any("/opt/copy" in text for text in texts(page))


@pytest.mark.parametrize(("answer", "entry"), [("Finish", "ours"), ("Skip this step", "")])
def test_the_first_start_turns_it_on_in_the_end(arrive: Callable[[], Newcomer], answer: str, entry: str) -> None:
    login = FakeLogin()
    finish(arrive(), login, answer)
    assert login.entry == entry


@pytest.mark.parametrize(
    ("login", "said"),
    [(FakeLogin(refusal=REFUSED), REFUSED), (FakeLogin(entry="/opt/copy"), "/opt/copy")],
)
def test_the_first_start_says_why_it_could_not(arrive: Callable[[], Newcomer], login: FakeLogin, said: str) -> None:
    person, before = arrive(), login.entry
    finish(person, login, "Finish")
    assert login.entry == before
    assert any(said in text for text in person.running.parts.messages.texts)
