"""The repetition pills: done, current and to come, one small segment each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from thoracic_desktop.ui.theme import GroupColours, Theme

MOST_PILLS = 15
PILL, CURRENT, GAP = 17.0, 34.0, 6.0
PILL_HEIGHT, HEIGHT = 12.0, 14
BORDER = 2.0
INSET = 4.0


class RepPills(QWidget):
    """One pill a repetition; more than fifteen would be too many to count, so then it paints none.

    Args:
        theme: Colours.
        centred: Whether they stand in the middle of their room, and not at its left.
        parent: The owner.
    """

    def __init__(self, theme: Theme, *, centred: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spare_before = 0.5 if centred else 0.0
        self._done = 0
        self._total = 0
        self._fill: float | None = None
        self._group = "neutral"

    def set_state(self, done: int, total: int, fill: float | None = None, *, group: str = "neutral") -> None:
        """Show where the exercise stands.

        Args:
            done: Repetitions behind.
            total: Repetitions in all.
            fill: How much of the current one is behind, 0 to 1; None while none is under way.
            group: The kind of exercise, for the colours.
        """
        if (done, total, fill, group) == (self._done, self._total, self._fill, self._group):
            return
        if (done, total) != (self._done, self._total):
            self.setAccessibleName(self.tr("{done} of {total} done").format(done=done, total=total))
            self.updateGeometry()
        self._done, self._total, self._fill, self._group = done, total, fill, group
        self.update()

    @property
    def pill_count(self) -> int:
        """How many pills are painted: none where a number says it better."""
        return self._total if self._total <= MOST_PILLS else 0

    def _natural_width(self) -> float:
        current = CURRENT - PILL if self._fill is not None and self._done < self._total else 0.0
        return max(0.0, self.pill_count * (PILL + GAP) - GAP + current)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(max(0, self.pill_count) * (PILL + GAP) + CURRENT - PILL), HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.pill_count == 0:
            return
        colours = self._theme.group(self._group)
        natural = self._natural_width()
        scale = min(1.0, self.width() / natural)
        with begin(self) as painter:
            painter.translate((self.width() - natural * scale) * self._spare_before, self.height() / 2)
            painter.scale(scale, scale)
            x = 0.0
            for index in range(self.pill_count):
                x += self._paint_pill(painter, x, index, colours) + GAP

    def _paint_pill(self, painter: QPainter, x: float, index: int, colours: GroupColours) -> float:
        """Paint one pill and say how wide it is."""
        if index != self._done or self._fill is None:
            area = QRectF(x, -PILL_HEIGHT / 2, PILL, PILL_HEIGHT)
            rounded(painter, area, PILL_HEIGHT, colours.fill if index < self._done else colours.track)
            return PILL
        area = QRectF(x, -HEIGHT / 2, CURRENT, HEIGHT)
        rounded(painter, area, HEIGHT, None, colours.fill, width=BORDER)
        if self._fill > 0.0:
            inside = area.adjusted(INSET, INSET, -INSET, -INSET)
            inside.setWidth(max(inside.height(), inside.width() * min(1.0, self._fill)))
            rounded(painter, inside, HEIGHT, colours.fill)
        return CURRENT
