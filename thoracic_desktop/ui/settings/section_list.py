"""The list of sections beside the settings: a way to each, and where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.ui.widgets.nav import NavRow

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme


class SectionList(QWidget):
    """Rows that exclude each other.

    Signals:
        chosen: The person wants to go to a section; carries its place in the list.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[NavRow] = []
        self.setAccessibleName(self.tr("Sections of the settings"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)

    def add(self, text: str, icon: str) -> None:
        """Add a section at the end."""
        row = NavRow(self._theme, text, icon, quiet=True, parent=self)
        index = len(self._rows)
        row.clicked.connect(lambda: self.chosen.emit(index))
        self._rows.append(row)
        self._column.insertWidget(index, row)

    def widest(self) -> int:
        """The width its longest word needs, at the text size of this moment."""
        return max((row.sizeHint().width() for row in self._rows), default=0)

    def set_current(self, index: int) -> None:
        """Mark the section that is in front."""
        self._rows[index].setChecked(True)
