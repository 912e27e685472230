"""A field of a form: its name above, a word about it, and below it what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
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


class FormField(QWidget):
    """One control with its name.

    Args:
        theme: Colours and type.
        title: What belongs here.
        control: Where it is entered.
        hint: A word about it, if any.
        parent: The owner.
    """

    def __init__(
        self, theme: Theme, title: str, control: QWidget, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._text = Label(theme, role="caption", colour="stopText")
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(7)
        line.addWidget(_Mark(theme))
        line.addWidget(self._text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(theme, title, role="strong"))
        if hint:
            column.addWidget(Label(theme, hint, role="caption", colour="ink2"))
        column.addWidget(control)
        column.addWidget(self._line)
        self._line.hide()

    @property
    def error(self) -> str:
        """What is said to be wrong."""
        return self._text.text()

    def set_error(self, text: str) -> None:
        """Say under the field what is wrong with it, or nothing any more."""
        self._text.set_text(text)
        self._line.setVisible(bool(text))
        self._control.setAccessibleDescription(text)
