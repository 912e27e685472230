"""An exercise as a small tile with its name, for the strip of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.live_picture import LivePicture
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, line_of_text, rounded, square, text_width
from thoracic_desktop.ui.widgets.step_frames import paint_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

TILE = QSize(76, 58)
LARGE_TILE = QSize(92, 64)
RADIUS = 15.0
INSET = 4.0
CAPTION_GAP = 5.0
OVERHANG = 4
ICON, ICON_GAP = 14.0, 5.0
DIMMED_OPACITY = 0.45


class ExerciseThumb(QWidget):
    """A tile in the soft colour of its kind, the figure in it, its name below.

    Args:
        theme: Colours, type and icons.
        tile: How large the tile is; a wider one gives way to the usual width where there is no room.
        inset: Between the tile's edge and the figure.
        parent: The owner.
    """

    def __init__(
        self, theme: Theme, *, tile: QSize = TILE, inset: float = INSET, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inset = inset
        self._tile = tile
        self._picture = LivePicture()
        self._picture.arrived.connect(self.update)
        self._caption = ""
        self._group = "neutral"
        self._icon: str | None = None
        self._dimmed = False

    def set_state(
        self, picture: LivePicture, caption: str, group: str, *, dimmed: bool = False, icon: str | None = None
    ) -> None:
        """Show an exercise.

        Args:
            picture: The figure, transparent around it.
            caption: Its name, or what became of it.
            group: The kind of exercise, for the colours.
            dimmed: Whether it was left out.
            icon: An icon before the caption.
        """
        if picture is not self._picture:
            self._picture.arrived.disconnect(self.update)
            picture.arrived.connect(self.update)
        self._picture, self._caption, self._group = picture, caption, group
        self._dimmed, self._icon = dimmed, icon
        self.setAccessibleName(caption)
        self.setToolTip(caption)
        self.updateGeometry()
        self.update()

    @property
    def caption_width(self) -> int:
        """The width that shows all of the caption."""
        return round(self._caption_width()) + OVERHANG

    def _caption_width(self) -> float:
        icon = ICON + ICON_GAP if self._icon else 0.0
        return icon + text_width(self._caption, self._theme.font("caption_medium"))

    @override
    def sizeHint(self) -> QSize:
        height = self._tile.height() + CAPTION_GAP + self._theme.line_height("caption")
        return QSize(max(self._tile.width(), self.caption_width), round(height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(TILE.width(), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        width = min(self.width(), self._tile.width())
        tile = QRectF((self.width() - width) / 2, 0, width, self._tile.height())
        with begin(self) as painter:
            ground = self._theme.colour("sunken") if self._dimmed else self._theme.group(self._group).soft
            rounded(painter, tile, RADIUS, ground)
            painter.setOpacity(DIMMED_OPACITY if self._dimmed else 1.0)
            inset = self._inset
            paint_picture(painter, tile.adjusted(inset, inset, -inset, -inset), self._picture.pixmap)
            painter.setOpacity(1.0)
            self._paint_caption(painter, QRectF(0, tile.bottom() + CAPTION_GAP, self.width(), 0))

    def _paint_caption(self, painter: QPainter, line: QRectF) -> None:
        line.setHeight(self._theme.line_height("caption"))
        colour = self._theme.colour("ink2" if self._dimmed else "ink")
        font = self._theme.font("caption_medium")
        if self._icon is None:
            line_of_text(painter, line, self._caption, font, colour, align=CENTRE)
            return
        width = min(self._caption_width() + 1, line.width())
        line.setLeft((self.width() - width) / 2)
        mark = square(line.center(), ICON)
        mark.moveLeft(line.left())
        self._theme.icons.paint(painter, self._icon, mark, self._theme.colour("accentText"))
        line.setLeft(mark.right() + ICON_GAP)
        line_of_text(painter, line, self._caption, font, colour)
