"""How far joints go, and whether a body asks more of them: a guard against slips in pose files, not a measurement.

The limbs' limits start from the active ranges of the American Academy of Orthopaedic Surgeons (Joint Motion, 1965:
elbow 150, knee 135, hip 120 forward and 30 back, ankle 20 up and 50 down, wrist 70 back and 80 forward, shoulder 60
back) and are wider where weight bends a joint farther than a muscle does, as kneeling does knee and ankle.  Those of
the spine are whole regions against easy standing, chosen so that a supple adult could follow every pose.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from thoracic_desktop.figure.limbs import ArmJoints, LegJoints
from thoracic_desktop.figure.skeleton import NATURAL_BEND_DEG, Body, Station
from thoracic_desktop.figure.vectors import Frame, Vector, dot, minus, unit

_GRACE_DEG: Final = 5.0
_SPINE_DEG: Final = {
    "lumbar": ((-35.0, 60.0), 30.0, 15.0),
    "thoracic": ((-50.0, 40.0), 30.0, 50.0),
    "neck and head": ((-75.0, 60.0), 50.0, 85.0),
}
"""Bend (backward, forward), lean and turn to each side of a region against easy standing."""
_ELBOW_DEG: Final = 150.0
_KNEE_DEG: Final = 150.0
_SHOULDER_BACK_DEG: Final = 60.0
_HIP_DEG: Final = (30.0, 130.0)
"""Extension and flexion."""
_ANKLE_DEG: Final = (25.0, 65.0)
"""Dorsal and plantar flexion of the foot from a right angle to the shank."""
_WRIST_DEG: Final = 90.0
"""Extension under load on the floor goes to a right angle; flexion and both sides stay below it."""


def beyond_limits(body: Body) -> Iterator[str]:
    """Yield a sentence for each joint that is bent farther than it goes."""
    yield from _spine(body)
    for side, arm in (("left", body.arm_left), ("right", body.arm_right)):
        yield from _arm(side, arm, body.chest)
    for side, leg in (("left", body.leg_left), ("right", body.leg_right)):
        yield from _leg(side, leg, body.pelvis)


def _spine(body: Body) -> Iterator[str]:
    regions = {
        "lumbar": (body.pelvis, body.spine[-5]),
        "thoracic": (body.spine[-5], body.spine[-1]),
        "neck and head": (body.spine[-1], body.head),
    }
    natural = {**NATURAL_BEND_DEG, "neck and head": NATURAL_BEND_DEG["neck"] + NATURAL_BEND_DEG["head"]}
    for name, (low, high) in regions.items():
        bend, lean, turn = _bent_by(low.frame, high.frame)
        (back, forward), lean_most, turn_most = _SPINE_DEG[name]
        yield from _outside(f"{name} bend", bend - natural[name], back, forward)
        yield from _outside(f"{name} lean", lean, -lean_most, lean_most)
        yield from _outside(f"{name} turn", turn, -turn_most, turn_most)


def _arm(side: str, arm: ArmJoints, chest: Station) -> Iterator[str]:
    upper, fore = minus(arm.elbow, arm.shoulder), minus(arm.wrist, arm.elbow)
    yield from _outside(f"{side} elbow", _angle(upper, fore), 0.0, _ELBOW_DEG)
    local = _seen_from(chest.frame, unit(upper))
    hanging = local[1] < -math.sin(math.radians(10.0))
    if hanging:  # an arm that hangs can swing back; a raised one is held by other joints
        yield from _outside(
            f"{side} shoulder", math.degrees(math.atan2(-local[2], -local[1])), -180.0, _SHOULDER_BACK_DEG
        )
    fingers = (-arm.hand[1][0], -arm.hand[1][1], -arm.hand[1][2])
    yield from _outside(f"{side} wrist", _angle(fore, fingers), 0.0, _WRIST_DEG)


def _leg(side: str, leg: LegJoints, pelvis: Station) -> Iterator[str]:
    thigh, shank = minus(leg.knee, leg.hip), minus(leg.ankle, leg.knee)
    yield from _outside(f"{side} knee", _angle(thigh, shank), 0.0, _KNEE_DEG)
    local = _seen_from(pelvis.frame, unit(thigh))
    yield from _outside(f"{side} hip", math.degrees(math.atan2(local[2], -local[1])), -_HIP_DEG[0], _HIP_DEG[1])
    pointed = _angle(shank, leg.foot[2]) - 90.0
    yield from _outside(f"{side} ankle", -pointed, -_ANKLE_DEG[0], _ANKLE_DEG[1])


def _outside(joint: str, angle_deg: float, least: float, most: float) -> Iterator[str]:
    if not least - _GRACE_DEG <= angle_deg <= most + _GRACE_DEG:
        yield f"expected the {joint} between {least:.0f} and {most:.0f} degrees, got {angle_deg:.0f}"


def _bent_by(low: Frame, high: Frame) -> tuple[float, float, float]:
    """Return bend, lean and turn of one frame in the axes of another."""
    y, z = _seen_from(low, high[1]), _seen_from(low, high[2])
    bend = math.degrees(math.atan2(y[2], y[1]))
    lean = math.degrees(math.asin(max(-1.0, min(1.0, y[0]))))
    turn = math.degrees(math.atan2(z[0], math.hypot(z[1], z[2])))
    return bend, lean, turn


def _seen_from(frame: Frame, v: Vector) -> Vector:
    return (dot(v, frame[0]), dot(v, frame[1]), dot(v, frame[2]))


def _angle(a: Vector, b: Vector) -> float:
    """Return the angle between two directions in degrees."""
    return math.degrees(math.acos(max(-1.0, min(1.0, dot(unit(a), unit(b))))))
