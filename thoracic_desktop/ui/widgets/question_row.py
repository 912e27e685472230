"""One question about a warning sign, with its two answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, rounded
from thoracic_desktop.ui.widgets.wrap_row import WrapRow
from thoracic_desktop.ui.widgets.yes_no import YesNo

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.programme.signs import Sign
    from thoracic_desktop.ui.theme import Theme

RADIUS = 16.0
ICON = 40
TEXT_WIDTH = 230


class QuestionRow(QWidget):
    """A sign with No and Yes: with its name, an icon and an edge of its own, or as one dense line.

    Signals:
        answered: The person chose.

    Args:
        theme: Colours, type and icons.
        sign: What is asked about.
        dense: Whether it is one of many in a card.
        parent: The owner.
    """

    answered = Signal()

    def __init__(self, theme: Theme, sign: Sign, *, dense: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dense = dense
        self.sign = sign
        self._name = Label(theme, role="strong")
        self._name.setVisible(not dense)
        self._text = Label(theme, role="body" if dense else "label", colour="ink" if dense else "ink2")
        self._answers = YesNo(theme, small=dense)
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._name)
        column.addWidget(self._text)
        parts = WrapRow(theme, gap=14, line_gap=6)
        parts.add_part(words, TEXT_WIDTH)
        parts.add_part(self._answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(*((16, 5, 12, 5) if dense else (14, 8, 14, 8)))
        row.setSpacing(14)
        if sign.icon is not None and not dense:
            row.addWidget(
                IconTile(theme, sign.icon, side=ICON, ground="sunken", colour="ink"), 0, Qt.AlignmentFlag.AlignVCenter
            )
        row.addWidget(parts, 1)
        self._answers.answered.connect(self.answered)

    @property
    def answer(self) -> bool | None:
        """Whether it was yes; None while nothing was answered."""
        return self._answers.answer

    def set_answer(self, answer: bool) -> None:
        """Answer it without reporting."""
        self._answers.set_answer(answer)

    def clear(self) -> None:
        """Take the answer back without reporting."""
        self._answers.clear()

    def set_level(self, level: WordingLevel) -> None:
        """Ask in plain or in clinical words."""
        self._name.set_text(self.sign.name.at(level))
        self._text.set_text(self.sign.text.at(level))
        self._answers.set_question(self.sign.text.at(level))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._dense:
            return
        with begin(self) as painter:
            area = QRectF(self.rect())
            rounded(painter, area, RADIUS, self._theme.colour("surface"), self._theme.colour("line"), width=1.0)
