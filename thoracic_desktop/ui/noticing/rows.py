"""One thing that may be noticed: whether and how, and a trial of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.noticing.noticed import SLEEP
from thoracic_desktop.ui.noticing.words import answer, explained, invitation, outcome, title, verdict
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.ui.noticing.noticed import Noticed
    from thoracic_desktop.ui.theme import Theme

TEXT_WIDTH = 300
TILE = 34


class NoticedRow(QWidget):
    """What is known of one thing; it can be tried, except for sleep, which nobody wants to try.

    Signals:
        try_requested: The person wants to see whether it is noticed.

    Args:
        theme: Colours, type and icons.
        key: What it is about.
        parent: The owner.
    """

    try_requested = Signal()

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._tile = IconTile(theme, "question-bold", side=TILE, ground="sunken", colour="ink2")
        self._explained = Label(theme, role="caption", colour="ink2")
        self._invitation = Label(theme, role="caption", colour="ink2")
        self._answer = Label(theme, role="caption_strong", colour="accentText")
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(theme, title(key), role="strong"))
        for label in (self._explained, self._invitation, self._answer):
            column.addWidget(label)
        row = WrapRow(theme, gap=16, line_gap=8)
        row.setContentsMargins(0, 13, 21, 13)
        row.add_part(words, TEXT_WIDTH)
        if key != SLEEP:
            again = Button(theme, self.tr("Try"), size="small")
            again.setAccessibleName(self.tr("Try: {name}").format(name=title(key)))
            again.clicked.connect(self.try_requested)
            row.add_part(again)
        beside = QVBoxLayout()
        beside.setContentsMargins(21, 16, 0, 13)
        beside.addWidget(self._tile)
        beside.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(14)
        outer.addLayout(beside)
        outer.addWidget(row, 1)
        self.clear_trial()

    def show_noticed(self, noticed: Noticed) -> None:
        """Show whether and how it is noticed."""
        told = verdict(noticed)
        self._explained.set_text(f"{told} {explained(noticed)}", told)
        if noticed.can_be_told:
            self._tile.set_look("check-bold", "accentSoft", "accentText")
        else:
            self._tile.set_look("question-bold", "sunken", "ink2")

    def show_trial(self, noticed: Noticed, seconds_left: int) -> None:
        """Show how things stand now, while somebody tries it."""
        self.show_noticed(noticed)
        self._say(answer(noticed))
        self._invitation.set_text(invitation(self._key, seconds_left))
        self._invitation.setVisible(noticed.can_be_told)

    def end_trial(self, *, was_noticed: bool) -> None:
        """Show what the trial came to."""
        self._invitation.hide()
        self._say(outcome(was_noticed=was_noticed))

    def clear_trial(self) -> None:
        """Show nothing of a trial."""
        self._invitation.hide()
        self._answer.set_text("")
        self._answer.hide()

    def _say(self, text: str) -> None:
        if text != self._answer.text():
            self._answer.set_text(text)
            announce(self, text)
        self._answer.show()
