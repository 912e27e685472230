"""What having been away counts as: three lengths of time, each longer than the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.settings.fold_row import FoldRow
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.stepper import Stepper
from thoracic_desktop.ui.widgets.wrap_row import WrapRow
from thoracic_desktop.ui.widgets.wrong_line import WrongLine

if TYPE_CHECKING:
    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.ui.theme import Theme

MINUTE_S = 60
IGNORED_S, REST_MIN, RESTART_MIN = (60, 600), (2, 60), (5, 480)
"""The limits of the three, as the settings have them."""
IGNORED_STEP_S, RESTART_STEP_MIN = 30, 5
TEXT_WIDTH = 200


class AwayRow(FoldRow):
    """Opens to three numbers; what is out of order is not handed on, and one sentence says why.

    Signals:
        changed: The person chose other lengths that are in order; carries the changed fields of the settings, by name.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        ignored, rest, restart = self.tr("Ignored up to"), self.tr("A break from"), self.tr("All starts anew from")
        minutes = self.tr(" min")
        widest = f"{RESTART_MIN[1]}{minutes}"
        self._shown = (0, 0, 0)
        self._ignored = _stepper(theme, ignored, IGNORED_S, self.tr(" s"), widest, step=IGNORED_STEP_S)
        self._rest = _stepper(theme, rest, REST_MIN, minutes, widest)
        self._restart = _stepper(theme, restart, RESTART_MIN, minutes, widest, step=RESTART_STEP_MIN)
        self._wrong = WrongLine(theme)
        rows = (
            (ignored, self.tr("You read or think: it counts as work."), self._ignored),
            (rest, self.tr("You were up, so no break is due."), self._rest),
            (restart, self.tr("As at the start of the day."), self._restart),
        )
        for title, text, stepper in rows:
            self.body.addWidget(_row(theme, title, text, stepper))
            stepper.changed.connect(self._report)
        self.body.addWidget(self._wrong)

    def show_settings(self, settings: Settings) -> None:
        """Show the lengths; what was entered and is not in order stays until other ones hold."""
        shown = (settings.away_ignored_seconds, settings.away_rest_minutes, settings.away_restart_minutes)
        if shown == self._shown:
            return
        self._shown = shown
        self._ignored.set_value(shown[0])
        self._rest.set_value(shown[1])
        self._restart.set_value(shown[2])
        self._wrong.show_text("")
        text = self.tr("Ignored up to {ignored} s, a break from {rest} min, anew from {restart} min")
        words = text.format(ignored=shown[0], rest=shown[1], restart=shown[2])
        self.set_words(self.tr("When you are away"), words, self.tr("Change what time away counts as"))

    def _report(self) -> None:
        ignored, rest, restart = self._ignored.value, self._rest.value, self._restart.value
        if not ignored < rest * MINUTE_S < restart * MINUTE_S:
            self._wrong.show_text(
                self.tr("Each length must be longer than the one above it. Until then, nothing changes.")
            )
            return
        self._wrong.show_text("")
        fields = {"away_ignored_seconds": ignored, "away_rest_minutes": rest, "away_restart_minutes": restart}
        self.changed.emit(fields)


def _stepper(theme: Theme, name: str, limits: tuple[int, int], unit: str, widest: str, *, step: int = 1) -> Stepper:
    return Stepper(theme, name, least=limits[0], most=limits[1], step=step, unit=unit, widest=widest)


def _row(theme: Theme, title: str, text: str, stepper: Stepper) -> QWidget:
    words = QWidget()
    words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(theme, title, role="body_medium"))
    column.addWidget(Label(theme, text, role="caption", colour="ink2"))
    row = WrapRow(theme, line_gap=8)
    row.add_part(words, TEXT_WIDTH)
    row.add_part(stepper)
    return row
