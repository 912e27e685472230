"""The switch of the settings page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, disc, rounded
from thoracic_desktop.ui.widgets.pressable import Pressable, State

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme

WIDTH, HEIGHT = 44, 26
KNOB = 20
INSET = 3
DISABLED_OPACITY = 0.4


class Toggle(Pressable):
    """A switch that is on or off.

    Args:
        theme: Colours.
        name: What it switches, for readers.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", HEIGHT / 2, parent)
        self.setAccessibleName(name)
        self.setCheckable(True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _track(self) -> QColor:
        hover = self.state in {State.HOVER, State.PRESSED}
        if self.isChecked():
            return self._theme.colour("accentHover" if hover else "accent")
        return self._theme.colour("ink2" if hover else "controlBorder")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(0, (self.height() - HEIGHT) / 2, WIDTH, HEIGHT)
        at = WIDTH - INSET - KNOB / 2 if self.isChecked() else INSET + KNOB / 2
        # White on the dark theme's grey track as well: the knob of an off switch is the brighter part in both.
        knob = self._theme.colour("onAccent" if self.isChecked() else "knob")
        with begin(self) as painter:
            if not self.isEnabled():
                painter.setOpacity(DISABLED_OPACITY)
            rounded(painter, area, HEIGHT, self._track())
            disc(painter, QPointF(at, area.center().y()), KNOB / 2, knob)
