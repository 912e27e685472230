"""The first step: what this is, who it is for, its limits, and which words suit somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.first_start.step import Shown, Step
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.segment import Segment
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.ui.theme import Theme

ICON = 24


class _Words(Value, frozen=True):
    """The words of the step at one level."""

    sentence: str
    for_whom: str
    limits: str
    example: str


class WelcomeStep(Step):
    """Says what the program is and what it is not (C3, C60 to C62; for adults, D24), and asks for the wording (C8).

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("WelcomeStep", "Somebody on hands and knees rounds the back")
        shown = Shown("cat_cow", "cat", name, "stageStretch")
        super().__init__(theme, 1, shown, parent=parent)
        self._for_whom = Label(theme, role="body_l_dense")
        self._limits = Label(theme, role="body_l_dense")
        here = self.tr("Everything stays on this computer. No account, no network.")
        self._wording = Segment(theme, self.tr("Wording"))
        self._wording.add(WordingLevel.PLAIN, self.tr("Plain words"))
        self._wording.add(WordingLevel.CLINICAL, self.tr("Clinical words"))
        self._example = Label(theme, role="body", colour="ink2")
        lines = (
            ("person-arms-spread", self._for_whom),
            ("info", self._limits),
            ("monitor", Label(theme, here, role="body_l_dense")),
        )
        self.column.addWidget(_card(theme, lines))
        self.column.addSpacing(24)
        later = self.tr("It changes every text at once. Settings can change it back.")
        self.add_asked(self.tr("Which words suit you?"), self._wording, self._example, hint=later)
        self.column.addStretch(1)
        self._wording.chosen.connect(self._choose)
        self.set_level(WordingLevel.PLAIN)

    @override
    def show_settings(self, settings: Settings) -> None:
        self._wording.set_current(settings.wording)
        self.set_level(settings.wording)

    @override
    def set_level(self, level: WordingLevel) -> None:
        words = self._plain() if level is WordingLevel.PLAIN else self._clinical()
        self.set_heading(self.tr("Ease your mid-back, a little every day"), words.sentence)
        self._for_whom.set_text(words.for_whom)
        self._limits.set_text(words.limits)
        self._example.set_text(words.example)

    def _plain(self) -> _Words:
        return _Words(
            sentence=self.tr(
                "Guided stretches, gentle strength and short sets at your desk. Give it six to eight weeks."
            ),
            for_whom=self.tr("For adults with a tight mid-back, often from long days of sitting."),
            limits=self.tr(
                "General information. No clinician has reviewed it, and it is not a medical device. It does not know "
                "your back."
            ),
            example=self.tr("“Turn your chest to the left.” For everybody."),
        )

    def _clinical(self) -> _Words:
        return _Words(
            sentence=self.tr(
                "Guided thoracic mobility, scapular and trunk strengthening and postural sets, over six to eight weeks."
            ),
            for_whom=self.tr("For adults with thoracic muscle tension, often with sustained sitting."),
            limits=self.tr(
                "General information, not reviewed by a clinician and not a medical device. It supplements clinical "
                "judgement and does not replace it."
            ),
            example=self.tr("“Rotate the thorax to the left.” For health professionals."),
        )

    def _choose(self, key: str) -> None:
        self.set_level(WordingLevel(key))
        self.changed.emit({"wording": WordingLevel(key)})


def _card(theme: Theme, lines: tuple[tuple[str, Label], ...]) -> Card:
    card = Card(theme)
    grid = QGridLayout(card)
    grid.setContentsMargins(20, 16, 20, 16)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(12)
    grid.setColumnStretch(1, 1)
    for row, (icon, label) in enumerate(lines):
        tile = IconTile(theme, icon, side=ICON, ground=None, colour="accentText")
        grid.addWidget(tile, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label, row, 1)
    return card
