"""Arms and legs: joints from angles, or from the place that a wrist or an ankle must reach."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from thoracic_desktop.figure.pose import Arm, Leg, Space
from thoracic_desktop.figure.vectors import (
    WORLD,
    Frame,
    Vector,
    along,
    around,
    cross,
    dot,
    length,
    minus,
    mirrored,
    pitched,
    plus,
    product,
    tilted,
    turned,
    unit,
    within,
)
from thoracic_desktop.value import Value

UPPER_ARM_M: Final = 0.300
FOREARM_M: Final = 0.245
THIGH_M: Final = 0.412
SHANK_M: Final = 0.413
ANKLE_HEIGHT_M: Final = 0.068

Spaces = Mapping[Space, tuple[Vector, Frame]]

_ALMOST_STRAIGHT: Final = 0.9995
"""A limb never reaches its full length, or the direction of its middle joint would be lost."""
_NO_BEND: Final = 0.01
_SURE_BEND: Final = 0.16


class ArmJoints(Value, frozen=True, kw_only=True):
    """An arm; the palm faces the hand's -x (left) or +x (right), the fingers point along its -y."""

    side: float
    shoulder: Vector
    elbow: Vector
    wrist: Vector
    upper: Frame
    fore: Frame
    hand: Frame
    curl: float
    spread: float


class LegJoints(Value, frozen=True, kw_only=True):
    """A leg; the foot's z axis points to the toes, its y axis out of the back of the foot."""

    side: float
    hip: Vector
    knee: Vector
    ankle: Vector
    thigh: Frame
    shank: Frame
    foot: Frame


def arm_joints(shoulder: tuple[Vector, Frame], arm: Arm, spaces: Spaces, side: float) -> ArmJoints:
    """Return the joints of one arm (`side` 1 = left, -1 = right) that hangs at the shoulder in the chest's frame."""
    root, chest = shoulder
    if arm.wrist is None:
        upper = product(chest, _sided(_shoulder_turn(arm), side))
        fore = pitched(upper, -arm.elbow_deg)
        elbow = plus(root, upper[1], -UPPER_ARM_M)
        wrist = plus(elbow, fore[1], -FOREARM_M)
    else:
        origin, frame = spaces[arm.space]
        goal = plus(origin, within(frame, _outward(arm.wrist, side)))
        pole = within(frame, _outward(arm.pole, side))
        elbow, wrist = _reach(root, goal, (UPPER_ARM_M, FOREARM_M), pole)
        upper, fore = _hinged(root, elbow, wrist, (-pole[0], -pole[1], -pole[2]), 1.0)
    hand = turned(fore, -arm.forearm_deg * side)
    if arm.hand is not None and arm.palm is not None:
        frame = spaces[arm.hand_space or arm.space][1]
        hand = _flat_hand(within(frame, _outward(arm.hand, side)), within(frame, _outward(arm.palm, side)), side)
    return ArmJoints(
        side=side,
        shoulder=root,
        elbow=elbow,
        wrist=wrist,
        upper=upper,
        fore=fore,
        hand=hand,
        curl=arm.curl,
        spread=arm.spread,
    )


def leg_joints(hip: Vector, pelvis: Frame, leg: Leg, side: float) -> LegJoints:
    """Return the joints of one leg (`side` 1 = left, -1 = right); places are places of the world."""
    if leg.hip_deg is not None:
        bend, spread, turn = leg.hip_deg
        thigh = product(pelvis, _sided(turned(tilted(pitched(WORLD, -bend), -spread), turn), side))
        shank = pitched(thigh, leg.knee_deg)
        knee = plus(hip, thigh[1], -THIGH_M)
        ankle = plus(knee, shank[1], -SHANK_M)
    else:
        goal = _outward(leg.ankle or hip, side)
        if leg.knee is None:
            hint = _outward(leg.pole, side)
            knee, ankle = _reach(hip, goal, (THIGH_M, SHANK_M), hint)
        else:
            hint = pelvis[2]
            knee = plus(hip, unit(minus(_outward(leg.knee, side), hip)), THIGH_M)
            ankle = plus(knee, unit(minus(goal, knee)), SHANK_M)
        thigh, shank = _hinged(hip, knee, ankle, hint, -1.0)
    foot = pitched(shank, -leg.ankle_deg)
    if leg.toes is not None:
        z = unit(_outward(leg.toes, side))
        up = _outward(leg.instep, side)
        y = unit(plus(up, z, -dot(up, z)))
        foot = (cross(y, z), y, z)
    return LegJoints(side=side, hip=hip, knee=knee, ankle=ankle, thigh=thigh, shank=shank, foot=foot)


def _outward(v: Vector, side: float) -> Vector:
    return (v[0] * side, v[1], v[2])


def _sided(frame: Frame, side: float) -> Frame:
    return frame if side > 0 else mirrored(frame)


def _shoulder_turn(arm: Arm) -> Frame:
    """Return the left upper arm in the chest's axes: raised in its plane of elevation, then turned outward."""
    plane, elevation, rotation = arm.shoulder_deg or (0.0, 0.0, 0.0)
    c, s = math.cos(math.radians(plane)), math.sin(math.radians(plane))
    axis = (-s, 0.0, c)
    return product(around(axis, WORLD, elevation), turned(WORLD, rotation))


def _reach(root: Vector, goal: Vector, bones: tuple[float, float], pole: Vector) -> tuple[Vector, Vector]:
    """Return the middle joint and the end of two bones that reach for a goal, the joint bent towards the pole."""
    first, second = bones
    way = minus(goal, root)
    far = min(max(length(way), abs(first - second) + 1e-4), (first + second) * _ALMOST_STRAIGHT)
    straight = unit(way)
    foot = (first * first - second * second + far * far) / (2.0 * far)
    height = math.sqrt(max(first * first - foot * foot, 0.0))
    aside = unit(plus(pole, straight, -dot(pole, straight)))
    return plus(plus(root, straight, foot), aside, height), plus(root, straight, far)


def _hinged(root: Vector, middle: Vector, end: Vector, hint: Vector, bends: float) -> tuple[Frame, Frame]:
    """Return the frames of two bones that share the axis of the joint between them.

    `bends` 1 bends towards z (elbow), -1 away from it (knee); `hint` is z for a limb that is not bent.
    """
    first, second = unit(minus(middle, root)), unit(minus(end, middle))
    bend = plus(second, first, -dot(second, first))
    # A limb that is almost straight bends this way or that for no reason: there, the hint decides.
    sure = min(max((length(bend) - _NO_BEND) / (_SURE_BEND - _NO_BEND), 0.0), 1.0)
    way = unit(bend)
    z = plus((way[0] * bends * sure, way[1] * bends * sure, way[2] * bends * sure), unit(hint), 1.0 - sure)
    upper = along((-first[0], -first[1], -first[2]), z)
    y = (-second[0], -second[1], -second[2])
    forward = unit(cross(upper[0], y))
    return upper, (cross(y, forward), y, forward)


def _flat_hand(fingers: Vector, palm: Vector, side: float) -> Frame:
    y = unit((-fingers[0], -fingers[1], -fingers[2]))
    facing = unit(plus(palm, y, -dot(palm, y)))
    x = (-facing[0] * side, -facing[1] * side, -facing[2] * side)
    return (x, y, cross(x, y))
