"""What I can notice here: each thing by itself, whether this machine tells it, how, and a trial of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from thoracic_desktop.ui.noticing.noticed import SLEEP, TYPING
from thoracic_desktop.ui.noticing.rows import NoticedRow
from thoracic_desktop.ui.widgets.button import BARE_PADDING, Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.noticing.noticed import Noticed
    from thoracic_desktop.ui.theme import Theme

WIDEST = 760


class NoticingPage(ScrollPage):
    """Shows what is known, and hands on the wish to try it.

    Signals:
        back_requested: The person wants to go back to Settings.
        try_requested: The person wants to try something; carries its key.

    Args:
        theme: Colours, type and icons.
        holders: The keys of what holds a break back, in the order in which they are shown.
        parent: The owner.
    """

    back_requested = Signal()
    try_requested = Signal(str)

    def __init__(self, theme: Theme, holders: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, QMargins(32, 22, 32, 32), parent, widest=WIDEST)
        self._theme = theme
        self._rows: dict[str, NoticedRow] = {}
        self.setAccessibleName(self.tr("What I can notice here"))
        back = Button(theme, self.tr("Settings"), kind="text", size="small", icon="caret-left")
        back.clicked.connect(self.back_requested)
        way_back = QHBoxLayout()
        way_back.setContentsMargins(-BARE_PADDING, 0, 0, 0)
        way_back.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(way_back)
        self.column.addSpacing(6)
        self.column.addWidget(Label(theme, self.tr("What I can notice here"), role="h1"))
        lead = self.tr("Each computer tells other things. Try them: you see at once what I see.")
        self.column.addWidget(Label(theme, lead, role="body_l", colour="ink2"))
        self.column.addSpacing(18)
        self._add_section(self.tr("Whether you are at work"), [TYPING, SLEEP])
        self._add_section(self.tr("What a break waits for"), holders)
        note = self.tr(
            "What I cannot tell never holds a break back. I look when a break is due, and every 15 seconds while it "
            "waits. I keep only the reason why it waited."
        )
        self.column.addWidget(Label(theme, note, role="caption", colour="ink2"))
        self.column.addStretch(1)

    def show_noticed(self, things: Iterable[Noticed]) -> None:
        """Show what is known of these things, and nothing of earlier trials."""
        for noticed in things:
            self._rows[noticed.key].show_noticed(noticed)
            self._rows[noticed.key].clear_trial()

    def show_trial(self, noticed: Noticed, seconds_left: int) -> None:
        """Show how things stand with what is tried now."""
        self._rows[noticed.key].show_trial(noticed, seconds_left)

    def end_trial(self, key: str, *, was_noticed: bool) -> None:
        """Show what a trial came to."""
        self._rows[key].end_trial(was_noticed=was_noticed)

    def clear_trial(self, key: str) -> None:
        """Show nothing of a trial that another one cut short."""
        self._rows[key].clear_trial()

    def _add_section(self, heading: str, keys: Iterable[str]) -> None:
        card = Card(self._theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for number, key in enumerate(keys):
            if number:
                inside.addWidget(Divider(self._theme))
            inside.addWidget(self._make_row(key))
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.addWidget(Label(self._theme, heading, role="label_strong", colour="ink2"))
        self.column.addLayout(head)
        self.column.addSpacing(9)
        self.column.addWidget(card)
        self.column.addSpacing(18)

    def _make_row(self, key: str) -> NoticedRow:
        row = self._rows[key] = NoticedRow(self._theme, key)
        row.try_requested.connect(lambda: self.try_requested.emit(key))
        return row
