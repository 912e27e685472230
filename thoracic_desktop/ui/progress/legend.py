"""The legend above a chart: each mark with its word, in as many rows as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.progress.marks import RUNNING_HEAT
from thoracic_desktop.ui.widgets.paint import begin, disc, line_of_text, rounded, text_width
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

Mark = Literal["before", "after", "check_in", "line", "bar", "running", "target"]

ROLE = "caption"
MARK_WIDTH: dict[Mark, float] = {
    "before": 12,
    "after": 12,
    "check_in": 12,
    "line": 22,
    "bar": 12,
    "running": 12,
    "target": 22,
}
MARK_GAP = 7
ITEM_GAP = 18


class Ring(Value, frozen=True):
    """How a score is marked: its width across, its edge, and the colour tokens of edge and middle."""

    size: float
    edge: float
    colour: str
    fill: str


RINGS: dict[str, Ring] = {
    "before": Ring(9.5, 2.2, "posture", "surface"),
    "after": Ring(8.0, 0.0, "accent", "accent"),
    "check_in": Ring(7.5, 1.5, "ink2", "surface"),
}
LINE_WIDTH = 3.2
TARGET_DASH = (2.0, 2.0)
TARGET_WIDTH = 1.5


class Legend(QWidget):
    """Marks and their words.

    Args:
        theme: Colours and type.
        items: Each mark with what it stands for.
        parent: The owner.
    """

    def __init__(self, theme: Theme, items: tuple[tuple[Mark, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items = items
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        *_, last = self._places(width)
        return round(last.bottom())

    @override
    def sizeHint(self) -> QSize:
        *_, last = self._places(10_000)
        return QSize(round(last.right()) + 1, round(last.bottom()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(max(place.width() for place in self._places(1))) + 1, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        font, colour = self._theme.font(ROLE), self._theme.colour("ink2")
        with begin(self) as painter:
            for (mark, text), place in zip(self._items, self._places(self.width()), strict=True):
                width = MARK_WIDTH[mark]
                self._paint_mark(painter, mark, QRectF(place.left(), place.top(), width, place.height()))
                words = place.adjusted(width + MARK_GAP, 0, 0, 0)
                line_of_text(painter, words, text, font, colour)

    def _places(self, width: float) -> Iterator[QRectF]:
        """Give the place of each item, beginning a new row where the width ends."""
        x, y = 0.0, 0.0
        height, font = self._theme.line_height(ROLE), self._theme.font(ROLE)
        for mark, text in self._items:
            needed = MARK_WIDTH[mark] + MARK_GAP + text_width(text, font) + 1
            if x > 0 and x + needed > width:
                x, y = 0.0, y + height
            yield QRectF(x, y, needed, height)
            x += needed + ITEM_GAP

    def _paint_mark(self, painter: QPainter, mark: Mark, area: QRectF) -> None:
        colour, centre = self._theme.colour, area.center()
        if mark in RINGS:
            ring = RINGS[mark]
            disc(painter, centre, ring.size / 2, colour(ring.colour))
            if ring.edge:
                disc(painter, centre, ring.size / 2 - ring.edge, colour(ring.fill))
        elif mark in {"bar", "running"}:
            fill = colour("accent") if mark == "bar" else self._theme.heat(RUNNING_HEAT)
            rounded(painter, QRectF(centre.x() - 5, centre.y() - 6, 10, 12), 3, fill)
        else:
            painter.setPen(self._line_pen(mark))
            painter.drawLine(QPointF(area.left() + 2, centre.y()), QPointF(area.right() - 2, centre.y()))

    def _line_pen(self, mark: Mark) -> QPen:
        if mark == "line":
            return QPen(self._theme.colour("accent"), LINE_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen = QPen(self._theme.colour("accentText"), TARGET_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(TARGET_DASH)
        return pen
