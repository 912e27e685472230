"""From when to when: two times of day, and a word where the second is on the next day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.range_words import is_over_midnight
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.time_field import TimeField

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme


class HoursField(QWidget):
    """Two fields that belong together.

    Signals:
        entered: The person settled on other hours; carries the first and the second time, `HH:MM`.

    Args:
        theme: Colours and type.
        begins: What begins at the first time, for readers.
        ends: What ends at the second.
        parent: The owner.
    """

    entered = Signal(str, str)

    def __init__(self, theme: Theme, begins: str, ends: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = TimeField(theme, begins)
        self._end = TimeField(theme, ends)
        self._next_day = Label(theme, role="caption", colour="ink2", wrap=False)
        fields = QHBoxLayout()
        fields.setSpacing(10)
        fields.addWidget(self._start)
        fields.addWidget(Label(theme, self.tr("to"), role="body", colour="ink2", wrap=False))
        fields.addWidget(self._end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(fields)
        column.addWidget(self._next_day, 0, Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for field in (self._start, self._end):
            field.entered.connect(self._report)
        self._show_next_day()

    @property
    def hours(self) -> tuple[str, str]:
        """The first and the second time, `HH:MM`."""
        return self._start.time, self._end.time

    def set_hours(self, start: str, end: str) -> None:
        """Show hours without reporting them."""
        self._start.set_time(start)
        self._end.set_time(end)
        self._show_next_day()

    def take_focus(self) -> None:
        """Let the keys go to the first time."""
        self._start.setFocus(Qt.FocusReason.TabFocusReason)

    def _report(self) -> None:
        self._show_next_day()
        self.entered.emit(self._start.time, self._end.time)

    def _show_next_day(self) -> None:
        start, end = self._start.time, self._end.time
        says_so = bool(start and end) and is_over_midnight(start, end)
        text = self.tr("until {time} the next day").format(time=end) if says_so else ""
        self._next_day.set_text(text)
        self._next_day.setVisible(says_so)
        self._end.setAccessibleDescription(text)
