"""The schema of the table `[figure]` in an exercise file: camera, props and the poses of one exercise.

Degrees and metres; x = the person's left, y = up, z = the way the person faces.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from thoracic_desktop.figure.pose import Pose
from thoracic_desktop.figure.stance import Stance, stance_of
from thoracic_desktop.figure.vectors import Vector

START = "start"
"""The pose from which every repetition of an exercise starts."""


class Camera(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A parallel view: `yaw_deg` 0 looks at the person's front, negative values see the person's right side.

    `target` stands in the middle of the picture; `height_m` is what the picture shows from top to bottom,
    `aspect` its width divided by its height.
    """

    yaw_deg: float
    pitch_deg: float
    target: Vector
    height_m: Annotated[float, Meta(gt=0.1, lt=10.0)]
    aspect: Annotated[float, Meta(gt=0.2, lt=5.0)] = 1.0


class Mat(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="mat"):
    """An exercise mat on the floor: its middle and its width and length; `track` names the colour of its kind."""

    track: Literal["stretch", "strength", "posture"]
    at: tuple[float, float]
    size: tuple[float, float] = (0.62, 1.8)


class Chair(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="chair"):
    """A chair that faces z: middle of the seat's top."""

    at: Vector


class Wall(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="wall"):
    """A wall behind the person, at this z."""

    z: float
    width: float = 1.9
    height: float = 2.2


class Roller(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="roller"):
    """A foam roller that lies across: its middle."""

    at: Vector
    radius: float = 0.075
    length: float = 0.6


Prop = Mat | Chair | Wall | Roller


class Scene(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the figure of one exercise needs: where we look from, what stands around, and the key poses."""

    camera: Camera
    props: tuple[Prop, ...] = ()
    poses: dict[str, Pose]

    def __post_init__(self) -> None:
        """Check the poses against each other.

        Raises:
            ValueError: there is no `start`, a `base` does not exist or runs in a circle, or a limb is given by angles
                in one pose and by place in another, so that nothing lies between the two.
        """
        if START not in self.poses:
            message = f"Expected a pose `{START}`"
            raise ValueError(message)
        start = self.stance(START)
        for name in self.poses:
            if self.stance(name).kind != start.kind:
                message = f"Expected the limbs of pose `{name}` to be given in the same way as in `{START}`"
                raise ValueError(message)

    def stance(self, name: str) -> Stance:
        """Return the pose of this name with everything that it inherits.

        Raises:
            ValueError: the scene has no such pose, or its `base` runs in a circle.
        """
        return stance_of(self.poses, name)
