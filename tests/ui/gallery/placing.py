"""Puts widgets on a gallery page and makes them look hovered, focused, pressed or disabled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from thoracic_desktop.ui.theme import Theme

STATES = ("Default", "Hover", "Focus", "Pressed", "Disabled")


def place(widget: QWidget, page: QWidget, x: int, y: int, size: tuple[int, int] = (0, 0)) -> None:
    """Put a widget on a page, in its own size unless another is given."""
    widget.setParent(page)
    hint = widget.sizeHint()
    wide = size[0] or hint.width()
    tall = size[1] or (widget.heightForWidth(wide) if widget.hasHeightForWidth() else hint.height())
    widget.setGeometry(x, y, wide, tall)


def force(widget: QAbstractButton, state: str) -> None:
    """Make a widget look hovered, focused, pressed or disabled."""
    if state == "Hover":
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    elif state == "Focus":
        QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    elif state == "Pressed":
        widget.setDown(True)
    elif state == "Disabled":
        widget.setEnabled(False)


def picture(theme: Theme) -> QPixmap:
    """Something to stand for a figure."""
    return theme.icons.pixmap("person-arms-spread", theme.colour("figShirtA"), 44, 2.0)
