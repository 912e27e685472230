"""The small pictures of an exercise's key poses, with the one that is due framed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.exercises.model import pose_at
from thoracic_desktop.ui.widgets.step_frames import FRAME_SIZE, StepFrames

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.playing.moment import Moment
    from thoracic_desktop.ui.theme import Theme

MOST_FRAMES = 3


class StepStrip(StepFrames):
    """Step frames that follow the session."""

    def __init__(self, theme: Theme, figures: Figures, parent: QWidget | None = None) -> None:
        """Take the pictures from `figures`."""
        super().__init__(theme, parent)
        self._figures = figures
        self._shown: tuple[str, tuple[str, ...], bool] | None = None

    def show_moment(self, moment: Moment) -> None:
        """Frame the pose that the figure is in, or is going to."""
        if not self._figures.scene_key(moment.exercise.key):  # one picture shows all of it: there are no steps
            self._shown = None
            self.set_frames(())
            return
        pose = moment.shot.segment.pose_to
        position = moment.shot.segment.rep.position
        poses = poses_around(tuple(pose_at(name, position) for name in moment.exercise.poses), pose)
        wanted = (moment.exercise.key, poses, moment.is_mirrored)
        current = poses.index(pose)
        if wanted != self._shown:
            self._shown = wanted
            width, height = FRAME_SIZE.width(), FRAME_SIZE.height()
            key, mirrored = moment.exercise.key, moment.is_mirrored
            frames = [self._figures.still(key, name, width, height, mirrored=mirrored) for name in poses]
            self.set_frames(frames, current=current, group=moment.group)
        else:
            self.set_current(current)


def poses_around(poses: tuple[str, ...], pose: str) -> tuple[str, ...]:
    """Return up to three poses in order, the given one among them."""
    first = max(0, min(poses.index(pose) - 1, len(poses) - MOST_FRAMES))
    return poses[first : first + MOST_FRAMES]
