"""The schema of one key pose: joint angles and places to reach, as an exercise file gives them.

Degrees and metres; x = the person's left, y = up, z = the way the person faces.  Limbs are given in mirrored
coordinates: x points outward from the middle of the body, so that the same numbers serve left and right.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from thoracic_desktop.figure.vectors import Vector

Angles = tuple[float, float, float]
"""Bend forward, lean to the left, turn to the left."""
Blade = tuple[float, float]
"""A shoulder blade: raised, spread away from the spine (negative: drawn towards it); degrees of the collar bone."""
Share = Annotated[float, Meta(ge=0.0, le=1.0)]
Space = Literal["world", "pelvis", "chest", "head"]

HIP_HEIGHT_M = 0.899
"""Height of the hip joints in standing."""


class Root(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where the pelvis is (midway between the hip joints) and how it is bent, leant and turned."""

    at: Vector = (0.0, HIP_HEIGHT_M, 0.0)
    turn_deg: Angles = (0.0, 0.0, 0.0)


class Arm(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An arm by its joint angles, or by the place of its wrist.

    Angles: `shoulder_deg` = plane of elevation (0 sideways, 90 forward), elevation, outward rotation.
    Place: `wrist` in `space`, with the elbow towards `pole`.  `hand` (direction of the fingers) and `palm`
    (direction the palm faces) stand in `hand_space`, or follow the forearm where they are absent.
    """

    shoulder_deg: Angles | None = None
    elbow_deg: float = 12.0
    forearm_deg: float = 10.0
    wrist: Vector | None = None
    pole: Vector = (0.3, -1.0, -0.3)
    space: Space = "world"
    hand: Vector | None = None
    palm: Vector | None = None
    hand_space: Space | None = None
    curl: Share = 0.28
    spread: Share = 0.15

    def __post_init__(self) -> None:
        """Check that the arm is given in one way.

        Raises:
            ValueError: neither or both of `shoulder_deg` and `wrist`, or only one of `hand` and `palm`.
        """
        if (self.shoulder_deg is None) == (self.wrist is None):
            message = "Expected either `shoulder_deg` or `wrist`"
            raise ValueError(message)
        if (self.hand is None) != (self.palm is None):
            message = "Expected `hand` and `palm` together"
            raise ValueError(message)

    @property
    def kind(self) -> tuple[bool, Space, bool, Space | None]:
        """What must be the same in two poses for a movement between them."""
        return (self.wrist is None, self.space, self.hand is None, self.hand_space)


class Leg(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A leg by its joint angles, by the place of its ankle, or aimed at a knee and an ankle.

    Angles: `hip_deg` = bend, spread, outward rotation.  Place: `ankle`, with the knee towards `pole`.
    Aimed (kneeling, lifted): `knee` and `ankle`.  `toes` and `instep` are the directions of the foot's length and
    of its back; without them the foot stands at `ankle_deg` to the shin.
    """

    hip_deg: Angles | None = None
    knee_deg: float = 2.0
    ankle_deg: float = 0.0
    ankle: Vector | None = None
    pole: Vector = (0.0, 0.0, 1.0)
    knee: Vector | None = None
    toes: Vector | None = None
    instep: Vector = (0.0, 1.0, 0.0)

    def __post_init__(self) -> None:
        """Check that the leg is given in one way.

        Raises:
            ValueError: neither or both of `hip_deg` and `ankle`, or a `knee` without `ankle`.
        """
        if (self.hip_deg is None) == (self.ankle is None):
            message = "Expected either `hip_deg` or `ankle`"
            raise ValueError(message)
        if self.knee is not None and self.ankle is None:
            message = "Expected `ankle` beside `knee`"
            raise ValueError(message)

    @property
    def kind(self) -> tuple[bool, bool, bool]:
        """What must be the same in two poses for a movement between them."""
        return (self.ankle is None, self.knee is None, self.toes is None)


Area = Literal[
    "abdomen",
    "back_of_neck",
    "between_blades",
    "buttock",
    "calf",
    "chest",
    "forearm",
    "front_of_neck",
    "front_of_shoulder",
    "low_back",
    "mid_back",
    "ribs",
    "shoulder",
    "top_of_shoulder",
    "thigh",
    "upper_arm",
    "upper_back",
]
"""A part of the body that can be shown at work."""


class Camera(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A parallel view: `yaw_deg` 0 looks at the person's front, negative values see the person's right side.

    `target` stands in the middle of the picture; `height_m` is what the picture shows from top to bottom,
    `aspect` its width divided by its height.  A picture that is `cropped` shows a part of the body, and what it cuts
    off fades out towards its edge.
    """

    yaw_deg: float
    pitch_deg: float
    target: Vector
    height_m: Annotated[float, Meta(gt=0.1, lt=10.0)]
    aspect: Annotated[float, Meta(gt=0.2, lt=5.0)] = 1.0
    cropped: bool = False


class Highlight(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where a pose is felt: the area of both sides, or of one, and how clearly it is shown."""

    area: Area
    side: Literal["left", "right"] | None = None
    strength: Share = 1.0


class Arrow(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The way something moves: places that a smooth line runs through, its head at the last one.

    `both` adds its mirror image; `stays` shows it in the pose as well, not only on the way there.
    """

    path: Annotated[tuple[Vector, ...], Meta(min_length=2, max_length=8)]
    space: Space = "world"
    both: bool = False
    stays: bool = False


class Pose(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One key pose; what is absent comes from the pose named in `base`, or else from a neutral stance.

    In place of `base`, `posture` may name one of the postures that several exercises share.

    Spine angles (bend, lean, turn) add to the natural curve of standing.  `blades` = raised, spread (negative:
    drawn together), in degrees of the collar bone.  `arms`, `legs` and `blades` set both sides at once.
    `breath` 1 is a full breath.  `highlights` are inherited as angles are; `arrows` show the way to this pose alone,
    and `ghost` names a pose of which a shadow is shown behind this one.  `eyes` 0 are closed.  An easier form of the
    pose lies on the way to it from `range_from`, which is the pose `start` where nothing is said.  `camera` is a view
    of its own.
    """

    base: str | None = None
    posture: str | None = None
    root: Root | None = None
    lumbar: Angles | None = None
    thoracic: Angles | None = None
    neck: Angles | None = None
    head: Angles | None = None
    blades: Blade | None = None
    blade_left: Blade | None = None
    blade_right: Blade | None = None
    arms: Arm | None = None
    arm_left: Arm | None = None
    arm_right: Arm | None = None
    legs: Leg | None = None
    leg_left: Leg | None = None
    leg_right: Leg | None = None
    breath: Share | None = None
    highlights: tuple[Highlight, ...] | None = None
    arrows: tuple[Arrow, ...] = ()
    ghost: str | None = None
    eyes: Share | None = None
    range_from: str | None = None
    camera: Camera | None = None
