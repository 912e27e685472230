"""The third step: how long a session may take, what is at hand, and what bothers somebody now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.first_start.step import Shown, Step
from thoracic_desktop.ui.widgets.programme_controls import ProgrammeControls

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.ui.theme import Theme


class ThingsStep(Step):
    """Minutes (the source's goal is 15 to 20, C28), things (C67, a towel instead of a roller, D14), directions (D15).

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("ThingsStep", "Somebody leans back over a foam roller")
        super().__init__(theme, 3, Shown("roller_extension", None, name, "stageStretch"), parent=parent)
        self._controls = ProgrammeControls(theme, roomy=True, parent=self)
        self.set_heading(
            self.tr("Time and things"), self.tr("The sessions are made to fit. All of this can change later.")
        )
        controls = self._controls
        goal = self.tr("15 to 20 is the goal. The first weeks begin shorter.")
        self.add_asked(self.tr("Minutes for one session"), controls.minutes, hint=goal)
        towel = self.tr("No roller? A rolled towel stands in for it.")
        self.add_asked(self.tr("What do you have?"), controls.things, hint=towel)
        less = self.tr("What you choose is made smaller or left out. You are asked again later.")
        self.add_asked(self.tr("Does any of this bother you now?"), controls.bothers, hint=less, gap=0)
        self.column.addStretch(1)
        controls.changed.connect(self.changed)

    @override
    def show_settings(self, settings: Settings) -> None:
        self._controls.show_settings(settings)
