"""The tag: a small rounded word that names a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, line_of_text, rounded, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

TAG_HEIGHT, TAG_PADDING = 28, 11


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
