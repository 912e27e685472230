"""What every button of the kit shares: its four states, its focus ring, and room for large text."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.focus import FocusRing

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from thoracic_desktop.ui.theme import Theme


class State(Enum):
    """How a control looks now; focus is drawn around it and is no state of its own."""

    NORMAL = "normal"
    HOVER = "hover"
    PRESSED = "pressed"
    DISABLED = "disabled"


class Pressable(QAbstractButton):
    """A button that paints itself.  Its accessible name is its text unless another is set.

    Args:
        theme: Colours, type and icons.
        text: The words on it, or its accessible name where it shows none.
        radius: The corner radius its focus ring follows.
        parent: The owner.
    """

    def __init__(self, theme: Theme, text: str, radius: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = FocusRing(theme, self, radius)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Qt repaints on entering and leaving.
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def state(self) -> State:
        """The state to paint."""
        if not self.isEnabled():
            return State.DISABLED
        if self.isDown():
            return State.PRESSED
        return State.HOVER if self.underMouse() else State.NORMAL

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        # Qt's own abstract button answers to Space alone.
        if e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not e.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(e)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.focus_in(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.focus_out(event)
