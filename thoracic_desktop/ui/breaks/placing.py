"""Where a small window stands: at the bottom right above the panel, or where it stood, and always on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QCursor, QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

MARGIN = 24
FRAME = 32
"""About the height of a title bar, which nobody knows before the window is shown."""


def place(window: QWidget, stood: QRect | None) -> None:
    """Put a window of its present size where it stood, if that is on a screen, and at the bottom right otherwise."""
    screen = QGuiApplication.screenAt(stood.center()) if stood is not None else None
    if stood is not None and screen is not None:
        window.resize(stood.size())
        window.move(_inside(QRect(stood.topLeft(), window.size()), screen.availableGeometry()))
        return
    screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    corner = room.bottomRight() - QPoint(window.width() + MARGIN, window.height() + MARGIN)
    window.move(_inside(QRect(corner, window.size()), room))


def _inside(wanted: QRect, room: QRect) -> QPoint:
    """Return the place nearest to the wanted one at which nothing of the window is off the screen."""
    left = min(wanted.left(), room.right() - wanted.width())
    top = min(wanted.top(), room.bottom() - wanted.height())
    return QPoint(max(room.left(), left), max(room.top() + FRAME, top))
