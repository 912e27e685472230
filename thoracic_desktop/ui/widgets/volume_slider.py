"""The volume slider of the settings page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.focus import FocusRing
from thoracic_desktop.ui.widgets.paint import begin, rounded, square

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

WIDTH, HEIGHT = 150, 26
TRACK = 6.0
KNOB = 22.0
KNOB_BORDER = 2.5
LOUDEST = 100
STEP = 5


class VolumeSlider(QSlider):
    """A value from 0 to 100, by mouse, wheel or arrow keys.

    Args:
        theme: Colours.
        name: What is set, for readers.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._ring = FocusRing(theme, self, HEIGHT / 2)
        self.setAccessibleName(name)
        self.setRange(0, LOUDEST)
        self.setSingleStep(STEP)
        self.setPageStep(4 * STEP)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH // 2, HEIGHT)

    def _follow_mouse(self, event: QMouseEvent) -> None:
        share = (event.position().x() - KNOB / 2) / max(1.0, self.width() - KNOB)
        self.setSliderPosition(round(share * LOUDEST))

    @override
    def mousePressEvent(self, ev: QMouseEvent) -> None:
        if ev.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow_mouse(ev)

    @override
    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow_mouse(ev)

    @override
    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        self.setSliderDown(False)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.focus_in(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.focus_out(event)

    @override
    def paintEvent(self, ev: QPaintEvent) -> None:
        middle = self.height() / 2
        at = KNOB / 2 + self.sliderPosition() / LOUDEST * (self.width() - KNOB)
        fill = self._theme.colour("accent" if self.isEnabled() else "controlBorder")
        ground = "accentSoft" if self.underMouse() and self.isEnabled() else "surface"
        with begin(self) as painter:
            track = QRectF(0, middle - TRACK / 2, self.width(), TRACK)
            rounded(painter, track, TRACK, self._theme.colour("line"))
            rounded(painter, QRectF(0, track.top(), at, TRACK), TRACK, fill)
            knob = square(QPointF(at, middle), KNOB)
            rounded(painter, knob, KNOB, self._theme.colour(ground), fill, width=KNOB_BORDER)
