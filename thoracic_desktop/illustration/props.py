"""Mat, chair, wall, roller and plain blocks as solids."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import numpy as np

from thoracic_desktop.figure.scene import Block, Chair, Mat, Prop, Roller, Wall
from thoracic_desktop.figure.vectors import Vector
from thoracic_desktop.illustration.arrays import Floats, unit_rows
from thoracic_desktop.illustration.curves import grid, rounded_tube, turns
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.mesh import Mesh, flat, merged, solid

MAT_THICKNESS_M: Final = 0.012
_MAT_CORNER_M: Final = 0.05
_SEAT_M: Final = (0.42, 0.035, 0.41)
_SEAT_CORNER_M: Final = 0.05
_LEG_RADIUS_M: Final = 0.015
_BACK_HEIGHT_M: Final = (0.20, 0.42)
_WALL_CORNER_M: Final = 0.07
_SKIRTING_M: Final = 0.08
_STUFF: Final = {
    "cloth": Material.CLOTH,
    "warm": Material.WARM,
    "wood": Material.SEAT,
    "metal": Material.FRAME,
}
_UP: Final = np.array((0.0, 1.0, 0.0))
_FRONT: Final = np.array((0.0, 0.0, 1.0))


@lru_cache(maxsize=64)
def prop_mesh(props: tuple[Prop, ...]) -> Mesh | None:
    """Return all props of a scene as one mesh, or None where there are none."""
    pieces = [piece for prop in props for piece in _pieces(prop)]
    return merged(pieces) if pieces else None


def _pieces(prop: Prop) -> Iterator[Mesh]:
    match prop:
        case Mat():
            (x, z), size = prop.at, prop.size
            yield from _slab((x, 0.0, z), size, MAT_THICKNESS_M, _MAT_CORNER_M, (Material.MAT, Material.MAT_EDGE))
        case Chair():
            yield from _chair(prop.at)
        case Wall():
            yield _upright(prop.width / 2, prop.height, prop.z, _WALL_CORNER_M, Material.WALL)
            yield _upright(prop.width / 2, _SKIRTING_M, prop.z + 0.006, 0.002, Material.SKIRTING)
        case Roller():
            yield from _roller(prop)
        case Block():
            yield _block(prop)


def _slab(
    top: Vector, size: tuple[float, float], thickness: float, corner: float, materials: tuple[Material, Material]
) -> Iterator[Mesh]:
    """Yield top and edge of a flat slab with round corners; `top` is the middle of its upper face."""
    x, y, z = top
    quarter = np.radians(np.linspace(0.0, 90.0, 8))
    outline: list[Floats] = []
    for number, (right, front) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        angle = quarter + np.radians(90.0 * number)
        middle = np.array((x + right * (size[0] / 2 - corner), z + front * (size[1] / 2 - corner)))
        outline.append(middle + corner * np.stack((np.cos(angle), np.sin(angle)), -1))
    line = np.concatenate(outline)
    upper = np.column_stack((line[:, 0], np.full(len(line), y), line[:, 1]))
    count = len(line)
    corners = np.arange(count)
    fan = np.stack((0 * corners, 1 + corners, 1 + (corners + 1) % count), 1)
    yield flat(np.concatenate(([[x, y, z]], upper)), fan, _UP, materials[0])
    yield solid(np.concatenate((upper, upper - _UP * thickness)), grid(2, count), materials[1])


def _chair(at: Vector) -> Iterator[Mesh]:
    x, height, z = at
    wide, thick, deep = _SEAT_M
    yield from _slab(at, (wide, deep), thick, _SEAT_CORNER_M, (Material.SEAT, Material.SEAT))
    under, front, rear = height - thick + 0.005, z + deep / 2 - 0.045, z - deep / 2 + 0.03
    for side in (-1.0, 1.0):
        foot, post = x + side * (wide / 2 - 0.02), x + side * (wide / 2 - 0.04)
        yield _rod((post, under, front), (foot, 0.012, front + 0.02))
        yield _rod((post, under, rear), (foot, 0.012, rear - 0.05))
        yield _rod((post, under, rear), (x + side * 0.155, height + _BACK_HEIGHT_M[1] - 0.07, rear - 0.075))
    low, high = (height + edge for edge in _BACK_HEIGHT_M)
    yield _backrest(x, (low, high), rear - 0.032)


def _rod(a: Vector, b: Vector) -> Mesh:
    path = np.linspace(a, b, 5)
    rows = rounded_tube(path, np.full(5, _LEG_RADIUS_M), np.array((1.0, 0.0, 0.0)), 14)
    return solid(rows.reshape(-1, 3), grid(*rows.shape[:2]), Material.FRAME)


def _backrest(x: float, heights: tuple[float, float], z: float) -> Mesh:
    """Return a board that bows backward, with rounded edges."""
    across = np.linspace(-1.0, 1.0, 15)
    bow = z - 0.024 * (1.0 - np.square(across))
    angle = turns(24)
    rounding = np.abs(np.sin(angle)) ** 0.25 * np.sign(np.sin(angle))
    half = (heights[1] - heights[0]) / 2 * np.sqrt(np.sqrt(np.clip(1.02 - across**8, 0.02, 1.0)))
    middle = (heights[0] + heights[1]) / 2
    y = middle + half[:, None] * rounding[None, :]
    lean = -0.10 * (y - middle)
    depth = bow[:, None] + 0.009 * np.cos(angle)[None, :] + lean
    points = np.stack((np.broadcast_to(x + 0.2 * across[:, None], y.shape), y, depth), -1)
    return solid(points.reshape(-1, 3), grid(15, 24), Material.SEAT)


def _upright(half: float, height: float, z: float, corner: float, material: Material) -> Mesh:
    """Return a board that stands on the floor and faces z, its upper corners round."""
    angle = np.radians(np.linspace(0.0, 90.0, 10))
    right = np.stack((half - corner + corner * np.cos(angle), height - corner + corner * np.sin(angle)), -1)
    left = right[::-1] * np.array((-1.0, 1.0))
    line = np.concatenate(((((half, 0.0)),), right, left, (((-half, 0.0)),)))
    outline = np.column_stack((line, np.full(len(line), z)))
    corners = np.arange(len(line))
    fan = np.stack((0 * corners, 1 + corners, 1 + (corners + 1) % len(line)), 1)
    return flat(np.concatenate(([[0.0, height / 2, z]], outline)), fan, _FRONT, material)


def _roller(roller: Roller) -> Iterator[Mesh]:
    middle = np.array(roller.at)
    half = np.array((roller.length / 2, 0.0, 0.0))
    bevel = np.array((0.006, 0.0, 0.0))
    angle = turns(44)[:, None]
    circle = np.concatenate((0.0 * angle, np.cos(angle), np.sin(angle)), axis=1) * roller.radius
    rows = [middle - half + circle * 0.93, middle - half + bevel + circle, middle + half - bevel + circle]
    rows.append(middle + half + circle * 0.93)
    yield solid(np.concatenate(rows), grid(4, 44), Material.ROLLER)
    corners = np.arange(44)
    fan = np.stack((0 * corners, 1 + corners, 1 + (corners + 1) % 44), 1)
    for side in (-1.0, 1.0):
        for share, off, material in ((0.93, 0.0, Material.ROLLER), (0.52, 0.001, Material.ROLLER_CORE)):
            end = middle + (half + np.array((off, 0.0, 0.0))) * side
            disc = np.concatenate((end[None], end + circle * share))
            yield flat(disc, fan, unit_rows(half * side), material)


def _block(block: Block) -> Mesh:
    """Return a superellipsoid: a box with round edges, or an egg."""
    power = 0.12 + 0.88 * block.soft
    down = np.radians(np.linspace(-90.0, 90.0, 29))
    around = turns(56)[None, :]
    flat_c = np.sign(np.cos(down)) * np.abs(np.cos(down)) ** power
    flat_s = np.sign(np.sin(down)) * np.abs(np.sin(down)) ** power
    c, s = (np.sign(part) * np.abs(part) ** power for part in (np.cos(around), np.sin(around)))
    rows = np.stack((flat_c[:, None] * c, flat_s[:, None] + 0.0 * c, flat_c[:, None] * s), -1)
    points = rows * np.array(block.size) / 2 + np.array(block.at)
    return solid(points.reshape(-1, 3), grid(29, 56), _STUFF[block.stuff])
