"""A word that can be switched on and off, to narrow a list down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, line_of_text, rounded, text_width
from thoracic_desktop.ui.widgets.pressable import Pressable, State

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme

HEIGHT, PADDING = 36, 14


class FilterChip(Pressable):
    """A pill that is filled while it is on.

    Args:
        theme: Colours and type.
        text: The words on it.
        parent: The owner.
    """

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, HEIGHT / 2, parent)
        self.setCheckable(True)

    @override
    def sizeHint(self) -> QSize:
        width = text_width(self.text(), self._theme.font("label_strong")) + 2 * PADDING
        return QSize(round(width + 0.5), max(HEIGHT, round(self._theme.line_height("label")) + 14))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area, on = QRectF(self.rect()), self.isChecked()
        hovered = self.state in {State.HOVER, State.PRESSED}
        ground = "accentSoft" if on else "sunken" if hovered else "surface"
        with begin(self) as painter:
            edge = self._theme.colour("accent" if on else "controlBorder")
            rounded(painter, area, area.height(), self._theme.colour(ground), edge)
            font = self._theme.font("label_strong" if on else "label")
            words = self._theme.colour("accentText" if on else "ink")
            line_of_text(painter, area, self.text(), font, words, align=CENTRE)
