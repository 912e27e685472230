"""The 0 to 10 rating scale: eleven cells ordered by lightness, with the words they stand for underneath."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.focus import KEYBOARD_REASONS
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, line_of_text, rounded, text_width
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

CELLS = 11
HIGHEST = CELLS - 1
# The first number of each word, and one past the last.
WORD_STARTS = (0, 1, 4, 7, CELLS)


class _Measure(Value, frozen=True):
    """The lengths of the scale in one of its sizes, in logical pixels."""

    cell: QSize
    gap: float
    radius: float
    ring_gap: float
    ring: float
    to_words: float
    number_role: str
    word_role: str
    chosen_word_role: str


COMPACT = _Measure(QSize(44, 44), 3.0, 12.0, 2.0, 2.0, 8.0, "rating", "caption", "caption_strong")
TALL = _Measure(QSize(48, 76), 8.0, 16.0, 2.5, 3.0, 15.0, "rating_tall", "body", "strong")
WORD_LINE = 2.0
BEFORE_ROOM = 20.0
BEFORE_INSET = 5.0


class RatingBar(QAbstractSlider):
    """A slider with eleven places and, unlike one, a state in which nothing is chosen yet.

    Signals:
        rated: The person chose a number.

    Args:
        theme: Colours and type.
        name: What is rated, for readers.
        tall: The size of the rating page instead of the compact one.
        parent: The owner.
    """

    rated = Signal(int)
    # Kept free on every side for the outline of the chosen cell.
    MARGIN = 6

    def __init__(self, theme: Theme, name: str, *, tall: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure = TALL if tall else COMPACT
        self._chosen: int | None = None
        self._before: int | None = None
        self._hovered: int | None = None
        self._cursor: int | None = None
        self.setAccessibleName(name)
        self.setRange(0, HIGHEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    @property
    def chosen(self) -> int | None:
        """The chosen number, if there is one."""
        return self._chosen

    def set_value(self, value: int | None) -> None:
        """Choose a number, or none, without reporting it."""
        self._chosen = value
        if self._cursor is not None and value is not None:
            self._cursor = value
        self.setValue(0 if value is None else value)
        self._describe()
        self.update()

    def set_before(self, value: int | None) -> None:
        """Mark the number given before the session."""
        self._before = value
        self.updateGeometry()
        self.update()

    def words(self) -> tuple[str, ...]:
        """The four words of the scale, from the lowest to the highest."""
        return (self.tr("None"), self.tr("Mild"), self.tr("Moderate"), self.tr("Severe"))

    def word(self, value: int) -> str:
        """The word a number stands for."""
        return self.words()[self._word_index(value)]

    def cell_area(self, value: int) -> QRectF:
        """Where a number is painted, in the widget's own coordinates."""
        gap = self._measure.gap
        width = (self.width() - 2 * self.MARGIN - HIGHEST * gap) / CELLS
        return QRectF(self.MARGIN + value * (width + gap), self._top(), width, self._cell_height())

    def _describe(self) -> None:
        if self._chosen is None:
            self.setAccessibleDescription(self.tr("Not rated yet"))
        else:
            text = self.tr("{value} of 10, {word}")
            self.setAccessibleDescription(text.format(value=self._chosen, word=self.word(self._chosen).lower()))

    @staticmethod
    def _word_index(value: int) -> int:
        return sum(value >= start for start in WORD_STARTS[1:])

    def _top(self) -> float:
        return self.MARGIN + (BEFORE_ROOM * self._theme.text_scale if self._before is not None else 0.0)

    def _cell_height(self) -> float:
        return max(self._measure.cell.height(), self._theme.line_height(self._measure.number_role) + 8)

    def _words_top(self) -> float:
        return self._top() + self._cell_height() + self._measure.to_words

    @override
    def sizeHint(self) -> QSize:
        width = CELLS * self._measure.cell.width() + HIGHEST * self._measure.gap + 2 * self.MARGIN
        height = self._words_top() + WORD_LINE + 4 + self._theme.line_height(self._measure.word_role) + 2
        return QSize(round(width), round(height))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # What the person does.

    def _choose(self, value: int) -> None:
        self._cursor = value
        self.set_value(value)
        self.rated.emit(value)

    def _cell_at(self, point: QPointF) -> int | None:
        return next((value for value in range(CELLS) if self.cell_area(value).contains(point)), None)

    def _move_cursor(self, step: int) -> None:
        start = next((value for value in (self._cursor, self._chosen, self._before) if value is not None), None)
        self._cursor = 0 if start is None else min(HIGHEST, max(0, start + step))
        words = self.tr("{value}, {word}").format(value=self._cursor, word=self.word(self._cursor).lower())
        announce(self, words)
        self.update()

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        key = ev.key()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
        if ev.text().isdecimal() and ev.text().isascii():
            self._choose(int(ev.text()))
        elif key == Qt.Key.Key_T:
            self._choose(HIGHEST)
        elif key in steps:
            self._move_cursor(steps[Qt.Key(key)])
        elif self._takes(key) and self._cursor is not None:
            self._choose(self._cursor)
        else:
            ev.ignore()

    def _takes(self, key: int) -> bool:
        """Whether a key chooses the cell under the cursor; Enter on the chosen one goes on to the page."""
        enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        return key == Qt.Key.Key_Space or (enter and self._cursor != self._chosen)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        value = self._cell_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and value is not None:
            self._choose(value)
            self._cursor = None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_hovered(self._cell_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hovered(None)

    def _set_hovered(self, value: int | None) -> None:
        if value != self._hovered:
            self._hovered = value
            self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in KEYBOARD_REASONS:
            self._cursor = self._chosen if self._chosen is not None else (self._before or 0)
            self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._cursor = None
        self.update()

    # What is painted.

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            for value in range(CELLS):
                self._paint_cell(painter, value)
            self._paint_rings(painter)
            self._paint_before(painter)
            for index, word in enumerate(self.words()):
                self._paint_word(painter, index, word)

    def _paint_cell(self, painter: QPainter, value: int) -> None:
        measure = self._measure
        colours = self._theme.rating(value)
        fill, text = colours.fill, colours.text
        if not self.isEnabled():
            fill, text = self._theme.colour("sunken"), self._theme.colour("ink2")
        area = self.cell_area(value)
        rounded(painter, area, measure.radius, fill)
        line_of_text(painter, area, str(value), self._theme.font(measure.number_role), text, align=CENTRE)

    def _paint_rings(self, painter: QPainter) -> None:
        if self._hovered is not None and self._hovered != self._chosen and self.isEnabled():
            self._paint_ring(painter, self._hovered, "controlBorder", 1.5)
        if self._chosen is not None:
            self._paint_ring(painter, self._chosen, "ink", self._measure.ring)
        if self._cursor is not None and self.hasFocus():
            self._paint_ring(painter, self._cursor, "focus", self._measure.ring)

    def _paint_ring(self, painter: QPainter, value: int, colour: str, width: float) -> None:
        reach = self._measure.ring_gap + width
        area = self.cell_area(value).adjusted(-reach, -reach, reach, reach)
        rounded(painter, area, self._measure.radius + reach, None, self._theme.colour(colour), width=width)

    def _paint_before(self, painter: QPainter) -> None:
        if self._before is None:
            return
        cell = self.cell_area(self._before)
        room = BEFORE_ROOM * self._theme.text_scale
        above = QRectF(cell.center().x() - 2 * cell.width(), cell.top() - room - 2, 4 * cell.width(), room)
        font = self._theme.font("caption_strong")
        line_of_text(painter, above, self.tr("Before"), font, self._theme.colour("ink2"), align=CENTRE)
        dashes = QPen(self._theme.rating(self._before).text, 1.75)
        dashes.setDashPattern([4.0, 3.0])
        painter.setPen(dashes)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = cell.adjusted(BEFORE_INSET, BEFORE_INSET, -BEFORE_INSET, -BEFORE_INSET)
        radius = self._measure.radius - BEFORE_INSET + 2
        painter.drawRoundedRect(inside, radius, radius)

    def _paint_word(self, painter: QPainter, index: int, word: str) -> None:
        first, after = tuple(pairwise(WORD_STARTS))[index]
        left, right = self.cell_area(first).left(), self.cell_area(after - 1).right()
        chosen = self._chosen is not None and self._word_index(self._chosen) == index
        top = self._words_top()
        bar = QRectF(left, top, right - left, WORD_LINE)
        rounded(painter, bar, 1.0, self._theme.colour("ink" if chosen else "line"))
        measure = self._measure
        role = measure.chosen_word_role if chosen else measure.word_role
        height = self._theme.line_height(role)
        font = self._theme.font(role)
        # A single cell may be too narrow for its word, which then reaches over its neighbour's half.
        width = max(bar.width(), text_width(word, font) + 2)
        line = QRectF(max(0.0, bar.center().x() - width / 2), top + WORD_LINE + 4, width, height)
        colour = self._theme.colour("ink" if chosen else "ink2")
        line_of_text(painter, line, word, font, colour, align=CENTRE)
