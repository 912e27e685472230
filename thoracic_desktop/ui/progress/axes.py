"""What a chart stands on: bands of weeks, fine lines, numbers at the side and labels below."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.progress.scale import Scale, Tick
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import CENTRE, LEFT, RIGHT, begin, line_of_text, text_width, with_alpha

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

    from thoracic_desktop.ui.theme import Theme

LABEL_ROLE, STRONG_ROLE, GOAL_ROLE = "caption", "caption_strong", "label_strong"
LABEL_GAP = 10
TICK_GAP = 6
ABOVE = 10
NOTE_SHARE = 0.8
# The bands on the boards: the sunken colour, thinned.
BAND_OPACITY = 0.75
LEAST_PLOT_HEIGHT = 110
LEAST_WIDTH = 300


EMPTY_SCALE = Scale(ticks=(), length=1, values=(), top=1)


class Axes(QWidget):
    """Paints a scale, and one sentence inside it where the chart has nothing to show.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = EMPTY_SCALE
        self._note = Label(theme, role="body_medium", colour="ink2", align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        self._note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(LEAST_WIDTH)
        self._set_least_height()

    @property
    def scale(self) -> Scale:
        """The axes shown now."""
        return self._scale

    @property
    def note(self) -> str:
        """The sentence shown inside; empty where there is none."""
        return self._note.text()

    @property
    def plot(self) -> QRectF:
        """Where the axes span their area, in logical pixels."""
        left = self._room_left()
        below = self._line_height() * (2 if self._scale.caption else 1) + LABEL_GAP
        return QRectF(left, ABOVE, max(1.0, self.width() - left - self._room_right()), self.height() - ABOVE - below)

    def set_scale(self, scale: Scale, note: str) -> None:
        """Show other axes, with a sentence inside them or none."""
        self._scale = scale
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._set_least_height()
        self._place_note()
        self.update()

    def _room_right(self) -> float:
        """How much is kept free at the right of the plot, for what is written there."""
        if self._scale.goal is None:
            return 1.0
        return text_width(str(self._scale.goal), self._theme.font(GOAL_ROLE)) + LABEL_GAP

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_note()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        plot = self.plot
        with begin(self) as painter:
            painter.setRenderHint(painter.RenderHint.Antialiasing, on=False)
            if self._scale.striped:
                self._paint_bands(painter, plot)
            if self._scale.goal is not None:
                self._paint_goal(painter, plot, self._scale.goal)
            self._paint_values(painter, plot)
            self._paint_labels(painter, plot)

    def _paint_bands(self, painter: QPainter, plot: QRectF) -> None:
        colour = with_alpha(self._theme.colour("sunken"), BAND_OPACITY)
        width = plot.width() / self._scale.length
        for tick in self._scale.ticks[::2]:
            area = QRectF(plot.left() + tick.start * width, plot.top(), tick.length * width, plot.height())
            painter.fillRect(area, colour)

    def _paint_goal(self, painter: QPainter, plot: QRectF, goal: int) -> None:
        """The ground from the goal upwards, and its number."""
        y = plot.bottom() - plot.height() * goal / self._scale.top
        half = self._theme.line_height(GOAL_ROLE) / 2
        ground = QRectF(plot.left(), plot.top(), plot.width(), y - plot.top())
        painter.fillRect(ground, self._theme.colour("accentSoft"))
        area = QRectF(plot.right() + LABEL_GAP, y - half, self.width(), 2 * half)
        colour = self._theme.colour("accentText")
        line_of_text(painter, area, str(goal), self._theme.font(GOAL_ROLE), colour, align=LEFT)

    def _paint_values(self, painter: QPainter, plot: QRectF) -> None:
        font, half = self._theme.font(LABEL_ROLE), self._line_height() / 2
        for value in self._scale.values:
            y = plot.bottom() - value / self._scale.top * plot.height()
            painter.fillRect(QRectF(plot.left(), round(y), plot.width(), 1), self._theme.colour("line"))
            area = QRectF(0, y - half, plot.left() - LABEL_GAP, 2 * half)
            line_of_text(painter, area, str(value), font, self._theme.colour("ink2"), align=RIGHT)

    def _paint_labels(self, painter: QPainter, plot: QRectF) -> None:
        width, line = plot.width() / self._scale.length, self._line_height()
        top = plot.bottom() + LABEL_GAP
        for tick in self._ticks_with_room(width):
            font = self._theme.font(STRONG_ROLE if tick.strong else LABEL_ROLE)
            room = text_width(tick.label, font) + 2
            middle = plot.left() + (tick.start + tick.length / 2) * width
            # A label wider than its stretch may reach out of it, and stays inside the chart.
            left = min(middle - room / 2, self.width() - room)
            colour = self._theme.colour("ink" if tick.strong else "ink2")
            line_of_text(painter, QRectF(left, top, room, line), tick.label, font, colour, align=CENTRE)
        if self._scale.caption:
            area = QRectF(plot.left(), top + line, plot.width(), line)
            font = self._theme.font(LABEL_ROLE)
            line_of_text(painter, area, self._scale.caption, font, self._theme.colour("ink2"), align=CENTRE)

    def _ticks_with_room(self, width: float) -> tuple[Tick, ...]:
        """Return every tick whose label has room, or every second, third..., the current one among them."""
        ticks = self._scale.ticks
        if not ticks:
            return ()
        font = self._theme.font(STRONG_ROLE)
        widest = max(text_width(tick.label, font) for tick in ticks) + TICK_GAP
        step = max(1, math.ceil(widest / (ticks[0].length * width)))
        strong = next((number for number, tick in enumerate(ticks) if tick.strong), 0)
        return ticks[strong % step :: step]

    def _place_note(self) -> None:
        """Put the sentence in the middle, where no line runs through it."""
        plot, values = self.plot, self._scale.values
        width = round(plot.width() * NOTE_SHARE)
        height = self._note.heightForWidth(width)
        lower = len(values) // 2 - 1
        middle = (values[lower] + values[lower + 1]) / 2 if len(values) > 1 else self._scale.top / 2
        y = plot.bottom() - plot.height() * middle / self._scale.top
        self._note.setGeometry(round(plot.center().x() - width / 2), round(y - height / 2), width, height)

    def _room_left(self) -> float:
        """How much the numbers at the side take."""
        font = self._theme.font(LABEL_ROLE)
        return max((text_width(str(value), font) for value in self._scale.values), default=0.0) + LABEL_GAP

    def _line_height(self) -> float:
        return self._theme.line_height(LABEL_ROLE)

    def _set_least_height(self) -> None:
        self.setMinimumHeight(round(LEAST_PLOT_HEIGHT + 3 * self._line_height()))
