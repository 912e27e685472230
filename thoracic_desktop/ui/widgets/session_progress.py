"""The way through a session: one segment an exercise, as wide as its share of the time."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

HEIGHT = 8
GAP = 5.0


class SessionProgress(QWidget):
    """A bar of segments that fill one after the other.

    Args:
        theme: Colours.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[float, ...] = ()
        self._part = 0
        self._fill = 0.0
        self._group: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, shares: Sequence[float]) -> None:
        """Lay out one segment a share; any unit will do, seconds for instance."""
        self._shares = tuple(shares)
        self.update()

    def set_group(self, group: str | None) -> None:
        """Use the colours of a kind of exercise, as the floor mode does, or the accent."""
        self._group = group
        self.update()

    def set_progress(self, part: int, fill: float) -> None:
        """Show that all segments before `part` are behind, and of that one a share of 0 to 1."""
        if (part, fill) == (self._part, self._fill):
            return
        if part != self._part or not self.accessibleName():
            text = self.tr("Exercise {number} of {count}")
            self.setAccessibleName(text.format(number=part + 1, count=len(self._shares)))
        self._part, self._fill = part, fill
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        total = sum(self._shares)
        if total <= 0:
            return
        fill, track = self._theme.colour("accent"), self._theme.colour("line")
        if self._group is not None:
            colours = self._theme.group(self._group)
            fill, track = colours.fill, colours.track
        height = float(self.height())
        room = self.width() - GAP * (len(self._shares) - 1)
        starts = (0.0, *accumulate(self._shares))
        with begin(self) as painter:
            for index, share in enumerate(self._shares):
                x = starts[index] / total * room + index * GAP
                width = share / total * room
                done = 1.0 if index < self._part else self._fill if index == self._part else 0.0
                rounded(painter, QRectF(x, 0, width, height), height, track)
                if done > 0.0:
                    rounded(
                        painter, QRectF(x, 0, max(min(width, height), width * min(1.0, done)), height), height, fill
                    )
