"""The figure beside a step, on the ground of its kind, with the program's mark above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.logo import Logo
from thoracic_desktop.ui.widgets.still_figure import StillFigure

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.first_start.step import Shown
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture


class PicturePane(QWidget):
    """Takes the whole height of the window.

    Args:
        theme: Colours and type.
        picture: Where the figure comes from.
        parent: The owner.
    """

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tint = "stageStretch"
        self._figure = StillFigure(picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 28, 26, 48)
        column.setSpacing(24)
        column.addWidget(Logo(theme), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._figure, 1)

    def show_figure(self, shown: Shown) -> None:
        """Show another figure."""
        self._tint = shown.tint
        self._figure.set_exercise(shown.key, shown.pose, shown.name)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour(self._tint))
