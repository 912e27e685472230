"""The fourth step: when somebody works, and what the session follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.first_start.step import Shown, Step
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.programme_controls import ProgrammeControls

if TYPE_CHECKING:
    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.ui.theme import Theme


class DayStep(Step):
    """Working days and hours, and an if-then plan.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("DayStep", "Somebody draws the chin straight back")
        super().__init__(theme, 4, Shown("chin_tuck", None, name, "stagePosture"), parent=parent)
        self._controls = ProgrammeControls(theme, roomy=True, parent=self)
        sentence = self.tr("Regular counts more than much. A fixed place in the day helps.")
        self.set_heading(self.tr("Your day"), sentence)
        controls = self._controls
        self.add_asked(self.tr("Days you work"), controls.days)
        hours = QWidget()
        row = QHBoxLayout(hours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(controls.work_from)
        row.addWidget(Label(theme, self.tr("to"), role="body", colour="ink2", wrap=False))
        row.addWidget(controls.work_to)
        self.add_asked(self.tr("Hours you work"), hours)
        card = Card(theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 16, 18, 16)
        inside.addWidget(controls.intention)
        self.add_asked(self.tr("Your plan"), card, gap=0)
        self.column.addStretch(1)
        controls.changed.connect(self.changed)

    @override
    def show_settings(self, settings: Settings) -> None:
        self._controls.show_settings(settings)
