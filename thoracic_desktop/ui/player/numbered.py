"""One step of an instruction: a number in a disc, what to do, and a word more about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

DISC = 32


class NumberedStep(QWidget):
    """A step for reading and for screen readers alike."""

    def __init__(self, theme: Theme, number: int, title: str, hint: str, parent: QWidget | None = None) -> None:
        """Build the step."""
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(theme, title, role="side"))
        words.addWidget(Label(theme, hint, role="body_l", colour="ink2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        row.addWidget(Disc(theme, number), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


class Disc(QWidget):
    """The number in its disc."""

    def __init__(self, theme: Theme, number: int) -> None:
        """Build the disc."""
        super().__init__()
        self._theme = theme
        self._number = number
        self.setFixedSize(QSize(DISC, DISC))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        with begin(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accentSoft"))
            painter.drawEllipse(area)
            painter.setFont(self._theme.font("strong"))
            painter.setPen(self._theme.colour("accentText"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._number))
