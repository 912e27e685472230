"""Text that grows with the screen, for reading from the floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from thoracic_desktop.ui.theme import Theme

DESIGN_HEIGHT = 1080.0
LEAST_FACTOR = 0.5
LINE = 1.22


class FloorText(QLabel):
    """One line, or a few, in a size drawn for a screen 1080 pixels high and scaled with the real one."""

    def __init__(
        self,
        theme: Theme,
        role: str,
        size: int,
        *,
        lines: int = 1,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty text of `size` logical pixels in the style of a type role."""
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._size = size
        self._lines = lines
        self._align = align
        self._colour = "ink"

    def set_text(self, text: str, colour: str = "ink") -> None:
        """Say something else."""
        if (text, colour) != (self.text(), self._colour):
            self._colour = colour
            self.setText(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, round(self._scaled(self._size) * LINE * self._lines))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        flags = self._align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        with begin(self) as painter:
            painter.setFont(self._fitting(area))
            painter.setPen(self._theme.colour(self._colour))
            painter.drawText(area, int(flags), self.text())

    def _scaled(self, size: float) -> float:
        return size * max(LEAST_FACTOR, self.window().height() / DESIGN_HEIGHT)

    def _fitting(self, area: QRectF) -> QFont:
        """Return the font at its size, or as much smaller as it takes to clip nothing."""
        drawn = self._theme.font(self._role).pixelSize()
        size = self._scaled(self._size)
        while True:
            font = self._theme.font(self._role, size / drawn)
            needed = QFontMetricsF(font).boundingRect(area, int(self._align | Qt.TextFlag.TextWordWrap), self.text())
            if (needed.width() <= area.width() and needed.height() <= area.height() + 1) or size <= drawn / 2:
                return font
            size *= 0.92
