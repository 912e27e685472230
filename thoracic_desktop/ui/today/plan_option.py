"""One plan in the sheet of plans: its name, what it asks for today, and the way to use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.terms import minutes_word
from thoracic_desktop.ui.today.words import exercise_count, main_exercises
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.controllers.today_state import PlanChoice
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.today.routine_offer import RoutineOffer


class PlanOption(Card):
    """A plan that can be used; the one in use says so instead of offering it.

    Signals:
        chosen: The person wants this plan.

    Args:
        theme: Colours and type.
        choice: The plan with what it asks for today.
        level: Which wording.
        in_use: Whether it is the plan in use.
        parent: The owner.
    """

    chosen = Signal()

    def __init__(
        self, theme: Theme, choice: PlanChoice, level: WordingLevel, *, in_use: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        name = choice.plan.name.at(level)
        self.set_outline("accent" if in_use else "line")
        length = minutes_word(choice.length_ms)
        count = exercise_count(choice.exercises)
        amount = self.tr("{length}  ·  {count} today").format(length=length, count=count)
        if choice.day.parts > 1:
            text = self.tr("{length}  ·  {count}, session {part} of {parts} today")
            amount = text.format(length=length, count=count, part=choice.day.part, parts=choice.day.parts)
        names = ", ".join(exercise.name.at(level) for exercise in main_exercises(choice.exercises))
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(theme, name, role="h3"))
        column.addWidget(Label(theme, amount, role="body", colour="ink2", strong=length))
        column.addSpacing(4)
        column.addWidget(Label(theme, choice.plan.summary.at(level), role="body", colour="ink2"))
        column.addWidget(Label(theme, names, role="caption", colour="ink2"))
        row = WrapRow(theme, gap=20)
        row.setContentsMargins(21, 17, 17, 17)
        row.add_part(words, 300)
        if in_use:
            row.add_part(Tag(theme, self.tr("In use"), group="stretch"))
        else:
            use = Button(theme, self.tr("Use this"))
            use.setAccessibleName(self.tr("Use this: {name}").format(name=name))
            use.clicked.connect(self.chosen)
            row.add_part(use)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(row)


class RoutineOption(Card):
    """One of the person's own routines; it begins at once and replaces no plan.

    Signals:
        chosen: The person wants to do it now.

    Args:
        theme: Colours and type.
        routine: The routine.
        level: Which wording.
        parent: The owner.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, routine: RoutineOffer, level: WordingLevel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        length = minutes_word(routine.length_ms)
        amount = self.tr("{length}  ·  {count}").format(length=length, count=exercise_count(routine.exercises))
        names = ", ".join(exercise.name.at(level) for exercise in main_exercises(routine.exercises))
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(theme, routine.name, role="h3"))
        column.addWidget(Label(theme, amount, role="body", colour="ink2", strong=length))
        column.addWidget(Label(theme, names, role="caption", colour="ink2"))
        start = Button(theme, self.tr("Start"))
        start.setAccessibleName(self.tr("Start: {name}").format(name=routine.name))
        start.clicked.connect(self.chosen)
        row = WrapRow(theme, gap=20)
        row.setContentsMargins(21, 17, 17, 17)
        row.add_part(words, 300)
        row.add_part(start)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(row)
