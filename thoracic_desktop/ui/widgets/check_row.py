"""A line that can be ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.focus import FocusRing
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

BOX = 22
BOX_RADIUS = 6.5
TEXT_AT = BOX + 12
ROOM = 6
EDGE = 1.75


class CheckRow(QCheckBox):
    """A box and its words, which wrap; all of the row can be pressed.

    Args:
        theme: Colours, type and icons.
        text: The words.
        parent: The owner.
    """

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = FocusRing(theme, self, BOX_RADIUS)
        self._label = Label(theme, text)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(TEXT_AT, ROOM, 0, ROOM)
        row.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return max(BOX, self._label.heightForWidth(width - TEXT_AT)) + 2 * ROOM

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._label.minimumSizeHint().width() + TEXT_AT, BOX + 2 * ROOM)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.focus_in(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.focus_out(event)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        # Beside the first line of the words, however many there are.
        top = ROOM + max(0.0, (self._theme.line_height("body") - BOX) / 2)
        box = QRectF(0, top, BOX, BOX)
        with begin(self) as painter:
            if self.isChecked():
                rounded(painter, box, BOX_RADIUS, self._theme.colour("accent"))
                self._theme.icons.paint(
                    painter, "check-bold", box.adjusted(4, 4, -4, -4), self._theme.colour("onAccent")
                )
            else:
                edge = self._theme.colour("accent" if self.underMouse() else "controlBorder")
                rounded(painter, box, BOX_RADIUS, self._theme.colour("surface"), edge, width=EDGE)
