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

    def show_day(self) -> None:
        """Show what the settings make of the day, as it is at this moment; nothing is read while nobody looks."""
        page = self._page
        if page is not None and page.isVisible():
            now = self._parts.clock.now()
            self._parts.history.read(
                lambda history: _made_and_settled(history, now), lambda it: page.show_day(now, *it)
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


def _made_and_settled(history: History, now: dt.datetime) -> tuple[tuple[dt.datetime, ...], int]:
    """Return when breaks were made, and how many of the day are over; on the history's own thread."""
    from thoracic_desktop.controllers.break_counts import break_counts, breaks_made  # noqa: PLC0415 - not at the start

    today = now.date()
    since = today - ONE_DAY  # the day that is shown may have begun before midnight
    return breaks_made(history, since, today), break_counts(history, today).settled
