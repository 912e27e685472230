"""A pose with nothing left open: what lies between two poses, and what lies on the other side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from thoracic_desktop.figure.pose import Angles, Arm, Blade, Leg, Pose, Root
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
    eyes: float

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
    eyes=1.0,
)


def poses_under(poses: Mapping[str, Pose], postures: Mapping[str, Pose], name: str) -> list[Pose]:
    """Return the pose called `name`, the one it is based on, and so on.

    Raises:
        ValueError: a pose is missing, or the bases run in a circle.
    """
    chain: list[Pose] = []
    among, key, wanted = poses, "base", name
    while wanted:
        if wanted not in among or len(chain) > len(poses) + len(postures):
            message = f"Expected `{key}` to lead to another pose, got `{wanted}`"
            raise ValueError(message)
        pose = among[wanted]
        chain.append(pose)
        if pose.posture is not None:
            among, key, wanted = postures, "posture", pose.posture
        else:
            key, wanted = "base", pose.base or ""
    return chain


def stance_of(chain: Sequence[Pose]) -> Stance:
    """Return a pose with what it inherits, the base of all poses last, laid over a neutral stance."""
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
        eyes=under.eyes if pose.eyes is None else pose.eyes,
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
        eyes=stance.eyes,
    )


def _mirrored(angles: Angles) -> Angles:
    bend, lean, turn = angles
    return (bend, -lean, -turn)
