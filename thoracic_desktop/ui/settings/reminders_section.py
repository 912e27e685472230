"""The first section of the settings: when to remind of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.desktop.settings_store import TimeRange
from thoracic_desktop.ui.settings.away_row import AwayRow
from thoracic_desktop.ui.settings.day_card import DayCard
from thoracic_desktop.ui.settings.range_list import RangeList
from thoracic_desktop.ui.settings.range_row import RangeWords
from thoracic_desktop.ui.settings.row import SettingRow, card_of
from thoracic_desktop.ui.settings.session_times import SessionTimes
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.rhythm_controls import RhythmControls
from thoracic_desktop.ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.ui.theme import Theme

NEW_HOURS = TimeRange(start="18:00", end="20:00", days=(5,))
NEW_QUIET = TimeRange(start="12:30", end="13:15", days=(0, 1, 2, 3, 4))


class RemindersSection(QWidget):
    """Several cards under one title.

    Signals:
        changed: The person chose something; carries the changed fields of the settings, by name.
        removed: Something is gone; carries what it was called, and what brings it back.
        opened: A row was added, and is to be seen; carries it.
        noticing_requested: The person wants to see what the program can notice on this machine.
        start_at_login_toggled: The person wants the program to start with the computer, or not.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    changed = Signal(object)
    removed = Signal(str, object)
    opened = Signal(QWidget)
    noticing_requested = Signal()
    start_at_login_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings: Settings | None = None
        self._now: dt.datetime | None = None
        self._done: tuple[dt.datetime, ...] = ()
        self._settled: int | None = None
        self.title = self.tr("Reminders")
        self._day = DayCard(theme)
        self._controls = RhythmControls(theme, parent=self)
        self._hours = self._hours_list()
        self._quiet = self._quiet_list()
        self._sessions = SessionTimes(theme)
        self._away = AwayRow(theme)
        self._login = Toggle(theme, self.tr("Start with the computer"))
        self._login_row = SettingRow(theme, self.tr("Start with the computer"), self._login_words(""), [self._login])
        self._noticing = Button(theme, self.tr("Look"), size="small")
        self._noticing.setAccessibleName(self.tr("Look at what I can notice here"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(13)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.addWidget(Label(theme, self.title, role="label_strong", colour="ink2"))
        column.addLayout(head)
        for card in (self._day, *self._cards()):
            column.addWidget(card)
        self._day.hide()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show these settings; nothing is reported."""
        self._settings = settings
        self._controls.show_settings(settings)
        self._hours.show_ranges(settings.more_work_hours)
        self._quiet.show_ranges(settings.quiet_times)
        self._sessions.show_settings(settings)
        self._away.show_settings(settings)
        self._show_day()

    def show_day(self, now: dt.datetime, done: Sequence[dt.datetime], settled: int | None) -> None:
        """Show what the settings make of the day of a local moment, with the breaks that were done, and are over."""
        self._now, self._done, self._settled = now, tuple(done), settled
        self._show_day()

    def show_start_at_login(self, *, is_on: bool, sentence: str) -> None:
        """Show whether the program starts with the computer, and a word about it where there is one to say."""
        self._login.setChecked(is_on)
        self._login_row.set_text(self._login_words(sentence))

    def _show_day(self) -> None:
        if self._settings is not None and self._now is not None:
            self._day.show_day(self._settings, self._now, self._done, self._settled)
            self._day.show()

    def _cards(self) -> list[QWidget]:
        return [card_of(self._theme, rows) for rows in (self._how_often(), self._main(), self._held(), self._program())]

    def _how_often(self) -> list[QWidget]:
        theme, controls = self._theme, self._controls
        work = self.tr("Counts time at the computer. Time away resets it.")
        stand = self.tr("Two minutes on your feet. Counted as a break too.")
        unnoticed = self.tr("Unnoticed: hard to see for others")
        return [
            SettingRow(theme, self.tr("Days"), "", [controls.days]),
            SettingRow(theme, self.tr("Hours"), "", [controls.hours]),
            self._hours,
            SettingRow(theme, self.tr("A break after"), work, [controls.break_after]),
            SettingRow(theme, self.tr("Get up and move after"), stand, [controls.move_after]),
            SettingRow(theme, self.tr("Most breaks in a day"), "", [controls.most_breaks]),
            SettingRow(theme, self.tr("Where you make them"), unnoticed, [controls.place]),
        ]

    def _main(self) -> list[QWidget]:
        heat = self.tr("A reminder to warm your back, if you like")
        return [
            self._sessions,
            SettingRow(self._theme, self.tr("Heat before it"), heat, [self._controls.heat]),
        ]

    def _held(self) -> list[QWidget]:
        held = self.tr(
            "A break waits until you are free and then comes once. It sees that a camera is on, not what it shows."
        )
        notice = self.tr("Calls, full screen, typing: what this computer tells")
        return [
            self._quiet,
            SettingRow(self._theme, self.tr("Hold breaks during calls and full screen"), held, [self._controls.holds]),
            SettingRow(self._theme, self.tr("What I can notice here"), notice, [self._noticing]),
        ]

    def _program(self) -> list[QWidget]:
        return [self._away, self._login_row]

    def _login_words(self, sentence: str) -> str:
        return sentence or self.tr("It then sits in the tray and reminds you.")

    def _hours_list(self) -> RangeList:
        words = RangeWords(
            begins=self.tr("These hours begin"),
            ends=self.tr("These hours end"),
            days=self.tr("Days with these hours"),
            each=self.tr("These hours on {day}"),
        )
        return RangeList(
            self._theme,
            self.tr("More hours"),
            self.tr("For a second shift, a weekend, a night"),
            add=Button(self._theme, self.tr("Add hours"), size="small", icon="plus"),
            words=words,
            new=lambda: NEW_HOURS,
        )

    def _quiet_list(self) -> RangeList:
        words = RangeWords(
            begins=self.tr("The quiet time begins"),
            ends=self.tr("The quiet time ends"),
            days=self.tr("Days with this quiet time"),
            each=self.tr("Quiet on {day}"),
            name=self.tr("Name of the quiet time"),
            example=self.tr("Lunch"),
        )
        add = Button(self._theme, self.tr("Add"), size="small", icon="plus")
        add.setAccessibleName(self.tr("Add a quiet time"))
        return RangeList(
            self._theme,
            self.tr("Quiet times"),
            self.tr("Lunch, a regular call: no reminder comes"),
            add=add,
            words=words,
            new=lambda: NEW_QUIET,
        )

    def _connect(self) -> None:
        self._controls.changed.connect(self.changed)
        self._away.changed.connect(self.changed)
        self._hours.changed.connect(self._set_hours)
        self._quiet.changed.connect(self._set_quiet)
        self._sessions.changed.connect(self._set_sessions)
        for one in (self._hours, self._quiet, self._sessions):
            one.removed.connect(self.removed)
        for ranges in (self._hours, self._quiet):
            ranges.opened.connect(self.opened)
        self._noticing.clicked.connect(self.noticing_requested)
        self._login.clicked.connect(self.start_at_login_toggled)

    def _set_hours(self, ranges: tuple[TimeRange, ...]) -> None:
        self.changed.emit({"more_work_hours": tuple(ranges)})

    def _set_quiet(self, ranges: tuple[TimeRange, ...]) -> None:
        self.changed.emit({"quiet_times": tuple(ranges)})

    def _set_sessions(self, times: tuple[str, ...]) -> None:
        self.changed.emit({"session_times": tuple(times)})
