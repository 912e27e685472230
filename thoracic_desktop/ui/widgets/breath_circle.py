"""The breathing cue: a disc that grows and shrinks inside a dotted circle, and the words beside it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, square

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

SIDE = 70
OUTER_RADIUS = 33.0
EMPTY_RADIUS, FULL_RADIUS = 17.0, 30.0
BORDER = 2.5
DOT = 2.0
DOT_PITCH = 3.2
ICON_SHARE = 1.05
GAP = 16


class BreathDisc(QWidget):
    """The moving picture, without words; readers skip it.

    Args:
        theme: Colours and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fullness = 0.0

    def set_fullness(self, fullness: float) -> None:
        """Show how full the lungs are, 0 to 1."""
        if fullness != self._fullness:
            self._fullness = fullness
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        centre = QRectF(self.rect()).center()
        radius = EMPTY_RADIUS + (FULL_RADIUS - EMPTY_RADIUS) * self._fullness
        dots = QPen(self._theme.colour("controlBorder"), DOT, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        dots.setDashPattern([0.01, DOT_PITCH])
        with begin(self) as painter:
            painter.setPen(dots)
            painter.drawEllipse(centre, OUTER_RADIUS, OUTER_RADIUS)
            painter.setPen(QPen(self._theme.colour("accent"), BORDER))
            painter.setBrush(self._theme.colour("accentSoft"))
            painter.drawEllipse(QPointF(centre), radius, radius)
            side = min(26.0, radius * ICON_SHARE)
            self._theme.icons.paint(painter, "wind-bold", square(centre, side), self._theme.colour("accentText"))


class BreathCircle(QWidget):
    """What the breath should do now.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._disc = BreathDisc(theme)
        self._words = Label(theme, role="breath")
        self._cues: tuple[str, ...] = ()
        self._least_width = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._disc)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._keep_room)

    def keep_room_for(self, cues: Iterable[str], least_width: int) -> None:
        """Keep one width, in which each word of the cues fits: the circle must not move when its words change."""
        self._cues, self._least_width = tuple(cues), least_width
        self._keep_room()

    def _keep_room(self) -> None:
        if self._cues:
            metrics = QFontMetricsF(self._theme.font("breath"))
            widest = max(metrics.horizontalAdvance(word) for cue in self._cues for word in cue.split())
            self.setFixedWidth(max(self._least_width, SIDE + GAP + ceil(widest) + 1))

    def set_state(self, words: str, fullness: float) -> None:
        """Show the cue and how full the lungs are, 0 to 1."""
        self._words.set_text(words)
        self._disc.set_fullness(fullness)
