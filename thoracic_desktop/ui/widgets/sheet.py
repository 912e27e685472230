"""A sheet over the window: what is behind it waits until it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.card import STAGE_RADIUS
from thoracic_desktop.ui.widgets.paint import begin, rounded, with_alpha
from thoracic_desktop.ui.widgets.scroll_page import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from thoracic_desktop.ui.theme import Theme

SCRIM_OPACITY = 0.72
PADDING = 36
EDGE = 24


class Sheet(QWidget):
    """A panel in the middle of a dimmed window.

    Esc dismisses it, Tab stays inside it, and the focus goes back to where it was.

    Signals:
        closed: It has gone, whoever dismissed it.

    Args:
        theme: Colours.
        window: The window it covers.
        name: Its title, for readers.
        width: The wanted width of the panel, in logical pixels.
    """

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, *, name: str, width: int = 760) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._panel_width = width
        self._panel = QRectF()
        self._before: QWidget | None = None
        self._escapable = True
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(8, 8, 8, 8)
        self.body.setSpacing(12)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBar(ThinScrollBar(theme, ground="surface"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        # QScrollArea gives its content a ground of its own; the panel is the ground here.
        self._content.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._content.installEventFilter(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it covers the window now."""
        return not self.isHidden()

    def set_escapable(self, escapable: bool) -> None:
        """Say whether Esc dismisses it; a sheet that needs an answer says no."""
        self._escapable = escapable

    def open(self, *, by_keyboard: bool = False) -> None:
        """Cover the window and take the focus; with its ring where a key brought it here."""
        self._before = QApplication.focusWidget()
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._place()
        reason = Qt.FocusReason.ShortcutFocusReason if by_keyboard else Qt.FocusReason.OtherFocusReason
        (next(iter(self._stops()), None) or self).setFocus(reason)

    def dismiss(self) -> None:
        """Go, and give the focus back."""
        if not self.is_open:
            return
        self._window.removeEventFilter(self)
        self.hide()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _stops(self) -> list[QWidget]:
        """The controls inside, in the order Tab visits them."""
        stops: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            tabs = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
            if tabs and self.isAncestorOf(widget) and widget.isVisibleTo(self) and widget.isEnabled():
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        stops = self._stops()
        if not stops:
            return True
        current = QApplication.focusWidget()
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        index = stops.index(current) + (1 if next else -1) if current in stops else 0
        stops[index % len(stops)].setFocus(reason)
        return True

    def _place(self) -> None:
        """Make the panel as high as what is in it, or as the window allows."""
        width = min(self._panel_width, self.width() - 2 * EDGE)
        inner = width - 2 * PADDING + 16
        wanted = self.body.totalHeightForWidth(inner) if self.body.hasHeightForWidth() else -1
        least = self.body.totalSizeHint() if wanted < 0 else self.body.totalMinimumSize()
        wanted = max(wanted, least.height()) + 2 * PADDING - 16
        height = min(wanted, self.height() - 2 * EDGE)
        # A bar that came while less fitted would stay though all fits: beside it, texts wrap and need more height.
        policy = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if height == wanted else policy.ScrollBarAsNeeded
        )
        self._panel = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        # The body keeps eight pixels on every side for the focus rings.
        room = PADDING - 8
        self._scroll.setGeometry(self._panel.adjusted(room, room, -room, -room).toAlignedRect())
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        elif event.type() is QEvent.Type.LayoutRequest and watched is self._content and self.is_open:
            self._place()  # what it says is longer now, or shorter
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No key reaches the page behind.
        event.accept()
        if event.key() == Qt.Key.Key_Escape and self._escapable:
            self.dismiss()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # No click reaches the page behind.
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            painter.fillRect(self.rect(), with_alpha(self._theme.colour("scrim"), SCRIM_OPACITY))
            rounded(painter, self._panel, STAGE_RADIUS, self._theme.colour("surface"))
