"""Sleep and lock on macOS, by way of the bridge to Objective-C that desktop-notifier brings along there.

Written from Apple's documentation of NSWorkspace and that of rubicon-objc, and never run: there was no Mac to try it
on.  That the lock is announced under these names is not documented; other programs rely on it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from thoracic_desktop.desktop.idle.source import Tried, WhyNot
from thoracic_desktop.desktop.sleep.news import Listener, News
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from thoracic_desktop.desktop.sleep.news import Tell

OF_THE_WORKSPACE = {
    "NSWorkspaceWillSleepNotification": News.SLEPT,
    "NSWorkspaceDidWakeNotification": News.WOKE,
}
OF_ALL_PROGRAMS = {
    "com.apple.screenIsLocked": News.LOCKED,
    "com.apple.screenIsUnlocked": News.UNLOCKED,
}


class MacListener(Listener):
    """Listens to two of the system's notification centres."""

    def __init__(self, tell: Tell) -> None:
        """Listen from now on, where the bridge is there."""
        self._tell = tell
        self._is_locked: bool | None = None
        self._kept: list[Any] = []
        self._heard_at: list[tuple[Any, Any]] = []
        why_not = self._listen()
        self.sleep = Tried(name="macOS", works=not why_not, reason=why_not)
        self.lock = self.sleep

    @override
    def is_locked(self) -> bool | None:
        return self._is_locked

    @override
    def close(self) -> None:
        for centre, observer in self._heard_at:
            centre.removeObserver(observer)
        self._heard_at.clear()
        self._kept.clear()

    def _listen(self) -> str:
        """Return why it cannot be heard; empty where it can."""
        try:
            objc = import_module("rubicon.objc")
        except ImportError:
            return WhyNot.NO_LIBRARY
        workspace = objc.ObjCClass("NSWorkspace").sharedWorkspace.notificationCenter
        everybody = objc.ObjCClass("NSDistributedNotificationCenter").defaultCenter()
        for centre, names in ((workspace, OF_THE_WORKSPACE), (everybody, OF_ALL_PROGRAMS)):
            for name, news in names.items():
                block = objc.Block(self._told(news), None, objc.objc_id)
                observer = centre.addObserverForName(name, object=None, queue=None, usingBlock=block)
                # The bridge does not keep what only the system holds.
                self._kept.append(block)
                self._heard_at.append((centre, observer))
        return ""

    def _told(self, news: News) -> Any:  # noqa: ANN401 - what the bridge takes
        def hear(_notification: object) -> None:
            self.hear(news)

        return hear

    def hear(self, news: News) -> None:
        """Take in what the system says."""
        if news in {News.LOCKED, News.UNLOCKED}:
            self._is_locked = news is News.LOCKED
        self._tell(news)
