"""The tray's menu: how things stand, and what can be done at once.

A host that is asked over D-Bus draws the menu itself, from texts, small pictures and check marks; so there is nothing
else in it.  Its entries are made once and keep their places: such hosts mix up entries that come and go.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from thoracic_desktop.reminders.status import Mood, RestReason
from thoracic_desktop.ui.notice_words import not_today_label, snooze_label
from thoracic_desktop.ui.reminder_words import detail, headline, idle_sentence, steady_headline
from thoracic_desktop.ui.tray.menu_look import MenuLook

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.reminders.status import Status
    from thoracic_desktop.ui.theme import Theme

PAUSES_MIN = (30, 60, 120)
CLOSED = frozenset({RestReason.EXERCISE_CLOSED, RestReason.NOT_INTRODUCED})
"""Where nothing can be started from here."""


class TrayMenu(QMenu):
    """The menu; it asks and shows, and decides nothing.

    Signals:
        refresh_requested: it is about to be seen; call `show_status` now for times that are right.
        today_requested, check_in_requested, open_requested: a page of the window, or the window.
        break_requested, session_requested: to start one now.
        snooze_requested, skip_requested, not_today_requested: what becomes of the break that is due.
        pause_requested: for so many minutes.
        pause_until_tomorrow_requested, pause_until_date_requested, resume_requested: as they say.
        meeting_changed: the person is in a meeting, or is not any more.
        quit_requested: to end the reminders.
    """

    refresh_requested = Signal()
    today_requested = Signal()
    break_requested = Signal()
    session_requested = Signal()
    check_in_requested = Signal()
    snooze_requested = Signal()
    skip_requested = Signal()
    not_today_requested = Signal()
    pause_requested = Signal(int)
    pause_until_tomorrow_requested = Signal()
    pause_until_date_requested = Signal()
    resume_requested = Signal()
    meeting_changed = Signal(bool)
    open_requested = Signal()
    quit_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make all entries; `show_status` fills them."""
        super().__init__(parent)
        self._look = MenuLook(theme, self)
        self._is_open = False
        self._steady_line = ""
        self._add_head()
        self._add_break()
        self._add_pause()
        self._add_program()
        theme.changed.connect(self._follow_theme)
        self.aboutToShow.connect(self._opens)
        self.aboutToHide.connect(self._closes)

    def dress(self, *, drawn_here: bool) -> None:
        """Take on the look for where the menu is drawn: by Qt, in the program's own colours, or by the host."""
        self._look.dress(drawn_here=drawn_here)

    def show_status(self, status: Status, exercise_name: str, now: dt.datetime) -> None:
        """Show how things stand.

        Args:
            status: what there is to say.
            exercise_name: the exercise of the next break in words; empty where none is known.
            now: local.
        """
        # A host may keep a closed menu as it is for hours: what it then shows must not count down.
        self._steady_line = steady_headline(status, now)
        _set_text(self._head, headline(status, now) if self._is_open else self._steady_line)
        _set_text(self._detail, detail(status, exercise_name, now))
        trouble = status.trouble or (
            "" if status.knows_idle or status.mood is not Mood.WAITING else idle_sentence(status)
        )
        _set_text(self._trouble, trouble)
        self._detail.setVisible(bool(self._detail.text()))
        self._trouble.setVisible(bool(trouble))
        self._show_due(status)
        self._show_start(status)
        self._show_pause(status)
        if self._is_open:
            self._look.show_share(_share_over(status))

    def _show_due(self, status: Status) -> None:
        is_due = status.mood is Mood.DUE
        _set_text(self._snooze, snooze_label(status.snooze_minutes, status.snoozes + 1))
        self._snooze.setVisible(is_due)
        self._skip.setVisible(is_due or status.mood is Mood.HELD)
        self._not_today.setVisible(is_due or status.mood is Mood.HELD)

    def _show_start(self, status: Status) -> None:
        may_start = status.mood is not Mood.RUNNING and status.rest not in CLOSED
        self._start_break.setEnabled(may_start)
        self._start_session.setEnabled(may_start)
        self._check_in.setEnabled(status.rest is not RestReason.NOT_INTRODUCED)
        text = self.tr("Start main session")
        if status.session_minutes:
            text = self.tr("Start main session ({minutes} min)").format(minutes=status.session_minutes)
        _set_text(self._start_session, text)

    def _show_pause(self, status: Status) -> None:
        has_reminders = status.mood is not Mood.OFF
        self._pause.setEnabled(has_reminders)
        self._resume.setVisible(status.mood is Mood.PAUSED)
        self._meeting.setEnabled(has_reminders)
        self._meeting.setChecked(status.in_meeting)

    def _add_head(self) -> None:
        self._head = self.addAction("")
        self._head.triggered.connect(self.today_requested)
        self._look.make_heading(self._head)
        self._detail = self._line()
        self._trouble = self._line()
        self.addSeparator()

    def _add_break(self) -> None:
        self._start_break = self._entry(self.tr("Start a break now"), "play-fill", self.break_requested)
        self._snooze = self._entry("", "alarm", self.snooze_requested)
        self._skip = self._entry(self.tr("Skip this one"), "skip-forward", self.skip_requested)
        self._not_today = self._entry(not_today_label(), "calendar-x", self.not_today_requested)
        self._start_session = self._entry("", "person-arms-spread", self.session_requested)
        self._check_in = self._entry(self.tr("How does it feel?"), "notepad", self.check_in_requested)
        self.addSeparator()

    def _add_pause(self) -> None:
        pauses = self.addMenu(self.tr("Pause reminders"))
        self._pause = pauses.menuAction()
        self._look.add_icon(self._pause, "bell-z")
        self._look.add_menu(pauses)
        names = (self.tr("30 minutes"), self.tr("1 hour"), self.tr("2 hours"))
        for name, minutes in zip(names, PAUSES_MIN, strict=True):
            pauses.addAction(name).triggered.connect(partial(self._ask_for_pause, minutes))
        pauses.addSeparator()
        pauses.addAction(self.tr("Until tomorrow")).triggered.connect(self.pause_until_tomorrow_requested)
        pauses.addAction(self.tr("Until a date…")).triggered.connect(self.pause_until_date_requested)
        self._resume = self._entry(self.tr("Resume reminders"), "bell-simple", self.resume_requested)
        self._meeting = self.addAction(self.tr("I am in a meeting"))
        self._meeting.setCheckable(True)
        self._look.add_icon(self._meeting, "video-camera")
        self._meeting.triggered.connect(self.meeting_changed)
        self.addSeparator()

    def _add_program(self) -> None:
        self._entry(self.tr("Open Thoracic"), "app-window", self.open_requested)
        self._entry(self.tr("Quit"), "power", self.quit_requested)

    def _entry(self, text: str, icon: str, wish: SignalInstance) -> QAction:
        action = self.addAction(text)
        self._look.add_icon(action, icon)
        action.triggered.connect(wish)
        return action

    def _line(self) -> QAction:
        """Add an entry that only says something."""
        action = self.addAction("")
        action.setEnabled(False)
        return action

    def _ask_for_pause(self, minutes: int, _checked: object = None) -> None:
        self.pause_requested.emit(minutes)

    def _follow_theme(self) -> None:
        self._look.follow_theme()

    def _opens(self) -> None:
        self._is_open = True
        self._look.wear()
        self.refresh_requested.emit()

    def _closes(self) -> None:
        self._is_open = False
        _set_text(self._head, self._steady_line)


def _set_text(action: QAction, text: str) -> None:
    """Set a text as it stands, also where it has an ampersand; the host hears only of a change."""
    escaped = text.replace("&", "&&")
    if action.text() != escaped:
        action.setText(escaped)


def _share_over(status: Status) -> float | None:
    """Return which share of the way to the next break is over; None where nobody knows."""
    if status.mood is not Mood.WAITING or status.next_in_s is None or not status.interval_s:
        return None
    return min(1.0, max(0.0, 1.0 - status.next_in_s / status.interval_s))
