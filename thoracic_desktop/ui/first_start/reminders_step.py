"""The fourth step: when somebody may be reminded, and what the session follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.first_start.step import Shown, Step
from thoracic_desktop.ui.widgets.button import BARE_PADDING, Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.programme_controls import ProgrammeControls
from thoracic_desktop.ui.widgets.rhythm_controls import RhythmControls
from thoracic_desktop.ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.ui.theme import Theme

GAP = 17


class RemindersStep(Step):
    """Working days and hours, how often a break, and an if-then plan for who wants one.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("RemindersStep", "Somebody draws the chin straight back")
        super().__init__(theme, 4, Shown("chin_tuck", None, name, "stagePosture"), parent=parent)
        self._rhythm = RhythmControls(theme, roomy=True, parent=self)
        self._programme = ProgrammeControls(theme, roomy=True, parent=self)
        self._login = Toggle(theme, self.tr("Start with the computer"))
        self._login.setChecked(True)
        sentence = self.tr("A small window, not the whole screen. One click skips it.")
        self.set_heading(self.tr("When may we nudge you?"), sentence)
        self.add_asked(self.tr("Days"), self._rhythm.days, gap=GAP)
        self.add_asked(self.tr("Hours"), self._rhythm.hours, gap=GAP)
        self.add_asked(self.tr("A break after this long at the computer"), self._rhythm.break_after, gap=GAP)
        self.column.addWidget(self._login_row())
        self.column.addSpacing(8)
        self._open_plan = Button(theme, self.tr("Make a plan for the session"), kind="text", icon="plus")
        self._plan = self._plan_card()
        way = QHBoxLayout()
        way.addSpacing(-BARE_PADDING)
        way.addWidget(self._open_plan, 0, Qt.AlignmentFlag.AlignLeft)
        way.addStretch(1)
        self.column.addLayout(way)
        self.column.addWidget(self._plan)
        self.column.addStretch(1)
        self._plan.hide()
        self._open_plan.clicked.connect(self._begin_plan)
        for controls in (self._rhythm, self._programme):
            controls.changed.connect(self.changed)

    @property
    def wants_start_at_login(self) -> bool:
        """Whether the program shall start with the computer."""
        return self._login.isChecked()

    @override
    def show_settings(self, settings: Settings) -> None:
        self._rhythm.show_settings(settings)
        self._programme.show_settings(settings)
        if settings.intention is not None:
            self._show_plan()

    def _login_row(self) -> QWidget:
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(self._theme, self.tr("Start with the computer"), role="strong"))
        later = self.tr("It sits in the tray. Settings can change this.")
        column.addWidget(Label(self._theme, later, role="caption", colour="ink2"))
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._login)
        row.addWidget(words, 1)
        return whole

    def _plan_card(self) -> QWidget:
        card = Card(self._theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 16, 18, 16)
        inside.addWidget(self._programme.intention)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self._theme, self.tr("Your plan"), role="strong"))
        column.addWidget(Label(self._theme, self.tr("A fixed place in the day helps."), role="caption", colour="ink2"))
        column.addWidget(card)
        return whole

    def _show_plan(self) -> None:
        """Show the plan in place of the button that opens it."""
        self._open_plan.hide()
        self._plan.show()

    def _begin_plan(self) -> None:
        """Open the plan, with the keys in its first field, and bring it into sight."""
        self._show_plan()
        self._programme.intention.take_focus()
        self.bring_into_sight(self._plan)
