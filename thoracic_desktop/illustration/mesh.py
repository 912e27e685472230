"""Triangles with all that a picture needs to know of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace

from thoracic_desktop.illustration.arrays import OUTSIDE, Floats, Ints, unit_rows
from thoracic_desktop.illustration.curves import outward
from thoracic_desktop.illustration.flesh import normals_of
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.value import Value


class Mesh(Value, frozen=True, kw_only=True):
    """Surfaces of a picture.

    Attributes:
        points: places (points, 3), in metres.
        normals: the way the surface faces there (points, 3).
        worked: how deep a point lies within a muscle that works (points): 1 in its middle, 0 on its border.
        marked: the same for shapes that are drawn in the tone of shade (points).
        lift: how much nearer to the eye (m) a point counts than it is, where one cloth lies over another (points).
        triangles: numbers of points (triangles, 3).
        material: numbers of materials (triangles).
        far: how much a triangle is darkened, as part of the far one of two limbs, from 0 to 1 (triangles).
    """

    points: Floats
    normals: Floats
    worked: Floats
    marked: Floats
    lift: Floats
    triangles: Ints
    material: Ints
    far: Floats

    def only(self, kept: Ints) -> Mesh:
        """Return the mesh with some of its triangles."""
        return replace(self, triangles=self.triangles[kept], material=self.material[kept], far=self.far[kept])


def solid(points: Floats, triangles: Ints, material: Material) -> Mesh:
    """Return a closed, rounded solid."""
    triangles = outward(points, triangles)
    return _mesh(points, normals_of(points, triangles.T), triangles, material)


def flat(points: Floats, triangles: Ints, normal: Floats, material: Material) -> Mesh:
    """Return a flat piece that faces one way, whichever way its triangles were given."""
    a, b, c = (points[triangles[:, corner]] for corner in range(3))
    facing = np.cross(b - a, c - a) @ normal
    triangles = np.where(facing[:, None] > 0.0, triangles, triangles[:, ::-1])
    return _mesh(points, np.broadcast_to(unit_rows(normal), points.shape), triangles, material)


def _mesh(points: Floats, normals: Floats, triangles: Ints, material: Material) -> Mesh:
    count = len(triangles)
    return Mesh(
        points=points.astype(np.float32),
        normals=normals.astype(np.float32),
        worked=np.full(len(points), OUTSIDE, dtype=np.float32),
        marked=np.full(len(points), OUTSIDE, dtype=np.float32),
        lift=np.zeros(len(points), dtype=np.float32),
        triangles=triangles.astype(np.int32),
        material=np.full(count, material, dtype=np.int32),
        far=np.zeros(count, dtype=np.float32),
    )


def merged(meshes: Sequence[Mesh]) -> Mesh:
    """Return several meshes as one."""
    starts = np.cumsum([0, *(len(mesh.points) for mesh in meshes[:-1])])
    return Mesh(
        points=np.concatenate([mesh.points for mesh in meshes]),
        normals=np.concatenate([mesh.normals for mesh in meshes]),
        worked=np.concatenate([mesh.worked for mesh in meshes]),
        marked=np.concatenate([mesh.marked for mesh in meshes]),
        lift=np.concatenate([mesh.lift for mesh in meshes]),
        triangles=np.concatenate([mesh.triangles + start for mesh, start in zip(meshes, starts, strict=True)]),
        material=np.concatenate([mesh.material for mesh in meshes]),
        far=np.concatenate([mesh.far for mesh in meshes]),
    )
