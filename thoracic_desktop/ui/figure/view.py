"""The figure as a widget at one moment, and as a still: neither owns time, and neither asks for anything."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.figure.motion import body_at
from thoracic_desktop.figure.scene import START, Scene
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.figure.painter import Colour, paint_figure
from thoracic_desktop.value import Value


class _Motion(Value, frozen=True):
    pose_from: str = START
    pose_to: str = START
    progress: float = 1.0
    mirrored: bool = False
    range_share: float = 1.0


class FigureView(QWidget):
    """The figure of one exercise, fitted into the widget.  What it shows in words is for the owner to say."""

    def __init__(self, colour: Colour, parent: QWidget | None = None) -> None:
        """Build an empty view.

        Args:
            colour: the theme's colours by token name.
            parent: the owner.
        """
        super().__init__(parent)
        self._colour = colour
        self._scene: Scene | None = None
        self._motion = _Motion()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_colour(self, colour: Colour) -> None:
        """Take the colours of another theme."""
        self._colour = colour
        self.update()

    def set_scene(self, scene: Scene | None) -> None:
        """Show the start pose of another exercise, or nothing; the same exercise again changes nothing."""
        if scene is self._scene:
            return
        self._scene = scene
        self._motion = _Motion()
        self.update()

    def set_motion(
        self, pose_from: str, pose_to: str, progress: float, *, mirrored: bool = False, range_share: float = 1.0
    ) -> None:
        """Show the body `progress` of the way between two poses; `body_at` tells what the arguments mean.

        Raises:
            KeyError: the scene has no such pose.
        """
        motion = _Motion(pose_from, pose_to, progress, mirrored, range_share)
        if motion == self._motion:
            return  # a hold stands still: nothing to paint again
        if self._scene is not None:
            for pose in (pose_from, pose_to):
                if pose not in self._scene.poses:
                    raise KeyError(pose)
        self._motion = motion
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the size at which the figure is easily seen from a mat."""
        return QSize(480, 480)

    @override
    def minimumSizeHint(self) -> QSize:
        """Stay recognisable."""
        return QSize(64, 64)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the moment that was last set."""
        if self._scene is None:
            return
        motion = self._motion
        body = body_at(
            self._scene,
            motion.pose_from,
            motion.pose_to,
            motion.progress,
            mirrored=motion.mirrored,
            range_share=motion.range_share,
        )
        painter = QPainter(self)
        paint_figure(painter, QRectF(self.rect()), self._scene, body, self._colour)
        painter.end()


def figure_pixmap(
    scene: Scene,
    pose: str,
    size: tuple[int, int],
    colour: Colour,
    device_pixel_ratio: float,
    *,
    mirrored: bool = False,
) -> QPixmap:
    """Return one key pose on a transparent ground; keep it, since painting takes some milliseconds.

    Args:
        scene: the exercise's figure.
        pose: the name of the pose.
        size: width and height in logical pixels.
        colour: the theme's colours by token name.
        device_pixel_ratio: physical pixels for each logical one.
        mirrored: show the other side.

    Raises:
        ValueError: the scene has no such pose.
    """
    width, height = size
    pixmap = QPixmap(round(width * device_pixel_ratio), round(height * device_pixel_ratio))
    pixmap.setDevicePixelRatio(device_pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    body = body_at(scene, pose, pose, 1.0, mirrored=mirrored)
    paint_figure(painter, QRectF(0.0, 0.0, width, height), scene, body, colour)
    painter.end()
    return pixmap
