"""An icon on a rounded square, beside the words it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, rounded, square

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

ICON_SHARE = 0.54
RADIUS_SHARE = 0.3


class IconTile(QWidget):
    """Readers skip it.

    Args:
        theme: Colours and icons.
        icon: The icon.
        side: Its size, in logical pixels.
        ground: The colour token of the square; none where the icon stands alone.
        colour: The colour token of the icon.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        *,
        side: int = 40,
        ground: str | None = "accentSoft",
        colour: str = "accentText",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._ground = ground
        self._colour = colour
        self.setFixedSize(side, side)

    def set_look(self, icon: str, ground: str | None, colour: str) -> None:
        """Show another icon, on another ground."""
        self._icon, self._ground, self._colour = icon, ground, colour
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        side = area.width() * (ICON_SHARE if self._ground else 1.0)
        with begin(self) as painter:
            if self._ground:
                rounded(painter, area, area.width() * RADIUS_SHARE, self._theme.colour(self._ground))
            mark = square(area.center(), side)
            self._theme.icons.paint(painter, self._icon, mark, self._theme.colour(self._colour))
