"""The top of the Today screen: the greeting, the date, and the week at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.moments import greeting, long_date, weekday, weekday_letter
from thoracic_desktop.ui.today.words import is_first_day
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.week_dots import WeekDots
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.ui.theme import Theme


class Header(QWidget):
    """Greets, names the day, and shows on which days of the week something was done.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._greeting = Label(theme, role="h1")
        self._date = Label(theme, role="body", colour="ink2")
        self._week = WeekDots(theme)
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._greeting)
        column.addWidget(self._date)
        row = WrapRow(theme)
        row.add_part(words)
        row.add_part(self._week)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(row)

    def show_state(self, state: TodayState) -> None:
        """Show this day."""
        self._greeting.set_text(self.tr("Welcome") if is_first_day(state) else greeting(state.now))
        today = state.now.date()
        self._date.set_text(self._day_and_plan(state))
        monday = today.toordinal() - today.weekday()
        days = [
            (weekday_letter(number + 1), 1.0 if done else 0.0, weekday(today.fromordinal(monday + number)))
            for number, done in enumerate(state.sessions_done)
        ]
        self._week.set_days(days, today=today.weekday())

    def _day_and_plan(self, state: TodayState) -> str:
        """Name the day, and the person's own plan for it, in their own words."""
        day, plan = long_date(state.now.date()), state.intention
        if plan is None:
            return day
        if plan.cue:
            text = self.tr("{day}  ·  after {cue} at {time}")
            return text.format(day=day, cue=plan.cue, time=plan.at)
        return self.tr("{day}  ·  at {time}").format(day=day, time=plan.at)
