"""Whom to ask, in a sheet, right after a sign that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from thoracic_desktop.ui.widgets.advice_card import AdviceCard
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.programme.signs import Signs
    from thoracic_desktop.programme.tiers import Tier
    from thoracic_desktop.ui.theme import Theme

WIDTH = 620


class AdviceSheet(Sheet):
    """Says what it means and whom to ask; only the button closes it.

    Signals:
        number_entered: The person entered an emergency number, or took it out.

    Args:
        theme: Colours, type and icons.
        window: What it covers.
        signs: The warning signs.
    """

    number_entered = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, signs: Signs) -> None:
        super().__init__(theme, window, name=self.tr("What to do now"), width=WIDTH)
        self.set_escapable(False)
        self._card = AdviceCard(theme, signs, asks_number=True)
        read = Button(theme, self.tr("I have read this"), kind="primary", size="big")
        self.body.addWidget(Label(theme, self.tr("What to do now"), role="sheet_title"))
        self.body.addWidget(self._card)
        self.body.addSpacing(4)
        self.body.addWidget(read, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.number_entered.connect(self.number_entered)
        read.clicked.connect(self.dismiss)

    def show_for(self, tier: Tier, level: WordingLevel, emergency_number: str, fitting: Iterable[str]) -> None:
        """Open with the advice of a tier, naming the signs that fit."""
        self._card.show_advice(tier, level, emergency_number, fitting)
        self.open()
