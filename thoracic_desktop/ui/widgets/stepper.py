"""A small whole number between a minus and a plus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import text_width
from thoracic_desktop.ui.widgets.round_button import SquareButton

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

VALUE_ROLE = "strong"
ROOM = 10
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 5, Qt.Key.Key_PageDown: -5}


class Stepper(QWidget):
    """Two buttons and the number between them; the arrow keys work on either button, the page keys go by five.

    Signals:
        changed: The person chose another number; carries it.

    Args:
        theme: Colours, type and icons.
        name: What is counted, for readers.
        least: The smallest number.
        most: The largest number.
        step: How far one press goes.
        unit: What stands behind the number, such as `s`; its space included.
        widest: What the number has room for, where several stand below each other; else its own largest.
        parent: The owner.
    """

    changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        least: int,
        most: int,
        step: int = 1,
        unit: str = "",
        widest: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least, self._most, self._by = least, most, step
        self._unit = unit
        self._widest = widest or f"{most}{unit}"
        self._value = least
        self._fewer = SquareButton(theme, self.tr("{name}: less").format(name=name), "minus")
        self._more = SquareButton(theme, self.tr("{name}: more").format(name=name), "plus")
        self._number = Label(theme, role=VALUE_ROLE, wrap=False, align=Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for button, way in ((self._fewer, -1), (self._more, 1)):
            button.setAutoRepeat(True)
            button.installEventFilter(self)
            button.clicked.connect(lambda _checked=False, way=way: self._step(way))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._fewer)
        row.addWidget(self._number)
        row.addWidget(self._more)
        theme.changed.connect(self._make_room)
        self._make_room()
        self._show()

    @property
    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show another number, within the limits, without reporting it."""
        self._value = max(self._least, min(self._most, value))
        self._show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A button would take the arrow keys itself, to move the focus among its neighbours.
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        self._step(step)
        return True

    def _step(self, step: int) -> None:
        before = self._value
        self.set_value(before + step * self._by)
        if self._value != before:
            announce(self, self._number.text())
            self.changed.emit(self._value)

    def _show(self) -> None:
        self._number.set_text(f"{self._value}{self._unit}")
        ends = ((self._fewer, self._more, self._least), (self._more, self._fewer, self._most))
        for button, _, end in ends:
            if self._value != end:
                button.setEnabled(True)
        for button, other, end in ends:
            if self._value == end:
                if button.hasFocus():  # it goes out of use: the keys stay with the stepper
                    other.setFocus()
                button.setEnabled(False)

    def _make_room(self) -> None:
        """Keep the buttons where they are while the number grows."""
        widest = text_width(self._widest, self._theme.font(VALUE_ROLE))
        self._number.setFixedWidth(round(widest) + 2 * ROOM)
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
