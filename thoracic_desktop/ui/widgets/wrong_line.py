"""The line under a control that says what is wrong with what was entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

MARK = 16


class _Mark(QWidget):
    """The sign before what is wrong."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(MARK)

    @override
    def sizeHint(self) -> QSize:
        return QSize(MARK, MARK)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        top = (self._theme.line_height("caption") - MARK) / 2
        with begin(self) as painter:
            area = QRectF(0, top, MARK, MARK)
            self._theme.icons.paint(painter, "warning-circle-fill", area, self._theme.colour("stopText"))


class WrongLine(QWidget):
    """A sentence with a sign before it; takes no room while nothing is wrong.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label(theme, role="caption", colour="stopText")
        line = QHBoxLayout(self)
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(7)
        line.addWidget(_Mark(theme))
        line.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_text(self, text: str) -> None:
        """Say what is wrong, aloud too for those who listen, or nothing any more."""
        if text and text != self.text:
            announce(self, text)
        self._text.set_text(text)
        self.setVisible(bool(text))
