"""Small rounded words: the tag that names a kind, and the chip that can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from thoracic_desktop.ui.widgets.button import Look
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, line_of_text, rounded, square, text_width
from thoracic_desktop.ui.widgets.pressable import Pressable, State

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

TAG_HEIGHT, TAG_PADDING = 28, 11
CHIP_HEIGHT, CHIP_PADDING = 44, 19
TICK, TICK_GAP = 16, 8

OFF = {
    State.NORMAL: Look("surface", "ink", "controlBorder"),
    State.HOVER: Look("sunken", "ink", "controlBorder"),
    State.PRESSED: Look("line", "ink", "controlBorder"),
    State.DISABLED: Look("surface", "ink2", "line"),
}
ON = {
    State.NORMAL: Look("accentSoft", "accentText", "accent"),
    State.HOVER: Look("accentSoft", "accentText", "accentHover"),
    State.PRESSED: Look("accent", "onAccent", "accent"),
    State.DISABLED: Look("sunken", "ink2", "line"),
}


class Tag(QLabel):
    """A word on a soft ground, such as the kind of an exercise.

    Args:
        theme: Colours and type.
        text: The word.
        group: The kind of exercise, for the colours.
        strong: Whether it is set in the heavy weight.
        parent: The owner.
    """

    def __init__(
        self, theme: Theme, text: str, *, group: str = "neutral", strong: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._role = "caption_strong" if strong else "caption_medium"
        self._group = group
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_group(self, group: str) -> None:
        """Take the colours of another kind."""
        self._group = group
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = text_width(self.text(), self._theme.font(self._role)) + 2 * TAG_PADDING
        return QSize(round(width + 0.5), max(TAG_HEIGHT, round(self._theme.line_height("caption")) + 8))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        colours = self._theme.group(self._group)
        area = QRectF(self.rect())
        with begin(self) as painter:
            rounded(painter, area, area.height(), colours.soft)
            font = self._theme.font(self._role)
            line_of_text(painter, area, self.text(), font, colours.text, align=CENTRE)


class Chip(Pressable):
    """A word that is chosen or not; several may be.

    Args:
        theme: Colours, type and icons.
        text: The word.
        parent: The owner.
    """

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, CHIP_HEIGHT, parent)
        self.setCheckable(True)
        self.toggled.connect(self.updateGeometry)

    def _tick_room(self) -> int:
        return TICK + TICK_GAP if self.isChecked() else 0

    @override
    def sizeHint(self) -> QSize:
        words = text_width(self.text(), self._theme.font("button"))
        height = max(CHIP_HEIGHT, round(self._theme.line_height("button")) + 16)
        return QSize(round(words + self._tick_room() + 2 * CHIP_PADDING + 0.5), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = (ON if self.isChecked() else OFF)[self.state]
        area = QRectF(self.rect())
        font = self._theme.font("button")
        text = self._theme.colour(look.text)
        width = min(text_width(self.text(), font) + self._tick_room() + 1, area.width() - 8)
        x = (area.width() - width) / 2
        with begin(self) as painter:
            fill, border = look.fill or "surface", look.border or "line"
            rounded(painter, area, area.height(), self._theme.colour(fill), self._theme.colour(border))
            if self.isChecked():
                tick = square(QPointF(x + TICK / 2, area.center().y()), TICK)
                self._theme.icons.paint(painter, "check-bold", tick, text)
                x += self._tick_room()
            line_of_text(painter, QRectF(x, 0, area.width() - x - 4, area.height()), self.text(), font, text)
