"""A question's two answers side by side, neither of them chosen at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.choice import ChoiceButton
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, line_of_text, rounded, text_width
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme


class _Measure(Value, frozen=True):
    """The lengths of one size, in logical pixels."""

    width: int
    height: int
    radius: float
    role: str


NORMAL = _Measure(60, 44, 14.0, "button")
SMALL = _Measure(50, 34, 11.0, "label_strong")
SIDES = 20


class _Answer(ChoiceButton):
    """One of the two."""

    def __init__(self, theme: Theme, text: str, colours: tuple[str, str, str], *, small: bool, parent: QWidget) -> None:
        self._measure = SMALL if small else NORMAL
        super().__init__(theme, text, self._measure.radius, parent)
        self._theme = theme
        self._colours = colours

    @override
    def sizeHint(self) -> QSize:
        measure = self._measure
        words = text_width(self.text(), self._theme.font(measure.role))
        line = self._theme.line_height(measure.role)
        return QSize(max(measure.width, round(words) + SIDES), max(measure.height, round(line) + 12))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, arg__0: QPaintEvent) -> None:
        area, colour = QRectF(self.rect()), self._theme.colour
        fill, line, words = self._colours
        if not self.isChecked():
            fill, line, words = ("sunken" if self.underMouse() else "surface"), "controlBorder", "ink"
        with begin(self) as painter:
            rounded(painter, area, self._measure.radius, colour(fill), colour(line))
            line_of_text(painter, area, self.text(), self._theme.font(self._measure.role), colour(words), align=CENTRE)


class YesNo(QWidget):
    """No and Yes.

    Signals:
        answered: The person chose; whether it was yes.

    Args:
        theme: Colours and type.
        small: Whether it stands in a dense list.
        parent: The owner.
    """

    answered = Signal(bool)

    def __init__(self, theme: Theme, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._no = _Answer(theme, self.tr("No"), ("accentSoft", "accent", "accentText"), small=small, parent=self)
        self._yes = _Answer(theme, self.tr("Yes"), ("stopSoft", "stop", "stopText"), small=small, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._no)
        row.addWidget(self._yes)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._no.clicked.connect(lambda: self.answered.emit(False))
        self._yes.clicked.connect(lambda: self.answered.emit(True))

    def set_question(self, question: str) -> None:
        """Say what is answered, for readers."""
        self.setAccessibleName(question)
        self._no.setAccessibleName(self.tr("No: {question}").format(question=question))
        self._yes.setAccessibleName(self.tr("Yes: {question}").format(question=question))

    @property
    def answer(self) -> bool | None:
        """Whether it was yes; None while nothing was answered."""
        return True if self._yes.isChecked() else False if self._no.isChecked() else None

    def clear(self) -> None:
        """Choose neither."""
        for answer in (self._no, self._yes):
            answer.setAutoExclusive(False)
            answer.setChecked(False)
            answer.setAutoExclusive(True)

    def set_answer(self, answer: bool) -> None:
        """Choose an answer without reporting it."""
        (self._yes if answer else self._no).setChecked(True)
