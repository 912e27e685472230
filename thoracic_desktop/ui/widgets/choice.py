"""One of a few to choose from: a radio button to readers and to the arrow keys, however it is painted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.focus import FocusRing

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from thoracic_desktop.ui.theme import Theme

Key = TypeVar("Key")


class ChoiceButton(QRadioButton):
    """Can be hit anywhere, and wears a ring where it has the focus of the keys.

    Args:
        theme: Colours.
        text: Its word, if it has one.
        radius: The roundness of the ring.
        parent: The owner; among its children one is chosen.
    """

    def __init__(self, theme: Theme, text: str, radius: float, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._ring = FocusRing(theme, self, radius)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.focus_in(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.focus_out(event)


def choose(buttons: Mapping[Key, ChoiceButton], key: Key) -> None:
    """Choose one without reporting it; Tab then lands on it, and the arrow keys go on from there."""
    buttons[key].setChecked(True)
    # Qt moves the tab stop along only when the person moves; it would stay on the one chosen before.
    for other, button in buttons.items():
        is_stop = other == key
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)


def chosen(buttons: Mapping[Key, ChoiceButton]) -> Key | None:
    """Return the key of the one that is chosen, if there is one."""
    return next((key for key, button in buttons.items() if button.isChecked()), None)
