"""The warning signs in a sheet: all of them, the gravest first, with whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.programme.tiers import NO, YES, Tier
from thoracic_desktop.ui.widgets.banner import Banner
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.question_row import QuestionRow
from thoracic_desktop.ui.widgets.sheet import Sheet
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.programme.signs import SignGroup, Signs
    from thoracic_desktop.ui.theme import Theme

WIDTH = 720


class SignsSheet(Sheet):
    """Asks which of the signs fit; what is not answered counts as no.

    Esc and "Go back" answer nothing.

    Signals:
        answered: The person answered; carries `yes` or `no` by the key of each sign.

    Args:
        theme: Colours, type and icons.
        window: What it covers.
        signs: The warning signs.
    """

    answered = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, signs: Signs) -> None:
        super().__init__(theme, window, name=self.tr("When to get help"), width=WIDTH)
        self._signs = signs
        self._rows: list[QuestionRow] = []
        self._titles: dict[Tier, tuple[Label, Label]] = {}
        self._call = Banner(theme, kind="stop", icon="phone-call-fill")
        self._fits = Button(theme, self.tr("One of these fits"), kind="primary", size="big")
        self._none = Button(theme, self.tr("None of these"), size="big")
        back = Button(theme, self.tr("Go back"), kind="text")
        self.body.addWidget(Label(theme, self.tr("When to get help"), role="sheet_title"))
        text = self.tr("Exercise can wait if any of these fits you.")
        self.body.addWidget(Label(theme, text, role="body_l", colour="ink2"))
        self.body.addWidget(self._call)
        for group in signs.groups:
            self._add_group(theme, group)
        row = WrapRow(theme, gap=12, line_gap=8)
        for button in (self._fits, self._none, back):
            row.add_part(button)
        self.body.addSpacing(4)
        self.body.addWidget(row)
        self._fits.clicked.connect(self._answer)
        self._none.clicked.connect(self._answer)
        back.clicked.connect(self.dismiss)

    def show_for(self, level: WordingLevel, emergency_number: str) -> None:
        """Open with no answers, in a wording, naming the number that the person entered."""
        for row in self._rows:
            row.clear()
            row.set_level(level)
        for group in self._signs.groups:
            title, lead = self._titles[group.tier]
            title.set_text(group.title.at(level))
            lead.set_text(group.lead.at(level))
        self._call.set_text(_call_words(emergency_number))
        self._show_buttons()
        self.open()

    def _add_group(self, theme: Theme, group: SignGroup) -> None:
        title, lead = Label(theme, role="h3"), Label(theme, role="body", colour="ink2")
        self._titles[group.tier] = title, lead
        is_emergency = group.tier is Tier.EMERGENCY
        rows = [QuestionRow(theme, sign, dense=not is_emergency) for sign in group.signs]
        for row in rows:
            row.answered.connect(self._show_buttons)
        self._rows += rows
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(lead)
        self.body.addSpacing(4)
        self.body.addLayout(words)
        self.body.addWidget(_apart(rows) if is_emergency else _in_a_card(theme, rows))

    def _show_buttons(self) -> None:
        """Let only that be pressed which says what is marked."""
        has_yes = any(row.answer for row in self._rows)
        self._fits.setEnabled(has_yes)
        self._none.setEnabled(not has_yes)

    def _answer(self) -> None:
        answers = {row.sign.key: YES if row.answer else NO for row in self._rows}
        self.dismiss()
        self.answered.emit(answers)


def _apart(rows: Sequence[QuestionRow]) -> QWidget:
    """Put the gravest signs in rows of their own."""
    apart = QWidget()
    column = QVBoxLayout(apart)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for row in rows:
        column.addWidget(row)
    return apart


def _in_a_card(theme: Theme, rows: Sequence[QuestionRow]) -> Card:
    card = Card(theme)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(1, 4, 1, 4)
    inside.setSpacing(0)
    for index, row in enumerate(rows):
        if index:
            inside.addWidget(Divider(theme))
        inside.addWidget(row)
    return card


def _call_words(number: str) -> str:
    if number:
        text = QCoreApplication.translate("Safety", "Chest pain, trouble breathing, sudden weakness? Call {number}.")
        return text.format(number=number)
    return QCoreApplication.translate(
        "Safety", "Chest pain, trouble breathing, sudden weakness? Call your emergency number."
    )
