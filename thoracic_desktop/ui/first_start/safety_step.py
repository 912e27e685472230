"""The second step, one part of it for each tier of warning signs: every question needs an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.programme.tiers import NO, YES, Tier
from thoracic_desktop.ui.first_start.step import Shown, Step
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.question_row import QuestionRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.programme.signs import SignGroup
    from thoracic_desktop.ui.theme import Theme


class SafetyStep(Step):
    """Asks about the signs of one tier.

    The graver ones stand in rows of their own; the others in one card, which ends with a button that says no to all
    that is left: it comes after the last of them, so nobody presses it before all have been on the screen.

    Signals:
        answered: The person chose something.

    Args:
        theme: Colours, type and icons.
        group: The signs.
        parent: The owner.

    Attributes:
        slot: Where advice may stand that has no room elsewhere.
    """

    answered = Signal()

    def __init__(self, theme: Theme, group: SignGroup, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("SafetyStep", "Somebody sits on a chair and breathes calmly")
        super().__init__(theme, 2, Shown("slow_breathing", None, name, "stageStrength"), parent=parent)
        self._group = group
        is_emergency = group.tier is Tier.EMERGENCY
        self._rows = [QuestionRow(theme, sign, dense=not is_emergency) for sign in group.signs]
        self._rest = Button(theme, self.tr("None of these"), size="small", icon="check-bold")
        if is_emergency:
            self._add_rows()
        else:
            self._add_card()
        self.column.addSpacing(8)
        self.slot = QVBoxLayout()
        self.column.addLayout(self.slot)
        self.column.addSpacing(12)
        text = self.tr("With a yes, exercise waits, and you see whom to ask. You can answer again any time.")
        self.column.addWidget(Label(theme, text, role="caption", colour="ink2"))
        self.column.addStretch(1)
        for row in self._rows:
            row.answered.connect(self._on_answered)
        self._rest.clicked.connect(self._say_no_to_the_rest)

    @property
    def answers(self) -> dict[str, str]:
        """What has been answered so far, `yes` or `no` by key."""
        return {row.sign.key: YES if row.answer else NO for row in self._rows if row.answer is not None}

    @property
    def open_questions(self) -> int:
        """How many questions have no answer yet."""
        return sum(row.answer is None for row in self._rows)

    def set_answers(self, answers: Mapping[str, str]) -> None:
        """Show answers that were given before; nothing is reported."""
        for row in self._rows:
            if row.sign.key in answers:
                row.set_answer(answers[row.sign.key] == YES)
        self._show_rest()

    @override
    def show_settings(self, settings: Settings) -> None:
        self.set_level(settings.wording)

    @override
    def set_level(self, level: WordingLevel) -> None:
        titles = {
            Tier.EMERGENCY: self.tr("First, a quick safety check"),
            Tier.SOON: self.tr("A few more questions"),
            Tier.ASK_FIRST: self.tr("And the last ones"),
        }
        self.set_heading(titles[self._group.tier], self._group.lead.at(level))
        for row in self._rows:
            row.set_level(level)

    def _add_rows(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(8)
        for row in self._rows:
            column.addWidget(row)
        self.column.addLayout(column)

    def _add_card(self) -> None:
        card = Card(self._theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.setSpacing(0)
        for index, row in enumerate(self._rows):
            if index:
                inside.addWidget(Divider(self._theme))
            inside.addWidget(row)
        self.column.addWidget(card)
        self.column.addSpacing(12)
        self.column.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignLeft)

    def _say_no_to_the_rest(self) -> None:
        for row in self._rows:
            if row.answer is None:
                row.set_answer(False)
        self._on_answered()

    def _on_answered(self) -> None:
        self._show_rest()
        self.answered.emit()

    def _show_rest(self) -> None:
        self._rest.setEnabled(bool(self.open_questions))
        has_yes = YES in self.answers.values()
        self._rest.setText(self.tr("No to the others") if has_yes else self.tr("None of these"))
        self._rest.updateGeometry()
