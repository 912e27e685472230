"""Hands and feet, in the axes of wrist and ankle; drawn for the left and mirrored for the right."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np

from thoracic_desktop.figure.limbs import ANKLE_HEIGHT_M
from thoracic_desktop.illustration.arrays import Floats, Ints, unit_rows
from thoracic_desktop.illustration.curves import joined, rounded_tube, through, turns
from thoracic_desktop.illustration.detail import Detail

_CM: Final = 0.01
_ACROSS: Final = np.array((1.0, 0.0, 0.0))
_PALM: Final = (
    (-1.75, 0.30, 0.25),
    (-1.5, 1.25, 1.00),
    (-0.9, 2.05, 1.55),
    (0.0, 2.45, 1.80),
    (1.0, 2.55, 1.80),
    (3.0, 3.30, 1.80),
    (6.2, 3.95, 1.60),
    (8.6, 3.90, 1.25),
    (9.3, 3.30, 0.80),
    (9.5, 0.40, 0.20),
)
"""Place along the hand, half width, half thickness (cm)."""
_FINGERS: Final = (
    (7.8, 2.85, 7.5, 0.96, 1.0),
    (8.5, 1.00, 8.4, 1.00, 0.33),
    (8.2, -0.90, 7.8, 0.96, -0.33),
    (7.2, -2.70, 6.2, 0.86, -1.0),
)
"""Index to little finger: knuckle along and across the hand, length, radius (cm), place in the fan."""
_BONES: Final = (0.46, 0.30, 0.24)
_BENT_DEG: Final = (85.0, 100.0, 65.0)
"""How far the joints of a finger bend when it is wholly curled."""
_FAN_DEG: Final = 15.0
_FOOT: Final = (
    (-5.85, 0.2, 2.0, 2.2),
    (-5.65, 1.5, 1.1, 3.3),
    (-5.2, 2.3, 0.4, 4.5),
    (-4.0, 3.0, 0.1, 6.0),
    (-1.5, 3.2, 0.0, 7.4),
    (1.5, 3.3, 0.0, 7.6),
    (4.0, 3.5, 0.0, 6.9),
    (7.0, 3.9, 0.0, 5.5),
    (10.0, 4.4, 0.0, 4.3),
    (13.0, 4.7, 0.0, 3.2),
    (15.0, 4.6, 0.0, 2.4),
    (16.3, 3.4, 0.2, 1.7),
    (16.8, 0.3, 0.7, 0.9),
)
"""Place along the sole from below the ankle, half width, lower and upper edge (cm)."""
_TOES: Final = (
    (-2.6, 13.2, 18.5, 1.25),
    (-0.6, 13.8, 17.9, 0.95),
    (1.1, 13.8, 17.1, 0.90),
    (2.6, 13.4, 16.1, 0.85),
    (3.9, 12.8, 15.0, 0.80),
)
"""Big to little toe: across (little toe positive), root, tip, radius (cm)."""


@lru_cache(maxsize=64)
def hand(curl: float, spread: float, scale: float, side: float, detail: Detail) -> tuple[Floats, Ints]:
    """Return a hand: its fingers point along -y, the palm faces -x of a left hand, the thumb lies on the side of z.

    Args:
        curl: 0 for straight fingers, 1 for a fist.
        spread: 0 for fingers side by side, 1 for a wide fan.
        scale: how large the hand is.
        side: 1 for left, -1 for right.
        detail: how closely it is covered with points.
    """
    grids = [_palm(detail), *(_finger(row, curl, spread, detail) for row in _FINGERS), _thumb(curl, detail)]
    points, triangles = joined(grids)
    points = points * np.array((side * scale, scale, scale))
    return points, triangles if side > 0.0 else triangles[:, ::-1]


def _palm(detail: Detail) -> Floats:
    along = np.concatenate(((-1.75, -1.5, -0.9), np.linspace(0.0, 9.0, detail.count(10)), (9.3, 9.5)))
    half, thick = through(_PALM, along).T * _CM
    angle = turns(detail.count(18))[None, :]
    flat = 2.0 / 2.6
    across = np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** flat * half[:, None]
    through_hand = np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** flat * thick[:, None]
    return np.stack((through_hand, np.broadcast_to(-along[:, None] * _CM, across.shape), across), axis=-1)


def _finger(row: tuple[float, float, float, float, float], curl: float, spread: float, detail: Detail) -> Floats:
    along, across, length, radius, place = row
    fan = np.radians(place * _FAN_DEG * spread)
    straight = np.array((0.0, -np.cos(fan), np.sin(fan)))
    palmward = np.array((-1.0, 0.0, 0.0))
    at = np.array((0.0, -along, across)) * _CM
    path = [at - straight * 1.2 * _CM]
    bent = 0.0
    for bone, bends in zip(_BONES, _BENT_DEG, strict=True):
        bent += np.radians(curl * bends)
        way = straight * np.cos(bent) + palmward * np.sin(bent)
        path += [at + way * bone * length * share * _CM for share in (0.2, 0.6, 1.0)]
        at = path[-1]
    radii = np.linspace(radius * 1.06, radius * 0.8, len(path)) * _CM
    return rounded_tube(np.array(path), radii, np.array((0.0, np.sin(fan), np.cos(fan))), detail.count(10))


def _thumb(curl: float, detail: Detail) -> Floats:
    spread = 1.0 - 0.7 * curl
    first = unit_rows(np.array((-0.06 - 0.44 * curl, -0.55, 0.25 + 0.6 * spread)))
    second = unit_rows(np.array((-0.04 - 0.66 * curl, -0.95, 0.28 * spread - 0.1 * curl)))
    ball = np.array((-0.2, -2.0, 1.9)) * _CM
    knuckle = ball + first * 3.7 * _CM
    joint = knuckle + second * 2.9 * _CM
    tip = joint + second * 1.9 * _CM
    path = np.array((ball, ball + (knuckle - ball) * 0.45, knuckle, (knuckle + joint) / 2, joint, tip))
    radii = np.array((1.5, 1.6, 1.25, 1.08, 1.08, 0.88)) * _CM
    return rounded_tube(path, radii, _ACROSS, detail.count(10))


@lru_cache(maxsize=4)
def foot(side: float, detail: Detail) -> tuple[Floats, Ints]:
    """Return a bare foot: its toes point along z, its sole lies at the height of the ankle below it."""
    grids = [_sole(detail)]
    for across, root, tip, radius in _TOES:
        height = radius * 1.02
        path = np.array(((across, height + 0.4, root), (across * 1.02, height + 0.15, (root + tip) / 2)))
        path = np.concatenate((path, [(across * 1.05, height, tip - radius)])) * _CM
        radii = np.array((1.0, 0.97, 0.95)) * radius * _CM
        grids.append(rounded_tube(path + np.array((0.004, -ANKLE_HEIGHT_M, 0.0)), radii, _ACROSS, detail.count(10)))
    points, triangles = joined(grids)
    return points * np.array((side, 1.0, 1.0)), triangles if side > 0.0 else triangles[:, ::-1]


def _sole(detail: Detail) -> Floats:
    along = np.concatenate(((-5.85, -5.65), np.linspace(-5.2, 16.3, detail.count(22)), (16.8,)))
    half, low, high = through(_FOOT, along).T * _CM
    angle = turns(detail.count(22))[None, :]
    flat = 2.0 / 2.4
    across = np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** flat * half[:, None]
    lift = np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** flat * ((high - low) / 2)[:, None]
    inward = np.interp(along, (-6.0, 4.0, 16.0), (0.0, 0.0, 0.25))[:, None]  # the instep is higher on the inner side
    outward = np.interp(along, (-6.0, 2.0, 16.0), (0.0, 0.0, 0.5))[:, None] * _CM
    up = ((high + low) / 2)[:, None] + lift - ANKLE_HEIGHT_M
    return np.stack((across + outward - inward * lift, up, np.broadcast_to(along[:, None] * _CM, up.shape)), axis=-1)
