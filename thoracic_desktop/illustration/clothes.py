"""Trunk, arms and legs: rings along the bones, with the clothes over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from thoracic_desktop.figure.limbs import UPPER_ARM_M
from thoracic_desktop.illustration.arrays import Floats, unit_rows
from thoracic_desktop.illustration.curves import Table, grid, outward, rings, through, turns
from thoracic_desktop.illustration.detail import Detail
from thoracic_desktop.illustration.joints import CHEST, SEVENTH, along_limb, along_spine, at_joint, joint
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.parts import Part
from thoracic_desktop.illustration.people import Person

_CM: Final = 0.01
_COLLAR_FROM_CM: Final = 40.0
_COLLAR_OVER_CM: Final = 15.0
_COLLAR_DROP: Final = 0.62
"""How much lower the neckline hangs for each metre that it stands before the neck."""
_COLLAR_STIFF_CM: Final = 52.0
_BARE_FROM: Final = 0.38
"""The share of the upper arm from which it can be seen below the sleeve."""
_RIBBING_M: Final = 0.0045
_LINING: Final = 0.6
"""A shirt ends within the neck, so that nobody looks down between the two."""
_RIM: Final = 0.86
"""A hem is turned in by so much that it closes around what comes out of it."""


def trunk_parts(person: Person, detail: Detail) -> Iterator[Part]:
    """Yield pelvis, shirt, collar and neck."""
    top = person.shirt[-1][0]
    count = detail.count
    levels = np.linspace(person.pelvis[0][0], 8.0, count(26))  # the rest is under the shirt
    yield _along_spine("pelvis", Material.TROUSERS, person.pelvis, levels, count(36))
    hem = person.shirt[0][0]
    levels = np.concatenate(([hem], np.linspace(hem, 42.0, count(36)), np.linspace(42.8, top, count(17)), [top]))
    yield _along_spine("shirt", Material.SHIRT, person.shirt, levels, count(48))
    yield _collar(person, count(44))
    yield _along_spine("neck", Material.SKIN, person.neck, np.linspace(person.neck[0][0], 67.5, count(18)), count(28))


def _collar(person: Person, points: int) -> Part:
    """Return the ribbing of the neckline, a tube along the uppermost ring of the shirt."""
    top, *halves, _ = person.shirt[-1]
    half, front, back = (np.array([value * _CM]) for value in halves)
    line = rings((half, half), (front, back), points, boxy=np.array([2.0]))[0]
    path = np.column_stack((line[:, 0], _dropped(np.array([top]), line[None, :, 1])[0], line[:, 1]))
    out = unit_rows(path * np.array((1.0, 0.0, 1.0)))
    angle = turns(8)[None, :, None]
    rows = path[:, None] + (np.cos(angle) * out[:, None] + np.sin(angle) * np.array((0.0, 1.4, 0.0))) * _RIBBING_M
    middles, _ = along_spine(np.array([top * _CM]))
    _, axes = along_spine(np.array([_COLLAR_STIFF_CM * _CM]))
    around = np.concatenate((rows, rows[:1]))
    return Part(
        name="collar",
        material=Material.TRIM,
        middles=middles,
        axes=axes,
        local=around.reshape(1, -1, 3),
        triangles=outward(around.reshape(-1, 3), grid(*around.shape[:2])),
    )


def arm_parts(person: Person, side: float, detail: Detail) -> Iterator[Part]:
    """Yield an arm down to the wrist, and its sleeve."""
    bones = [joint(name, side) for name in ("shoulder", "elbow", "wrist")]
    wrist = person.arm[-1][0]
    count = detail.count
    shares = _joined((_BARE_FROM, 0.84, count(9)), (0.88, 1.12, count(9)), (1.18, wrist, count(14)))
    yield _along_limb(
        _name("arm", side), Material.SKIN, person.arm, shares, count(22), bones=bones, side=side, twist=0.85
    )
    dome = _dome(person.sleeve[0], count(9))
    end = person.sleeve[-1][0]
    shares = np.concatenate((dome[:, 0], _joined((0.02, end, count(14)), (end, end, 1))))
    table = (*dome.tolist(), *person.sleeve)
    yield _along_limb(
        _name("sleeve", side), Material.SHIRT, table, shares, count(28), bones=bones, side=side, is_cloth=True
    )


def _dome(row: Sequence[float], rows: int) -> Floats:
    """Return rows of a table that round an upper arm off, as half a ball does, before its first row."""
    bow = np.radians(np.linspace(89.9, 8.0, rows))[:, None]
    girths = np.array(row[1:])
    return np.concatenate((-np.sin(bow) * girths.mean() * _CM / UPPER_ARM_M, np.cos(bow) * girths), axis=1)


def yoke_part(person: Person, side: float, detail: Detail) -> Part:
    """Return the slope from the neck to a shoulder: it spans from one to the other wherever the shoulder goes."""
    share = np.linspace(0.0, 1.0, detail.count(10))
    count = detail.count(20)
    middles = at_joint(joint("shoulder", side)) * (1.0 - share)[:, None] + at_joint(SEVENTH) * share[:, None]
    axes = np.repeat(at_joint(CHEST), len(share), axis=0)
    across, up, back, high, deep = through(person.yoke, share).T * _CM
    angle = turns(count)[None, :]
    local = np.stack(
        (
            np.broadcast_to(across[:, None] * side, (len(share), count)),
            up[:, None] + high[:, None] * np.sin(angle),
            back[:, None] + deep[:, None] * np.cos(angle),
        ),
        axis=-1,
    )
    return Part(
        name=_name("yoke", side),
        material=Material.SHIRT,
        middles=middles,
        axes=axes,
        local=local,
        triangles=grid(len(share), count),
    )


def leg_parts(person: Person, side: float, detail: Detail) -> Iterator[Part]:
    """Yield a trouser leg and the bare shin below it."""
    bones = [joint(name, side) for name in ("hip", "knee", "ankle")]
    hem = person.leg[-1][0]
    count = detail.count
    shares = _joined((-0.17, 0.8, count(18)), (0.85, 1.15, count(11)), (1.2, hem, count(13)), (hem, hem, 1))
    yield _along_limb(
        _name("leg", side), Material.TROUSERS, person.leg, shares, count(28), bones=bones, side=side, is_cloth=True
    )
    shares = np.linspace(person.shin[0][0], person.shin[-1][0], count(9))
    yield _along_limb(_name("shin", side), Material.SKIN, person.shin, shares, count(20), bones=bones, side=side)


def _joined(*pieces: tuple[float, float, int]) -> Floats:
    """Return even steps from one value to another, piece after piece."""
    return np.concatenate([np.linspace(*piece) for piece in pieces])


def _name(part: str, side: float) -> str:
    return f"{part} {'left' if side > 0.0 else 'right'}"


def _along_spine(name: str, material: Material, table: Table, levels_cm: Floats, count: int) -> Part:
    half, front, back, boxy = through(table, levels_cm).T
    flat = rings((half * _CM, half * _CM), (front * _CM, back * _CM), count, boxy=boxy)
    if material is Material.SHIRT:
        flat[0] *= _RIM
        flat[-1] *= _LINING
    across, forward = flat[..., 0], flat[..., 1]
    is_shirt = material is Material.SHIRT
    up = _dropped(levels_cm, forward) if is_shirt else np.zeros_like(across)
    middles, axes = along_spine(levels_cm * _CM)
    if is_shirt:  # a collar lies on the shoulders, and does not nod with the neck
        axes = along_spine(np.minimum(levels_cm, _COLLAR_STIFF_CM) * _CM)[1]
    return Part(
        name=name,
        material=material,
        middles=middles,
        axes=axes,
        local=np.stack((across, up, forward), axis=-1),
        triangles=grid(len(levels_cm), count),
    )


def _dropped(levels_cm: Floats, forward: Floats) -> Floats:
    """Return how much rings near the neckline are raised (m): lower in front, as a collar lies."""
    near = np.clip((levels_cm - _COLLAR_FROM_CM) / _COLLAR_OVER_CM, 0.0, 1.0)[:, None] ** 1.5
    raised: Floats = near * (0.004 - _COLLAR_DROP * np.clip(forward, 0.0, 1.0))
    return raised


def _along_limb(
    name: str,
    material: Material,
    table: Table,
    shares: Floats,
    count: int,
    *,
    bones: list[int],
    side: float,
    twist: float = 0.0,
    is_cloth: bool = False,
) -> Part:
    outer, inner, front, back = through(table, shares).T * _CM
    sides = (outer, inner) if side > 0.0 else (inner, outer)
    flat = rings(sides, (front, back), count, boxy=np.full(len(shares), 2.0))
    if is_cloth:
        flat[-1] *= _RIM
    middles, axes = along_limb(bones, shares, twist=twist)
    return Part(
        name=name,
        material=material,
        middles=middles,
        axes=axes,
        local=np.stack((flat[..., 0], np.zeros(flat.shape[:2]), flat[..., 1]), axis=-1),
        triangles=grid(len(shares), count),
        side=side,
    )
