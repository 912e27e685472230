"""A page that scrolls when the window is low, and stops growing and centres when it is wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QRectF, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from thoracic_desktop.ui.theme import Theme

WIDEST = 1040
# A page that would fit into this height is not stretched beyond it.
TALLEST = 820
BAR_WIDTH = 12
HANDLE_WIDTH = 6.0
SIGHT_MARGIN = 24


class ThinScrollBar(QScrollBar):
    """A rounded handle without a track.

    Args:
        theme: Colours.
        ground: What it stands on, a colour token.
        parent: The owner.
    """

    def __init__(self, theme: Theme, *, ground: str = "canvas", parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return QSize(BAR_WIDTH, BAR_WIDTH)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        # Only a page that does scroll needs these: touching them costs the start ten milliseconds.
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # noqa: PLC0415 - see above

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        area = QRectF((self.width() - HANDLE_WIDTH) / 2, handle.top() + 3, HANDLE_WIDTH, handle.height() - 6)
        active = self.underMouse() or self.isSliderDown()
        with begin(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour(self._ground))
            rounded(painter, area, HANDLE_WIDTH, self._theme.colour("controlBorder" if active else "line"))


class _Content(QWidget):
    """What is scrolled; it takes the width of the page, so nobody needs to work out which it would like best."""

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class ScrollPage(QScrollArea):
    """Put the page into `column`.

    Args:
        theme: Colours.
        margins: Kept free around the content.
        parent: The owner.
        widest: Where the content stops growing, in logical pixels.
    """

    def __init__(self, theme: Theme, margins: QMargins, parent: QWidget | None = None, *, widest: int = WIDEST) -> None:
        super().__init__(parent)
        self._margins = margins
        self._widest = widest
        self._sought: QWidget | None = None
        # A viewport of our own: asking for one that Qt made has PySide wrap every class of widget there is.
        self._viewport = QWidget()
        self.setViewport(self._viewport)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBar(ThinScrollBar(theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        content = _Content()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(margins)
        self.column.setSpacing(0)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self._viewport.setAutoFillBackground(False)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll to a part that was just added or opened, once everything has found its place."""
        self._sought = part
        # Layouts come to rest by posted events that post further ones; this one comes after all of them.
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.LowEventPriority.value)

    @override
    def customEvent(self, event: QEvent) -> None:
        sought, self._sought = self._sought, None
        if sought is not None:
            self.ensureWidgetVisible(sought, 0, SIGHT_MARGIN)

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        margins = QMargins(self._margins)
        spare = self.width() - margins.left() - margins.right() - self._widest
        if spare > 0:
            margins.setLeft(margins.left() + spare // 2)
            margins.setRight(margins.right() + spare - spare // 2)
        # The bar stands in the margin, so that the content keeps its place when it comes and goes.
        margins.setRight(max(0, margins.right() - self.width() + self._viewport.width()))
        self.column.setContentsMargins(margins)
        if self.height() <= TALLEST:
            return
        inner = self.column.heightForWidth(self._viewport.width()) if self.column.hasHeightForWidth() else 0
        extra = self.height() - max(TALLEST, inner)
        if extra > 0:
            margins.setBottom(margins.bottom() + extra)
            self.column.setContentsMargins(margins)
