"""An icon on a soft square, beside a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, rounded, square

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

SIDE = 40
RADIUS = 12.0
ICON_SHARE = 0.54


class IconTile(QWidget):
    """Says nothing that the words beside it do not, so readers skip it.

    Args:
        theme: Colours and icons.
        icon: Which icon.
        ground: The colour token of the square.
        colour: The colour token of the icon.
        side: The size.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        *,
        ground: str = "accentSoft",
        colour: str = "accentText",
        side: int = SIDE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._ground = ground
        self._colour = colour
        self.setFixedSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        with begin(self) as painter:
            rounded(painter, area, RADIUS * area.width() / SIDE, self._theme.colour(self._ground))
            icon = square(area.center(), area.width() * ICON_SHARE)
            self._theme.icons.paint(painter, self._icon, icon, self._theme.colour(self._colour))
