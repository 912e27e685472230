"""What a person does to a widget, with types: pytest-qt passes these on to QTest without any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def press(widget: QWidget | None, key: Qt.Key) -> None:
    """Press and release a key on a widget."""
    assert widget is not None, "no widget has the focus"
    QTest.keyClick(widget, key)


def write(widget: QWidget, text: str) -> None:
    """Type a text on a widget."""
    QTest.keyClicks(widget, text)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click with the left button, in the middle unless another place is given."""
    place = widget.rect().center() if at is None else at
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press at one place, move, and let go at another."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def hover(widget: QWidget, at: QPoint) -> None:
    """Move the mouse over a place."""
    QTest.mouseMove(widget, at)
