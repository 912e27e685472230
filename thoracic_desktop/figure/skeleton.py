"""From a stance to joints: a spine that bends in ten places, shoulder blades that slide, and four limbs.

Bone lengths follow the fractions of body height of Drillis and Contini (1966, in Winter, Biomechanics and Motor
Control of Human Movement): upper arm 0.186, forearm 0.146, thigh 0.245, shank 0.246, ankle height 0.039, for a
person 1.68 m tall; the spine is divided after the share of its vertebrae.
"""

from __future__ import annotations

from typing import Final

from thoracic_desktop.figure.limbs import (
    ArmJoints,
    LegJoints,
    Spaces,
    arm_joints,
    leg_joints,
)
from thoracic_desktop.figure.pose import Angles, Arm, Blade
from thoracic_desktop.figure.stance import Stance
from thoracic_desktop.figure.vectors import (
    WORLD,
    Frame,
    Vector,
    pitched,
    plus,
    tilted,
    turned,
    within,
)
from thoracic_desktop.value import Value

SACRAL_M: Final = 0.085
LUMBAR_M: Final = 0.162
THORACIC_M: Final = 0.300
NECK_M: Final = 0.120
HIP_HALF_M: Final = 0.082
COLLAR_BONE_M: Final = (0.134, -0.014, -0.052)
"""From the inner to the outer end of the left collar bone, in the axes of the upper chest."""
BREASTBONE_M: Final = (0.020, -0.070, 0.050)
"""Inner end of the left collar bone, seen from the seventh cervical vertebra."""

NATURAL_BEND_DEG: Final = {"lumbar": -10.0, "thoracic": 17.0, "neck": 6.0, "head": -13.0}
"""The curves of relaxed standing with the ear over the shoulder; the angles of a pose are added to them."""
_LUMBAR_PARTS, _THORACIC_PARTS, _NECK_PARTS = 3, 4, 3
_BELOW_HIPS_M: Final = (-0.11, -0.05, 0.0)
_FREE_ELEVATION_DEG: Final = 40.0
_BLADE_RHYTHM: Final = 0.17
"""How much the collar bone rises for each degree that the arm rises beyond the free elevation."""


class Station(Value, frozen=True):
    """A place on the spine, `s` metres along it from the height of the hip joints."""

    s: float
    at: Vector
    frame: Frame


class Body(Value, frozen=True, kw_only=True):
    """All joints of one moment.  `spine` runs from below the pelvis to the seventh cervical vertebra, `neck` on."""

    spine: tuple[Station, ...]
    neck: tuple[Station, ...]
    head: Station
    arm_left: ArmJoints
    arm_right: ArmJoints
    leg_left: LegJoints
    leg_right: LegJoints
    breath: float
    eyes: float

    @property
    def pelvis(self) -> Station:
        """The middle between the hip joints."""
        return self.spine[len(_BELOW_HIPS_M) - 1]

    @property
    def chest(self) -> Station:
        """The upper chest, which carries the shoulder girdle."""
        return self.spine[-2]


def solve(stance: Stance) -> Body:
    """Return the joints of a stance; a place out of reach is reached for, never stretched to."""
    at, pelvis = stance.root.at, _bent(WORLD, stance.root.turn_deg)
    spine = [Station(s, plus(at, pelvis[1], s), pelvis) for s in (*_BELOW_HIPS_M, SACRAL_M)]
    spine += _chain(spine[-1], LUMBAR_M, _LUMBAR_PARTS, _natural(stance.lumbar, "lumbar"))
    spine += _chain(spine[-1], THORACIC_M, _THORACIC_PARTS, _natural(stance.thoracic, "thoracic"))
    neck = _chain(spine[-1], NECK_M, _NECK_PARTS, _natural(stance.neck, "neck"))
    head = Station(neck[-1].s, neck[-1].at, _bent(neck[-1].frame, _natural(stance.head, "head")))
    spaces = _spaces(spine[len(_BELOW_HIPS_M) - 1], spine[-2], head)
    left_shoulder = _shoulder(spine, stance.arm_left, stance.blade_left, 1.0)
    right_shoulder = _shoulder(spine, stance.arm_right, stance.blade_right, -1.0)
    return Body(
        spine=tuple(spine),
        neck=tuple(neck),
        head=head,
        arm_left=arm_joints(left_shoulder, stance.arm_left, spaces, 1.0),
        arm_right=arm_joints(right_shoulder, stance.arm_right, spaces, -1.0),
        leg_left=leg_joints(plus(at, pelvis[0], HIP_HALF_M), pelvis, stance.leg_left, 1.0),
        leg_right=leg_joints(plus(at, pelvis[0], -HIP_HALF_M), pelvis, stance.leg_right, -1.0),
        breath=stance.breath,
        eyes=stance.eyes,
    )


def spaces_of(body: Body) -> Spaces:
    """Return origin and axes of what places can be given in."""
    return _spaces(body.pelvis, body.chest, body.head)


def moved_blade(arm: Arm, blade: Blade) -> Blade:
    """Return how far a blade is raised and spread once it has gone along with an arm that is given by its angles."""
    raised, spread = blade
    if arm.shoulder_deg is None:
        return blade
    return raised + max(0.0, arm.shoulder_deg[1] - _FREE_ELEVATION_DEG) * _BLADE_RHYTHM, spread


def _spaces(pelvis: Station, chest: Station, head: Station) -> Spaces:
    return {
        "world": ((0.0, 0.0, 0.0), WORLD),
        "pelvis": (pelvis.at, pelvis.frame),
        "chest": (chest.at, chest.frame),
        "head": (head.at, head.frame),
    }


def _natural(angles: Angles, part: str) -> Angles:
    return (angles[0] + NATURAL_BEND_DEG[part], angles[1], angles[2])


def _bent(frame: Frame, angles: Angles) -> Frame:
    bend, lean, turn = angles
    if turn:
        frame = turned(frame, turn)
    frame = pitched(frame, bend)
    return tilted(frame, lean) if lean else frame


def _chain(start: Station, length_m: float, parts: int, angles: Angles) -> list[Station]:
    """Return the stations that follow `start`, with the whole bend spread evenly over the parts."""
    share = (angles[0] / parts, angles[1] / parts, angles[2] / parts)
    stations: list[Station] = []
    s, at, frame = start.s, start.at, start.frame
    step = length_m / parts
    for _ in range(parts):
        frame = _bent(frame, share)
        s, at = s + step, plus(at, frame[1], step)
        stations.append(Station(s, at, frame))
    return stations


def _shoulder(spine: list[Station], arm: Arm, blade: Blade, side: float) -> tuple[Vector, Frame]:
    """Return the shoulder joint and the frame it hangs in: the collar bone turns, and the blade goes with it."""
    raised, spread = moved_blade(arm, blade)
    chest = spine[-2].frame
    bone = within(tilted(turned(WORLD, -spread), -raised), COLLAR_BONE_M)
    local = plus(BREASTBONE_M, bone)
    return plus(spine[-1].at, within(chest, (local[0] * side, local[1], local[2]))), chest
