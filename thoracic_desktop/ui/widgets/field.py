"""Where something is typed or picked from a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from thoracic_desktop.ui.widgets.focus import FocusRing
from thoracic_desktop.ui.widgets.paint import begin, line_of_text, rounded, square, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

RADIUS = 13.0
HEIGHT = 44
PADDING = 15
CARET = 16.0
CARET_ROOM = 34
WRONG_BORDER = 2.0


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
        self._wrong = False
        self._ring = FocusRing(theme, self, RADIUS)
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setTextMargins(PADDING, 0, PADDING, 0)
        # The ground is painted here, with its corners, so Qt's own must let it through.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def set_wrong(self, wrong: bool) -> None:
        """Mark what was typed as not possible; the sentence that says why stands under the field."""
        self._wrong = wrong
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
        border = "stop" if self._wrong else "accent" if self.hasFocus() else "controlBorder"
        width = WRONG_BORDER if self._wrong else 1.25
        with begin(self) as painter:
            ground = self._theme.colour("surface" if self.isEnabled() else "sunken")
            rounded(painter, QRectF(self.rect()), RADIUS, ground, self._theme.colour(border), width=width)
        super().paintEvent(arg__1)


class Select(QComboBox):
    """A list of few words that opens on demand.

    Args:
        theme: Colours, type and icons.
        name: What is picked, for readers.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = FocusRing(theme, self, RADIUS)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        font = self._theme.font("body_medium")
        words = max((text_width(self.itemText(index), font) for index in range(self.count())), default=0.0)
        return QSize(round(words + 2 * PADDING + CARET_ROOM), max(HEIGHT, round(self._theme.line_height("body")) + 16))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self._ring.focus_in(e)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self._ring.focus_out(e)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        enabled = self.isEnabled()
        hovered = self.underMouse() and enabled
        ink = self._theme.colour("ink" if enabled else "ink2")
        with begin(self) as painter:
            ground = self._theme.colour("sunken" if hovered else "surface")
            border = self._theme.colour("controlBorder" if enabled else "line")
            rounded(painter, QRectF(self.rect()), RADIUS, ground, border)
            words = QRectF(PADDING, 0, self.width() - PADDING - CARET_ROOM, self.height())
            line_of_text(painter, words, self.currentText(), self._theme.font("body_medium"), ink)
            caret = square(QPointF(self.width() - PADDING - CARET / 2, self.height() / 2), CARET)
            self._theme.icons.paint(painter, "caret-down", caret, ink)
