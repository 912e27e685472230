"""Where something is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.focus import FocusRing
from thoracic_desktop.ui.widgets.paint import begin, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

RADIUS = 13.0
HEIGHT = 44
PADDING = 15


class TextField(QLineEdit):
    """One line of text.

    Args:
        theme: Colours and type.
        name: What belongs here, for readers.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = FocusRing(theme, self, RADIUS)
        self._is_wrong = False
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setTextMargins(PADDING, 0, PADDING, 0)
        # The ground is painted here, with its corners, so Qt's own must let it through.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def set_wrong(self, *, wrong: bool) -> None:
        """Mark what was typed as not right; why stands under the field."""
        if wrong != self._is_wrong:
            self._is_wrong = wrong
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, max(HEIGHT, round(self._theme.line_height("body")) + 16))

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        super().focusInEvent(arg__1)
        self._ring.focus_in(arg__1)

    @override
    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        super().focusOutEvent(arg__1)
        self._ring.focus_out(arg__1)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        border = "stop" if self._is_wrong else "accent" if self.hasFocus() else "controlBorder"
        with begin(self) as painter:
            ground = self._theme.colour("surface" if self.isEnabled() else "sunken")
            rounded(painter, QRectF(self.rect()), RADIUS, ground, self._theme.colour(border), width=1.25)
        super().paintEvent(arg__1)
