"""The day as a line: when it is worked, when it is quiet, and what has come and is likely to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.range_words import DAY_MIN, HOUR_MIN, listed, minute_words
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, disc, line_of_text, rounded, square, text_width
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QPainter, QPaintEvent

    from thoracic_desktop.reminders.day_preview import Stretch
    from thoracic_desktop.ui.theme import Theme

LABEL_ROLE, NOW_ROLE = "caption", "caption_strong"
TRACK, GAP = 28.0, 6.0
DOT, RING_STROKE, SESSION, PLAY = 9.0, 3.5, 15.0, 14.0
NOW_WIDTH, NOW_BEYOND = 2.0, 7.0
HATCH, HATCH_STROKE = 11.0, 4.5
AROUND_MIN = 30
DAYTIME = (8 * HOUR_MIN, 18 * HOUR_MIN)
HOUR_STEPS = (1, 2, 3, 4, 6, 12)
MOST_HOURS = 6
LEAST_WIDTH = 220


class NamedStretch(Value, frozen=True):
    """A quiet time; its name may be empty."""

    stretch: Stretch
    name: str


class DayLine(Value, frozen=True):
    """What is shown; minutes after the day's midnight, and more than a day's where it goes on past the next.

    Attributes:
        work: working hours, in order and apart.
        quiet: quiet times within them, in order.
        now_min: this moment.
        done_min: breaks that were done.
        likely_min: breaks that are likely to come.
        session_min: main sessions.
    """

    work: tuple[Stretch, ...] = ()
    quiet: tuple[NamedStretch, ...] = ()
    now_min: int = 0
    done_min: tuple[int, ...] = ()
    likely_min: tuple[int, ...] = ()
    session_min: tuple[int, ...] = ()


class DayLineView(QWidget):
    """A line with the hours below it; readers hear the same as sentences.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = DayLine()
        self._from_min, self._to_min = DAYTIME
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The day as a line"))

    def show_day(self, line: DayLine) -> None:
        """Show a day."""
        self._line = line
        self._from_min, self._to_min = _frame(line)
        self.setAccessibleDescription(" ".join(self._sentences()))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        lines = 2 * self._theme.line_height(LABEL_ROLE)
        return QSize(LEAST_WIDTH, round(lines + 2 * GAP + TRACK))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _sentences(self) -> Iterator[str]:
        line = self._line
        for stretch in line.work:
            text = self.tr("You work from {start} to {end}.")
            yield text.format(start=minute_words(stretch.start_min), end=minute_words(stretch.end_min))
        for quiet in line.quiet:
            start, end = minute_words(quiet.stretch.start_min), minute_words(quiet.stretch.end_min)
            nameless, named = (
                self.tr("Quiet from {start} to {end}."),
                self.tr("Quiet for {name} from {start} to {end}."),
            )
            yield (named if quiet.name else nameless).format(name=quiet.name, start=start, end=end)
        yield self.tr("Now it is {time}.").format(time=minute_words(line.now_min))
        if line.done_min:
            yield self.tr("Breaks done: {times}.").format(times=_times(line.done_min))
        if line.likely_min:
            yield self.tr("Breaks to come: {times}.").format(times=_times(line.likely_min))
        if line.session_min:
            yield self.tr("Main session: {times}.").format(times=_times(line.session_min))

    # Painting -----------------------------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        label = self._theme.line_height(LABEL_ROLE)
        track = QRectF(0, label + GAP, self.width(), TRACK)
        with begin(self) as painter:
            rounded(painter, track, TRACK, self._theme.colour("sunken"))
            for stretch in self._line.work:
                rounded(painter, self._area(stretch, track), TRACK, self._theme.colour("accentSoft"))
            for quiet in self._line.quiet:
                self._paint_hatched(painter, self._area(quiet.stretch, track))
            self._paint_names(painter, QRectF(0, 0, self.width(), label))
            self._paint_hours(painter, QRectF(0, track.bottom() + GAP, self.width(), label))
            self._paint_now(painter, track)
            self._paint_marks(painter, track.center().y())

    def _x(self, minute: int) -> float:
        return (minute - self._from_min) / (self._to_min - self._from_min) * self.width()

    def _area(self, stretch: Stretch, track: QRectF) -> QRectF:
        left, right = self._x(stretch.start_min), self._x(stretch.end_min)
        return QRectF(left, track.top(), max(1.0, right - left), track.height())

    def _paint_hatched(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        inside = QPainterPath()
        inside.addRect(area)
        painter.setClipPath(inside)
        painter.fillRect(area, self._theme.colour("sunken"))
        painter.setPen(QPen(self._theme.colour("line"), HATCH_STROKE))
        # From edge to edge of the whole line, so that the strokes of two quiet times run alike.
        x = -area.height()
        while x < self.width():
            painter.drawLine(QPointF(x, area.top()), QPointF(x + area.height(), area.bottom()))
            x += HATCH
        painter.restore()

    def _paint_names(self, painter: QPainter, area: QRectF) -> None:
        """Write "now", and the names of quiet times where there is room beside what was written before."""
        font = self._theme.font(NOW_ROLE)
        taken = [self._word_area(self._x(self._line.now_min), text_width(self.tr("Now"), font), area)]
        line_of_text(painter, taken[0], self.tr("Now"), font, self._theme.colour("ink"), align=CENTRE)
        font, colour = self._theme.font(LABEL_ROLE), self._theme.colour("ink2")
        for quiet in self._line.quiet:
            middle = self._x((quiet.stretch.start_min + quiet.stretch.end_min) // 2)
            word = self._word_area(middle, text_width(quiet.name, font), area)
            if quiet.name and not any(word.intersects(other) for other in taken):
                line_of_text(painter, word, quiet.name, font, colour, align=CENTRE)
                taken.append(word)

    def _word_area(self, middle: float, width: float, area: QRectF) -> QRectF:
        """The room of a word around a place, moved inwards where it would stand out of the line."""
        room = width + 2 * GAP
        left = min(max(middle - room / 2, -GAP), area.width() - room + GAP)
        return QRectF(left, area.top(), room, area.height())

    def _paint_hours(self, painter: QPainter, area: QRectF) -> None:
        font, colour = self._theme.font(LABEL_ROLE), self._theme.colour("ink2")
        room = text_width("00", font) + 2 * GAP
        for hour in self._hours(room):
            word = QRectF(self._x(hour * HOUR_MIN) - room / 2, area.top(), room, area.height())
            if word.left() >= -GAP and word.right() <= self.width() + GAP:
                line_of_text(painter, word, str(hour % 24), font, colour, align=CENTRE)

    def _hours(self, room: float) -> range:
        """The hours that are named: few, none in the way of the next, and the first hour of work among them."""
        first, last = -(-self._from_min // HOUR_MIN), self._to_min // HOUR_MIN
        work = -(-self._line.work[0].start_min // HOUR_MIN) if self._line.work else first
        hour_width = self._x(HOUR_MIN) - self._x(0)
        for step in HOUR_STEPS:
            if (last - first) // step < MOST_HOURS and step * hour_width >= room:
                return range(first + (work - first) % step, last + 1, step)
        return range(first, last + 1, max(1, last - first))

    def _paint_now(self, painter: QPainter, track: QRectF) -> None:
        x = self._x(self._line.now_min)
        area = QRectF(x - NOW_WIDTH / 2, track.top() - GAP, NOW_WIDTH, TRACK + GAP + NOW_BEYOND)
        rounded(painter, area, NOW_WIDTH, self._theme.colour("ink"))

    def _paint_marks(self, painter: QPainter, y: float) -> None:
        colour = self._theme.colour
        for minute in self._line.likely_min:
            disc(painter, QPointF(self._x(minute), y), DOT, colour("posture"))
            disc(painter, QPointF(self._x(minute), y), DOT - RING_STROKE, colour("surface"))
        for minute in self._line.done_min:
            disc(painter, QPointF(self._x(minute), y), DOT, colour("posture"))
        for minute in self._line.session_min:
            place = QPointF(self._x(minute), y)
            disc(painter, place, SESSION, colour("accent"))
            # A triangle looks in the middle where it stands a little to the right of it.
            icon = square(place + QPointF(PLAY / 14, 0), PLAY)
            self._theme.icons.paint(painter, "play-fill", icon, colour("onAccent"))


def _frame(line: DayLine) -> tuple[int, int]:
    """Return from when to when the line goes: over all that is shown, with a little room, in whole half hours."""
    moments = [*line.done_min, *line.likely_min, *line.session_min, line.now_min]
    moments += [minute for stretch in line.work for minute in (stretch.start_min, stretch.end_min)]
    if not line.work:
        moments += DAYTIME
    first, last = min(moments) - AROUND_MIN, max(moments) + AROUND_MIN
    return max(0, first // AROUND_MIN * AROUND_MIN), min(2 * DAY_MIN, -(-last // AROUND_MIN) * AROUND_MIN)


def _times(minutes: Iterable[int]) -> str:
    return listed([minute_words(minute) for minute in minutes])
