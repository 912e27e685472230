"""The figure of the player: it moves where there are poses, and stands where a person has given a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.figure.view import FigureView
from thoracic_desktop.ui.widgets.paint import begin

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.figure.view import Movement
    from thoracic_desktop.ui.widgets.live_picture import LivePicture


class StageFigure(FigureView):
    """A figure that can be a still picture as well."""

    def __init__(self, figures: Figures, parent: QWidget | None = None) -> None:
        """Build an empty view."""
        super().__init__(figures, parent)
        self._stills = figures
        self._still = ""
        self._picture: LivePicture | None = None
        self._hint = ""

    def set_hint(self, hint: str) -> None:
        """Say what can be done with the figure, as long as it can be done."""
        self._hint = hint
        self.setToolTip("" if self._still else hint)

    @property
    def still(self) -> str:
        """The own exercise that is shown as a picture that stands still; empty where the figure moves."""
        return self._still

    def show_still(self, exercise: str) -> None:
        """Show an own exercise that has no poses."""
        if exercise != self._still:
            self._still = exercise
            self._picture = None
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self.setToolTip("")
            self.update()

    @override
    def set_movement(self, movement: Movement, progress: float) -> None:
        if self._still:
            self._still = ""
            self._picture = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.setToolTip(self._hint)
            self.update()
        super().set_movement(movement, progress)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._still:
            super().mousePressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._still:
            super().paintEvent(event)
            return
        if self._picture is None or self._picture.pixmap.deviceIndependentSize().toSize() != self.size():
            self._picture = self._stills.still(self._still, None, self.width(), self.height())
        with begin(self) as painter:
            painter.drawPixmap(QPointF(0, 0), self._picture.pixmap)
