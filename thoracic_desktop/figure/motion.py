"""Where the body is at one moment of a movement: a pure function of two poses and a progress."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from thoracic_desktop.figure.between import stance_between
from thoracic_desktop.figure.scene import Easing, Scene
from thoracic_desktop.figure.skeleton import Body, solve
from thoracic_desktop.figure.stance import Stance, other_side
from thoracic_desktop.figure.travel import farthest_m


def eased(progress: float, easing: Easing = Easing.SMOOTH) -> float:
    """Return the way covered at a share of the time: slow at both ends (a half wave of the sine), or even."""
    share = min(max(progress, 0.0), 1.0)
    return share if easing is Easing.EVEN else 0.5 - 0.5 * math.cos(math.pi * share)


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
    _, easing = scene.way(pose_from, pose_to)
    share = eased(progress, easing)
    return body_along(scene, pose_from, pose_to, share, mirrored=mirrored, range_share=range_share)


def body_along(
    scene: Scene, pose_from: str, pose_to: str, share: float, *, mirrored: bool = False, range_share: float = 1.0
) -> Body:
    """Return the body on `share` of the way (not of the time) between two poses; the rest as in `body_at`."""
    poses, _ = scene.way(pose_from, pose_to)
    stances = [_in_range(scene, name, range_share) for name in poses]
    piece, part = _place_on(stances, min(max(share, 0.0), 1.0))
    stance = stance_between(stances[piece], stances[piece + 1], part)
    return solve(other_side(stance) if mirrored else stance)


def _place_on(stances: Sequence[Stance], share: float) -> tuple[int, float]:
    """Return between which stances one is on `share` of the whole way, and how far: far ones take longer."""
    if len(stances) == 2:
        return 0, share
    bodies = [solve(stance) for stance in stances]
    ends = list(accumulate(farthest_m(pair) for pair in pairwise(bodies)))
    place = share * ends[-1]
    piece = min(bisect_right(ends, place), len(ends) - 1)
    start = ends[piece - 1] if piece else 0.0
    length_m = ends[piece] - start
    return piece, min((place - start) / length_m, 1.0) if length_m else 1.0  # poses may be alike


def _in_range(scene: Scene, name: str, range_share: float) -> Stance:
    stance = scene.stance(name)
    if range_share == 1.0:
        return stance
    return stance_between(scene.stance(scene.range_from(name)), stance, range_share)
