"""What is due today, by kind of exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.programme.day import StrengthStatus
from thoracic_desktop.programme.timing import session_ms
from thoracic_desktop.ui.moments import past_day, short_weekday
from thoracic_desktop.ui.terms import minutes_word
from thoracic_desktop.ui.today.words import STRETCH_TARGET
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.due_row import DueRow
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.programme.day import DayPlan
    from thoracic_desktop.ui.theme import Theme


class DueCard(Card):
    """Stretching, strengthening and posture breaks: how much of each is done.

    Signals:
        posture_requested: The person wants to do one posture set now.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    posture_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._stretch = DueRow(theme, icon="arrows-out-line-vertical-bold", group="stretch", title=self.tr("Stretch"))
        self._strength = DueRow(theme, icon="barbell-bold", group="strength", title=self.tr("Strengthen"))
        self._set = Button(theme, "", kind="soft", size="small")
        self._set.clicked.connect(self.posture_requested)
        title = self.tr("Posture set")
        self._posture = DueRow(theme, icon="monitor-bold", group="posture", title=title, action=self._set)
        column = QVBoxLayout(self)
        column.setContentsMargins(19, 16, 19, 19)
        column.setSpacing(14)
        column.addWidget(Label(theme, self.tr("Due today"), role="h3"))
        for row in (self._stretch, self._strength, self._posture):
            column.addWidget(row)
        column.addStretch(1)

    def show_state(self, state: TodayState) -> None:
        """Show how this day stands."""
        stretches = state.day.stretches_today
        self._stretch.set_state(
            self.tr("1 to 2 times a day"), self._count(stretches, STRETCH_TARGET), stretches / STRETCH_TARGET
        )
        self._show_strength(state)
        posture, target = state.posture_done, state.day.posture_sets
        self._posture.setVisible(target > 0)
        if target > 0:
            self._posture.set_state(self._sets(posture, target), "", posture / target)

        self._set.setVisible(state.day.posture_set is not None and not state.safety.is_closed)
        if state.day.posture_set is not None:
            length = minutes_word(session_ms(state.day.posture_set.exercises, state.chosen.catalogue))
            self._set.setText(length)
            self._set.setAccessibleName(self.tr("Start a posture set, {length}").format(length=length))
            self._set.setToolTip(self.tr("Start a posture set"))

    def _show_strength(self, state: TodayState) -> None:
        day = state.day
        self._strength.setVisible(day.strength is not StrengthStatus.NOT_IN_PLAN)
        text = self.tr("Every other day")
        if day.strength_last is not None and day.strength is not StrengthStatus.DONE_TODAY:
            text = self.tr("Last done {day}").format(day=past_day(day.strength_last, state.now.date()))
        due = day.strength in {StrengthStatus.NEVER_DONE, StrengthStatus.DUE}
        done = day.strength is StrengthStatus.DONE_TODAY
        self._strength.set_state(text, self._strength_word(day), 1.0 if done else 0.0, due=due)

    def _strength_word(self, day: DayPlan) -> str:
        if day.strength is StrengthStatus.DONE_TODAY:
            return self.tr("Done")
        if day.strength is StrengthStatus.FLARE:
            return self.tr("Rests")
        if day.strength in {StrengthStatus.RESTING, StrengthStatus.NOT_YET} and day.strength_next is not None:
            return short_weekday(day.strength_next)
        return self.tr("Due")

    def _sets(self, done: int, target: int) -> str:
        if done > target:
            return self.tr("{count} today").format(count=done)
        return self.tr("{count} of {target} today").format(count=done, target=target)

    def _count(self, done: int, target: int) -> str:
        if done > target:
            return self.tr("{count} today").format(count=done)
        return self.tr("{count} of {target}").format(count=done, target=target)
