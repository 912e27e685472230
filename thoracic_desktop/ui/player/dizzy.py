"""What the player says to somebody who is dizzy, and how it leads them through the two minutes after that.

Facts: counterpressure manoeuvres (C31 to C34), with the safe position first and help after one to two minutes, as
first-aid guidance puts it (`session/steadying.py`).  General information, not reviewed by a clinician.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thoracic_desktop.ui.player.picture_step import PictureStep
from thoracic_desktop.ui.player.sheet_rows import marked, row, with_emergency_number
from thoracic_desktop.ui.widgets.banner import Banner
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.mark import Mark
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

WIDTH = 920
LYING = ("legs_crossed_lying", "start")


class DizzySheet(Sheet):
    """Says what to do now; the session does not go on by itself.

    Signals:
        down: the person sits or lies, and wants to be led.
        end_requested: they feel steady.
    """

    down = Signal()
    end_requested = Signal()

    def __init__(self, theme: Theme, window: QWidget, picture: Picture) -> None:
        """Build the sheet over a window; `picture` gives the figure."""
        super().__init__(theme, window, name=self.tr("Sit or lie down now"), width=WIDTH)
        self.set_escapable(False)
        heading = Label(theme, self.tr("Sit or lie down now"), role="title_l")
        sentence = Label(
            theme, self.tr("Keep breathing normally. Do not hold your breath."), role="body_l", colour="ink2"
        )
        self.body.addLayout(marked(Mark(theme, "caution"), heading, sentence))
        self.body.addSpacing(4)
        self.body.addLayout(self._steps(theme, picture))
        self._help = Banner(theme, kind="stop", icon="phone-call-fill")
        self.body.addWidget(self._help)
        self.body.addSpacing(4)
        down = Button(theme, self.tr("I am down, lead me"), kind="primary", size="big")
        down.clicked.connect(self.down)
        end = Button(theme, self.tr("I feel steady, end session"), size="big")
        end.clicked.connect(self.end_requested)
        mistake = Button(theme, self.tr("Pressed by mistake"), kind="quiet")
        mistake.clicked.connect(self.dismiss)
        self.body.addLayout(row(down, end, None, mistake))

    def set_emergency_number(self, number: str) -> None:
        """Name the number that the person entered."""
        self._help.set_text(
            with_emergency_number(
                self.tr(
                    "If you fainted, it gets worse, comes back, or lasts more than a minute or two: call {number}."
                ),
                number,
            )
        )

    def _steps(self, theme: Theme, picture: Picture) -> QHBoxLayout:
        get_low = (self.tr("Get low"), self.tr("Sit against something solid, or lie down."))
        cross = (self.tr("Cross and squeeze"), self.tr("Cross your legs. Tense legs, belly and buttocks."))
        grip = (self.tr("Grip and pull"), self.tr("Hook your hands together and pull them apart."))
        cards = QHBoxLayout()
        cards.setSpacing(16)
        for card in (
            PictureStep(theme, 1, get_low, picture, LYING, tint="stageStretch"),
            PictureStep(theme, 2, cross, picture, ("legs_crossed_lying", None), tint="stagePosture"),
            PictureStep(theme, 3, grip, picture, ("hands_pulled", None), tint="stagePosture"),
        ):
            cards.addWidget(card, 1)
        return cards
