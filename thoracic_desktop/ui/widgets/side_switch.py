"""The side indicator: which side is now, which is done, which is still to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, disc, line_of_text, rounded, square, text_width
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

Progress = Literal["todo", "now", "done"]


class Side(Value, frozen=True):
    """One chip: a letter that is seen from afar, the words, and how far that side is."""

    letter: str
    text: str
    progress: Progress


class _Measure(Value, frozen=True):
    """The lengths of the indicator in one of its sizes."""

    height: int
    circle: float
    gap: float
    end: float
    role: str


NORMAL = _Measure(52, 38.0, 12.0, 20.0, "side")
LARGE = _Measure(84, 58.0, 20.0, 40.0, "floor_side")
SMALL = _Measure(32, 22.0, 7.0, 12.0, "label_strong")
BETWEEN = 10.0
BORDER = 2.0


class SideSwitch(QWidget):
    """One chip a side, in the order they are done.

    Args:
        theme: Colours, type and icons.
        large: The size for the floor mode, readable from three metres.
        small: The size for the small window of a break.
        parent: The owner.
    """

    def __init__(
        self, theme: Theme, *, large: bool = False, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure = LARGE if large else SMALL if small else NORMAL
        self._is_stacked = False
        self._sides: tuple[Side, ...] = ()
        self._group = "neutral"

    def set_sides(self, sides: Sequence[tuple[str, str, Progress]], *, group: str = "neutral") -> None:
        """Show these sides, such as `("L", "Left arm", "now")`, in the colours of a kind of exercise."""
        wanted = tuple(Side(*side) for side in sides)
        if (wanted, group) == (self._sides, self._group):
            return
        self._sides, self._group = wanted, group
        words = {"todo": self.tr("to do"), "now": self.tr("now"), "done": self.tr("done")}
        self.setAccessibleName(", ".join(f"{side.text}: {words[side.progress]}" for side in wanted))
        self.updateGeometry()
        self.update()

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the chips below each other, all as wide as the widest, where there is more height than width."""
        if stacked is not self._is_stacked:
            self._is_stacked = stacked
            self.updateGeometry()
            self.update()

    def _chip_width(self, side: Side) -> float:
        measure = self._measure
        words = text_width(side.text, self._theme.font(measure.role))
        return (self._height() + self._circle()) / 2 + measure.gap + words + measure.end + 1

    def _circle(self) -> float:
        """The diameter of the letter's disc: as drawn, and larger where the letter is."""
        return max(self._measure.circle, self._theme.line_height(self._measure.role))

    @override
    def sizeHint(self) -> QSize:
        widths = [self._chip_width(side) for side in self._sides]
        gaps = BETWEEN * max(0, len(widths) - 1)
        if self._is_stacked:
            return QSize(round(max(widths, default=0.0)), self._least_height())
        return QSize(round(sum(widths) + gaps), self._least_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._least_height())

    def _least_height(self) -> int:
        chips = len(self._sides) if self._is_stacked else 1
        return round(chips * (self._height() + BETWEEN) - BETWEEN)

    def _height(self) -> int:
        return max(self._measure.height, round(self._theme.line_height(self._measure.role)) + 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            for side, area in zip(self._sides, self._areas(), strict=True):
                self._paint_chip(painter, area, side)

    def _areas(self) -> list[QRectF]:
        """Where each chip goes."""
        height = self._height()
        if self._is_stacked:
            return [QRectF(0, row * (height + BETWEEN), self.width(), height) for row in range(len(self._sides))]
        areas: list[QRectF] = []
        x = 0.0
        for side in self._sides:
            width = min(self._chip_width(side), max(0.0, self.width() - x))
            areas.append(QRectF(x, 0, width, height))
            x += width + BETWEEN
        return areas

    def _paint_chip(self, painter: QPainter, area: QRectF, side: Side) -> None:
        measure = self._measure
        colours = self._theme.group(self._group)
        now = side.progress == "now"
        text = self._theme.colour("onAccent") if now else colours.text
        rounded(
            painter, area, area.height(), colours.fill if now else None, None if now else colours.fill, width=BORDER
        )
        mark = square(QPointF(area.left() + area.height() / 2, area.center().y()), self._circle())
        if now:
            disc(painter, mark.center(), mark.width() / 2, text)
        if side.progress == "done":
            self._theme.icons.paint(painter, "check-bold", square(mark.center(), mark.width() * 0.55), text)
        else:
            font = self._theme.font(measure.role)
            line_of_text(painter, mark, side.letter, font, colours.fill if now else text, align=CENTRE)
        words = QRectF(mark.right() + measure.gap, area.top(), area.right() - mark.right() - measure.gap, area.height())
        line_of_text(painter, words, side.text, self._theme.font(measure.role), text)
