"""Where the body is at one moment of a movement: a pure function of two poses and a progress."""

from __future__ import annotations

import math

from thoracic_desktop.figure.scene import START, Scene
from thoracic_desktop.figure.skeleton import Body, solve
from thoracic_desktop.figure.stance import Stance, other_side, stance_between


def eased(progress: float) -> float:
    """Return the way covered at a share of the time: slow at both ends (a half wave of the sine)."""
    return 0.5 - 0.5 * math.cos(math.pi * min(max(progress, 0.0), 1.0))


def body_at(
    scene: Scene, pose_from: str, pose_to: str, progress: float, *, mirrored: bool = False, range_share: float = 1.0
) -> Body:
    """Return the body `progress` (0 to 1, in time) of the way between two poses.

    Args:
        scene: the exercise's figure.
        pose_from: the pose that is left.
        pose_to: the pose that is reached at progress 1.
        progress: the share of the movement's time that has passed.
        mirrored: show the other side; the props stay where they are.
        range_share: how much of the movement away from the start pose is made; below 1 for an easier form.

    Raises:
        ValueError: the scene has no such pose.
    """
    stance = stance_between(
        _in_range(scene, pose_from, range_share), _in_range(scene, pose_to, range_share), eased(progress)
    )
    return solve(other_side(stance) if mirrored else stance)


def _in_range(scene: Scene, name: str, range_share: float) -> Stance:
    stance = scene.stance(name)
    return stance if range_share == 1.0 else stance_between(scene.stance(START), stance, range_share)
