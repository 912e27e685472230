"""Reads the path data of an SVG file into an outline Qt can fill: lines, curves and circular arcs."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PIECE = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")


class _Pen:
    """Draws commands in absolute numbers; plain floats, because a QPointF per point would double the cost."""

    def __init__(self) -> None:
        self.path = QPainterPath()
        self.x = self.y = 0.0
        self._start = (0.0, 0.0)
        # The last control point of a curve, which the smooth commands mirror.
        self._control: tuple[float, float] | None = None

    def _arrive(self, x: float, y: float, control: tuple[float, float] | None = None) -> None:
        self.x, self.y, self._control = x, y, control

    def _mirrored(self) -> tuple[float, float]:
        if self._control is None:
            return self.x, self.y
        return 2 * self.x - self._control[0], 2 * self.y - self._control[1]

    def move(self, x: float, y: float) -> None:
        self.path.moveTo(x, y)
        self._start = (x, y)
        self._arrive(x, y)

    def line(self, x: float, y: float) -> None:
        self.path.lineTo(x, y)
        self._arrive(x, y)

    def curve(self, numbers: Sequence[float]) -> None:
        x1, y1, x2, y2, x, y = numbers
        self.path.cubicTo(x1, y1, x2, y2, x, y)
        self._arrive(x, y, (x2, y2))

    def smooth_curve(self, numbers: Sequence[float]) -> None:
        self.curve((*self._mirrored(), *numbers))

    def quad(self, numbers: Sequence[float]) -> None:
        x1, y1, x, y = numbers
        self.path.quadTo(x1, y1, x, y)
        self._arrive(x, y, (x1, y1))

    def smooth_quad(self, numbers: Sequence[float]) -> None:
        self.quad((*self._mirrored(), *numbers))

    def arc(self, numbers: Sequence[float]) -> None:
        """A circular arc by its end points, as in SVG 1.1, appendix F.6.5, with both radii equal."""
        radius, _, _, large, clockwise, x, y = numbers
        across, down = x - self.x, y - self.y
        distance = math.hypot(across, down)
        if distance == 0.0:
            return
        radius = max(radius, distance / 2)
        offset = math.sqrt(max(0.0, radius * radius - distance * distance / 4)) / distance
        if bool(large) == bool(clockwise):
            offset = -offset
        centre_x = (self.x + x) / 2 - down * offset
        centre_y = (self.y + y) / 2 + across * offset
        # Qt counts degrees counter-clockwise from three o'clock, and its y points down.
        first = math.degrees(math.atan2(centre_y - self.y, self.x - centre_x))
        last = math.degrees(math.atan2(centre_y - y, x - centre_x))
        sweep = (last - first) % 360.0 - (360.0 if clockwise else 0.0)
        self.path.arcTo(centre_x - radius, centre_y - radius, 2 * radius, 2 * radius, first, sweep)
        self._arrive(x, y)

    def close(self) -> None:
        self.path.closeSubpath()
        self._arrive(*self._start)


# How many numbers one step of a command takes, and what it draws.
COMMANDS: dict[str, tuple[int, Callable[[_Pen, Sequence[float]], None]]] = {
    "M": (2, lambda pen, numbers: pen.move(*numbers)),
    "L": (2, lambda pen, numbers: pen.line(*numbers)),
    "H": (1, lambda pen, numbers: pen.line(numbers[0], pen.y)),
    "V": (1, lambda pen, numbers: pen.line(pen.x, numbers[0])),
    "C": (6, _Pen.curve),
    "S": (4, _Pen.smooth_curve),
    "Q": (4, _Pen.quad),
    "T": (2, _Pen.smooth_quad),
    "A": (7, _Pen.arc),
}


def _absolute(pen: _Pen, command: str, numbers: list[float]) -> None:
    """Turn the numbers of a relative command into absolute ones, in place."""
    if command == "V":
        numbers[0] += pen.y
        return
    first = 5 if command == "A" else 0
    for index in range(first, len(numbers)):
        numbers[index] += pen.y if (index - first) % 2 else pen.x


def outline(data: str) -> QPainterPath:
    """Turn the `d` of an SVG path into an outline.

    Args:
        data: Path data with any command of SVG 1.1; the two radii of an arc must be equal.

    Raises:
        KeyError: A command that SVG does not have.
    """
    pen = _Pen()
    command, relative = "M", False
    count, draw = COMMANDS[command]
    numbers: list[float] = []
    for piece in PIECE.findall(data):
        if piece in "Zz":
            pen.close()
        elif piece.isalpha():
            command, relative = piece.upper(), piece.islower()
            count, draw = COMMANDS[command]
        else:
            numbers.append(float(piece))
            if len(numbers) < count:
                continue
            if relative:
                _absolute(pen, command, numbers)
            draw(pen, numbers)
            numbers.clear()
            if command == "M":
                # Further pairs after a move are lines.
                command = "L"
                count, draw = COMMANDS[command]
    return pen.path
