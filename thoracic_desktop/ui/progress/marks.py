"""What the chart library has no shape for: rounded bars, and the number at the end of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import LEFT, disc, line_of_text, rounded, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from thoracic_desktop.ui.theme import Theme

BAR_SHARE = 0.56
WIDEST_BAR = 36.0
BAR_RADIUS = 5.0
STUB_HEIGHT = 5.0
END_RADIUS = 5.5
END_EDGE = 2.5
END_GAP = 14.0
END_ROLES = ("h2", "caption")
RUNNING_HEAT = 2
HALO = ((-2, 0), (2, 0), (0, -2), (0, 2), (-1.5, -1.5), (1.5, -1.5), (-1.5, 1.5), (1.5, 1.5))


class RoundedBars(QGraphicsItem):
    """Bars on the whole numbers of x, rounded whatever the scale; a week without sessions is a stub.

    Args:
        theme: Colours.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: tuple[int, ...] = ()
        self._running: int | None = None

    def set_counts(self, counts: tuple[int, ...], running: int | None) -> None:
        """Show other bars; `running` is the number of the one that can still grow."""
        self.prepareGeometryChange()
        self._counts = counts
        self._running = running
        self.update()

    def restyle(self) -> None:
        """Take over the colours of the theme."""
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        # The stubs are drawn in pixels, so they may reach above the highest bar.
        return QRectF(0, 0, len(self._counts), max(self._counts, default=0) + 1)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, /, widget: QWidget | None = None) -> None:
        to_pixels = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        for number, count in enumerate(self._counts):
            room = to_pixels.mapRect(QRectF(number, 0, 1, count))
            width = min(room.width() * BAR_SHARE, WIDEST_BAR)
            height = max(room.height(), STUB_HEIGHT)
            bar = QRectF(room.center().x() - width / 2, room.bottom() - height, width, height)
            rounded(painter, bar, BAR_RADIUS, self._colour(number, count))
        painter.restore()

    def _colour(self, number: int, count: int) -> QColor:
        if count == 0:
            return self._theme.colour("line")
        return self._theme.heat(RUNNING_HEAT) if number == self._running else self._theme.colour("accent")


class EndMark(QGraphicsItem):
    """A dot at the end of a line, and beside it the value with its day.

    Args:
        theme: Colours and type.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = ("", "")
        self._lift = 0.0
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)

    def set_words(self, value: str, day: str) -> None:
        """Write other words beside the dot."""
        self.prepareGeometryChange()
        self._lines = (value, day)
        self.update()

    def restyle(self) -> None:
        """Take over the colours and type of the theme."""
        self.prepareGeometryChange()
        self.update()

    def keep_inside(self, below: float) -> None:
        """Lift the words where the room below the dot, in pixels, is too low for them."""
        lift = max(0.0, self._drop() - below)
        if lift != self._lift:
            self._lift = lift
            self.update()

    @property
    def reach(self) -> float:
        """How far it reaches to the right of the line's end, in logical pixels."""
        pairs = zip(self._lines, END_ROLES, strict=True)
        return END_GAP + max(text_width(text, self._theme.font(role)) for text, role in pairs) + 2

    @override
    def boundingRect(self) -> QRectF:
        edge, height = END_RADIUS + END_EDGE, 2 * self._height()
        return QRectF(-edge, -height, edge + self.reach, 2 * height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, /, widget: QWidget | None = None) -> None:
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        disc(painter, QPointF(0, 0), END_RADIUS + END_EDGE, self._theme.colour("surface"))
        disc(painter, QPointF(0, 0), END_RADIUS, self._theme.colour("accent"))
        y = self._drop() - self._height() - self._lift
        for text, role, colour in zip(self._lines, END_ROLES, ("ink", "ink2"), strict=True):
            height = self._theme.line_height(role)
            area = QRectF(END_GAP, y, self.reach, height)
            # A grid line behind the words must not look like a stroke through them.
            for x, y_off in HALO:
                halo = self._theme.colour("surface")
                line_of_text(painter, area.translated(x, y_off), text, self._theme.font(role), halo, align=LEFT)
            line_of_text(painter, area, text, self._theme.font(role), self._theme.colour(colour), align=LEFT)
            y += height

    def _height(self) -> float:
        return sum(self._theme.line_height(role) for role in END_ROLES)

    def _drop(self) -> float:
        """How far the words reach below the dot where nothing is in their way: the value stands beside it."""
        return self._height() - self._theme.line_height(END_ROLES[0]) * 0.7
