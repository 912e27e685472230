"""Looking at the figure from aside: a view that follows the mouse within limits and springs back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import (
    QEasingCurve,
    QObject,
    QPointF,
    Qt,
    QVariantAnimation,  # noqa: TID251 - it shows no time
    Signal,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.frames.keys import MotionShot

DEGREES_PER_PIXEL = 0.5
MOST_YAW_DEG = 70
PITCH_DEG = (-8, 45)
STEP_DEG = 2
"""Views closer to each other than this are the same one."""
BACK_MS = 320


class Orbit(QObject):
    """How far the view is dragged aside.

    Signals:
        turned: the view is another.
    """

    turned = Signal()

    def __init__(self, view: QWidget) -> None:
        """Follow the mouse on a view."""
        super().__init__(view)
        self._view = view
        self._from: QPointF | None = None
        self._yaw = self._pitch = 0.0
        self._back = QVariantAnimation(self)
        self._back.setStartValue(1.0)
        self._back.setEndValue(0.0)
        self._back.setDuration(BACK_MS)
        self._back.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._back.valueChanged.connect(self._spring)
        self._released = (0.0, 0.0)

    @property
    def is_away(self) -> bool:
        """Whether the view is not the exercise's own."""
        return (self._yaw_deg, self._pitch_deg) != (0, 0)

    def shot(self, shot: MotionShot) -> MotionShot:
        """Return what a shot is from here."""
        return replace(shot, yaw_deg=self._yaw_deg, pitch_deg=self._pitch_deg)

    def press(self, event: QMouseEvent) -> None:
        """Begin to follow the mouse."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._back.stop()
            self._from = event.position()
            self._view.setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if self._from is None:
            return
        way = event.position() - self._from
        self._from = event.position()
        # One takes hold of the figure: dragged to the right, its left side comes to the front.
        self._turn_to(self._yaw - way.x() * DEGREES_PER_PIXEL, self._pitch + way.y() * DEGREES_PER_PIXEL)

    def release(self, event: QMouseEvent) -> None:
        """Let the view spring back."""
        if self._from is not None and event.button() is Qt.MouseButton.LeftButton:
            self._from = None
            self._view.setCursor(Qt.CursorShape.OpenHandCursor)
            self._released = (self._yaw, self._pitch)
            self._back.start()

    @property
    def _yaw_deg(self) -> int:
        return STEP_DEG * round(self._yaw / STEP_DEG)

    @property
    def _pitch_deg(self) -> int:
        return STEP_DEG * round(self._pitch / STEP_DEG)

    def _spring(self, share: float) -> None:
        self._turn_to(self._released[0] * share, self._released[1] * share)

    def _turn_to(self, yaw: float, pitch: float) -> None:
        before = (self._yaw_deg, self._pitch_deg)
        self._yaw = min(max(yaw, -MOST_YAW_DEG), MOST_YAW_DEG)
        self._pitch = min(max(pitch, PITCH_DEG[0]), PITCH_DEG[1])
        if before != (self._yaw_deg, self._pitch_deg):
            self.turned.emit()
