"""The safety signs: a circle to go on, a triangle for caution, an octagon to stop; each with its own sign inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, square
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

MarkKind = Literal["done", "go", "caution", "stop"]

# Phosphor's shapes leave a margin around themselves: their size as a part of their square, inverted.
CIRCLE, TRIANGLE = 256 / 208, 256 / 230
# The signs as strokes, in parts of the diameter from the middle.
TICK = (((-0.22, 0.02), (-0.07, 0.17), (0.23, -0.14)),)
CROSS = (((-0.16, -0.16), (0.16, 0.16)), ((0.16, -0.16), (-0.16, 0.16)))
EXCLAMATION = (((0.0, -0.17), (0.0, 0.13)), ((0.0, 0.3), (0.0, 0.301)))


class _Look(Value, frozen=True):
    """The shape and its scale, its colour, the sign on it and how thick that is (a part of the diameter)."""

    shape: str
    scale: float
    colour: str
    sign: tuple[tuple[tuple[float, float], ...], ...]
    stroke: float


LOOKS: dict[MarkKind, _Look] = {
    "done": _Look("circle-fill", CIRCLE, "accent", TICK, 0.06),
    "go": _Look("circle-fill", CIRCLE, "go", TICK, 0.1),
    "caution": _Look("triangle-fill", TRIANGLE, "caution", EXCLAMATION, 0.09),
    "stop": _Look("octagon-fill", CIRCLE, "stop", CROSS, 0.1),
}


def paint_mark(painter: QPainter, theme: Theme, kind: MarkKind, centre: QPointF, diameter: float) -> None:
    """Paint a sign around a point."""
    look = LOOKS[kind]
    theme.icons.paint(painter, look.shape, square(centre, diameter * look.scale), theme.colour(look.colour))
    width = look.stroke * diameter
    painter.setPen(
        QPen(theme.colour("onAccent"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    for stroke in look.sign:
        painter.drawPolyline([centre + QPointF(x, y) * diameter for x, y in stroke])


class Mark(QWidget):
    """A sign that stands by itself, such as the tick of a finished session; readers skip it.

    Args:
        theme: Colours and icons.
        kind: Which sign.
        diameter: The size, in logical pixels.
        parent: The owner.
    """

    def __init__(self, theme: Theme, kind: MarkKind, *, diameter: int = 56, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: MarkKind = kind
        self._diameter = diameter
        self.setFixedSize(diameter, diameter)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._diameter, self._diameter)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            paint_mark(painter, self._theme, self._kind, QRectF(self.rect()).center(), self._diameter)
