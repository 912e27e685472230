"""The figure as a still picture that fills the room it is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.live_picture import LivePicture
from thoracic_desktop.ui.widgets.paint import begin

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

Picture = Callable[[str, str | None, int, int], LivePicture]
"""Gives the figure of an exercise in a pose (None: its most telling one), fitted into a width and a height."""


class StillFigure(QWidget):
    """An exercise's figure; the picture is asked for when it is first painted in a size.

    Args:
        picture: Where the picture comes from.
        parent: The owner.
    """

    def __init__(self, picture: Picture, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._shown: tuple[str, str | None] | None = None
        self._kept: tuple[QSize, LivePicture] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_exercise(self, key: str, pose: str | None, name: str) -> None:
        """Show an exercise in a pose; `name` is what a reader hears."""
        self.setAccessibleName(name)
        if self._shown != (key, pose):
            self._shown = key, pose
            self._let_go()
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None or self.size().isEmpty():
            return
        if self._kept is None or self._kept[0] != self.size():
            self._let_go()
            picture = self._picture(*self._shown, self.width(), self.height())
            picture.arrived.connect(self.update)
            self._kept = self.size(), picture
        with begin(self) as painter:
            painter.drawPixmap(0, 0, self._kept[1].pixmap)

    def _let_go(self) -> None:
        if self._kept is not None:
            self._kept[1].arrived.disconnect(self.update)
            self._kept = None
