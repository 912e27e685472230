"""How a movement is cut into frames, and how getting into position is spread over its time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from thoracic_desktop.figure.motion import body_along
from thoracic_desktop.figure.scene import Scene
from thoracic_desktop.figure.travel import farthest_m

_PIXELS_PER_STEP: Final = 2.0
_FEWEST_STEPS, _MOST_STEPS = 6, 56
_SAMPLES: Final = 2
"""In so many parts of the way between two poses it is looked how far a movement goes: limbs swing on arcs."""
_RESTS: Final = 0.3
"""The share of its time for which getting into position stays in a pose before it goes on to the next one."""


def step_count(scene: Scene, pose_from: str, pose_to: str, samples_per_m: float) -> int:
    """Return into how many even steps a movement is cut, so that nothing jumps by more than a few pixels.

    Args:
        scene: the exercise's figure.
        pose_from: the pose that is left.
        pose_to: the pose that is reached.
        samples_per_m: pixels for each metre of the picture.

    Raises:
        ValueError: the scene has no such pose.
    """
    poses, _ = scene.way(pose_from, pose_to)
    parts = _SAMPLES * (len(poses) - 1)
    way_m = farthest_m([body_along(scene, pose_from, pose_to, part / parts) for part in range(parts + 1)])
    return max(_FEWEST_STEPS, min(_MOST_STEPS, round(way_m * samples_per_m / _PIXELS_PER_STEP)))


def in_order_of_need(steps: int) -> list[int]:
    """Return the steps 0 to `steps` so that any number of the first ones is spread evenly over the way."""
    order = [0, steps]
    taken = set(order)
    stride = steps
    while len(taken) < steps + 1:
        stride = max(1, stride // 2)
        for step in range(0, steps + 1, stride):
            if step not in taken:
                taken.add(step)
                order.append(step)
    return list(dict.fromkeys(order))


def entry_at(entry: Sequence[str], start: str, progress: float) -> tuple[str, str, float]:
    """Return the two poses between which somebody is while getting into position, and the progress between them.

    Args:
        entry: the poses on the way.
        start: the pose at its end.
        progress: the share of the time that has passed.
    """
    poses = (*entry, start)
    if len(poses) == 1:
        return start, start, 1.0
    place = min(max(progress, 0.0), 1.0) * (len(poses) - 1)
    leg = min(int(place), len(poses) - 2)
    return poses[leg], poses[leg + 1], max(0.0, (place - leg - _RESTS) / (1.0 - _RESTS))
