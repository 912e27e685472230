"""The page "What I can notice here" in the window: asked when it is opened, and every second in a trial."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeTicker
from tests.ui.seen import button, texts
from thoracic_desktop.app.noticing import NOTICING, TRIAL_S, Noticing
from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.reminders.kinds import Blocker
from thoracic_desktop.ui.noticing.page import NoticingPage
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from tests.app.conftest import Person


class FakeDetector:
    """Finds what a test says, and counts how often it looks."""

    def __init__(self, blocker: Blocker) -> None:
        self.blocker = blocker
        self.finding = Finding(Seen.NO, How.DEVICE_OPEN)
        self.looks = 0

    def look(self) -> Finding:
        self.looks += 1
        return self.finding


class FakeIdle:
    """Says for how long nobody has typed."""

    name = "X11"

    def __init__(self) -> None:
        self.is_idle_ms: int | None = 0
        self.is_closed = False

    def idle_ms(self) -> int | None:
        return self.is_idle_ms

    def close(self) -> None:
        self.is_closed = True


class Tried(Value, frozen=True):
    name: str
    works: bool
    reason: str = ""


class Found(Value, frozen=True):
    source: FakeIdle | None
    tried: tuple[Tried, ...] = ()


class Machine:
    """A machine whose camera and screen a test uses, and the page about it."""

    def __init__(self, person: Person) -> None:
        self.camera = FakeDetector(Blocker.CAMERA)
        self.full_screen = FakeDetector(Blocker.FULL_SCREEN)
        self.idle = FakeIdle()
        self.found = Found(self.idle)
        self.sleep = Tried("systemd", works=True)
        self.ticker = FakeTicker()
        self.person = person
        self.noticing = Noticing(
            person.running.parts,
            lambda: self.found,
            lambda: self.sleep,
            lambda: (self.camera, self.full_screen),
            ticker=self.ticker,
        )

    def texts(self) -> list[str]:
        return texts(self.person.window)

    def press(self, name: str) -> None:
        button(self.person.window, name).click()

    def let_trial_end(self) -> None:
        for _ in range(TRIAL_S + 1):
            if self.ticker.wake_ms is not None:
                self.ticker.fire_wake()


@pytest.fixture
def machine(person: Person) -> Machine:
    return Machine(person)


def test_nothing_is_looked_at_before_the_page_is_opened(machine: Machine) -> None:
    assert (machine.camera.looks, machine.full_screen.looks) == (0, 0)

    machine.noticing.show()

    assert (machine.camera.looks, machine.full_screen.looks) == (1, 1)
    assert machine.ticker.wake_ms is None, "who only reads the page has nothing looked at again"


def test_the_page_says_who_tells_of_typing_and_of_sleep(machine: Machine) -> None:
    machine.noticing.show()

    assert "I notice it. I hear from X11 for how long nobody has typed, and never what." in machine.texts()
    assert "I notice it. I hear of it from systemd, and from the clock." in machine.texts()


def test_where_nobody_tells_of_typing_the_page_says_why(machine: Machine) -> None:
    machine.found = Found(None, (Tried("X11", works=False, reason="no_display"),))
    machine.sleep = Tried("systemd", works=False, reason="no_bus")
    machine.noticing.show()

    said = machine.texts()
    assert (
        "I cannot tell here. I cannot reach the screen to ask. "
        "So I go by the time alone, and do not see when you were away." in said
    )
    assert "I notice it. I hear of it from the clock, afterwards: it has jumped." in said


def test_a_trial_follows_what_happens(machine: Machine) -> None:
    machine.noticing.show()
    machine.press("Try: Camera")
    assert "The camera is not in use now." in machine.texts()

    machine.camera.finding = Finding(Seen.YES, How.DEVICE_OPEN)
    machine.ticker.fire_wake()
    assert "The camera is in use now." in machine.texts()

    machine.camera.finding = Finding(Seen.NO, How.DEVICE_OPEN)
    machine.ticker.fire_wake()
    assert "The camera is not in use now." in machine.texts()


@pytest.mark.parametrize("is_used", [True, False])
def test_a_trial_ends_by_itself_and_says_what_it_came_to(
    machine: Machine,
    is_used: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    machine.noticing.show()
    machine.press("Try: Camera")
    machine.camera.finding = Finding(Seen.YES if is_used else Seen.NO, How.DEVICE_OPEN)
    machine.let_trial_end()

    assert machine.ticker.wake_ms is None
    assert ("I noticed it." in machine.texts()) is is_used
    assert ("I did not notice it in that time." in machine.texts()) is not is_used


def test_another_trial_takes_the_place_of_the_first(machine: Machine) -> None:
    machine.noticing.show()
    machine.press("Try: Camera")
    machine.press("Try: Full screen")
    looks = machine.camera.looks
    machine.ticker.fire_wake()

    assert "No window fills the screen now." in machine.texts()
    assert "The camera is not in use now." not in machine.texts()
    assert machine.camera.looks == looks


def test_a_trial_of_what_cannot_be_told_ends_at_once(machine: Machine) -> None:
    machine.full_screen.finding = Finding(Seen.UNKNOWN, How.WAYLAND_HIDES_WINDOWS)
    machine.noticing.show()
    machine.press("Try: Camera")
    machine.press("Try: Full screen")

    assert "I still cannot tell." in machine.texts()
    assert machine.ticker.wake_ms is None


def test_letting_go_of_the_keyboard_is_noticed(machine: Machine) -> None:
    machine.noticing.show()
    machine.press("Try: Keyboard and mouse")
    assert "You used keyboard or mouse just now." in machine.texts()

    machine.idle.is_idle_ms = 12_345
    machine.ticker.fire_wake()
    assert "Nobody has used keyboard or mouse for 12 seconds." in machine.texts()

    machine.idle.is_idle_ms = 0
    machine.let_trial_end()
    assert "I noticed it." in machine.texts()


def test_the_way_back_leads_to_settings_and_ends_the_trial(machine: Machine) -> None:
    shown: list[str] = []
    machine.person.running.parts.window.page_shown.connect(shown.append)
    machine.noticing.show()
    machine.press("Try: Camera")
    page = machine.person.window.findChildren(NoticingPage)[0]
    button(page, "Settings").click()

    assert shown == [NOTICING, "settings"]
    assert machine.ticker.wake_ms is None
    assert machine.idle.is_closed, "a source of idleness holds a connection"
