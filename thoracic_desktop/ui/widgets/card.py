"""The card: a surface with a fine line around it, and a tinted upper part where one is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

CARD_RADIUS = 20.0
HERO_RADIUS = 24.0
STAGE_RADIUS = 32.0


class Card(QWidget):
    """A plain container; put any layout into it.

    Args:
        theme: Colours.
        fill: The colour token of the surface.
        radius: The corners, in logical pixels: 20 for a card, 24 for the hero, 32 for the stage.
        outlined: Whether the fine line is drawn around it.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        fill: str = "surface",
        radius: float = CARD_RADIUS,
        outlined: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill = fill
        self._radius = radius
        self._outline = "line" if outlined else None
        self._header: QWidget | None = None
        self._tint = ""

    def set_fill(self, fill: str) -> None:
        """Take another colour token for the surface."""
        if fill != self._fill:
            self._fill = fill
            self.update()

    def set_outline(self, colour: str | None) -> None:
        """Draw the line around it in another colour token, or not at all."""
        if colour != self._outline:
            self._outline = colour
            self.update()

    def set_header(self, header: QWidget, tint: str) -> None:
        """Tint the upper part of the card down to the lower edge of a child, which should start at the top."""
        self._header = header
        self._tint = tint
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        with begin(self) as painter:
            rounded(painter, area, self._radius, self._theme.colour(self._fill))
            if self._header is not None:
                outline = QPainterPath()
                outline.addRoundedRect(area, self._radius, self._radius)
                upper = QPainterPath()
                upper.addRect(QRectF(0, 0, area.width(), self._header.geometry().bottom() + 1.0))
                painter.fillPath(outline.intersected(upper), self._theme.colour(self._tint))
            if self._outline is not None:
                rounded(painter, area, self._radius, None, self._theme.colour(self._outline), width=1.0)
