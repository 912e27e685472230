"""How a movement is cut into frames, and how getting into position is spread over its time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from thoracic_desktop.figure.motion import body_along
from thoracic_desktop.figure.scene import Scene
from thoracic_desktop.figure.skeleton import Body
from thoracic_desktop.figure.vectors import Vector, length, minus, plus

_PIXELS_PER_STEP: Final = 2.0
_FEWEST_STEPS, _MOST_STEPS = 6, 56
_HAND_M: Final = 0.17
_FOOT_M: Final = 0.17
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
    first, middle, last = (list(_landmarks(body_along(scene, pose_from, pose_to, share))) for share in (0.0, 0.5, 1.0))
    farthest = max(length(minus(m, a)) + length(minus(b, m)) for a, m, b in zip(first, middle, last, strict=True))
    return max(_FEWEST_STEPS, min(_MOST_STEPS, round(farthest * samples_per_m / _PIXELS_PER_STEP)))


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


def _landmarks(body: Body) -> Iterator[Vector]:
    """Yield what shows a movement: the ends of the limbs, their joints, and the spine."""
    yield body.head.at
    yield plus(body.head.at, body.head.frame[2], 0.1)
    for station in body.spine:
        yield station.at
    for arm in (body.arm_left, body.arm_right):
        yield from (arm.shoulder, arm.elbow, arm.wrist, plus(arm.wrist, arm.hand[1], -_HAND_M))
    for leg in (body.leg_left, body.leg_right):
        yield from (leg.knee, leg.ankle, plus(leg.ankle, leg.foot[2], _FOOT_M))
