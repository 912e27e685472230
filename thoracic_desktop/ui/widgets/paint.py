"""Shared strokes: rounded shapes, one line of text, rings.  Everything here draws and nothing remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont
    from PySide6.QtWidgets import QWidget

CONTROL_BORDER = 1.25
CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
# Qt counts arcs in sixteenths of a degree, counter-clockwise from three o'clock.
FULL_TURN = 360 * 16
TWELVE_O_CLOCK = 90 * 16


def begin(widget: QWidget) -> QPainter:
    """Open a painter on a widget, with smooth edges, for a `with` statement."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded(
    painter: QPainter,
    area: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    *,
    width: float = CONTROL_BORDER,
) -> None:
    """A rounded rectangle whose border lies inside the area; a radius above half the height makes a pill."""
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        inside = area
    else:
        painter.setPen(QPen(border, width))
        inset = width / 2
        inside = area.adjusted(inset, inset, -inset, -inset)
        radius -= inset
    radius = min(radius, inside.height() / 2, inside.width() / 2)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inside, radius, radius)


def disc(painter: QPainter, centre: QPointF, radius: float, fill: QColor) -> None:
    """A filled circle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(centre, radius, radius)


def ring(painter: QPainter, area: QRectF, width: float, *, track: QColor, fill: QColor, share: float) -> None:
    """A round gauge inside a square area: its track, and on it a share of 0 to 1, clockwise from the top."""
    inset = width / 2
    circle = area.adjusted(inset, inset, -inset, -inset)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(track, width))
    painter.drawEllipse(circle)
    if share >= 1.0:
        painter.setPen(QPen(fill, width))
        painter.drawEllipse(circle)
    elif share > 0.0:
        painter.setPen(QPen(fill, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(circle, TWELVE_O_CLOCK, -round(share * FULL_TURN))


def line_of_text(
    painter: QPainter, area: QRectF, text: str, font: QFont, colour: QColor, *, align: Qt.AlignmentFlag = LEFT
) -> None:
    """One line of text, shortened with an ellipsis where it does not fit."""
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) > area.width() + 1:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(align | Qt.TextFlag.TextSingleLine), text)


def text_width(text: str, font: QFont) -> float:
    """How wide a line of text is, in logical pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def square(centre: QPointF, side: float) -> QRectF:
    """A square around a point."""
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)


def with_alpha(colour: QColor, alpha: float) -> QColor:
    """The same colour, partly see-through; alpha from 0 to 1."""
    faded = colour.toRgb()
    faded.setAlphaF(alpha)
    return faded
