"""The small painted signs of the rating screen: a number on its colour, and an icon or a number on a disc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, disc, line_of_text, rounded, square

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

TILE, TILE_RADIUS = 64, 16.0
ICON_SHARE = 0.5


class ScoreTile(QWidget):
    """A number of the scale on its colour; a dash while nothing is chosen.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._score: int | None = None

    def set_score(self, score: int | None) -> None:
        """Show a number, or none."""
        self._score = score
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = max(TILE, round(self._theme.line_height("title_xl")) + 8)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = self.sizeHint().width()
        area = square(QRectF(self.rect()).center(), side)
        fill, text = self._theme.colour("sunken"), self._theme.colour("ink2")
        if self._score is not None:
            colours = self._theme.rating(self._score)
            fill, text = colours.fill, colours.text
        with begin(self) as painter:
            rounded(painter, area, TILE_RADIUS, fill)
            number = "–" if self._score is None else str(self._score)
            line_of_text(painter, area, number, self._theme.font("title_xl"), text, align=CENTRE)


class Disc(QWidget):
    """A small disc in the soft colour of a kind, with a number or an icon on it; readers skip it.

    Args:
        theme: Colours, type and icons.
        group: The kind of exercise, for the colours.
        diameter: The size, in logical pixels.
        text: The number on it.
        icon: The icon on it, where there is no number.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        group: str,
        *,
        diameter: int,
        text: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = group
        self._diameter = diameter
        self._text = text
        self._icon = icon

    @override
    def sizeHint(self) -> QSize:
        side = max(self._diameter, round(self._theme.line_height("caption_strong")) if self._text else 0)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.group(self._group)
        centre = QRectF(self.rect()).center()
        side = self.sizeHint().width()
        with begin(self) as painter:
            # The neutral soft colour is the ground's own in the dark.
            disc(painter, centre, side / 2, colours.track if self._group == "neutral" else colours.soft)
            if self._text:
                font = self._theme.font("caption_strong")
                line_of_text(painter, square(centre, side), self._text, font, colours.text, align=CENTRE)
            elif self._icon:
                self._theme.icons.paint(painter, self._icon, square(centre, side * ICON_SHARE), colours.text)


class Arrow(QWidget):
    """The arrow between two numbers; readers skip it.

    Args:
        theme: Colours and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(28, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            self._theme.icons.paint(painter, "arrow-right", QRectF(self.rect()), self._theme.colour("accentText"))
