"""Asks before an exercise goes that routines name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thoracic_desktop.ui.own.words import listed
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.ui.theme import Theme

WIDTH = 560


class DeleteSheet(Sheet):
    """The question.

    Signals:
        confirmed: The exercise with this key is to go.
    """

    confirmed = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        """Build the sheet over a window."""
        super().__init__(theme, window, name=self.tr("Delete this exercise?"), width=WIDTH)
        self._key = ""
        self._title = Label(theme, role="sheet_title")
        self._text = Label(theme, role="body_l", colour="ink2")
        self.body.addWidget(self._title)
        self.body.addWidget(self._text)
        self.body.addSpacing(8)
        keep = Button(theme, self.tr("Keep it"), kind="primary")
        keep.clicked.connect(self.dismiss)
        delete = Button(theme, self.tr("Delete"), kind="danger")
        delete.clicked.connect(self._confirm)
        row = QHBoxLayout()
        row.addWidget(keep)
        row.addWidget(delete)
        row.addStretch(1)
        self.body.addLayout(row)

    def ask(self, key: str, name: str, routines: Sequence[str]) -> None:
        """Ask about an exercise that these routines name."""
        self._key = key
        self._title.set_text(self.tr("Delete “{name}”?").format(name=name))
        text = self.tr("It is part of {routines} and is taken out there as well. You can undo this.")
        self._text.set_text(text.format(routines=listed(routines)))
        self.open()

    def _confirm(self) -> None:
        self.dismiss()
        self.confirmed.emit(self._key)
