"""The schema of the table `[figure]` in an exercise file: camera, props, key poses and the ways between them.

Degrees and metres; x = the person's left, y = up, z = the way the person faces.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct

from thoracic_desktop.figure.pose import Camera, Highlight, Pose
from thoracic_desktop.figure.stance import Stance, poses_under, stance_of
from thoracic_desktop.figure.vectors import Vector

START = "start"
"""The pose from which every repetition of an exercise starts."""


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


class Block(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="block"):
    """A thing with rounded edges: a pillow, a table top, a screen; its middle, its size, what it is made of.

    `soft` says how round it is, from a box (0) to an egg (1).
    """

    at: Vector
    size: Vector
    stuff: Literal["cloth", "warm", "wood", "metal"]
    soft: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.2


Prop = Mat | Chair | Wall | Roller | Block


class Easing(StrEnum):
    """How a movement spends its time on its way."""

    SMOOTH = "smooth"
    EVEN = "even"


class Way(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How one gets from the pose `leave` to the pose `reach`, and back: over the poses of `via`, at one speed."""

    leave: str
    reach: str
    via: tuple[str, ...] = ()
    easing: Easing = Easing.SMOOTH


class Still(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A picture that stands still; the pose `toward` which it goes on is shown by arrows and as a shadow."""

    pose: str
    toward: str | None = None


class Scene(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the figure of one exercise needs: where we look from, what stands around, and the key poses.

    `entry` lists the poses through which one gets into position; the pose `start` follows on them.  `main` is the
    still that tells most about the exercise, `steps` are one still for each of its written steps.  `postures` are poses
    that several exercises share.
    """

    camera: Camera
    props: tuple[Prop, ...] = ()
    poses: dict[str, Pose]
    ways: tuple[Way, ...] = ()
    entry: tuple[str, ...] = ()
    main: Still = Still(pose=START)
    steps: tuple[Still, ...] = ()
    postures: dict[str, Pose] = {}

    def __post_init__(self) -> None:
        """Check the poses against each other.

        Raises:
            ValueError: there is no `start`, or a name stands for no pose, or bases run in a circle.
        """
        named = [START, *self.entry]
        for still in (self.main, *self.steps):
            named += [still.pose, still.toward or START]
        for way in self.ways:
            named += [way.leave, *way.via, way.reach]
        for name in named:
            if name not in self.poses:
                message = f"Expected a pose `{name}`"
                raise ValueError(message)
        for name in self.poses:
            self.stance(name)

    def stance(self, name: str) -> Stance:
        """Return the pose of this name with everything that it inherits.

        Raises:
            ValueError: the scene has no such pose, or its `base` runs in a circle.
        """
        return stance_of(poses_under(self.poses, self.postures, name))

    def highlights(self, name: str) -> tuple[Highlight, ...]:
        """Return where a pose is felt: what it says itself, or else what it inherits."""
        said = (pose.highlights for pose in poses_under(self.poses, self.postures, name))
        return next((highlights for highlights in said if highlights is not None), ())

    def camera_of(self, name: str) -> Camera:
        """Return the view of a pose: its own, or that of the exercise.

        Raises:
            KeyError: the scene has no such pose.
        """
        return self.poses[name].camera or self.camera

    def range_from(self, name: str) -> str:
        """Return the pose from which the range of a pose is measured: where it starts, where nothing else is said."""
        return self.poses[name].range_from or START

    def way(self, leave: str, reach: str) -> tuple[tuple[str, ...], Easing]:
        """Return all poses of a way, from the first to the last, and its easing."""
        for way in self.ways:
            if (way.leave, way.reach) == (leave, reach):
                return (leave, *way.via, reach), way.easing
            if (way.reach, way.leave) == (leave, reach):
                return (leave, *reversed(way.via), reach), way.easing
        return (leave, reach), Easing.SMOOTH
