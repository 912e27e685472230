"""The first start: four short steps, with the figure beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from thoracic_desktop.desktop.settings_store import Settings
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.first_start.footer import Footer
from thoracic_desktop.ui.first_start.picture_pane import PicturePane
from thoracic_desktop.ui.first_start.progress_row import ProgressRow
from thoracic_desktop.ui.first_start.reminders_step import RemindersStep
from thoracic_desktop.ui.first_start.safety_step import SafetyStep
from thoracic_desktop.ui.first_start.step import SIDE, WIDEST, Step
from thoracic_desktop.ui.first_start.things_step import ThingsStep
from thoracic_desktop.ui.first_start.welcome_step import WelcomeStep
from thoracic_desktop.ui.widgets.advice_card import AdviceCard
from thoracic_desktop.ui.widgets.announce import announce

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from thoracic_desktop.programme.signs import Signs
    from thoracic_desktop.programme.tiers import Tier
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

PICTURE_SHARE = 0.39
WIDEST_PICTURE = 520
# What is asked keeps at least this much width, at normal text size; else the picture makes room.
LEAST_WIDTH = 540
# The questions keep at least this much height beside what a yes means, at normal text size.
LEAST_HEIGHT = 240
ABOVE, BELOW = 56, 60  # what stands free around the row above a step and the one below it
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class FirstStartPage(QWidget):
    """Leads through the steps; Enter goes on, Esc goes back, and going back keeps every answer.

    Signals:
        changed: The person chose something; carries the new settings.
        safety_answered: All questions about warning signs have their answer, `yes` or `no` by key.
        finished: The last step was left.

    Args:
        theme: Colours, type and icons.
        picture: Where the figures come from.
        signs: The warning signs.
        parent: The owner.
    """

    changed = Signal(object)
    safety_answered = Signal(object)
    finished = Signal()

    def __init__(self, theme: Theme, picture: Picture, signs: Signs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._signs = signs
        self._settings = self._before = Settings()
        self._safety = [SafetyStep(theme, group) for group in signs.groups]
        self._reminders = RemindersStep(theme)
        self._is_left_out = False
        self._steps: list[Step] = [WelcomeStep(theme), *self._safety, ThingsStep(theme), self._reminders]
        self._pane = PicturePane(theme, picture)
        self._progress = ProgressRow(theme)
        self._stack = QStackedWidget()
        self._advice = AdviceCard(theme, signs, asks_number=True)
        self._advised: Tier | None = None
        self._footer = Footer(theme)
        self._above, self._below = QHBoxLayout(), QVBoxLayout()
        self.setAccessibleName(self.tr("First start"))
        self._lay_out()
        self._connect()
        self._go_to(0)

    def begin(self, settings: Settings, answers: Mapping[str, str]) -> None:
        """Begin with the first step; settings and answers of an earlier time are filled in."""
        self._show_settings(settings)
        for part in self._safety:
            part.set_answers(answers)
        self._go_to(0)

    @property
    def answers(self) -> dict[str, str]:
        """The answers about warning signs so far, `yes` or `no` by key."""
        return {key: answer for part in self._safety for key, answer in part.answers.items()}

    @property
    def wants_start_at_login(self) -> bool:
        """Whether the program shall start with the computer; not where the step that asks was skipped."""
        return self._reminders.wants_start_at_login and not self._is_left_out

    def _lay_out(self) -> None:
        for step in self._steps:
            self._stack.addWidget(step)
        self._below.setSpacing(16)
        self._below.addWidget(self._advice)
        self._below.addWidget(self._footer)
        self._above.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._above)
        column.addWidget(self._stack, 1)
        column.addLayout(self._below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._pane)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        for step in self._steps:
            step.changed.connect(self._change)
        for part in self._safety:
            part.answered.connect(self._show_state)
        self._advice.number_entered.connect(self._set_number)
        self._footer.back_requested.connect(self._go_back)
        self._footer.on_requested.connect(self._go_on)
        self._footer.skip_requested.connect(self._skip)
        self._theme.changed.connect(self._arrange)

    @property
    def _step(self) -> Step:
        return self._steps[self._stack.currentIndex()]

    def _change(self, fields: dict[str, object]) -> None:
        self._settings = replace(self._settings, **fields)
        if "wording" in fields:
            self._show_settings(self._settings)
        self.changed.emit(self._settings)

    def _set_number(self, number: str) -> None:
        self._change({"emergency_number": number})

    def _show_settings(self, settings: Settings) -> None:
        self._settings = settings
        for step in self._steps:
            step.show_settings(settings)
        self._show_state()

    # From step to step --------------------------------------------------------------------------------------------

    def _go_to(self, index: int) -> None:
        self._before = self._settings
        self._stack.setCurrentIndex(index)
        step = self._step
        step.verticalScrollBar().setValue(0)
        self._pane.show_figure(step.shown)
        if isinstance(step, SafetyStep):
            self._progress.set_step(step.number, self._safety.index(step) + 1, len(self._safety))
        else:
            self._progress.set_step(step.number)
        self._show_state()
        announce(self, step.accessibleName())
        self._take_focus()

    def _go_on(self) -> None:
        index = self._stack.currentIndex()
        if self._step is self._safety[-1]:
            self.safety_answered.emit(self.answers)
        if index + 1 < len(self._steps):
            self._go_to(index + 1)
        else:
            self.finished.emit()

    def _go_back(self) -> None:
        if self._stack.currentIndex() > 0:
            self._go_to(self._stack.currentIndex() - 1)

    def _skip(self) -> None:
        """Leave the step as it was when it was entered."""
        if self._settings != self._before:
            self._show_settings(self._before)
            self.changed.emit(self._before)
        self._is_left_out = self._step is self._reminders
        self._go_on()

    def _show_state(self) -> None:
        step, index = self._step, self._stack.currentIndex()
        tier = self._signs.tier_of(self.answers)
        is_safety = isinstance(step, SafetyStep)
        self._show_advice(tier if is_safety else None)
        texts = {0: self.tr("Get started"), len(self._steps) - 1: self.tr("Finish")}
        self._footer.show_state(
            on=texts.get(index, self.tr("Continue")),
            has_back=index > 0,
            can_skip=index > 0 and not is_safety,
            left=step.open_questions if isinstance(step, SafetyStep) else 0,
            note=self.tr("Exercise is closed for now.") if tier is not None and is_safety else "",
        )

    def _show_advice(self, tier: Tier | None) -> None:
        is_new = tier is not None and tier is not self._advised
        self._advised = tier
        self._advice.setVisible(tier is not None)
        if tier is not None:
            self._advice.show_advice(tier, self._settings.wording, self._settings.emergency_number)
        self._place_advice(look=is_new)
        if is_new:
            announce(self, self._advice.words)

    def _place_advice(self, *, look: bool = False) -> None:
        """Keep the advice in sight below the questions; where that would leave them no room, put it behind the last.

        Args:
            look: Whether to bring it into sight there.
        """
        step = self._step
        if self._advised is None or not isinstance(step, SafetyStep):
            return
        room = self.height() - self._progress.sizeHint().height() - ABOVE - BELOW - self._footer.sizeHint().height()
        wanted = self._advice.heightForWidth(self._inner_width())
        if room - wanted >= LEAST_HEIGHT * self._theme.text_scale:
            self._below.insertWidget(0, self._advice)
            return
        step.slot.addWidget(self._advice)
        self._advice.show()
        if look:
            step.column.activate()
            step.ensureWidgetVisible(self._advice)

    # Keys and room ------------------------------------------------------------------------------------------------

    def _take_focus(self) -> None:
        """Let keys work at once, without a ring around what has the focus."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not isinstance(self.focusWidget(), QLineEdit):  # there it settles what was typed
            self._footer.on.click()
        elif event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Give the picture its share, or leave it out where text needs the room."""
        wanted = min(WIDEST_PICTURE, round(self.width() * PICTURE_SHARE))
        self._pane.setFixedWidth(wanted)
        self._pane.setVisible(self.width() - wanted >= LEAST_WIDTH * self._theme.text_scale)
        side = (self._room() - self._inner_width()) // 2
        self._above.setContentsMargins(side, 42, side, 14)
        self._below.setContentsMargins(side, 8, side, 36)
        self._place_advice()

    def _room(self) -> int:
        """The width beside the picture."""
        return self.width() - (0 if self._pane.isHidden() else self._pane.width())

    def _inner_width(self) -> int:
        """The width of a step, where it stands in the room it has."""
        return min(self._room() - 2 * SIDE, WIDEST)
