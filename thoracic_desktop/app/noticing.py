"""The page "What I can notice here": asks the machine when the page is opened, and again and again in a trial."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from thoracic_desktop.desktop.blockers.detector import Seen
from thoracic_desktop.desktop.ticker import Ticker, TickSource
from thoracic_desktop.ui.noticing.noticed import SLEEP, TYPING, Noticed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.desktop.blockers.detector import Detector
    from thoracic_desktop.ui.noticing.page import NoticingPage

NOTICING = "noticing"
UNDER = "settings"
TRIAL_S = 20
SECOND_MS = 1000
AWAY_S = 3
"""So long without input shows that it is noticed: whoever presses a button has just used the mouse."""


class Tells(Protocol):
    """Whether somebody tells a thing, as `Tried` says it."""

    @property
    def name(self) -> str:
        """Who, as people know it."""
        ...

    @property
    def works(self) -> bool:
        """Whether it is told."""
        ...

    @property
    def reason(self) -> str:
        """Why not, as a value of `WhyNot`."""
        ...


class Idle(Protocol):
    """What an `IdleSource` is asked."""

    name: str

    def idle_ms(self) -> int | None:
        """Return how long nobody has typed."""
        ...

    def close(self) -> None:
        """Give back what it holds."""
        ...


class Found(Protocol):
    """What `find_idle_source` gives."""

    @property
    def source(self) -> Idle | None:
        """Who tells how long nobody has typed."""
        ...

    @property
    def tried(self) -> Sequence[Tells]:
        """All that were asked."""
        ...


class Noticing(QObject):
    """Owns the page, what it asks, and the trial that is under way."""

    def __init__(
        self,
        parts: Parts,
        find_idle: Callable[[], Found],
        find_sleep: Callable[[], Tells],
        detectors: Callable[[], Sequence[Detector]],
        *,
        ticker: TickSource | None = None,
    ) -> None:
        """Give the window the page; nothing is built or asked before it is shown.

        Args:
            parts: the window and the theme.
            find_idle: finds who tells how long nobody has typed, such as `find_idle_source`.
            find_sleep: says who tells of sleep, such as the `sleep` of a `SleepWatch`.
            detectors: gives what looks for what holds a break back, such as `detectors_here`.
            ticker: says when to look again in a trial; one of its own by default.
        """
        super().__init__()
        self._parts = parts
        self._find_idle = find_idle
        self._find_sleep = find_sleep
        self._make_detectors = detectors
        self._detectors: dict[str, Detector] = {}
        self._found: Found | None = None
        self._page: NoticingPage | None = None
        self._tried = ""
        self._left_s = 0
        self._was_noticed = False
        self._ticker = ticker or Ticker(self)
        self._ticker.woke.connect(self._look)
        parts.window.add_inner_page(NOTICING, UNDER, self._make_page)
        parts.window.page_shown.connect(self._on_page_shown)

    def show(self) -> None:
        """Bring the page to the front."""
        self._parts.window.show_page(NOTICING)

    def stop(self) -> None:
        """Let nothing be due, and give back what is held."""
        self._ticker.cancel()
        self._tried = ""
        if self._found is not None and self._found.source is not None:
            self._found.source.close()
        self._found = None

    def _make_page(self) -> QWidget:
        from thoracic_desktop.ui.noticing.page import NoticingPage  # noqa: PLC0415 - shown later, if at all

        self._detectors = {detector.blocker.value: detector for detector in self._make_detectors()}
        page = self._page = NoticingPage(self._parts.theme, list(self._detectors))
        page.back_requested.connect(lambda: self._parts.window.show_page(UNDER))
        page.try_requested.connect(self._try)
        return page

    def _on_page_shown(self, key: str) -> None:
        self.stop()
        if key == NOTICING and self._page is not None:
            self._found = self._find_idle()
            self._page.show_noticed(self._noticed(one) for one in (TYPING, SLEEP, *self._detectors))

    # What is known ------------------------------------------------------------------------------------------------

    def _noticed(self, key: str) -> Noticed:
        if key == TYPING:
            return self._typing()
        if key == SLEEP:
            told = self._find_sleep()
            return Noticed(key=SLEEP, state=Seen.NO, source=told.name if told.works else "", how=told.reason)
        finding = self._detectors[key].look()
        return Noticed(key=key, state=finding.state, how=finding.how.value)

    def _typing(self) -> Noticed:
        found = self._found
        if found is None or found.source is None:
            reasons = [] if found is None else [one.reason for one in found.tried]
            return Noticed(key=TYPING, state=Seen.UNKNOWN, how=reasons[0] if reasons else "")
        idle_ms = found.source.idle_ms()
        if idle_ms is None:
            return Noticed(key=TYPING, state=Seen.UNKNOWN, how="no_answer", source=found.source.name)
        idle_s = idle_ms // SECOND_MS
        state = Seen.YES if idle_s >= AWAY_S else Seen.NO
        return Noticed(key=TYPING, state=state, source=found.source.name, idle_s=idle_s)

    # Trials -------------------------------------------------------------------------------------------------------

    def _try(self, key: str) -> None:
        """Look every second for a while; a trial that was under way ends."""
        if self._tried and self._page is not None:
            self._page.clear_trial(self._tried)
        self._ticker.cancel()
        self._tried = key
        self._left_s = TRIAL_S
        self._was_noticed = False
        self._look()

    def _look(self) -> None:
        if self._page is None or not self._tried:
            return
        noticed = self._noticed(self._tried)
        self._was_noticed = self._was_noticed or noticed.state is Seen.YES
        if not noticed.can_be_told:
            self._page.show_trial(noticed, 0)
            self._tried = ""
        elif self._left_s:
            self._page.show_trial(noticed, self._left_s)
            self._left_s -= 1
            self._ticker.wake_in_ms(SECOND_MS)
        else:
            self._page.end_trial(self._tried, was_noticed=self._was_noticed)
            self._tried = ""
