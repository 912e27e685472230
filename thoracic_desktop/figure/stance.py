"""A pose with nothing left open: what lies between two poses, and what lies on the other side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import structs

from thoracic_desktop.figure.pose import Angles, Arm, Blade, Leg, Pose, Root
from thoracic_desktop.figure.vectors import Vector, between
from thoracic_desktop.value import Value

_NO_BEND: Final[Angles] = (0.0, 0.0, 0.0)


class Stance(Value, frozen=True, kw_only=True):
    """All numbers of a pose; `Pose` tells what they mean."""

    root: Root
    lumbar: Angles
    thoracic: Angles
    neck: Angles
    head: Angles
    blade_left: Blade
    blade_right: Blade
    arm_left: Arm
    arm_right: Arm
    leg_left: Leg
    leg_right: Leg
    breath: float

    @property
    def kind(self) -> tuple[object, ...]:
        """How the limbs are given; only stances of one kind have something between them."""
        return (self.arm_left.kind, self.arm_right.kind, self.leg_left.kind, self.leg_right.kind)


NEUTRAL: Final = Stance(
    root=Root(),
    lumbar=_NO_BEND,
    thoracic=_NO_BEND,
    neck=_NO_BEND,
    head=_NO_BEND,
    blade_left=(0.0, 0.0),
    blade_right=(0.0, 0.0),
    arm_left=Arm(shoulder_deg=(12.0, 9.0, 10.0)),
    arm_right=Arm(shoulder_deg=(12.0, 9.0, 10.0)),
    leg_left=Leg(hip_deg=(0.0, 1.5, 8.0)),
    leg_right=Leg(hip_deg=(0.0, 1.5, 8.0)),
    breath=0.0,
)


def stance_of(poses: Mapping[str, Pose], name: str) -> Stance:
    """Return the pose called `name`, laid over the pose it is based on, laid over a neutral stance.

    Raises:
        ValueError: a pose is missing, or the bases run in a circle.
    """
    chain: list[Pose] = []
    wanted: str | None = name
    while wanted is not None:
        if wanted not in poses or len(chain) > len(poses):
            message = f"Expected `base` to lead to another pose, got `{wanted}`"
            raise ValueError(message)
        chain.append(poses[wanted])
        wanted = chain[-1].base
    stance = NEUTRAL
    for pose in reversed(chain):
        stance = _laid_over(stance, pose)
    return stance


def _laid_over(under: Stance, pose: Pose) -> Stance:
    return Stance(
        root=pose.root or under.root,
        lumbar=pose.lumbar or under.lumbar,
        thoracic=pose.thoracic or under.thoracic,
        neck=pose.neck or under.neck,
        head=pose.head or under.head,
        blade_left=pose.blade_left or pose.blades or under.blade_left,
        blade_right=pose.blade_right or pose.blades or under.blade_right,
        arm_left=pose.arm_left or pose.arms or under.arm_left,
        arm_right=pose.arm_right or pose.arms or under.arm_right,
        leg_left=pose.leg_left or pose.legs or under.leg_left,
        leg_right=pose.leg_right or pose.legs or under.leg_right,
        breath=under.breath if pose.breath is None else pose.breath,
    )


def stance_between(a: Stance, b: Stance, share: float) -> Stance:
    """Return what lies `share` of the way from `a` to `b`: angles and places change evenly, each for itself.

    A place that is the same in both stays exactly where it is, so what is pinned cannot slide.
    """
    if share <= 0.0 or a is b:
        return a
    if share >= 1.0:
        return b
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
    )


def other_side(stance: Stance) -> Stance:
    """Return the mirror image: left and right change places."""
    x, y, z = stance.root.at
    return Stance(
        root=Root(at=(-x, y, z), turn_deg=_mirrored(stance.root.turn_deg)),
        lumbar=_mirrored(stance.lumbar),
        thoracic=_mirrored(stance.thoracic),
        neck=_mirrored(stance.neck),
        head=_mirrored(stance.head),
        blade_left=stance.blade_right,
        blade_right=stance.blade_left,
        arm_left=stance.arm_right,
        arm_right=stance.arm_left,
        leg_left=stance.leg_right,
        leg_right=stance.leg_left,
        breath=stance.breath,
    )


def _mirrored(angles: Angles) -> Angles:
    bend, lean, turn = angles
    return (bend, -lean, -turn)


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
