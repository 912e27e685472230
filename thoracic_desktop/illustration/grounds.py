"""Mat, wall and floor: flat grounds that are the same in every picture of a movement, and the soft shadows on them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np

from thoracic_desktop.figure.pose import Camera
from thoracic_desktop.figure.scene import Mat, Prop, Wall
from thoracic_desktop.illustration.arrays import Floats, Ints
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.palette import NOTHING, number, shadow_number
from thoracic_desktop.illustration.props import MAT_THICKNESS_M, prop_mesh
from thoracic_desktop.illustration.raster import Corners, seen
from thoracic_desktop.illustration.shadows import Shadow
from thoracic_desktop.illustration.view import View
from thoracic_desktop.value import Value

GROUND_PROPS: Final = (Mat, Wall)
_EDGE_ON: Final = 0.03
"""A ground whose normal points to the eye by less than this is seen edge-on."""
_ON_AXIS: Final = {1: (Material.MAT, Material.FLOOR), 2: (Material.WALL,)}


class Grounds(Value, frozen=True):
    """The grounds as a view shows them.

    Attributes:
        view: the whole picture.
        depth: how far away the ground is (rows, columns); infinite where there is none but the floor.
        material: what it is (rows, columns); the floor where nothing else is.
        numbers: its colour without any shadow (rows, columns).
        floor: height of the floor (m): below a mat it lies lower than what stands on the mat.
    """

    view: View
    depth: Floats
    material: Ints
    numbers: Ints
    floor: float

    def area(self) -> tuple[int, int, int, int] | None:
        """Return the rows and columns (from, to, from, to) that hold ground which can be seen."""
        rows, columns = np.flatnonzero(self.numbers.any(axis=1)), np.flatnonzero(self.numbers.any(axis=0))
        return (int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1) if len(rows) else None


@lru_cache(maxsize=8)
def grounds(props: tuple[Prop, ...], camera: Camera, size: tuple[int, int]) -> Grounds:
    """Return the grounds among some props, seen by a camera on a grid of `size` (width, height) samples."""
    view = View.of(camera, size)
    width, height = size
    depth = np.full(width * height, np.float32(np.inf))
    material = np.full(width * height, Material.FLOOR, dtype=np.uint8)
    numbers = np.full(width * height, NOTHING, dtype=np.uint16)
    flat = tuple(prop for prop in props if isinstance(prop, GROUND_PROPS))
    mesh = prop_mesh(flat)
    if mesh is not None:
        corners = Corners.of(view.places(mesh.points), mesh.triangles)
        kept = np.flatnonzero(corners.area < 0.0)
        found = seen(corners.only(kept), size)
        made_of = mesh.material[kept][found.triangle]
        depth[found.sample], material[found.sample] = found.depth, made_of
        numbers[found.sample] = number(made_of, 0, 0, 0)
    floor = -MAT_THICKNESS_M if any(isinstance(prop, Mat) for prop in flat) else 0.0
    shape = (height, width)
    return Grounds(view, depth.reshape(shape), material.reshape(shape), numbers.reshape(shape), floor)


def shade(numbers: Ints, ground: Grounds, corner: tuple[int, int], shadows: Sequence[Shadow]) -> None:
    """Lay soft shadows on the grounds in a part of the picture whose first row and column are `corner`."""
    rows, columns = numbers.shape
    material = ground.material[corner[0] : corner[0] + rows, corner[1] : corner[1] + columns]
    for shadow in shadows:
        if abs(ground.view.axes[2][shadow.ground.axis]) < _EDGE_ON:
            continue
        for kind in _ON_AXIS[shadow.ground.axis]:
            height = ground.floor if kind is Material.FLOOR else shadow.ground.height
            part = _part(shadow, height, ground.view, corner, numbers.shape)
            rows, columns = (
                np.arange(edge.start + start, edge.stop + start, dtype=np.float32)
                for edge, start in zip(part, corner, strict=True)
            )
            cells = shadow.cells(ground.view, height, rows, columns)
            values = shadow_number(kind, shadow.finer()).ravel().take(cells)
            np.copyto(numbers[part], values, where=(material[part] == kind) & (values != NOTHING))


def shadowed_area(ground: Grounds, shadows: Sequence[Shadow]) -> tuple[int, int, int, int] | None:
    """Return the rows and columns (from, to, from, to) that shadows on the floor could reach."""
    size = (ground.view.size[1], ground.view.size[0])
    parts = [_part(shadow, ground.floor, ground.view, (0, 0), size) for shadow in shadows if shadow.ground.axis == 1]
    if not parts:
        return None
    rows, columns = zip(*parts, strict=True)
    return (
        min(part.start for part in rows),
        max(part.stop for part in rows),
        min(part.start for part in columns),
        max(part.stop for part in columns),
    )


def _part(
    shadow: Shadow, height: float, view: View, corner: tuple[int, int], shape: tuple[int, int]
) -> tuple[slice, slice]:
    """Return the rows and columns, within a part of the picture, that a shadow could reach."""
    places = view.places(shadow.bounds(height))
    low = np.floor(places.min(axis=0)).astype(int)
    high = np.ceil(places.max(axis=0)).astype(int) + 1
    rows = slice(max(low[1] - corner[0], 0), min(max(high[1] - corner[0], 0), shape[0]))
    columns = slice(max(low[0] - corner[1], 0), min(max(high[0] - corner[1], 0), shape[1]))
    return rows, columns
