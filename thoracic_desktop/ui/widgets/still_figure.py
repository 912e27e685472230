"""The figure as a still picture that fills the room it is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

Picture = Callable[[str, str | None, int, int], QPixmap]
"""Gives the figure of an exercise in a pose (None: its most telling one), fitted into a width and a height."""


class StillFigure(QWidget):
    """An exercise's figure; the picture is asked for when it is first painted in a size.

    Args:
        theme: Tells when colours change.
        picture: Where the picture comes from.
        align: Where the picture stands in the room it has.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        picture: Picture,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._align = align
        self._shown: tuple[str, str | None] | None = None
        self._kept: tuple[QSize, QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._forget)

    def set_exercise(self, key: str, pose: str | None, name: str) -> None:
        """Show an exercise in a pose; `name` is what a reader hears."""
        self.setAccessibleName(name)
        if self._shown != (key, pose):
            self._shown = key, pose
            self._forget()

    def _forget(self) -> None:
        self._kept = None
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None or self.size().isEmpty():
            return
        if self._kept is None or self._kept[0] != self.size():
            self._kept = self.size(), self._picture(*self._shown, self.width(), self.height())
        pixmap = self._kept[1]
        size = pixmap.deviceIndependentSize()
        area = QRectF(0, 0, size.width(), size.height())
        area.moveCenter(QRectF(self.rect()).center())
        if self._align & Qt.AlignmentFlag.AlignBottom:
            area.moveBottom(self.height())
        if self._align & Qt.AlignmentFlag.AlignRight:
            area.moveRight(self.width())
        with begin(self) as painter:
            painter.drawPixmap(area.topLeft(), pixmap)
