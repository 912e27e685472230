"""The figure as a widget that shows one moment of a movement: it owns no time, and never waits for a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QPointF,
    QSize,
    Qt,
    QVariantAnimation,  # noqa: TID251 - it shows no time
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.figure.motion import eased
from thoracic_desktop.figure.pacing import in_order_of_need, step_count
from thoracic_desktop.figure.scene import START
from thoracic_desktop.frames.keys import MotionShot
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.figure.figures import image_of
from thoracic_desktop.ui.figure.orbit import Orbit
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from thoracic_desktop.figure.scene import Scene
    from thoracic_desktop.frames.keys import FrameKey
    from thoracic_desktop.frames.packed import Frame
    from thoracic_desktop.ui.figure.figures import Figures

FADE_MS = 140


class Movement(Value, frozen=True):
    """A way between two poses of an exercise, on one side, at full range or less; a pose itself is a way to nowhere."""

    exercise: str
    pose_from: str
    pose_to: str
    mirrored: bool = False
    range_share: float = 1.0


class FigureView(QWidget):
    """The figure of one exercise, fitted into the widget.  What it shows in words is for the owner to say."""

    def __init__(self, figures: Figures, parent: QWidget | None = None) -> None:
        """Build an empty view."""
        super().__init__(parent)
        self._figures = figures
        self._movement: Movement | None = None
        self._step = 0
        self._upcoming: tuple[Movement, ...] = ()
        self._steps: dict[tuple[str, str, str], int] = {}
        self._shown: tuple[FrameKey, Frame] | None = None
        self._fading: Frame | None = None
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.setDuration(FADE_MS)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self._end_fade)
        self._urgent = object()
        """As whom the view wants the frame that it should be showing now."""
        self._orbit = Orbit(self)
        self._orbit.turned.connect(self._look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        figures.changed.connect(self._start_anew)
        figures.frames.arrived.connect(self._on_arrived)
        figures.frames.broke.connect(self.update)

    @property
    def movement(self) -> Movement | None:
        """What it was last asked to show."""
        return self._movement

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show yet."""
        return self._shown is None

    @property
    def is_exact(self) -> bool:
        """Whether the frame that is shown is that of the moment, and not only the nearest one that is there."""
        if self._movement is None or self._shown is None:
            return self._movement is None
        return self._shown[0] == self._key(self._movement, self._step)

    def set_movement(self, movement: Movement, progress: float) -> None:
        """Show the body `progress` (0 to 1, in time) of the way of a movement.

        Raises:
            KeyError: there is no such exercise, or it has no such pose.
        """
        scene = self._figures.scenes[movement.exercise]
        if movement != self._movement:
            for pose in (movement.pose_from, movement.pose_to):
                if pose not in scene.poses:
                    raise KeyError(pose)
        steps = self._count(movement)
        _, easing = scene.way(movement.pose_from, movement.pose_to)
        step = round(eased(progress, easing) * steps)
        if (movement, step) == (self._movement, self._step):
            return  # a hold stands still: nothing to paint again
        self._movement, self._step = movement, step
        self._look()

    def set_upcoming(self, movements: Sequence[Movement]) -> None:
        """Have the frames of these movements made, the first ones first."""
        if tuple(movements) != self._upcoming:
            self._upcoming = tuple(movements)
            self._want()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the size at which the figure is easily seen from a mat."""
        return QSize(480, 480)

    @override
    def minimumSizeHint(self) -> QSize:
        """Stay recognisable."""
        return QSize(64, 64)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._start_anew()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._orbit.press(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._orbit.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._orbit.release(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame that is nearest to the moment that was last set."""
        if self._shown is None:
            if self._figures.frames.is_broken:
                self._paint_notice()
            return
        key, frame = self._shown
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # A frame that was made smaller, for a view that is being dragged, is drawn as large as the others.
        painter.scale(self.width() / key.width, self.height() / key.height)
        share = 1.0
        if self._fading is not None:
            share = float(self._fade.currentValue())
            painter.setOpacity(1.0 - share)
            painter.drawImage(QPointF(self._fading.left, self._fading.top), image_of(self._fading))
        painter.setOpacity(share)
        painter.drawImage(QPointF(frame.left, frame.top), image_of(frame))
        painter.end()

    def _paint_notice(self) -> None:
        theme = self._figures.theme
        text = self.tr("The figure cannot be drawn. The words and the countdown go on.")
        with QPainter(self) as painter:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("ink2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)

    def _look(self) -> None:
        """Show the frame of the moment, or the nearest one that is there."""
        if self._movement is None or self.size().isEmpty():
            return
        if self._orbit.is_away:
            key = self._figures.key(self._orbit.shot(self._shot(self._movement, self._step)), self.size() / 2)
            self._figures.frames.want(self._orbit, [key], now=True, keep=False)
            frame = self._figures.frames.frame(key)
            if frame is not None:
                self._show(key, frame)
            return
        key = self._key(self._movement, self._step)
        frame = self._figures.frames.from_disk(key)
        if frame is not None:
            self._show(key, frame)
            return
        self._figures.frames.want(self._urgent, [key], now=True)
        self._show_nearest(self._movement)

    def _show_nearest(self, movement: Movement) -> None:
        """Show what is nearest to the moment of all that is in memory; nothing rather than another exercise."""
        for step in _outward_from(self._step, self._count(movement)):
            key = self._key(movement, step)
            frame = self._figures.frames.frame(key)
            if frame is not None:
                self._show(key, frame)
                return
        if self._shown is not None and self._shown[0].shot.exercise != movement.exercise:
            self._shown = None
            self.update()

    def _show(self, key: FrameKey, frame: Frame) -> None:
        if self._shown is not None and self._shown[0] == key:
            return
        is_calm = self._figures.theme.reduced_motion and not self._orbit.is_away
        if is_calm and self._shown is not None and self.isVisible():
            self._fading = self._shown[1]
            self._fade.stop()
            self._fade.start()
        self._shown = (key, frame)
        self.update()

    def _end_fade(self) -> None:
        self._fading = None

    def _on_arrived(self, key: FrameKey) -> None:
        shot = key.shot
        if self._movement is None or shot.exercise != self._movement.exercise or not isinstance(shot, MotionShot):
            return
        frame = self._figures.frames.frame(key) if self._orbit.is_away and (shot.yaw_deg or shot.pitch_deg) else None
        if frame is not None:  # while somebody drags, the latest view that is there, be it a little behind the mouse
            self._show(key, frame)
        else:
            self._look()

    def _start_anew(self) -> None:
        """The size, the person or the theme is another: all frames are."""
        self._steps.clear()
        self._shown = self._fading = None
        self._fade.stop()
        self.update()
        self._want()
        self._look()

    def _want(self) -> None:
        if not self.size().isEmpty():
            poses = [self._key(one, step) for one in self._upcoming for step in (0, self._count(one))]
            between = [self._key(one, step) for one in self._upcoming for step in in_order_of_need(self._count(one))]
            self._figures.frames.want(self, list(dict.fromkeys((*poses, *between))))

    def _key(self, movement: Movement, step: int) -> FrameKey:
        return self._figures.key(self._shot(movement, step), self.size())

    def _shot(self, movement: Movement, step: int) -> MotionShot:
        """Return what a step shows; both ends of a way are poses, and the same for every way from and to them."""
        scene = self._figures.scenes[movement.exercise]
        a, b, steps = movement.pose_from, movement.pose_to, self._count(movement)
        if step in {0, steps}:
            a = b = a if step == 0 else b
            step = steps = 1
        elif a > b and not scene.poses[a].arrows and not scene.poses[b].arrows:
            a, b, step = b, a, steps - step  # there and back are the same frames where no arrow tells them apart
        return MotionShot(
            exercise=movement.exercise,
            pose_from=a,
            pose_to=b,
            step=step,
            steps=steps,
            mirrored=movement.mirrored,
            range_share=movement.range_share,
        )

    def _count(self, movement: Movement) -> int:
        if movement.pose_from == movement.pose_to:
            return 1
        first, last = sorted((movement.pose_from, movement.pose_to))
        place = (movement.exercise, first, last)
        if place not in self._steps:
            scene = self._figures.scenes[movement.exercise]
            self._steps[place] = step_count(scene, first, last, self._samples_per_m(scene, last))
        return self._steps[place]

    def _samples_per_m(self, scene: Scene, pose: str) -> float:
        camera = scene.camera_of(pose if pose in scene.poses else START)
        return min(self.height() / camera.height_m, self.width() / (camera.height_m * camera.aspect))


def _outward_from(step: int, steps: int) -> Iterable[int]:
    """Yield the neighbours of a step, then theirs, and so on."""
    for far in range(1, steps + 1):
        for other in (step - far, step + far):
            if 0 <= other <= steps:
                yield other
