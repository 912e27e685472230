"""Where the programme stands: which of the eight weeks, and on how many days something was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.ui.today.words import is_first_day
from thoracic_desktop.ui.widgets.button import BARE_PADDING, Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.spine_progress import SpineProgress

if TYPE_CHECKING:
    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.ui.theme import Theme

PROGRAMME_WEEKS = 8  # the source asks for at least six to eight
DAYS_OF_A_WEEK = 7


class WeekCard(Card):
    """The programme so far.

    Signals:
        progress_requested: The person wants to see the charts.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    progress_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._spine = SpineProgress(theme)
        self._title = Label(theme, role="h3")
        self._text = Label(theme, role="caption", colour="ink2")
        link = Button(theme, self.tr("See progress"), kind="text", size="small", trailing_icon="caret-right")
        link.clicked.connect(self.progress_requested)
        words = QVBoxLayout()
        words.setContentsMargins(BARE_PADDING, 2, 0, 0)
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._text)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(words)
        column.addStretch(1)
        column.addSpacing(8)
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(21, 22, 19, 16)
        row.setSpacing(20 - BARE_PADDING)
        row.addWidget(self._spine, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column, 1)

    def show_state(self, state: TodayState) -> None:
        """Show how far the programme has come."""
        moved, days = state.days_moved
        week = state.programme_week or 1
        self._spine.set_progress(min(float(PROGRAMME_WEEKS), days / DAYS_OF_A_WEEK))
        if week > PROGRAMME_WEEKS:
            self._title.set_text(self.tr("Week {week}").format(week=week))
        else:
            self._title.set_text(self.tr("Week {week} of {total}").format(week=week, total=PROGRAMME_WEEKS))
        if is_first_day(state) or days <= 1:
            self._text.set_text(self.tr("Regular, gentle practice counts most. Plan on 6 to 8 weeks."))
        elif week > PROGRAMME_WEEKS:
            text = self.tr("You moved on {moved} of {days} days. Keep the rhythm that suits you.")
            self._text.set_text(text.format(moved=moved, days=days))
        else:
            text = self.tr("You moved on {moved} of {days} days. Keep a steady rhythm for 6 to 8 weeks.")
            self._text.set_text(text.format(moved=moved, days=days))
