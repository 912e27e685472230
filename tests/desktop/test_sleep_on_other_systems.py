"""What Windows and macOS say about sleep and lock, as far as that can be tried without them."""

from __future__ import annotations

import ctypes.wintypes
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication

from thoracic_desktop.desktop.idle.source import WhyNot
from thoracic_desktop.desktop.sleep.news import News
from thoracic_desktop.desktop.sleep.windows import MessageFilter, news_of
from thoracic_desktop.desktop.sleep_watch import SleepWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

POWER, SESSION = 0x218, 0x2B1


@pytest.mark.parametrize(
    ("message", "parameter", "expected"),
    [
        (POWER, 0x4, News.SLEPT),
        (POWER, 0x12, News.WOKE),
        # What follows waking where somebody is there, and a battery that runs low.
        (POWER, 0x7, None),
        (POWER, 0x9, None),
        (SESSION, 0x7, News.LOCKED),
        (SESSION, 0x8, News.UNLOCKED),
        # Somebody else logs on.
        (SESSION, 0x5, None),
        (0x0F, 0x7, None),
    ],
)
def test_the_messages_of_windows_are_understood(message: int, parameter: int, expected: News | None) -> None:
    assert news_of(message, parameter) is expected


def test_a_message_is_read_from_where_windows_puts_it_and_passed_on() -> None:
    told: list[News] = []
    message = ctypes.wintypes.MSG(message=SESSION, wParam=0x7)

    answer = MessageFilter(told.append).nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message))

    assert told == [News.LOCKED]
    assert answer == (False, 0)


def test_listening_as_on_windows_where_it_is_not_is_no_crash(qtbot: QtBot) -> None:
    del qtbot  # brings the application
    watch = SleepWatch(system="win32")

    assert watch.lock.reason == WhyNot.NOT_OFFERED
    assert watch.is_locked() is None
    watch.close()
    QCoreApplication.processEvents()


def test_without_the_bridge_macos_tells_nothing() -> None:
    watch = SleepWatch(system="darwin")

    assert watch.reason == watch.lock.reason == WhyNot.NO_LIBRARY
    assert watch.is_locked() is None
    watch.close()


class Centre:
    """A notification centre of macOS, as rubicon-objc shows it."""

    def __init__(self) -> None:
        self.hears: dict[str, Callable[[object], None]] = {}

    def addObserverForName(self, name: str, **given: Any) -> str:  # noqa: N802, ANN401 - Apple's name
        assert given["object"] is None
        assert given["queue"] is None
        self.hears[name] = given["usingBlock"]
        return name

    def removeObserver(self, observer: str) -> None:  # noqa: N802 - Apple's name
        del self.hears[observer]


@pytest.fixture
def centre(monkeypatch: pytest.MonkeyPatch) -> Centre:
    """Put in place of the bridge what its documentation says about it."""
    centre = Centre()

    class Workspace:
        sharedWorkspace = type("", (), {"notificationCenter": centre})  # noqa: N815 - Apple's name

    class Everybody:
        @staticmethod
        def defaultCenter() -> Centre:  # noqa: N802 - Apple's name
            return centre

    def block(function: Callable[[object], None], *_types: object) -> Callable[[object], None]:
        return function

    bridge = ModuleType("rubicon.objc")
    classes = {"NSWorkspace": Workspace, "NSDistributedNotificationCenter": Everybody}
    vars(bridge).update(ObjCClass=classes.__getitem__, Block=block, objc_id=object)
    monkeypatch.setitem(sys.modules, "rubicon", ModuleType("rubicon"))
    monkeypatch.setitem(sys.modules, "rubicon.objc", bridge)
    return centre


def test_what_macos_announces_is_told(centre: Centre) -> None:
    watch = SleepWatch(system="darwin")
    told: list[str] = []
    watch.slept.connect(lambda: told.append("slept"))
    watch.woke.connect(lambda: told.append("woke"))
    watch.locked.connect(lambda: told.append("locked"))
    watch.unlocked.connect(lambda: told.append("unlocked"))
    assert watch.works
    assert watch.is_locked() is None

    centre.hears["com.apple.screenIsLocked"](None)
    assert watch.is_locked() is True
    centre.hears["NSWorkspaceWillSleepNotification"](None)
    centre.hears["NSWorkspaceDidWakeNotification"](None)
    centre.hears["com.apple.screenIsUnlocked"](None)
    assert watch.is_locked() is False

    assert told == ["locked", "slept", "woke", "unlocked"]
    watch.close()
    assert centre.hears == {}
