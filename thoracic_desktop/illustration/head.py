"""The head, its hair and its face, in the axes of the joint with the neck; metres before the head's own scale."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

import numpy as np

from thoracic_desktop.figure.vectors import Vector
from thoracic_desktop.illustration.arrays import Floats, Ints, unit_rows
from thoracic_desktop.illustration.curves import grid, outward, turns
from thoracic_desktop.illustration.detail import Detail
from thoracic_desktop.illustration.joints import HEAD
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.parts import Part, rigid
from thoracic_desktop.illustration.people import Person
from thoracic_desktop.illustration.solids import cone, ellipsoid, melted

SCALE: Final = 1.05
"""The head is drawn a little larger than life: at the size of a card it carries the facing."""
_SKULL: Final[tuple[Vector, Vector]] = ((0.0, 0.030, -0.010), (0.0735, 0.082, 0.092))
_MIDDLE: Final = np.array((0.0, 0.012, -0.004))
_BUN_LINE: Final = (
    (0, 50),
    (20, 52),
    (40, 58),
    (58, 68),
    (70, 82),
    (78, 96),
    (86, 100),
    (95, 93),
    (104, 104),
    (115, 122),
    (135, 133),
    (180, 136),
)
_SHORT_LINE: Final = (
    (0, 45),
    (18, 46),
    (34, 49),
    (46, 58),
    (58, 74),
    (66, 90),
    (74, 104),
    (84, 110),
    (95, 97),
    (104, 106),
    (115, 118),
    (135, 126),
    (180, 128),
)
"""Hairlines: angle from the front, and from the crown down to where the hair ends (degrees)."""

_BROW: Final = np.array(
    ((0.019, 0.027, 0.036, 0.044), (0.0345, 0.0385, 0.0385, 0.034), (0.0022, 0.0028, 0.0024, 0.0012))
)

Solid = Callable[[Floats], Floats]


def head_parts(person: Person, detail: Detail) -> Iterator[Part]:
    """Yield head, ears, hair and face."""
    skin = partial(_head, strong_jaw=person.strong_jaw)
    rows = _seen_from_within(skin, *_face_first_directions(detail))
    yield rigid("head", Material.FACE, HEAD, rows.reshape(-1, 3) * SCALE, grid(*rows.shape[:2]))
    for side in (1.0, -1.0):
        points, triangles = _ball((0.0755 * side, 0.004, -0.010), (0.010, 0.027, 0.0165), detail, lean=0.2)
        yield rigid(f"ear {side:+.0f}", Material.EAR, HEAD, points, triangles)
    hair = _hair(person, skin, detail)
    triangles = grid(*hair.shape[:2])
    yield rigid("hair", Material.HAIR, HEAD, hair.reshape(-1, 3) * SCALE, triangles)
    if person.has_bun:
        yield rigid("bun", Material.HAIR, HEAD, *_ball((0.0, 0.127, -0.062), (0.040, 0.036, 0.040), detail))
    yield from _face(skin)


def _head(points: Floats, *, strong_jaw: bool) -> Floats:
    """Return the distance to skull, jaw, cheeks, brow, nose and lips."""
    mirrored = np.concatenate((np.abs(points[..., :1]), points[..., 1:]), axis=-1)
    chin, jaw = (0.026, 0.050) if strong_jaw else (0.020, 0.046)
    solid = ellipsoid(points, *_SKULL)
    solid = melted(solid, ellipsoid(points, (0.0, -0.018, 0.026), (0.058, 0.072, 0.056)), 0.030)
    solid = melted(solid, ellipsoid(points, (0.0, -0.083, 0.066), (chin, 0.017, 0.018)), 0.035)
    solid = melted(solid, cone(mirrored, ((jaw, -0.050, 0.005), (0.012, -0.086, 0.060)), (0.014, 0.012)), 0.030)
    solid = melted(solid, ellipsoid(mirrored, (0.038, -0.014, 0.058), (0.022, 0.020, 0.020)), 0.030)
    solid = melted(solid, ellipsoid(mirrored, (0.026, 0.034, 0.070), (0.024, 0.008, 0.012)), 0.020)
    solid = melted(solid, cone(points, ((0.0, 0.017, 0.080), (0.0, -0.013, 0.0985)), (0.0050, 0.0078)), 0.011)
    solid = melted(solid, ellipsoid(mirrored, (0.010, -0.0215, 0.0895), (0.0062, 0.0055, 0.008)), 0.008)
    solid = melted(solid, ellipsoid(points, (0.0, -0.0465, 0.0835), (0.018, 0.0065, 0.0065)), 0.014)
    return melted(solid, ellipsoid(points, (0.0, -0.0575, 0.0815), (0.015, 0.0065, 0.007)), 0.008)


def _face_first_directions(detail: Detail) -> tuple[Floats, Floats]:
    """Return angles around and down from the crown, closest together where the face is."""
    spread = np.linspace(-1.0, 1.0, detail.count(72) + 1)[:-1]
    around = np.pi * (0.55 * spread + 0.45 * spread**3)
    down = np.linspace(0.03, 2.75, detail.count(44))
    shape = (len(down), len(around))
    return np.broadcast_to(around[None, :], shape), np.broadcast_to(down[:, None], shape)


def _direction(around: Floats, down: Floats) -> Floats:
    """Return directions; `around` is 0 to the front and grows to the left."""
    return np.stack(
        (np.sin(down) * np.sin(around), np.cos(down) * np.ones_like(around), np.sin(down) * np.cos(around)), -1
    )


def _seen_from_within(solid: Solid, around: Floats, down: Floats) -> Floats:
    """Return where rays from the middle of the head leave a solid: they are walked inward by what is left."""
    way = _direction(around, down)
    far: Floats = np.full(way.shape[:-1], 0.2)
    for _ in range(60):
        far = far - 0.8 * solid(_MIDDLE + way * far[..., None])
    return _MIDDLE + way * far[..., None]


def _hair(person: Person, skin: Solid, detail: Detail) -> Floats:
    """Return the hair as rows from the crown down to the hairline, and a last one under the skin."""
    line = np.array(_BUN_LINE if person.has_bun else _SHORT_LINE, dtype=float)
    around = turns(detail.count(84)) - np.pi
    end = np.radians(np.interp(np.degrees(np.abs(around)), line[:, 0], line[:, 1]))
    end = (np.roll(end, 1) + 2.0 * end + np.roll(end, -1)) / 4.0
    share = np.linspace(0.0, 1.0, detail.count(24))[:, None]
    down = np.maximum(share * end[None, :], 0.02)
    around = np.broadcast_to(around[None, :], down.shape)
    way = _direction(around, down)
    skull = _seen_from_within(partial(_skull, has_bun=person.has_bun), around, down) - _MIDDLE
    face = _seen_from_within(skin, around, down) - _MIDDLE
    thick = 0.0095 * np.clip((1.0 - share) * 9.0, 0.0, 1.0) ** 0.6 + 0.0015
    far = np.maximum(np.linalg.norm(skull, axis=-1), np.linalg.norm(face, axis=-1)) + thick
    under = np.linalg.norm(face[-1:], axis=-1) - 0.004
    return np.concatenate((_MIDDLE + way * far[..., None], _MIDDLE + way[-1:] * under[..., None]))


def _skull(points: Floats, *, has_bun: bool) -> Floats:
    solid = ellipsoid(points, *_SKULL)
    if has_bun:
        return solid
    solid = melted(solid, ellipsoid(points, (0.0, 0.088, 0.006), (0.058, 0.040, 0.078)), 0.030)
    return melted(solid, ellipsoid(points, (-0.012, 0.100, 0.058), (0.050, 0.026, 0.034)), 0.025)


def _ball(middle: Vector, radii: Vector, detail: Detail, *, lean: float = 0.0) -> tuple[Floats, Ints]:
    shape = (detail.count(16), detail.count(22))
    down = np.linspace(0.02, np.pi - 0.02, shape[0])[:, None]
    around = np.broadcast_to(turns(shape[1])[None, :], shape)
    rows = _direction(around, np.broadcast_to(down, around.shape)) * np.array(radii)
    c, s = np.cos(lean), np.sin(lean)
    rows = rows @ np.array(((1.0, 0.0, 0.0), (0.0, c, s), (0.0, -s, c)))
    points = (rows + np.array(middle)).reshape(-1, 3) * SCALE
    return points, outward(points, grid(*shape))


def _face(skin: Solid) -> Iterator[Part]:
    """Yield eyes, brows and mouth, laid on the skin."""
    angle = np.arange(12) / 12.0 * 2.0 * np.pi
    for side in (1.0, -1.0):
        oval = np.stack((0.0305 * side + 0.0066 * np.cos(angle), 0.013 + 0.0088 * np.sin(angle)), -1)
        yield _on_face(f"eye {side:+.0f}", Material.EYE, skin, (0.0305 * side, 0.013), oval)
        lid = np.linspace(-1.0, 1.0, 7)
        line = ((0.0315 + 0.0105 * lid) * side, 0.0085 + 0.0042 * lid**2, 0.0017 - 0.0009 * lid**2)
        yield _stroke(f"lid {side:+.0f}", Material.LID, skin, line)
        yield _stroke(f"brow {side:+.0f}", Material.BROW, skin, (_BROW[0] * side, *_BROW[1:]))
    across = np.linspace(-1.0, 1.0, 7)
    line = (across * 0.0105, -0.0235 + 0.0035 * across**2, 0.0014 * (1.0 - 0.8 * across**2))
    yield _stroke("nose", Material.NOSE, skin, line)
    half = np.array((0.0006, 0.0016, 0.0020, 0.0018, 0.0020, 0.0016, 0.0006))
    yield _stroke("mouth", Material.LIPS, skin, (across * 0.0185, -0.0545 + 0.0068 * across**2, half))


def _on_face(name: str, material: Material, skin: Solid, middle: tuple[float, float], outline: Floats) -> Part:
    flat = np.concatenate(([middle], outline))
    corner = np.arange(len(outline))
    triangles = np.stack((0 * corner, 1 + corner, 1 + (corner + 1) % len(outline)), 1)
    return _laid(name, material, skin, flat, triangles)


def _stroke(name: str, material: Material, skin: Solid, line: Sequence[Floats]) -> Part:
    """Return a stroke; `line` is how far across and up its points are, and its half width there (m)."""
    across, up, half = line
    flat = np.concatenate((np.stack((across, up + half), -1), np.stack((across, up - half), -1)))
    return _laid(name, material, skin, flat, grid(2, len(across), closed=False))


def _laid(name: str, material: Material, skin: Solid, flat: Floats, triangles: Ints) -> Part:
    """Lay a flat shape on the front of the head and turn its triangles to the front."""
    depth = np.full(len(flat), 0.2)
    for _ in range(60):
        depth = depth - 0.7 * skin(np.column_stack((flat, depth)))
    points = np.column_stack((flat, depth + 0.0015)) * SCALE
    a, b, c = (points[triangles[:, corner], :2] for corner in range(3))
    facing = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    triangles = np.where(facing[:, None] > 0.0, triangles, triangles[:, ::-1])
    return rigid(name, material, HEAD, points, triangles, turns=False)


def oval_normals(points: Floats) -> Floats:
    """Return the normals that a plain oval would have at points of the head: a face is shaded in large shapes."""
    return unit_rows((points / SCALE - _MIDDLE) / np.square(np.array((0.072, 0.105, 0.090))))
