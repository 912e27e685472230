"""What lies between two stances, also where one gives a limb by its angles and the other by a place."""

from __future__ import annotations

from typing import Final

from msgspec import structs

from thoracic_desktop.figure.limbs import ArmJoints, LegJoints
from thoracic_desktop.figure.pose import Arm, Blade, Leg, Root
from thoracic_desktop.figure.skeleton import moved_blade, solve
from thoracic_desktop.figure.stance import Stance
from thoracic_desktop.figure.vectors import Vector, between, dot, length, minus, plus, unit

_STRAIGHT: Final = 0.02
"""A joint that stands out of the line of its limb by less than this share tells nothing about where it bends."""


def stance_between(a: Stance, b: Stance, share: float) -> Stance:
    """Return what lies `share` of the way from `a` to `b`: angles and places change evenly, each for itself.

    A place that is the same in both stays exactly where it is, so what is pinned cannot slide.
    """
    if share <= 0.0 or a is b:
        return a
    if share >= 1.0:
        return b
    if a.kind != b.kind:
        a, b = _alike(a, b)
    return Stance(
        root=Root(at=between(a.root.at, b.root.at, share), turn_deg=between(a.root.turn_deg, b.root.turn_deg, share)),
        lumbar=between(a.lumbar, b.lumbar, share),
        thoracic=between(a.thoracic, b.thoracic, share),
        neck=between(a.neck, b.neck, share),
        head=between(a.head, b.head, share),
        blade_left=_blade_between(a.blade_left, b.blade_left, share),
        blade_right=_blade_between(a.blade_right, b.blade_right, share),
        arm_left=_arm_between(a.arm_left, b.arm_left, share),
        arm_right=_arm_between(a.arm_right, b.arm_right, share),
        leg_left=_leg_between(a.leg_left, b.leg_left, share),
        leg_right=_leg_between(a.leg_right, b.leg_right, share),
        breath=_number(a.breath, b.breath, share),
        eyes=_number(a.eyes, b.eyes, share),
    )


def _alike(a: Stance, b: Stance) -> tuple[Stance, Stance]:
    """Return both stances with each limb that they give differently given by the places that it reaches."""
    bodies = solve(a), solve(b)
    stances: list[Stance] = []
    for stance, other, body in ((a, b, bodies[0]), (b, a, bodies[1])):
        same = [mine == its for mine, its in zip(stance.kind, other.kind, strict=True)]
        stances.append(
            structs.replace(
                stance,
                blade_left=stance.blade_left if same[0] else moved_blade(stance.arm_left, stance.blade_left),
                blade_right=stance.blade_right if same[1] else moved_blade(stance.arm_right, stance.blade_right),
                arm_left=stance.arm_left if same[0] else _reached_by_arm(stance.arm_left, body.arm_left),
                arm_right=stance.arm_right if same[1] else _reached_by_arm(stance.arm_right, body.arm_right),
                leg_left=stance.leg_left if same[2] else _reached_by_leg(body.leg_left),
                leg_right=stance.leg_right if same[3] else _reached_by_leg(body.leg_right),
            )
        )
    return stances[0], stances[1]


def _reached_by_arm(arm: Arm, joints: ArmJoints) -> Arm:
    side = joints.side
    fingers = (-joints.hand[1][0], -joints.hand[1][1], -joints.hand[1][2])
    palm = (-joints.hand[0][0] * side, -joints.hand[0][1] * side, -joints.hand[0][2] * side)
    back = joints.upper[2]
    pole = _bends_to(joints.shoulder, joints.elbow, joints.wrist, (-back[0], -back[1], -back[2]))
    return Arm(
        wrist=_outward(joints.wrist, side),
        pole=_outward(pole, side),
        hand=_outward(fingers, side),
        palm=_outward(palm, side),
        curl=arm.curl,
        spread=arm.spread,
    )


def _reached_by_leg(joints: LegJoints) -> Leg:
    side = joints.side
    pole = _bends_to(joints.hip, joints.knee, joints.ankle, joints.thigh[2])
    return Leg(
        ankle=_outward(joints.ankle, side),
        pole=_outward(pole, side),
        toes=_outward(joints.foot[2], side),
        instep=_outward(joints.foot[1], side),
    )


def _bends_to(root: Vector, middle: Vector, end: Vector, hint: Vector) -> Vector:
    """Return the direction in which the middle joint stands out of the line from root to end."""
    line = unit(minus(end, root))
    way = minus(middle, root)
    aside = plus(way, line, -dot(way, line))
    return unit(aside) if length(aside) > _STRAIGHT * length(way) else hint


def _outward(v: Vector, side: float) -> Vector:
    return (v[0] * side, v[1], v[2])


def _number(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def _blade_between(a: Blade, b: Blade, share: float) -> Blade:
    return (_number(a[0], b[0], share), _number(a[1], b[1], share))


def _optional(a: Vector | None, b: Vector | None, share: float) -> Vector | None:
    return None if a is None or b is None else between(a, b, share)


def _arm_between(a: Arm, b: Arm, share: float) -> Arm:
    if a == b:
        return a
    return structs.replace(
        a,
        shoulder_deg=_optional(a.shoulder_deg, b.shoulder_deg, share),
        elbow_deg=_number(a.elbow_deg, b.elbow_deg, share),
        forearm_deg=_number(a.forearm_deg, b.forearm_deg, share),
        wrist=_optional(a.wrist, b.wrist, share),
        pole=between(a.pole, b.pole, share),
        hand=_optional(a.hand, b.hand, share),
        palm=_optional(a.palm, b.palm, share),
        curl=_number(a.curl, b.curl, share),
        spread=_number(a.spread, b.spread, share),
    )


def _leg_between(a: Leg, b: Leg, share: float) -> Leg:
    if a == b:
        return a
    return structs.replace(
        a,
        hip_deg=_optional(a.hip_deg, b.hip_deg, share),
        knee_deg=_number(a.knee_deg, b.knee_deg, share),
        ankle_deg=_number(a.ankle_deg, b.ankle_deg, share),
        ankle=_optional(a.ankle, b.ankle, share),
        pole=between(a.pole, b.pole, share),
        knee=_optional(a.knee, b.knee, share),
        toes=_optional(a.toes, b.toes, share),
        instep=between(a.instep, b.instep, share),
    )
