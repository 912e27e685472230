"""Where words to look for are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.field import PADDING, TextField
from thoracic_desktop.ui.widgets.paint import begin, square

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme

ICON = 18.0
ICON_CENTRE = 24.0
TEXT_AT = 43
WIDTH = 250


class SearchField(TextField):
    """A line of text with a magnifying glass before it; Esc empties it.

    Args:
        theme: Colours, type and icons.
        name: What is looked for, shown while it is empty.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setPlaceholderText(name)
        self.setTextMargins(TEXT_AT, 0, PADDING, 0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(WIDTH * self._theme.text_scale), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(arg__1)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        with begin(self) as painter:
            area = square(QPointF(ICON_CENTRE, self.height() / 2), ICON)
            self._theme.icons.paint(painter, "magnifying-glass", area, self._theme.colour("ink2"))
