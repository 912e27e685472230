"""What the player asks before a session ends, and what it says when pain has ended one.

The clock stands still before any of these opens.  Facts: sharp or radiating pain asks to modify or stop (C37); warning
signs (C42 to C45).  General information, not reviewed by a clinician.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from thoracic_desktop.ui.player.numbered import NumberedStep
from thoracic_desktop.ui.player.sheet_rows import help_link, marked, row, spread, with_emergency_number
from thoracic_desktop.ui.widgets.banner import Banner
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.mark import Mark
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme

QUESTION_WIDTH = 560


class EndSheet(Sheet):
    """Asks whether to stop here."""

    end_confirmed = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        """Build the sheet over a window."""
        super().__init__(theme, window, name=self.tr("End the session?"), width=QUESTION_WIDTH)
        self.body.addWidget(Label(theme, self.tr("End the session?"), role="sheet_title"))
        text = self.tr("The session is paused. What you have done so far is kept.")
        self.body.addWidget(Label(theme, text, role="body_l", colour="ink2"))
        self.body.addSpacing(8)
        go_on = Button(theme, self.tr("Back to the session"), kind="primary")
        go_on.clicked.connect(self.dismiss)
        end = Button(theme, self.tr("End session"))
        end.clicked.connect(self.end_confirmed)
        self.body.addLayout(row(go_on, end))


class StopSheet(Sheet):
    """Says what to do after pain has ended a session.

    Signals:
        done_requested: It has been read.
        help_requested: The person wants to see the warning signs.
    """

    done_requested = Signal()
    help_requested = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        """Build the sheet over a window."""
        super().__init__(theme, window, name=self.tr("Let us stop here"))
        self.set_escapable(False)
        heading = Label(theme, self.tr("Let us stop here"), role="sheet_title")
        sentence = Label(theme, self.tr("The session has ended. What you did is kept."), role="body_l", colour="ink2")
        self.body.addLayout(marked(Mark(theme, "stop"), heading, sentence))
        self.body.addSpacing(8)
        steps = (
            (self.tr("Come out of the position slowly"), self.tr("Then sit or lie however feels easy.")),
            (self.tr("Breathe normally and let it settle"), self.tr("Give it a few quiet minutes.")),
            (
                self.tr("Still there? Leave it for today"),
                self.tr("If it spreads, or rest does not help, ask a health professional."),
            ),
        )
        for number, (title, hint) in enumerate(steps, start=1):
            self.body.addWidget(NumberedStep(theme, number, title, hint))
        self._help = Banner(theme, kind="stop", icon="phone-call-fill")
        self.body.addSpacing(8)
        self.body.addWidget(self._help)
        done = Button(theme, self.tr("I have read this"), kind="primary", size="big")
        done.clicked.connect(self.done_requested)
        self.body.addSpacing(8)
        self.body.addWidget(spread(theme, done, help_link(theme, self.help_requested)))

    def set_emergency_number(self, number: str) -> None:
        """Name the number that the person entered."""
        self._help.set_text(
            with_emergency_number(
                self.tr(
                    "Chest pain, trouble breathing, numbness or weakness in an arm or leg, or trouble with balance: "
                    "call {number}."
                ),
                number,
            )
        )
