"""The days of the week as circles, any number of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, line_of_text, rounded
from thoracic_desktop.ui.widgets.pressable import Pressable, State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

DAYS = 7
DIAMETER, SMALL_DIAMETER = 46, 38


class _Day(Pressable):
    """One day."""

    def __init__(self, theme: Theme, letter: str, name: str, diameter: int) -> None:
        super().__init__(theme, letter, diameter / 2)
        self._diameter = diameter
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)

    @override
    def sizeHint(self) -> QSize:
        side = max(self._diameter, round(self._theme.line_height("button")) + 12)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour, chosen = self._theme.colour, self.isChecked()
        hover = self.state in {State.HOVER, State.PRESSED}
        ground = ("accentHover" if hover else "accent") if chosen else "sunken" if hover else "surface"
        area = QRectF(self.rect())
        with begin(self) as painter:
            rounded(painter, area, area.height(), colour(ground), None if chosen else colour("controlBorder"))
            words = colour("onAccent" if chosen else "ink")
            line_of_text(painter, area, self.text(), self._theme.font("button"), words, align=CENTRE)


class DayCircles(QWidget):
    """Seven days, Monday first.

    Signals:
        chosen: The person chose another set of days; carries weekdays from 0 (Monday).

    Args:
        theme: Colours and type.
        name: What the days are for, for readers.
        each: What one day is called for readers, with `{day}` in it; working on it unless something else is said.
        small: Whether they stand in a row of settings.
        parent: The owner.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, name: str, *, each: str = "", small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6 if small else 8)
        self._days: list[_Day] = []
        locale = QLocale()
        for weekday in range(DAYS):
            letter = locale.standaloneDayName(weekday + 1, QLocale.FormatType.NarrowFormat)
            whole = (each or self.tr("Work on {day}")).format(day=locale.standaloneDayName(weekday + 1))
            day = _Day(theme, letter, whole, SMALL_DIAMETER if small else DIAMETER)
            day.clicked.connect(lambda: self.chosen.emit(self.days))
            self._days.append(day)
            row.addWidget(day)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def days(self) -> tuple[int, ...]:
        """The weekdays that are chosen, from 0 (Monday)."""
        return tuple(weekday for weekday, day in enumerate(self._days) if day.isChecked())

    def set_days(self, weekdays: Iterable[int]) -> None:
        """Choose these and no others, without reporting it."""
        wanted = set(weekdays)
        for weekday, day in enumerate(self._days):
            day.setChecked(weekday in wanted)
