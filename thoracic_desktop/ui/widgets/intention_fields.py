"""The if-then plan as a sentence with fields: after something that happens anyway, at a time, the session."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import UNSET
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.desktop.settings_store import Intention
from thoracic_desktop.ui.widgets.field import TextField
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.time_field import TimeField
from thoracic_desktop.ui.widgets.toggle import Toggle
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

LONGEST_CUE = 60
CUE_WIDTH = 150
_FIELD = re.compile(r"(\{cue\}|\{time\})")


def intention_words(intention: Intention | None) -> str:
    """Return the plan as its person would say it."""
    translate = QCoreApplication.translate
    if intention is None:
        return translate("Intention", "No plan yet. Enter a time to make one.")
    if intention.cue:
        first = translate("Intention", "After {cue} at {time}, I do my session.")
    else:
        first = translate("Intention", "At {time}, I do my session.")
    first = first.format(cue=intention.cue, time=intention.at)
    short = translate("Intention", "If the day is full, I do the two-minute set.")
    return f"{first} {short}" if intention.short_set_on_full_days else first


class IntentionFields(QWidget):
    """What comes before, when it is, and what a full day gets.

    Signals:
        changed: The person changed the plan; carries an `Intention`, or None where no time is entered.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cue = TextField(theme, self.tr("What comes before the session"))
        self._cue.setPlaceholderText(self.tr("lunch"))
        self._cue.setMaxLength(LONGEST_CUE)
        self._cue.setFixedWidth(CUE_WIDTH)
        self._cue.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._at = TimeField(theme, self.tr("When the session begins"), optional=True)
        self._at.setPlaceholderText(self.tr("12:30"))
        self._short = Toggle(theme, self.tr("The two-minute set on a full day"))
        self._short.setChecked(True)
        self._preview = Label(theme, role="label", colour="accentText")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._sentence(theme))
        column.addLayout(self._full_day(theme))
        column.addWidget(self._preview)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._shown: object = UNSET
        self._cue.editingFinished.connect(self._report)
        self._at.entered.connect(self._report)
        self._short.clicked.connect(self._report)
        self._cue.textEdited.connect(self._show_preview)
        self.show_intention(None)

    @property
    def intention(self) -> Intention | None:
        """The plan as it stands in the fields; None where no time is entered."""
        if not self._at.time:
            return None
        cue = " ".join(self._cue.text().split())
        return Intention(cue=cue, at=self._at.time, short_set_on_full_days=self._short.isChecked())

    def take_focus(self) -> None:
        """Let the keys go to the first field."""
        self._cue.setFocus(Qt.FocusReason.TabFocusReason)

    def show_intention(self, intention: Intention | None) -> None:
        """Show a plan without reporting it; a cue that waits for its time stays."""
        if intention == self._shown:
            return
        self._shown = intention
        if intention is not None:
            self._at.set_time(intention.at)
            self._short.setChecked(intention.short_set_on_full_days)
            if not self._cue.hasFocus():
                self._cue.setText(intention.cue)
        else:
            self._at.set_time("")
        self._show_preview()

    def _sentence(self, theme: Theme) -> WrapRow:
        """Put the fields where the translated sentence has them."""
        row = WrapRow(theme, gap=8, line_gap=8)
        fields = {"{cue}": self._cue, "{time}": self._at}
        for piece in _FIELD.split(self.tr("After {cue} at {time} I will do my session.")):
            if piece in fields:
                row.add_part(fields[piece])
            elif piece.strip():
                row.add_part(Label(theme, piece.strip(), role="body", wrap=False))
        return row

    def _full_day(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._short)
        row.addWidget(Label(theme, self.tr("If the day is full, the two-minute set."), role="body"), 1)
        return row

    def _report(self) -> None:
        self._show_preview()
        intention = self.intention
        if intention != self._shown:
            self._shown = intention
            self.changed.emit(intention)

    def _show_preview(self) -> None:
        self._preview.set_text(intention_words(self.intention))
