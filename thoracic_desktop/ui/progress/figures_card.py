"""The few plain numbers of the chosen weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.progress.weeks import monday_of
from thoracic_desktop.ui.progress.time_frame import TimeFrame, calendar_weeks
from thoracic_desktop.ui.progress.words import full_day, short_day
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from thoracic_desktop.ui.progress.data import LastRatings, ProgressData
    from thoracic_desktop.ui.theme import Theme

PADDING = 18
SINCE_GAP = 3
NONE = "–"


class FiguresCard(Card):
    """Sessions and days of the chosen weeks, and the newest ratings.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._column.setSpacing(0)
        self._column.addWidget(Label(theme, self.tr("In numbers"), role="h3"))
        self._since = Label(theme, role="caption", colour="ink2")
        self._column.addSpacing(SINCE_GAP)
        self._column.addWidget(self._since)
        self._sessions = self._row()
        self._days = self._row()
        self._ratings = self._row(last=True)

    def show_figures(self, data: ProgressData, frame: TimeFrame) -> None:
        """Show the numbers of the chosen weeks."""
        weeks = calendar_weeks(data, frame)
        self._since.set_text(self.tr("Since {day}").format(day=full_day(weeks[0].monday)))
        sessions = sum(week.sessions for week in weeks)
        self._sessions.show_figure(str(sessions), self.tr("session") if sessions == 1 else self.tr("sessions"))
        mondays = {week.monday for week in weeks}
        days = sum(monday_of(day) in mondays for day in data.moved_days)
        self._days.show_figure(str(days), self.tr("day you moved") if days == 1 else self.tr("days you moved"))
        self._show_ratings(data.last_ratings)

    def _show_ratings(self, last: LastRatings | None) -> None:
        if last is None:
            self._ratings.show_figure(NONE, self.tr("No session rated yet"))
            return
        before, after = (NONE if score is None else str(score) for score in (last.before, last.after))
        self._ratings.show_figure(
            self.tr("{before} → {after}").format(before=before, after=after),
            self.tr("before and after, {day}").format(day=short_day(last.day)),
        )

    def _row(self, *, last: bool = False) -> _Figure:
        figure = _Figure(self._theme)
        self._column.addStretch(1)
        self._column.addWidget(figure)
        self._column.addStretch(1)
        if not last:
            self._column.addWidget(Divider(self._theme))
        return figure


class _Figure(QWidget):
    """A number and what it counts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._number = Label(theme, role="h1")
        self._words = Label(theme, role="caption", colour="ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(self._words)

    def show_figure(self, number: str, words: str) -> None:
        self._number.set_text(number)
        self._words.set_text(words)
