"""The warning signs: asked about from anywhere, kept as a decision, and whether exercise waits."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.programme.signs import Signs
    from thoracic_desktop.ui.safety.advice_sheet import AdviceSheet
    from thoracic_desktop.ui.safety.signs_sheet import SignsSheet

YES = "yes"


class SafetyFlow(QObject):
    """Asks about the warning signs and keeps what was answered; the signs are read when they are first shown.

    Signals:
        decided: the questions were answered, so that today is another day.
        number_entered: an emergency number was entered on the way.
    """

    decided = Signal()
    number_entered = Signal(str)

    def __init__(self, parts: Parts) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._parts = parts
        self._then: Callable[[bool], None] | None = None
        self._closing: Mapping[str, str] = {}

    @cached_property
    def signs(self) -> Signs:
        """The warning signs."""
        from thoracic_desktop.content.resources import resource_root  # noqa: PLC0415 - most starts show none
        from thoracic_desktop.content.sign_files import load_signs  # noqa: PLC0415 - as above

        return load_signs(resource_root())

    @property
    def is_closed(self) -> bool:
        """Whether exercise waits, because a sign fitted when it was last asked.

        What has just been answered counts from then on: a disk that is full keeps it out of the history, and with that
        out of the state of today.
        """
        return bool(self._closing) or self._is_said_on_today

    @property
    def _is_said_on_today(self) -> bool:
        state = self._parts.today.state
        return state is not None and state.safety.is_closed

    def explain(self) -> None:
        """Say why exercise waits and whom to ask, if Today does not say so."""
        if self._closing and not self._is_said_on_today:
            self._advise(self._closing)

    def ask(self, then: Callable[[bool], None] | None = None) -> None:
        """Show the signs; `then` is told, once they are answered, whether exercise has to wait."""
        self._then = then
        settings = self._parts.settings.settings
        self._sheet.show_for(settings.wording, settings.emergency_number)

    def keep(self, answers: Mapping[str, str]) -> bool:
        """Keep answers, `yes` or `no` by the key of a sign; say whether exercise has to wait."""
        from thoracic_desktop.programme.safety import check_decision  # noqa: PLC0415 - seldom needed

        parts, state = self._parts, self._parts.today.state
        now = parts.clock.now()
        decision = check_decision(self.signs, answers, now.date(), state.red_days if state is not None else ())
        self._closing = dict(answers) if self.signs.tier_of(answers) is not None else {}
        parts.history.write(lambda history: history.programme.add_decision(decision, now))
        self.decided.emit()
        return bool(self._closing)

    @cached_property
    def _sheet(self) -> SignsSheet:
        from thoracic_desktop.ui.safety.signs_sheet import SignsSheet  # noqa: PLC0415 - most starts show none

        sheet = SignsSheet(self._parts.theme, self._parts.window, self.signs)
        sheet.answered.connect(self._on_answered)
        return sheet

    @cached_property
    def _advice(self) -> AdviceSheet:
        from thoracic_desktop.ui.safety.advice_sheet import AdviceSheet  # noqa: PLC0415 - most starts show none

        sheet = AdviceSheet(self._parts.theme, self._parts.window, self.signs)
        sheet.number_entered.connect(self.number_entered)
        return sheet

    def _on_answered(self, answers: Mapping[str, str]) -> None:
        """Keep the answers, let a session end first, and then say whom to ask."""
        then, self._then = self._then, None
        has_to_wait = self.keep(answers)
        if then is not None:
            then(has_to_wait)
        self._advise(answers)

    def _advise(self, answers: Mapping[str, str]) -> None:
        tier = self.signs.tier_of(answers)
        if tier is not None:
            settings = self._parts.settings.settings
            fitting = [key for key, answer in answers.items() if answer == YES]
            self._advice.show_for(tier, settings.wording, settings.emergency_number, fitting)
