"""The icon in the tray: the mark of the program, and a badge whose shape tells how things stand.

Nobody knows what colour the panel has, so the theme decides nothing here: light strokes lie on a dark ground that
follows them, and one of the two stands out on every panel.  Colour helps and is never needed: no two badges have the
same shape.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from thoracic_desktop.reminders.kinds import Blocker
from thoracic_desktop.reminders.status import Mood
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES_PX = (16, 22, 24, 32, 48, 64)
GRID = 32.0
"""The side of the square on which everything below is drawn."""

GROUND = QColor("#0A1F1A")
EASE = QColor("#5FD3BA")
WARM = QColor("#FF9350")
ALERT = QColor("#FF7A6E")
DIM = QColor("#A9B7B2")
PALE = QColor("#DDE6E2")


class Badge(StrEnum):
    """What lies over a corner of the mark."""

    NONE = "none"
    DOT = "dot"
    PLAY = "play"
    CAMERA = "camera"
    HOURGLASS = "hourglass"
    BARS = "bars"
    MOON = "moon"
    SLASH = "slash"


class _Stroke(Value, frozen=True):
    """One stroke of the mark, from left to right."""

    x1: float
    y1: float
    x2: float
    y2: float
    is_warm: bool = False


# The five strokes of the logo, with less lean and more gap: at 16 pixels each is two pixels thick, with one between.
STROKES = (
    _Stroke(9.5, 5.6, 17.5, 4.0),
    _Stroke(11.0, 10.7, 21.0, 9.5),
    _Stroke(11.5, 16.0, 23.0, 16.0, is_warm=True),
    _Stroke(10.0, 21.2, 22.5, 22.5),
    _Stroke(7.0, 25.9, 20.0, 28.0),
)
THICKNESS = 3.8
CALLS = frozenset({Blocker.CAMERA, Blocker.MICROPHONE, Blocker.SCREEN_SHARED, Blocker.MEETING})
BADGES = {
    Mood.WAITING: Badge.NONE,
    Mood.DUE: Badge.DOT,
    Mood.RUNNING: Badge.PLAY,
    Mood.HELD: Badge.HOURGLASS,
    Mood.PAUSED: Badge.BARS,
    Mood.RESTING: Badge.MOON,
    Mood.OFF: Badge.SLASH,
}
BRIGHT = frozenset({Mood.WAITING, Mood.DUE, Mood.RUNNING})
DISC = QRectF(14.2, 14.2, 17.6, 17.6)
"""Where a badge on a disc lies."""
DOT = QRectF(20.5, 0.5, 11, 11)
MOON = QRectF(15.5, 15.5, 16, 16)


def tray_icon(mood: Mood, blocker: Blocker | None = None) -> QIcon:
    """Return the icon for a mood, at every size that panels ask for.

    Args:
        mood: how things stand.
        blocker: what a held break waits for; a call has its own badge.
    """
    return _painted(badge_for(mood, blocker), is_bright=mood in BRIGHT)


def badge_for(mood: Mood, blocker: Blocker | None = None) -> Badge:
    """Return the badge of a mood."""
    if mood is Mood.HELD and blocker in CALLS:
        return Badge.CAMERA
    return BADGES[mood]


@cache
def _painted(badge: Badge, *, is_bright: bool) -> QIcon:
    icon = QIcon()
    for size_px in SIZES_PX:
        pixmap = QPixmap(size_px, size_px)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size_px / GRID, size_px / GRID)
        # A whole pixel where there are few of them, and no broad frame where there are many.
        edge = max(GRID / size_px, 1.2)
        _mark(painter, edge, is_bright=is_bright)
        _PAINTERS[badge](painter, edge)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _mark(painter: QPainter, edge: float, *, is_bright: bool) -> None:
    lines = [(QLineF(stroke.x1, stroke.y1, stroke.x2, stroke.y2), stroke.is_warm) for stroke in STROKES]
    for line, _ in lines:
        painter.setPen(_pen(GROUND, THICKNESS + 2 * edge))
        painter.drawLine(line)
    for line, is_warm in lines:
        bright = WARM if is_warm else EASE
        painter.setPen(_pen(bright if is_bright else DIM, THICKNESS))
        painter.drawLine(line)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _fill(painter: QPainter, shape: QPainterPath, colour: QColor, edge: float) -> None:
    """Fill a shape and give it a ground that is wider by the edge."""
    painter.strokePath(shape, _pen(GROUND, 2 * edge))
    painter.fillPath(shape, colour)


def _disc(painter: QPainter, area: QRectF, colour: QColor, edge: float) -> None:
    disc = QPainterPath()
    disc.addEllipse(area.adjusted(edge, edge, -edge, -edge))
    _fill(painter, disc, colour, edge)


def _none(_painter: QPainter, _edge: float) -> None:
    pass


def _dot(painter: QPainter, edge: float) -> None:
    _disc(painter, DOT, ALERT, edge)


def _play(painter: QPainter, edge: float) -> None:
    _disc(painter, DISC, EASE, edge)
    _triangle(painter, QPointF(20.3, 18.6), QPointF(20.3, 27.4), QPointF(28.0, 23.0))


def _camera(painter: QPainter, edge: float) -> None:
    _disc(painter, DISC, PALE, edge)
    painter.fillRect(QRectF(17.8, 20.0, 6.4, 6.0), GROUND)
    _triangle(painter, QPointF(29.0, 19.0), QPointF(29.0, 27.0), QPointF(24.0, 23.0))


def _hourglass(painter: QPainter, edge: float) -> None:
    _disc(painter, DISC, PALE, edge)
    _triangle(painter, QPointF(19.0, 18.0), QPointF(27.0, 18.0), QPointF(23.0, 23.6))
    _triangle(painter, QPointF(19.0, 28.0), QPointF(27.0, 28.0), QPointF(23.0, 22.4))


def _bars(painter: QPainter, edge: float) -> None:
    _disc(painter, DISC, PALE, edge)
    painter.fillRect(QRectF(19.4, 19.0, 2.7, 8.0), GROUND)
    painter.fillRect(QRectF(23.9, 19.0, 2.7, 8.0), GROUND)


def _moon(painter: QPainter, edge: float) -> None:
    whole, bite = QPainterPath(), QPainterPath()
    whole.addEllipse(MOON.adjusted(edge, edge, -edge, -edge))
    bite.addEllipse(MOON.adjusted(edge, edge, -edge, -edge).translated(5.5, -4.0))
    _fill(painter, whole.subtracted(bite), PALE, edge)


def _slash(painter: QPainter, edge: float) -> None:
    for colour, width in ((GROUND, 3.2 + 2 * edge), (PALE, 3.2)):
        painter.setPen(_pen(colour, width))
        painter.drawLine(QPointF(5.0, 28.0), QPointF(27.0, 4.0))


def _triangle(painter: QPainter, *corners: QPointF) -> None:
    path = QPainterPath(corners[0])
    for corner in corners[1:]:
        path.lineTo(corner)
    path.closeSubpath()
    painter.fillPath(path, GROUND)


_PAINTERS: dict[Badge, Callable[[QPainter, float], None]] = {
    Badge.NONE: _none,
    Badge.DOT: _dot,
    Badge.PLAY: _play,
    Badge.CAMERA: _camera,
    Badge.HOURGLASS: _hourglass,
    Badge.BARS: _bars,
    Badge.MOON: _moon,
    Badge.SLASH: _slash,
}
