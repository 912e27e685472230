"""One suggestion or question of the programme: what, why, on which facts, and the answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.programme_words import facts_line, filled, subject_word
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.programme.proposal import Proposal
    from thoracic_desktop.programme.texts import ProposalTexts
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.button import Kind


class ProposalCard(Card):
    """Shows the most important suggestion of today; nothing happens until it is answered.

    Signals:
        answered: The person answered; carries the proposal and the key of the answer.
        rules_requested: The person wants to see by which rules it came.

    Args:
        theme: Colours, type and icons.
        texts: The words of the suggestions.
        parent: The owner.
    """

    answered = Signal(object, str)
    rules_requested = Signal()

    def __init__(self, theme: Theme, texts: ProposalTexts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._texts = texts
        self._shown: tuple[Proposal, WordingLevel] | None = None
        self._title = Label(theme, role="h3")
        self._text = Label(theme, role="body", colour="ink2")
        self._facts = Label(theme, role="caption", colour="ink2")
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label in (self._title, self._text, self._facts):
            column.addWidget(label)
        self._row = WrapRow(theme, gap=8, line_gap=8)
        self._row.setContentsMargins(0, 0, 0, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(21, 15, 16, 15)
        outer.setSpacing(10)
        outer.addWidget(words)
        outer.addWidget(self._row)

    def show_proposal(self, state: TodayState, level: WordingLevel) -> None:
        """Show the first suggestion of the day, or nothing."""
        self.setVisible(bool(state.proposals))
        if not state.proposals:
            return
        proposal = state.proposals[0]
        texts = self._texts.proposals[proposal.key]
        subject = subject_word(proposal.subject, state.chosen.catalogue, level)
        self._title.set_text(filled(texts.title, level, subject, proposal.inputs))
        self._text.set_text(filled(texts.text, level, subject, proposal.inputs))
        facts = facts_line(proposal.inputs, self._texts, level, state.now.date())
        self._facts.set_text(facts)
        self._facts.setVisible(bool(facts))
        if self._shown != (proposal, level):
            self._shown = proposal, level
            self._make_buttons(proposal, level)

    def _make_buttons(self, proposal: Proposal, level: WordingLevel) -> None:
        self._row.clear()
        answers = self._texts.proposals[proposal.key].answers
        for number, choice in enumerate(proposal.choices):
            kind: Kind = "secondary" if number else "soft"
            button = Button(self._theme, answers[choice.answer].at(level), kind=kind, size="small")
            button.clicked.connect(partial(self.answered.emit, proposal, choice.answer))
            self._row.add_part(button)
            button.show()
        rules = Button(self._theme, self.tr("Why?"), kind="text", size="small")
        rules.setAccessibleName(self.tr("Show the rules of the programme"))
        rules.clicked.connect(self.rules_requested)
        self._row.add_part(rules)
        rules.show()
