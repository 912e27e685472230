"""The hair: a cap from the crown to the hairline, a few strands, and the bun of those who wear one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

import numpy as np

from thoracic_desktop.illustration.arrays import Floats, cross_rows, unit_rows
from thoracic_desktop.illustration.curves import grid, turns
from thoracic_desktop.illustration.detail import Detail
from thoracic_desktop.illustration.joints import HEAD
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.parts import Part, rigid
from thoracic_desktop.illustration.people import Person
from thoracic_desktop.illustration.skull import MIDDLE, SCALE, SKULL, Solid, direction, reach
from thoracic_desktop.illustration.solids import ball, ellipsoid, melted

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
    (0, 40),
    (18, 42),
    (34, 47),
    (46, 60),
    (58, 78),
    (66, 94),
    (74, 108),
    (84, 112),
    (95, 98),
    (104, 104),
    (115, 114),
    (135, 121),
    (180, 124),
)
"""Hairlines: angle from the front, and from the crown down to where the hair ends (degrees)."""
_BUN: Final = ((0.0, 0.127, -0.062), (0.040, 0.036, 0.040))
_THICK_M: Final = 0.0095
_STRAND_STEPS: Final = 9
_BUN_STRANDS: Final = ((14, 46), (38, 54), (62, 68), (112, 104), (140, 118), (166, 124))
_SHORT_STRANDS: Final = ((8, 36), (30, 42), (54, 60), (122, 96), (150, 104))
"""Where strands begin (angles as in the hairlines), on both sides; they run to the bun, or to the crown."""
_STRAND_M: Final = 0.0011
_LIFT_M: Final = 0.0006


def hair_parts(person: Person, skin: Solid, detail: Detail) -> Iterator[Part]:
    """Yield the hair that grows on a head."""
    cap = _cap(person, skin, detail)
    yield rigid("hair", Material.HAIR, HEAD, cap.reshape(-1, 3) * SCALE, grid(*cap.shape[:2]))
    if person.has_bun:
        yield rigid("bun", Material.HAIR, HEAD, *ball(*_BUN, (detail.count(16), detail.count(22)), scale=SCALE))
    for number, strand in enumerate(_strands(person, skin)):
        triangles = grid(2, _STRAND_STEPS, closed=False)
        yield rigid(f"strand {number}", Material.STRAND, HEAD, strand * SCALE, triangles, turns=False)


def _cap(person: Person, skin: Solid, detail: Detail) -> Floats:
    """Return the hair as rows from the crown down to the hairline, and a last one under the skin."""
    line = np.array(_BUN_LINE if person.has_bun else _SHORT_LINE, dtype=float)
    around = turns(detail.count(84)) - np.pi
    end = np.radians(np.interp(np.degrees(np.abs(around)), line[:, 0], line[:, 1]))
    end = (np.roll(end, 1) + 2.0 * end + np.roll(end, -1)) / 4.0
    share = np.linspace(0.0, 1.0, detail.count(24))[:, None]
    down = np.maximum(share * end[None, :], 0.002)
    way = direction(np.broadcast_to(around[None, :], down.shape), down)
    thick = _THICK_M * np.clip((1.0 - share) * 9.0, 0.0, 1.0) ** 0.6 + 0.0015
    far = _reach(person, skin, way) + thick
    under = reach(skin, way[-1:]) - 0.004
    return np.concatenate((MIDDLE + way * far[..., None], MIDDLE + way[-1:] * under[..., None]))


def _strands(person: Person, skin: Solid) -> list[Floats]:
    """Return thin ribbons (points, 3) on the hair, that face outward."""
    end = unit_rows(np.array(_BUN[0]) - MIDDLE) if person.has_bun else np.array((0.0, 0.86, -0.5))
    share = np.linspace(0.0, 0.8, _STRAND_STEPS)[:, None]
    taper = _STRAND_M * np.sin(np.linspace(0.15, 1.0, _STRAND_STEPS) * np.pi)[:, None]
    roots = np.array(
        [(a * side, d) for a, d in (_BUN_STRANDS if person.has_bun else _SHORT_STRANDS) for side in (1, -1)]
    )
    starts = direction(np.radians(roots[:, 0]), np.radians(roots[:, 1]))
    ways = unit_rows(starts[:, None] * (1.0 - share) + end * share)
    lines = MIDDLE + ways * (_reach(person, skin, ways) + _THICK_M + 0.0015 + _LIFT_M)[..., None]
    across = unit_rows(cross_rows(np.gradient(lines, axis=1), ways)) * taper
    return [np.concatenate((line - beside, line + beside)) for line, beside in zip(lines, across, strict=True)]


def _reach(person: Person, skin: Solid, way: Floats) -> Floats:
    return np.maximum(reach(partial(_under_hair, has_bun=person.has_bun), way), reach(skin, way))


def _under_hair(points: Floats, *, has_bun: bool) -> Floats:
    """Return the distance to what the hair lies on; short hair is fuller on top."""
    solid = ellipsoid(points, *SKULL)
    if has_bun:
        return solid
    solid = melted(solid, ellipsoid(points, (0.0, 0.086, 0.0), (0.057, 0.036, 0.072)), 0.030)
    return melted(solid, ellipsoid(points, (-0.010, 0.092, 0.026), (0.050, 0.028, 0.036)), 0.030)
