"""How far a body goes from one moment to another: by what shows a movement most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from thoracic_desktop.figure.skeleton import Body
from thoracic_desktop.figure.vectors import Vector, length, minus, plus

_HAND_M: Final = 0.17
_FOOT_M: Final = 0.17
_GAZE_M: Final = 0.1


def farthest_m(bodies: Sequence[Body]) -> float:
    """Return the longest way that a joint, a fingertip, a toe or the face goes through these bodies, in metres."""
    paths = zip(*(_landmarks(body) for body in bodies), strict=True)
    return max(sum(length(minus(after, before)) for before, after in pairwise(path)) for path in paths)


def _landmarks(body: Body) -> Iterator[Vector]:
    yield body.head.at
    yield plus(body.head.at, body.head.frame[2], _GAZE_M)
    for station in body.spine:
        yield station.at
    for arm in (body.arm_left, body.arm_right):
        yield from (arm.shoulder, arm.elbow, arm.wrist, plus(arm.wrist, arm.hand[1], -_HAND_M))
    for leg in (body.leg_left, body.leg_right):
        yield from (leg.knee, leg.ankle, plus(leg.ankle, leg.foot[2], _FOOT_M))
