"""The countdown ring: how much is left, as an arc for across the room and as digits for the exact number."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, disc, line_of_text, ring, rounded, square, text_width
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter, QPaintEvent

    from thoracic_desktop.ui.theme import GroupColours, Theme

Kind = Literal["dotted", "solid", "grey", "switch", "paused"]

# The player's ring, which every other length is a part of.
DRAWN_DIAMETER = 256.0
STROKE_SHARE = 18 / DRAWN_DIAMETER
# How many dots say "get ready", and how wide each is, as a part of the stroke.
DOTS, SMALL_DOTS = 40, 26
DOT_SHARE = 0.85
# Digit height as a part of the diameter: without a caption, with one, and in the small rings.
PLAIN_DIGITS, CAPTIONED_DIGITS, MIDDLE_DIGITS, SMALL_DIGITS = 0.60, 132 / DRAWN_DIAMETER, 0.42, 0.35
MIDDLE_BELOW, SMALL_BELOW = 200.0, 100.0
SWITCH_DIGITS = 64 / DRAWN_DIAMETER
INNER_WIDTH = 0.68


class _Shown(Value, frozen=True):
    """Everything a painted ring depends on."""

    kind: Kind
    progress: float
    digits: str
    caption: str
    group: str


class CountdownRing(QWidget):
    """A ring that empties clockwise from the top.

    Dots mean get ready, a solid arc hold and return, grey rest and pause, arrows inside switch sides.

    Args:
        theme: Colours and type.
        diameter: The wanted size in logical pixels; it scales with what its layout gives it.
        parent: The owner.
    """

    def __init__(self, theme: Theme, *, diameter: int = 256, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diameter = diameter
        self._shown = _Shown("solid", 0.0, "", "", "neutral")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_state(self, kind: Kind, progress: float, digits: str, caption: str = "", *, group: str = "neutral") -> None:
        """Show a moment.

        Args:
            kind: What the time is for.
            progress: The share that is left, 1 to 0.
            digits: The number inside.
            caption: The word under the digits, if any.
            group: The kind of exercise, for the colours.
        """
        shown = _Shown(kind, progress, digits, caption, group)
        if shown == self._shown:
            return
        if (digits, caption) != (self._shown.digits, self._shown.caption):
            self.setAccessibleName(f"{digits} {caption}".strip())
        self._shown = shown
        self.update()

    @property
    def digits(self) -> str:
        """The number shown inside."""
        return self._shown.digits

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._diameter, self._diameter)

    @override
    def heightForWidth(self, width: int, /) -> int:
        return min(width, self._diameter)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        area = square(QRectF(self.rect()).center(), side)
        colours = self._theme.group(self._shown.group)
        with begin(self) as painter:
            self._paint_ring(painter, area, colours)
            if self._shown.kind == "paused":
                self._paint_pause(painter, area)
            elif self._shown.kind == "switch":
                self._paint_switch(painter, area, colours)
            else:
                self._paint_digits(painter, area)

    def _paint_ring(self, painter: QPainter, area: QRectF, colours: GroupColours) -> None:
        shown = self._shown
        stroke = max(7.0, area.width() * STROKE_SHARE)
        if shown.kind == "dotted":
            self._paint_dots(painter, area, stroke, colours)
            return
        grey = shown.kind in {"grey", "paused"}
        fill = self._theme.colour("controlBorder") if grey else colours.fill
        ring(painter, area, stroke, track=colours.track, fill=fill, share=shown.progress)

    def _paint_dots(self, painter: QPainter, area: QRectF, stroke: float, colours: GroupColours) -> None:
        radius = (area.width() - stroke) / 2
        count = DOTS if area.width() >= SMALL_BELOW else SMALL_DOTS
        left = math.ceil(count * self._shown.progress)
        for index in range(count):
            angle = 2 * math.pi * index / count
            centre = area.center() + QPointF(math.sin(angle), -math.cos(angle)) * radius
            disc(painter, centre, stroke * DOT_SHARE / 2, colours.fill if index < left else colours.track)

    def _paint_digits(self, painter: QPainter, area: QRectF) -> None:
        side = area.width()
        if not self._shown.caption:
            share = PLAIN_DIGITS if side >= MIDDLE_BELOW else MIDDLE_DIGITS if side >= SMALL_BELOW else SMALL_DIGITS
            self._paint_number(painter, area, share)
            return
        self._paint_number(painter, area.translated(0, -side * 0.053), CAPTIONED_DIGITS)
        factor = side / DRAWN_DIAMETER / self._theme.text_scale
        line = QRectF(area.left(), area.center().y() + side * 0.168, side, side * 0.12)
        font = self._theme.font("ring_seconds", factor)
        line_of_text(painter, line, self._shown.caption, font, self._theme.colour("ink2"), align=CENTRE)

    def _paint_number(self, painter: QPainter, area: QRectF, share: float) -> None:
        font = self._digit_font(area.width(), share)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        # The tracking behind the last digit would push the number to one side.
        painter.drawText(area.translated(font.letterSpacing() / 2, 0), CENTRE, self._shown.digits)

    def _digit_font(self, side: float, share: float) -> QFont:
        """The digits in their wanted size, or smaller where three of them would touch the ring."""
        # The ring keeps its size when texts grow, so its digits do too.
        factor = share * side / 132 / self._theme.text_scale
        font = self._theme.font("countdown", factor)
        width = text_width(self._shown.digits, font)
        room = INNER_WIDTH * side
        return font if width <= room else self._theme.font("countdown", factor * room / width)

    def _paint_switch(self, painter: QPainter, area: QRectF, colours: GroupColours) -> None:
        side = area.width()
        arrows = square(area.center() - QPointF(0, side * 0.137), side * 0.33)
        self._theme.icons.paint(painter, "arrows-left-right-bold", arrows, colours.text)
        self._paint_number(painter, area.translated(0, side * 0.176), SWITCH_DIGITS)

    def _paint_pause(self, painter: QPainter, area: QRectF) -> None:
        side = area.width()
        width, height, gap = side * 0.1, side * 0.28, side * 0.058
        top = area.center().y() - height / 2 - side * 0.012
        painter.setPen(Qt.PenStyle.NoPen)
        for left in (area.center().x() - gap / 2 - width, area.center().x() + gap / 2):
            rounded(painter, QRectF(left, top, width, height), side * 0.02, self._theme.colour("ink"))
