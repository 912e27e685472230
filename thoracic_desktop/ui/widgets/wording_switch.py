"""The switch between the two sets of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.segment import Segment

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme


class WordingSwitch(QWidget):
    """Plain or clinical.

    Signals:
        chosen: The person wants the other words (a WordingLevel's value).

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = self.tr("Wording")
        self._segment = Segment(theme, name)
        self._segment.add(WordingLevel.PLAIN, self.tr("Plain"))
        self._segment.add(WordingLevel.CLINICAL, self.tr("Clinical"))
        self._segment.chosen.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Label(theme, name, role="label", wrap=False), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._segment)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_level(self, level: WordingLevel) -> None:
        """Show which words are read now."""
        self._segment.set_current(level)
