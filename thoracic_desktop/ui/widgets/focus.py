"""The focus ring: three pixels of colour, three pixels away from its widget, shown for the keyboard only.

It is a see-through sheet above its widget, so no control has to reserve room for it.  QFocusFrame would do the same,
but PySide makes the widget handed to it a child of the frame, and both are then collected while still on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

WIDTH = 3
GAP = 3
MARGIN = WIDTH + GAP
KEYBOARD_REASONS = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


# What can move or hide the widget, when it happens to the widget or to anything it lies in.
MOVING_EVENTS = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class _Frame(QWidget):
    """The painted ring around one widget, on the window or on the scrolled page the widget lies in."""

    def __init__(self, theme: Theme, widget: QWidget, radius: float) -> None:
        ancestors = [widget]
        parent = widget.parentWidget()
        while parent is not None and not parent.isWindow() and not isinstance(parent.parent(), QAbstractScrollArea):
            ancestors.append(parent)
            parent = parent.parentWidget()
        super().__init__(parent)
        self._theme = theme
        self._widget = widget
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for ancestor in ancestors:
            ancestor.installEventFilter(self)
        self._follow()

    def _follow(self) -> None:
        parent = self.parentWidget()
        if parent is None or not shiboken6.isValid(self._widget):
            return
        corner = self._widget.mapTo(parent, QPoint(-MARGIN, -MARGIN))
        self.setGeometry(QRect(corner, self._widget.size().grownBy(QMargins(MARGIN, MARGIN, MARGIN, MARGIN))))
        self.setVisible(self._widget.isVisibleTo(parent))
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVING_EVENTS:
            self._follow()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), self._radius + MARGIN, None, self._theme.colour("focus"), width=WIDTH)


class FocusRing:
    """Shows and hides the ring of one widget; the widget forwards its two focus events to it.

    Args:
        theme: Where the colour comes from.
        widget: The control the ring goes around.
        radius: The corner radius of the control, in logical pixels; large for a pill or a circle.
    """

    def __init__(self, theme: Theme, widget: QWidget, radius: float) -> None:
        self._theme = theme
        self._widget = widget
        self._radius = radius
        self._frame: _Frame | None = None

    @property
    def visible(self) -> bool:
        """Whether the ring is around its widget now."""
        return self._frame is not None

    def focus_in(self, event: QFocusEvent) -> None:
        """Show the ring if the focus came by keyboard, or came back from another window with the ring on."""
        came_back = event.reason() is Qt.FocusReason.ActiveWindowFocusReason and self._frame is not None
        if event.reason() not in KEYBOARD_REASONS and not came_back:
            self._remove()
        elif self._frame is None and not self._widget.isWindow():
            self._frame = _Frame(self._theme, self._widget, self._radius)

    def focus_out(self, event: QFocusEvent) -> None:
        """Hide the ring, except while another window or a menu is only passing by."""
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self._remove()

    def _remove(self) -> None:
        frame, self._frame = self._frame, None
        # The frame lives in the window; where the window has gone, it has gone with it.
        if frame is not None and shiboken6.isValid(frame):
            frame.hide()
            frame.deleteLater()
