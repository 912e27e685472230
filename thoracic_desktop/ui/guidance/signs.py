"""Painted signs for pages without a figure: rings of breath, steps that grow, a road of weeks, an icon."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.guidance.model import Picture as Shown
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, disc, rounded, square, with_alpha
from thoracic_desktop.ui.widgets.still_figure import StillFigure

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from thoracic_desktop.guidance.model import Page
    from thoracic_desktop.ui.theme import GroupColours, Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

GROUNDS = {
    "stretch": "stageStretch",
    "strength": "stageStrength",
    "posture": "stagePosture",
    "neutral": "sunken",
    "stop": "stopSoft",
}
RINGS = ((0.44, 0.22), (0.32, 0.4), (0.2, 1.0))
"""Each ring's radius as a share of the height, and how clearly it is painted."""
STEPS = 6
WEEKS, REVIEWS = 8, (6, 8)


def ground_of(page: Page) -> str:
    """Return the colour token of the ground on which a page's picture stands."""
    return GROUNDS[page.kind]


def picture_of(theme: Theme, page: Page, picture: Picture, name: str) -> QWidget:
    """Return the picture of a page, which readers call by `name`: the figure, or a painted sign."""
    if page.picture in {Shown.FIGURE, Shown.EXERCISE}:
        figure = StillFigure(picture)
        figure.set_exercise(page.shows or page.scene, None, name)
        return figure
    return _Sign(theme, page)


class _Sign(QWidget):
    """Says nothing that the title beside it does not, so readers skip it."""

    def __init__(self, theme: Theme, page: Page) -> None:
        super().__init__()
        self._theme = theme
        self._page = page
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width() * 0.62, float(self.height()))
        area = square(QRectF(self.rect()).center(), side)
        kind = "neutral" if self._page.kind == "stop" else self._page.kind
        colours = self._theme.group(kind)
        with begin(self) as painter:
            match self._page.picture:
                case Shown.RINGS:
                    _rings(painter, area, colours)
                case Shown.STEPS:
                    _steps(painter, area, colours)
                case Shown.ROAD:
                    _road(painter, area, colours)
                case _:
                    colour = self._theme.colour("stop" if self._page.kind == "stop" else "accent")
                    icon = square(area.center(), side * 0.46)
                    self._theme.icons.paint(painter, self._page.shows or "info", icon, colour)


def _rings(painter: QPainter, area: QRectF, colours: GroupColours) -> None:
    for radius, share in RINGS:
        disc(painter, area.center(), area.height() * radius, with_alpha(colours.fill, share))


def _steps(painter: QPainter, area: QRectF, colours: GroupColours) -> None:
    wide = area.width() / (STEPS * 1.5 - 0.5)
    for step in range(STEPS):
        height = area.height() * 0.72 * (0.22 + 0.78 * (step / (STEPS - 1)) ** 1.15)
        left = area.left() + step * wide * 1.5
        bar = QRectF(left, area.top() + area.height() * 0.86 - height, wide, height)
        rounded(painter, bar, wide * 0.36, with_alpha(colours.fill, 0.35 + 0.65 * step / (STEPS - 1)))


def _road(painter: QPainter, area: QRectF, colours: GroupColours) -> None:
    """Paint the weeks as stacked pieces on a curve, as the programme is drawn elsewhere; the reviews stand out."""
    high = area.height() * 0.94 / WEEKS
    for week in range(1, WEEKS + 1):
        way = (week - 1) / (WEEKS - 1)
        middle = QPointF(
            area.center().x() + math.sin(way * math.pi * 1.15 - 0.4) * area.width() * 0.1,
            area.bottom() - area.height() * 0.03 - (week - 0.5) * high,
        )
        wide = area.width() * (0.42 if week in REVIEWS else 0.32)
        piece = QRectF(0, 0, wide, high * 0.68)
        painter.save()
        painter.translate(middle)
        painter.rotate(math.cos(way * math.pi * 1.15 - 0.4) * 9)
        piece.moveCenter(QPointF(0, 0))
        fill = colours.fill if week in REVIEWS else with_alpha(colours.fill, 0.42)
        rounded(painter, piece, piece.height() / 2, fill)
        painter.restore()
