"""The page "What I can notice here": asks the machine when the page is opened, and again and again in a trial."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from thoracic_desktop.desktop.ticker import Ticker, TickSource

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.app.noticed_now import Found, Tells
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.desktop.blockers.detector import Detector
    from thoracic_desktop.ui.noticing.noticed import Noticed
    from thoracic_desktop.ui.noticing.page import NoticingPage

NOTICING = "noticing"
UNDER = "settings"
TRIAL_S = 20
SECOND_MS = 1000


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
        self._looks: dict[str, Callable[[], Noticed]] = {}
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
        from thoracic_desktop.app.noticed_now import look_by, look_for_sleep, look_for_typing  # noqa: PLC0415 - as below
        from thoracic_desktop.ui.noticing.noticed import SLEEP, TYPING  # noqa: PLC0415 - as below
        from thoracic_desktop.ui.noticing.page import NoticingPage  # noqa: PLC0415 - shown later, if at all

        detectors = {detector.blocker.value: detector for detector in self._make_detectors()}
        self._looks = {
            TYPING: lambda: look_for_typing(self._found),
            SLEEP: lambda: look_for_sleep(self._find_sleep()),
            **{key: partial(look_by, detector) for key, detector in detectors.items()},
        }
        page = self._page = NoticingPage(self._parts.theme, list(detectors))
        page.back_requested.connect(lambda: self._parts.window.show_page(UNDER))
        page.try_requested.connect(self._try)
        return page

    def _on_page_shown(self, key: str) -> None:
        self.stop()
        if key == NOTICING and self._page is not None:
            self._found = self._find_idle()
            self._page.show_noticed(look() for look in self._looks.values())

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
        noticed = self._looks[self._tried]()
        self._was_noticed = self._was_noticed or noticed.is_the_case
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
