"""The poses of the shipped figures that an own exercise can be shown by."""

from __future__ import annotations

from collections.abc import Iterable

from thoracic_desktop.exercises.model import Exercise, pose_at
from thoracic_desktop.exercises.own import RigPose


def rig_poses(exercise: Exercise, entry: Iterable[str]) -> tuple[RigPose, ...]:
    """Return the poses that an exercise offers, each once.

    Args:
        exercise: a shipped exercise.
        entry: the poses of its figure through which one gets into position; they are shown standing still, since no
            way leads to them from the start and back that somebody could follow.
    """
    offered: dict[str, RigPose] = {}
    for position in exercise.dose.positions or (None,):
        start = pose_at(exercise.start.pose, position)
        for name in exercise.poses:
            pose = pose_at(name, position)
            offered.setdefault(pose, RigPose(exercise=exercise.key, start=start, pose=pose))
    for pose in entry:
        offered.setdefault(pose, RigPose(exercise=exercise.key, start=pose, pose=pose))
    return tuple(offered.values())
