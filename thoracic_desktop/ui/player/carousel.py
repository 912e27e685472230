"""The carousel: the stage in the middle, the exercises before and after it peeking in from the sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QPointF,
    QRect,
    Qt,
    QVariantAnimation,  # noqa: TID251 - it shows no time
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.player.peek import Peek
from thoracic_desktop.ui.player.stage import Stage

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QPixmap, QResizeEvent

    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.playing.moment import Moment
    from thoracic_desktop.ui.theme import Theme

PEEK_WIDTH = 108
PEEK_HEIGHT = 310
PEEK_GAP = 24
EDGE = 28
LEAST_WIDTH_WITH_PEEKS = 1000
LEAST_HEIGHT_WITH_PEEKS = 400
LEAST_HEIGHT_WITH_FRAMES = 340
SLIDE_MS = 380
FADE_MS = 140


class Carousel(QWidget):
    """Shows the current exercise, and slides to another one when the session moves on.

    Signals:
        margin_changed: the stage stands this far from the window's edges; what is below it keeps the same line.
    """

    margin_changed = Signal(int)

    def __init__(self, theme: Theme, figures: Figures, parent: QWidget | None = None) -> None:
        """Build an empty carousel."""
        super().__init__(parent)
        self._theme = theme
        self._stage = Stage(theme, figures, self)
        self._before = Peek(theme, figures, side=Qt.Edge.LeftEdge, parent=self)
        self._after = Peek(theme, figures, side=Qt.Edge.RightEdge, parent=self)
        self._slide = Slide(theme, self)
        self._entry: int | None = None
        self._place = 0

    def show_moment(self, moment: Moment) -> None:
        """Show a moment; slide where it belongs to another exercise than the last one."""
        entry, place = moment.shot.segment.entry, moment.shot.place
        leaves = self._entry is not None and entry != self._entry and self.isVisible()
        before = self.grab() if leaves else None
        forwards = place >= self._place
        self._entry, self._place = entry, place
        self._stage.show_moment(moment)
        self._before.show_neighbour(moment, place - 1)
        self._after.show_neighbour(moment, place + 1)
        if before is not None:
            self._slide.run(before, self.grab(), forwards=forwards)

    def forget(self) -> None:
        """Show the next moment without sliding: it belongs to another session."""
        self._slide.stop()
        self._entry = None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._slide.stop()
        area = self.rect()
        with_peeks = area.width() >= LEAST_WIDTH_WITH_PEEKS and area.height() >= LEAST_HEIGHT_WITH_PEEKS
        margin = PEEK_WIDTH + PEEK_GAP if with_peeks else EDGE
        self.margin_changed.emit(margin)
        self._stage.setGeometry(area.adjusted(margin, 0, -margin, 0))
        self._stage.set_frames_visible(visible=area.height() >= LEAST_HEIGHT_WITH_FRAMES)
        height = min(PEEK_HEIGHT, area.height())
        top = (area.height() - height) // 2
        self._before.setGeometry(QRect(0, top, PEEK_WIDTH, height))
        self._after.setGeometry(QRect(area.width() - PEEK_WIDTH, top, PEEK_WIDTH, height))
        self._before.set_wanted(wanted=with_peeks)
        self._after.set_wanted(wanted=with_peeks)


class Slide(QWidget):
    """Covers the carousel while one picture of it moves out and the other one in; it shows no time."""

    def __init__(self, theme: Theme, carousel: Carousel) -> None:
        """Prepare a hidden cover."""
        super().__init__(carousel)
        self._carousel = carousel
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self._pictures: tuple[QPixmap, QPixmap] | None = None
        self._direction = 1
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self.update)
        self._animation.finished.connect(self.stop)
        self.hide()

    def run(self, before: QPixmap, after: QPixmap, *, forwards: bool) -> None:
        """Move from one picture to the other."""
        self._pictures = (before, after)
        self._direction = 1 if forwards else -1
        self._animation.stop()
        self._animation.setDuration(FADE_MS if self._theme.reduced_motion else SLIDE_MS)
        self.setGeometry(self._carousel.rect())
        self.show()
        self.raise_()
        self._animation.start()

    def stop(self) -> None:
        """End the movement where it is."""
        self._animation.stop()
        self._pictures = None
        self.hide()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide:
            self._animation.stop()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pictures is None:
            return
        share = float(self._animation.currentValue())
        before, after = self._pictures
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("canvas"))
        if self._theme.reduced_motion:
            painter.drawPixmap(QPointF(0, 0), before)
            painter.setOpacity(share)
            painter.drawPixmap(QPointF(0, 0), after)
        else:
            distance = self._direction * self.width()
            painter.drawPixmap(QPointF(-share * distance, 0), before)
            painter.drawPixmap(QPointF((1 - share) * distance, 0), after)
        painter.end()
