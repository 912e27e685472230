"""Arms and legs in the picture: tapered outlines from joint to joint, with hands, feet, sleeves and trouser legs."""

from __future__ import annotations

import math
from typing import Final

from thoracic_desktop.figure.limbs import ANKLE_HEIGHT_M, ArmJoints, LegJoints
from thoracic_desktop.figure.outline import Outline, Ring, ball_hull, capsule, sweep
from thoracic_desktop.figure.projection import Projection
from thoracic_desktop.figure.vectors import Frame, Vector, between, plus, within

Taper = tuple[tuple[float, float, float, float], ...]
"""Share of the bone, half width, front, back (m)."""

_UPPER_ARM: Final[Taper] = (
    (0.25, 0.038, 0.040, 0.039),
    (0.45, 0.041, 0.044, 0.043),
    (0.68, 0.038, 0.041, 0.040),
    (1.0, 0.033, 0.033, 0.034),
)
_SLEEVE: Final[Taper] = (
    (-0.02, 0.040, 0.041, 0.041),
    (0.16, 0.047, 0.049, 0.048),
    (0.40, 0.050, 0.052, 0.051),
    (0.56, 0.051, 0.053, 0.052),
)
_FOREARM: Final[Taper] = (
    (0.0, 0.034, 0.033, 0.034),
    (0.22, 0.0365, 0.035, 0.035),
    (0.55, 0.032, 0.030, 0.030),
    (0.85, 0.026, 0.022, 0.022),
    (1.0, 0.026, 0.020, 0.020),
)
_THIGH: Final[Taper] = (
    (0.0, 0.086, 0.084, 0.092),
    (0.25, 0.085, 0.085, 0.086),
    (0.55, 0.073, 0.076, 0.070),
    (0.82, 0.060, 0.062, 0.056),
    (1.0, 0.054, 0.056, 0.052),
)
_TROUSER_LEG: Final[Taper] = (
    (0.0, 0.054, 0.056, 0.052),
    (0.15, 0.053, 0.047, 0.062),
    (0.35, 0.053, 0.043, 0.068),
    (0.62, 0.045, 0.039, 0.054),
    (0.84, 0.040, 0.039, 0.044),
)
_SHIN: Final[Taper] = ((0.70, 0.036, 0.034, 0.042), (0.90, 0.031, 0.031, 0.034), (1.02, 0.031, 0.032, 0.034))

_FINGERS: Final = (
    (0.078, 0.029, 0.074, 0.0098),
    (0.084, 0.0105, 0.084, 0.0102),
    (0.080, -0.009, 0.077, 0.0098),
    (0.070, -0.027, 0.062, 0.0088),
)
_FLAT: Final = 0.15
"""A hand that is curled less has straight fingers."""

"""Index to little finger: knuckle along the hand, across it (thumb side positive), length, radius."""


def upper_arm(view: Projection, arm: ArmJoints) -> Outline:
    """Return the bare upper arm."""
    return sweep(view, _rings(arm.shoulder, arm.elbow, arm.upper, _UPPER_ARM))


def sleeve(view: Projection, arm: ArmJoints) -> Outline:
    """Return the short sleeve."""
    return sweep(view, _rings(arm.shoulder, arm.elbow, arm.upper, _SLEEVE), 1.0, 0.0)


def forearm(view: Projection, arm: ArmJoints) -> tuple[Outline, ...]:
    """Return the forearm with its hand."""
    fore = sweep(view, _rings(arm.elbow, arm.wrist, arm.fore, _FOREARM))
    return (fore, *_hand(view, arm))


def _hand(view: Projection, arm: ArmJoints) -> tuple[Outline, ...]:
    x, y, z = arm.hand
    along = (-y[0], -y[1], -y[2])
    palm = (-x[0] * arm.side, -x[1] * arm.side, -x[2] * arm.side)
    rings: list[Ring] = [
        (plus(arm.wrist, along, s), z, palm, wide, thick, thick)
        for s, wide, thick in ((0.0, 0.026, 0.019), (0.03, 0.034, 0.018), (0.062, 0.040, 0.016), (0.088, 0.038, 0.012))
    ]
    outlines = [sweep(view, rings, 0.6, 0.6)]
    bend = math.radians(arm.curl * 80.0)
    for knuckle, across, reach, radius in _FINGERS:
        fan = arm.spread * across / 0.03 * 0.5
        base = plus(plus(arm.wrist, along, knuckle), z, across)
        way = plus(plus(_times(along, math.cos(bend) * math.cos(fan)), z, math.sin(fan)), palm, math.sin(bend))
        middle = plus(base, way, reach * 0.5)
        folded = plus(_times(way, math.cos(bend)), palm, math.sin(bend))
        tip = plus(middle, folded, reach * 0.45)
        if arm.curl < _FLAT:
            outlines.append(capsule((*view.point(base), radius), (*view.point(tip), radius * 0.8)))
            continue
        outlines.append(capsule((*view.point(base), radius), (*view.point(middle), radius)))
        outlines.append(capsule((*view.point(middle), radius), (*view.point(tip), radius * 0.8)))
    root = plus(plus(plus(arm.wrist, along, 0.022), z, 0.018), palm, 0.006)
    ball = plus(plus(root, along, 0.034), z, 0.018 + 0.012 * arm.spread)
    tip = plus(plus(plus(ball, along, 0.045), z, 0.012 + 0.02 * arm.spread), palm, 0.012)
    outlines.append(capsule((*view.point(root), 0.015), (*view.point(ball), 0.0135)))
    outlines.append(capsule((*view.point(ball), 0.0135), (*view.point(tip), 0.0095)))
    return tuple(outlines)


def trouser_leg(view: Projection, leg: LegJoints) -> tuple[Outline, ...]:
    """Return the trousers from hip to above the ankle."""
    return (
        sweep(view, _rings(leg.hip, leg.knee, leg.thigh, _THIGH)),
        sweep(view, _rings(leg.knee, leg.ankle, leg.shank, _TROUSER_LEG), 1.0, 0.0),
    )


def bare_foot(view: Projection, leg: LegJoints) -> tuple[Outline, ...]:
    """Return the ankle and the foot that shows below the trousers."""
    sole = plus(leg.ankle, leg.foot[1], -ANKLE_HEIGHT_M)

    def at(across: float, up: float, forward: float) -> Vector:
        return plus(sole, within(leg.foot, (across * leg.side, up, forward)))

    back = ball_hull(
        view,
        (
            (leg.ankle, 0.034),
            (at(0.0, 0.033, -0.030), 0.033),
            (at(0.008, 0.030, 0.050), 0.030),
            (at(-0.008, 0.034, 0.052), 0.030),
        ),
    )
    front = ball_hull(
        view,
        (
            (at(0.0, 0.036, 0.040), 0.034),
            (at(0.024, 0.017, 0.108), 0.017),
            (at(-0.022, 0.018, 0.120), 0.018),
            (at(0.016, 0.011, 0.150), 0.011),
            (at(-0.018, 0.013, 0.176), 0.013),
        ),
    )
    return (sweep(view, _rings(leg.knee, leg.ankle, leg.shank, _SHIN)), back, front)


def _times(v: Vector, factor: float) -> Vector:
    return (v[0] * factor, v[1] * factor, v[2] * factor)


def _rings(a: Vector, b: Vector, frame: Frame, taper: Taper) -> list[Ring]:
    return [(between(a, b, share), frame[0], frame[2], half, front, back) for share, half, front, back in taper]
