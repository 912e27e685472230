"""Parts of a body: rings of points that hang at the joints, put together to one surface."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from thoracic_desktop.illustration.arrays import Flags, Floats, Ints
from thoracic_desktop.illustration.curves import outward
from thoracic_desktop.illustration.joints import REST, Joints, at_joint, joints_of, square_axes
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.value import Value

ARM_PARTS = frozenset({"arm", "sleeve", "hand"})


class Part(Value, frozen=True, kw_only=True):
    """A piece of surface that is closed, or whose openings are covered by other pieces.

    Attributes:
        name: how others find its points.
        material: what it is made of.
        middles: weights (rings, joints) of the middle of each ring.
        axes: weights (rings, joints) of its axes.
        local: points (rings, points, 3) in the axes of their ring, from its middle.
        triangles: numbers of points within the part.
        side: 1 for a left limb, -1 for a right one, 0 for what lies in the middle.
    """

    name: str
    material: Material
    middles: Floats
    axes: Floats
    local: Floats
    triangles: Ints
    side: float = 0.0


def rigid(
    name: str, material: Material, joint: int, points: Floats, triangles: Ints, *, side: float = 0.0, turns: bool = True
) -> Part:
    """Return a part that moves with one joint; `turns` puts its triangles right, which needs a closed solid."""
    weights = at_joint(joint)
    return Part(
        name=name,
        material=material,
        middles=weights,
        axes=weights,
        local=points[None],
        triangles=outward(points, triangles) if turns else triangles,
        side=side,
    )


class Surface(Value, frozen=True, kw_only=True):
    """All parts of a person.

    Attributes:
        middles: weights (rings, joints).
        axes: weights (rings, joints).
        ring: the ring (points) that each point belongs to.
        local: points (points, 3) in the axes of their ring.
        triangles: numbers of points (triangles, 3), counterclockwise seen from outside.
        material: of each triangle.
        side: of each triangle, as that of its part.
        is_arm: whether a triangle belongs to an arm.
        spans: the points of each part by its name.
        rings: how many rings each part has.
    """

    middles: Floats
    axes: Floats
    ring: Ints
    local: Floats
    triangles: Ints
    material: Ints
    side: Ints
    is_arm: Flags
    spans: dict[str, slice]
    rings: dict[str, int]

    def placed(self, joints: Joints) -> Floats:
        """Return where all points are (points, 3) when the joints are there."""
        middles = self.middles @ joints.places
        axes = square_axes((self.axes @ joints.axes.reshape(len(joints.places), 9)).reshape(-1, 3, 3))
        points: Floats = middles[self.ring] + np.einsum("pi,pij->pj", self.local, axes[self.ring])
        return points


def assembled(parts: Sequence[Part]) -> Surface:
    """Put parts together; their triangles are turned outward in the rest posture."""
    rest = joints_of(REST)
    ring: list[Ints] = []
    triangles: list[Ints] = []
    spans: dict[str, slice] = {}
    rings = points = 0
    for part in parts:
        rows: int = part.local.shape[0]
        columns: int = part.local.shape[1]
        spans[part.name] = slice(points, points + rows * columns)
        ring.append(np.repeat(np.arange(rows) + rings, columns))
        triangles.append(_turned(part, rest) + points)
        rings += rows
        points += rows * columns
    counts = [len(part.triangles) for part in parts]
    return Surface(
        middles=np.concatenate([part.middles for part in parts]).astype(np.float32),
        axes=np.concatenate([part.axes for part in parts]).astype(np.float32),
        ring=np.concatenate(ring),
        local=np.concatenate([part.local.reshape(-1, 3) for part in parts]).astype(np.float32),
        triangles=np.concatenate(triangles).astype(np.int32),
        material=np.repeat([part.material for part in parts], counts).astype(np.int32),
        side=np.repeat([round(part.side) for part in parts], counts).astype(np.int8),
        is_arm=np.repeat([part.name.split()[0] in ARM_PARTS for part in parts], counts),
        spans=spans,
        rings={part.name: len(part.local) for part in parts},
    )


def _turned(part: Part, rest: Joints) -> Ints:
    if len(part.middles) == 1:  # a rigid part was turned when it was made
        return part.triangles
    middles = part.middles @ rest.places
    axes = square_axes((part.axes @ rest.axes.reshape(len(rest.places), 9)).reshape(-1, 3, 3))
    points = middles[:, None] + np.einsum("rpi,rij->rpj", part.local, axes)
    return outward(points.reshape(-1, 3), part.triangles)
