"""The end of a break: what was done, for a few seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

SIDE = 88


class EndCard(QWidget):
    """Says that the break is over.

    Signals:
        close_requested: the person has seen it.
    """

    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build it without words."""
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._mark = IconTile(theme, "check-bold", side=SIDE)
        self._title = Label(theme, role="h2", align=centre)
        self._text = Label(theme, role="body_l", colour="ink2", align=centre)
        self._button = Button(theme, self.tr("Close"), kind="primary")
        self._button.clicked.connect(self.close_requested)
        note = Label(theme, self.tr("This window closes by itself."), role="caption", colour="ink2", align=centre)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._mark, 0, centre)
        column.addSpacing(16)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addStretch(3)
        column.addWidget(self._button, 0, centre)
        column.addSpacing(8)
        column.addWidget(note)

    def show_end(self, title: str, text: str, *, is_done: bool) -> None:
        """Say what the break came to, and take the focus within the window."""
        if is_done:
            self._mark.set_look("check-bold", "accentSoft", "accentText")
        else:
            self._mark.set_look("leaf-bold", "sunken", "ink2")
        self._title.set_text(title)
        self._text.set_text(text)
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)
