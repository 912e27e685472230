"""The Settings page: built when it is first shown, kept up with the settings and with the time of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.app.applying import open_folder
from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.reminders.hours import ONE_DAY
from thoracic_desktop.session.segments import CueKind

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.history.repository import History
    from thoracic_desktop.ui.settings.page import SettingsPage

UNDO_SHOWN_MS = 12_000
LONGEST_BREAK_MS = 3 * 60_000
"""What is planned to take no longer than this is a break at the desk and no session."""


class SettingsFlow(QObject):
    """Shows the settings, and carries out what is asked for on their page.

    Signals:
        settings_chosen: Other settings are wanted; carries the new `Settings`.
        signs_requested: The person wants to answer the questions about warning signs anew.
        noticing_requested: The person wants to see what the program can notice on this machine.
        start_at_login_toggled: The program shall start with the computer, or no longer.
    """

    settings_chosen = Signal(object)
    signs_requested = Signal()
    noticing_requested = Signal()
    start_at_login_toggled = Signal(bool)

    def __init__(self, parts: Parts) -> None:
        """Prepare; the page is built by `make_page`."""
        super().__init__()
        self._parts = parts
        self._page: SettingsPage | None = None
        self._undo = Delay(self._forget, self)

    @property
    def page(self) -> SettingsPage | None:
        """The page, once it has been shown."""
        return self._page

    def make_page(self) -> QWidget:
        """Build the page."""
        from thoracic_desktop.ui.settings.page import SettingsPage  # noqa: PLC0415 - shown later, if at all

        parts = self._parts
        page = self._page = SettingsPage(parts.theme, parts.figures.still, parts.data_folder)
        page.changed.connect(self.settings_chosen)
        page.removed.connect(lambda: self._undo.start_ms(UNDO_SHOWN_MS))
        page.chime_trial_requested.connect(self._try_chime)
        page.open_folder_requested.connect(lambda: open_folder(parts.data_folder))
        page.own_requested.connect(lambda: parts.window.show_page("own"))
        page.signs_requested.connect(self.signs_requested)
        page.noticing_requested.connect(self.noticing_requested)
        page.start_at_login_toggled.connect(self.start_at_login_toggled)
        return page

    def show_settings(self) -> None:
        """Show the settings as they are now."""
        if self._page is not None:
            self._page.show_settings(self._parts.settings.settings)

    def show_start_at_login(self, *, is_on: bool, sentence: str) -> None:
        """Show whether the program starts with the computer, and a word about it where there is one to say."""
        if self._page is not None:
            self._page.show_start_at_login(is_on, sentence)

    def show_day(self) -> None:
        """Show what the settings make of the day, as it is at this moment; nothing is read while nobody looks."""
        page = self._page
        if page is not None and page.isVisible():
            now = self._parts.clock.now()
            since = now.date() - ONE_DAY  # the day that is shown may have begun before midnight
            self._parts.history.read(
                lambda history: _breaks_done(history, since), lambda done: page.show_day(now, done)
            )

    def stop(self) -> None:
        """Let nothing be due any more."""
        self._undo.cancel()

    def _forget(self) -> None:
        if self._page is not None:
            self._page.hide_toast()

    def _try_chime(self) -> None:
        self._parts.chimes.prepare()
        self._parts.chimes.play(CueKind.START)


def _breaks_done(history: History, since: dt.date) -> tuple[dt.datetime, ...]:
    """Return when breaks were finished, from a day on; on the history's own thread."""
    return tuple(
        one.ended_at
        for one in history.sessions(since)
        if one.ended_at is not None and one.planned_ms <= LONGEST_BREAK_MS and one.active_ms > 0
    )
