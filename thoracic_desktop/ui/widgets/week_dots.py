"""The week at a glance: a ring a day, filled by what was done, without a word about what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, disc, line_of_text, ring, square
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

DAY = 30.0
STROKE = 4.0
PITCH = 42.0
LETTER_GAP = 4.0
TICK = 16.0
TODAY_DOT = 5.0


class Day(Value, frozen=True):
    """One day: its letter, how much of its aim is done (0 to 1), and its name for readers."""

    letter: str
    progress: float
    name: str


class WeekDots(QWidget):
    """Seven rings in a row.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[Day, ...] = ()
        self._today = -1

    def set_days(self, days: Sequence[tuple[str, float, str]], *, today: int) -> None:
        """Show these days; `today` is the place of the current one."""
        self._days = tuple(Day(*day) for day in days)
        self._today = today
        done = [day.name for day in self._days if day.progress >= 1.0]
        text = self.tr("Done this week: {days}").format(days=", ".join(done)) if done else self.tr("This week")
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        letters = self._theme.line_height("caption")
        width = max(0.0, (len(self._days) - 1) * PITCH + DAY)
        return QSize(round(width), round(letters + LETTER_GAP + DAY))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            for index, day in enumerate(self._days):
                self._paint_day(painter, index, day)

    def _paint_day(self, painter: QPainter, index: int, day: Day) -> None:
        today = index == self._today
        letters = self._theme.line_height("caption")
        x = index * PITCH
        font = self._theme.font("caption_strong" if today else "caption_medium")
        colour = self._theme.colour("ink" if today else "ink2")
        line_of_text(painter, QRectF(x - 6, 0, DAY + 12, letters), day.letter, font, colour, align=CENTRE)
        area = QRectF(x, letters + LETTER_GAP, DAY, DAY)
        accent = self._theme.colour("accent")
        ring(painter, area, STROKE, track=self._theme.colour("line"), fill=accent, share=day.progress)
        if day.progress >= 1.0:
            self._theme.icons.paint(painter, "check-bold", square(area.center(), TICK), accent)
        elif today:
            disc(painter, QPointF(area.center()), TODAY_DOT, accent)
