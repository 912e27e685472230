"""The question before a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.ui.rating.figure_card import FigureCard, Line
from thoracic_desktop.ui.rating.reminders import Reminders
from thoracic_desktop.ui.rating.score_cards import MeaningCard
from thoracic_desktop.ui.rating.view import QuestionView
from thoracic_desktop.ui.rating.words import AROUND
from thoracic_desktop.ui.terms import group_word
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

START_WIDTH = 240


class BeforeView(QuestionView):
    """Asks how it is right now, and shows what comes.

    Signals:
        rated: The person chose a number.
        start_requested: The session is to begin.
        skip_requested: The session is to begin without an answer.
        cancel_requested: The session is not to begin.

    Args:
        theme: Colours, type and icons.
        picture: Where the figure comes from.
        parent: The owner.
    """

    rated = Signal(int)
    start_requested = Signal()
    skip_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        self._card = FigureCard(theme, picture, translate("BeforeView", "What comes"))
        question = translate("BeforeView", "How is your mid-back right now?")
        hint = translate("BeforeView", "One tap saves it. There is no right answer.")
        super().__init__(theme, question, hint, self._card, parent)
        self._last: int | None = None
        self._meaning = MeaningCard(theme)
        cancel = Button(theme, self.tr("Cancel"), kind="quiet", icon="x-bold")
        self.start = Button(theme, self.tr("Start session"), kind="primary", size="big", icon="play-fill")
        self.start.setMinimumWidth(START_WIDTH)
        skip = Button(theme, self.tr("Skip this question"), kind="text")
        self._missing = Label(theme, self.tr("Choose a number first."), role="caption", colour="ink2")
        self.top.addWidget(cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self.above.addSpacing(13)
        self.add_question(23)
        self.below.addSpacing(22)
        self.below.addWidget(self._meaning)
        self.below.addSpacing(24)
        self.below.addWidget(Reminders(theme))
        answers = WrapRow(theme, gap=12)
        for part in (self.start, skip, self._missing):
            answers.add_part(part)
        self.add_answers(answers)
        self.set_tab_order(cancel, self.bar, self.start, skip)
        self.bar.rated.connect(self._show_score)
        self.bar.rated.connect(self.rated)
        self.start.clicked.connect(self.start_requested)
        skip.clicked.connect(self.skip_requested)
        cancel.clicked.connect(self.cancel_requested)

    def ask(self, last: int | None, exercises: tuple[Exercise, ...], level: WordingLevel) -> None:
        """Ask anew."""
        self._last = last
        self.bar.set_value(None)
        self._show_score(None)
        first = exercises[0]
        self._card.show_exercise(first, None, first.name.at(level))
        self._card.show_lines(_lines(exercises, level))

    def _show_score(self, score: int | None) -> None:
        self._meaning.show_score(score, self._last)
        self.start.setEnabled(score is not None)
        self._missing.setVisible(score is None)


def _lines(exercises: tuple[Exercise, ...], level: WordingLevel) -> list[Line]:
    """The exercises in order; warm-up and slow breathing are not counted."""
    lines: list[Line] = []
    number = 0
    for exercise in exercises:
        counted = exercise.group not in AROUND
        number += counted
        icon = "wind-bold" if exercise.group is Group.COOL_DOWN else "person-arms-spread"
        lines.append(
            Line(
                group=exercise.group,
                number=str(number) if counted else "",
                icon=icon,
                name=exercise.name.at(level),
                end=group_word(exercise.group) if counted else "",
            )
        )
    return lines
