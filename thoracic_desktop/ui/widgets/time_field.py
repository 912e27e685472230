"""Where a time of day is typed: whatever can be read as one becomes hours and minutes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.field import HEIGHT, PADDING, TextField
from thoracic_desktop.ui.widgets.paint import text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme

STEP_MIN = 15
HOURS, MINUTES = 24, 60
LONGEST = 5
_TIME = re.compile(r"^(\d{1,2})(?:[:.h ]?(\d{2}))?$")


def read_time(text: str) -> str | None:
    """Return a time as `HH:MM`; None where the text is no time of day.  Takes 9, 930, 9.30 and 09:30."""
    found = _TIME.match(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < HOURS and minute < MINUTES else None


class TimeField(TextField):
    """A time of day; the up and down keys move it by a quarter of an hour.

    What cannot be read as a time gives way to the one before it.

    Signals:
        entered: The person settled on another time, `HH:MM`, or on none where none is allowed.

    Args:
        theme: Colours and type.
        name: What begins or ends then, for readers.
        optional: Whether it may stay empty.
        parent: The owner.
    """

    entered = Signal(str)

    def __init__(self, theme: Theme, name: str, *, optional: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._time = ""
        self._optional = optional
        self.setMaxLength(LONGEST)
        self.setTextMargins(0, 0, 0, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setToolTip(self.tr("Hours and minutes, such as 9:30. Up and down change it by a quarter of an hour."))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._settle)

    @property
    def time(self) -> str:
        """The time it was settled on; empty where there is none."""
        return self._time

    def set_time(self, time: str) -> None:
        """Show a time without reporting it."""
        self._time = time
        self.setText(time)

    @override
    def sizeHint(self) -> QSize:
        words = text_width("00:00", self._theme.font("body"))
        return QSize(round(words) + 2 * PADDING + 10, max(HEIGHT, round(self._theme.line_height("body")) + 16))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._move(STEP_MIN if arg__1.key() == Qt.Key.Key_Up else -STEP_MIN)
        else:
            super().keyPressEvent(arg__1)

    def _move(self, minutes: int) -> None:
        now = read_time(self.text()) or self._time or "12:00"
        moved = (int(now[:2]) * MINUTES + int(now[3:]) + minutes) % (HOURS * MINUTES)
        self._take(f"{moved // MINUTES:02}:{moved % MINUTES:02}")

    def _settle(self) -> None:
        read = read_time(self.text())
        is_cleared = self._optional and not self.text().strip()
        self._take("" if is_cleared else read if read is not None else self._time)

    def _take(self, time: str) -> None:
        self.setText(time)
        if time != self._time:
            self._time = time
            self.entered.emit(time)
