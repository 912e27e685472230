"""Which of the steps one is at: pills, and the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, line_of_text, rounded, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

PILL, CURRENT, GAP = 18.0, 34.0, 6.0
PILL_HEIGHT = 8.0
WORDS_GAP = 14.0
STEPS = 4
PILLS = (STEPS - 1) * (PILL + GAP) + CURRENT


class ProgressRow(QWidget):
    """Four pills; the longer one is the step one is at.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._step = 1
        self._words = ""

    def set_step(self, step: int, part: int = 0, parts: int = 0) -> None:
        """Show a step, and which part of it where it has parts."""
        self._step = step
        words = self.tr("Step {step} of {steps}").format(step=step, steps=STEPS)
        if parts:
            words = self.tr("{step}, part {part} of {parts}").format(step=words, part=part, parts=parts)
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = text_width(self._words, self._theme.font("label"))
        return QSize(round(PILLS + WORDS_GAP + words + 2), round(self._theme.line_height("label")))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        left, top = 0.0, (self.height() - PILL_HEIGHT) / 2
        with begin(self) as painter:
            for step in range(1, STEPS + 1):
                width = CURRENT if step == self._step else PILL
                colour = self._theme.colour("accent" if step <= self._step else "line")
                rounded(painter, QRectF(left, top, width, PILL_HEIGHT), PILL_HEIGHT, colour)
                left += width + GAP
            area = QRectF(PILLS + WORDS_GAP, 0, self.width() - PILLS - WORDS_GAP, self.height())
            line_of_text(painter, area, self._words, self._theme.font("label"), self._theme.colour("ink2"))
