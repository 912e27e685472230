"""The joints of a body as arrays, and rings that hang between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from thoracic_desktop.figure.limbs import ArmJoints, LegJoints
from thoracic_desktop.figure.skeleton import Body, solve
from thoracic_desktop.figure.stance import NEUTRAL
from thoracic_desktop.figure.vectors import Frame, Vector
from thoracic_desktop.illustration.arrays import Floats, cross_rows, unit_rows
from thoracic_desktop.value import Value

REST: Final = solve(NEUTRAL)
"""Easy standing: the posture in which the tables of a person are written."""
_BACKBONE: Final = (*REST.spine, *REST.neck)
_LEVELS: Final = np.array([station.s for station in _BACKBONE])
HEAD: Final = len(_BACKBONE)
_LIMB_JOINTS: Final = ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
COUNT: Final = HEAD + 1 + 2 * len(_LIMB_JOINTS)
PELVIS: Final = 2
CHEST: Final = len(REST.spine) - 2
SEVENTH: Final = len(REST.spine) - 1
"""The seventh cervical vertebra, on which the neck stands."""

CORNER: Final = 0.1
"""The share of a bone over which a limb's middle line rounds the corner at its joint."""


class Joints(Value, frozen=True):
    """All joints of one moment: `places` (joints, 3) and `axes` (joints, 3, 3), of which each row is an axis."""

    places: Floats
    axes: Floats


def joint(name: str, side: float) -> int:
    """Return the number of a limb's joint; `side` is 1 for left, -1 for right."""
    return HEAD + 1 + _LIMB_JOINTS.index(name) + (len(_LIMB_JOINTS) if side < 0.0 else 0)


def joints_of(body: Body) -> Joints:
    """Return the joints of a body in the order of their numbers."""
    rows: list[tuple[Vector, Frame]] = [(station.at, station.frame) for station in (*body.spine, *body.neck, body.head)]
    for arm, leg in ((body.arm_left, body.leg_left), (body.arm_right, body.leg_right)):
        rows += [*_arm(arm), *_leg(leg)]
    return Joints(
        np.array([place for place, _ in rows], dtype=np.float32), np.array([axes for _, axes in rows], dtype=np.float32)
    )


def _arm(arm: ArmJoints) -> list[tuple[Vector, Frame]]:
    return [(arm.shoulder, arm.upper), (arm.elbow, arm.fore), (arm.wrist, arm.hand)]


def _leg(leg: LegJoints) -> list[tuple[Vector, Frame]]:
    return [(leg.hip, leg.thigh), (leg.knee, leg.shank), (leg.ankle, leg.foot)]


def at_joint(number: int) -> Floats:
    """Return the weights of one ring that belongs to a single joint."""
    weights = np.zeros((1, COUNT))
    weights[0, number] = 1.0
    return weights


def along_spine(levels: Floats) -> tuple[Floats, Floats]:
    """Return the weights of rings at these levels (m over the hips): of their middles, and of their axes.

    Middles lie on a smooth curve through the vertebrae, so that a back bends without edges; the axes of a vertebra
    are those of the piece below it, so they hold at the middle of that piece.
    """
    middles = np.zeros((len(levels), COUNT))
    axes = np.zeros((len(levels), COUNT))
    between_pieces = np.concatenate((_LEVELS[:1], (_LEVELS[1:] + _LEVELS[:-1]) / 2))
    for ring, level in enumerate(float(level) for level in levels):
        middles[ring, :HEAD] = _curve_weights(level)
        below = min(max(int(np.searchsorted(between_pieces, level)) - 1, 0), HEAD - 2)
        span = between_pieces[below + 1] - between_pieces[below]
        share = float(np.clip((level - between_pieces[below]) / span, 0.0, 1.0))
        axes[ring, below : below + 2] = 1.0 - share, share
    return middles, axes


def _curve_weights(level: float) -> Floats:
    """Return how much each vertebra counts at a level of a Catmull-Rom curve through all of them."""
    below = int(np.clip(np.searchsorted(_LEVELS, level) - 1, 0, HEAD - 2))
    h = _LEVELS[below + 1] - _LEVELS[below]
    t = (level - _LEVELS[below]) / h
    weights = np.zeros(HEAD)
    if not 0.0 <= t <= 1.0:  # straight on beyond both ends
        weights[below : below + 2] = 1.0 - t, t
        return weights
    weights[below : below + 2] = 2 * t**3 - 3 * t**2 + 1, 3 * t**2 - 2 * t**3
    weights += (t**3 - 2 * t**2 + t) * h * _slope(below) + (t**3 - t**2) * h * _slope(below + 1)
    return weights


def _slope(vertebra: int) -> Floats:
    before, after = max(vertebra - 1, 0), min(vertebra + 1, HEAD - 1)
    weights = np.zeros(HEAD)
    weights[after] += 1.0 / (_LEVELS[after] - _LEVELS[before])
    weights[before] -= 1.0 / (_LEVELS[after] - _LEVELS[before])
    return weights


def along_limb(joints: Sequence[int], shares: Floats, *, twist: float = 0.0) -> tuple[Floats, Floats]:
    """Return the weights of rings along two bones, 0 to 1 along the first and 1 to 2 along the second.

    Args:
        joints: root, middle and end of the limb.
        shares: where the rings are.
        twist: how much of the turn between the second bone and what hangs at its end the rings take along.
    """
    root, middle, end = joints
    middles = np.zeros((len(shares), COUNT))
    axes = np.zeros((len(shares), COUNT))
    for ring, share in enumerate(float(value) for value in shares):
        corner = np.clip((share - 1.0 + CORNER) / (2.0 * CORNER), 0.0, 1.0)
        if corner in {0.0, 1.0}:
            middles[ring, [root, middle]] = (1.0 - share, share) if share < 1.0 else (0.0, 2.0 - share)
            middles[ring, end] = max(share - 1.0, 0.0)
        else:  # a quadratic curve around the joint
            start, bend, leave = (1.0 - corner) ** 2, 2.0 * corner * (1.0 - corner), corner**2
            middles[ring, root] = start * CORNER
            middles[ring, middle] = (start + leave) * (1.0 - CORNER) + bend
            middles[ring, end] = leave * CORNER
        half = np.clip((share - 1.0 + 1.3 * CORNER) / (2.6 * CORNER), 0.0, 1.0)
        turned = twist * np.clip((share - 1.15) / 0.85, 0.0, 1.0) ** 1.3
        axes[ring, root] = 1.0 - half
        axes[ring, middle] = half * (1.0 - turned)
        axes[ring, end] = half * turned
    return middles, axes


def square_axes(mixed: Floats) -> Floats:
    """Return true axes for axes (rings, 3, 3) that were mixed from several joints: z is kept, x as far as it can be."""
    z = unit_rows(mixed[:, 2])
    x = mixed[:, 0] - z * np.einsum("ij,ij->i", mixed[:, 0], z)[:, None]
    x = unit_rows(x)
    return np.stack((x, cross_rows(z, x), z), axis=1)
