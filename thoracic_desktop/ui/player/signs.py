"""The warning signs, asked in the player.

Facts: severe pain that rest does not ease, pain that spreads to arms or chest, numbness or weakness, trouble with
balance or coordination (C42 to C45).  General information, not reviewed by a clinician.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from thoracic_desktop.ui.player.sheet_rows import marked, spread, with_emergency_number
from thoracic_desktop.ui.widgets.banner import Banner
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.mark import Mark
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme


class SignsNotice(Sheet):
    """Names the warning signs and asks whether one of them fits; Esc is an answer too: none does.

    Signals:
        fits: One of them fits.
    """

    fits = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        """Build the sheet over a window."""
        super().__init__(theme, window, name=self.tr("Warning signs"))
        heading = Label(theme, self.tr("Does one of these fit?"), role="sheet_title")
        sentence = Label(theme, self.tr("Then exercise is not what you need now."), role="body_l", colour="ink2")
        self.body.addLayout(marked(Mark(theme, "caution"), heading, sentence))
        self.body.addSpacing(4)
        for sign in (
            self.tr("Strong pain that lasts and does not get less when you rest"),
            self.tr("Pain that runs into an arm or into the chest"),
            self.tr("An arm or a leg is numb or weak"),
            self.tr("Trouble with balance, or with moving as you want to"),
        ):
            self.body.addWidget(Label(theme, f"•  {sign}", role="body_l"))
        self._help = Banner(theme, kind="stop", icon="phone-call-fill")
        self.body.addSpacing(4)
        self.body.addWidget(self._help)
        fits = Button(theme, self.tr("One fits, end the session"), kind="danger", size="big")
        fits.clicked.connect(self.fits)
        back = Button(theme, self.tr("Go back"), size="big")
        back.clicked.connect(self.dismiss)
        self.body.addSpacing(4)
        self.body.addWidget(spread(theme, fits, back))

    def set_emergency_number(self, number: str) -> None:
        """Name the number that the person entered."""
        text = self.tr("Sudden, or with chest pain or trouble breathing: call {number}.")
        self._help.set_text(with_emergency_number(text, number))
