"""The colours of a picture: one number for each material, tone, distance and work; one colour for each number."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache
from typing import Final

import numpy as np

from thoracic_desktop.illustration.arrays import Flags, Floats, Ints
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.people import JON, MIRA
from thoracic_desktop.value import Value


class Tone(IntEnum):
    """How much light a sample gets."""

    LIT = 0
    SHADE = 1
    LINE = 2
    """Beside what stands before it."""


LEVELS: Final = 16
"""Steps in which a muscle goes from rest to work."""
NOTHING: Final = 0
_FAR_STEPS: Final = 4
_PER_MATERIAL: Final = len(Tone) * _FAR_STEPS * LEVELS
_GHOST_LEVELS: Final = 2
"""Inside of a ghost, and its outline."""
SHADOW_LEVELS: Final = _PER_MATERIAL - _GHOST_LEVELS
"""A ground needs neither tones nor work: its numbers are levels of shadow, and what a ghost looks like before it."""
_DARKEST_SHADOW: Final = 0.5
_DEEPER: Final = 0.80
_FAR_SHARE: Final = 0.55
_WORK_OPACITY: Final = 0.9
_WARM_IN_SHADE: Final = 0.88
_COARSE_SHADOWS, _COARSE_WORK = 8, 3
"""How many steps become one where soft transitions are drawn area by area; LEVELS - 1 is divisible by the second."""
_GHOST_OPACITY: Final = (0.16, 0.75)
_GROUNDS: Final = (Material.FLOOR, Material.MAT, Material.WALL)

_LIGHT_HAIR_UP_TO: Final = 2
"""The skin tones that come with lighter hair."""
_CLOTHES: Final = {MIRA.key: "A", JON.key: "B"}
_TOKENS: Final[Mapping[Material, str]] = {
    Material.FLOOR: "figShadow",
    Material.EYE: "figInk",
    Material.LID: "figInk",
    Material.WALL: "figWall",
    Material.SEAT: "figSeat",
    Material.FRAME: "figMetal",
    Material.ROLLER: "figRoller",
    Material.ROLLER_CORE: "figRollerShade",
    Material.SKIRTING: "figWallShade",
    Material.CLOTH: "figWall",
    Material.WARM: "figWarm",
    Material.ARROW: "accent",
    Material.ARROW_EDGE: "surface",
    Material.GHOST: "accent",
}


class Look(Value, frozen=True):
    """Who is shown and in which colours, so that equal looks give equal pictures.

    `person` is a key of PEOPLE, `skin` the number of a skin tone, from 1 on, and `colours` are those of the theme
    (#RRGGBB) by token.
    """

    person: str
    skin: int
    colours: tuple[tuple[str, str], ...]


def number(material: Ints, tone: Ints | int, far: Ints | int, worked: Ints | int) -> Ints:
    """Return the numbers of the colours of samples; `far` is a `far_step` and `worked` runs to LEVELS - 1."""
    return 1 + material * _PER_MATERIAL + (tone * _FAR_STEPS + far) * LEVELS + worked


def far_step(far: Floats) -> Ints:
    """Return the step of how far a limb is (0 to 1)."""
    return np.rint(far * (_FAR_STEPS - 1)).astype(np.int32)


def shadow_number(material: Material, dark: Floats) -> Ints:
    """Return the numbers of the colours of a ground in shadow, 0 to 1; NOTHING where there is none."""
    level = np.rint(dark * (SHADOW_LEVELS - 1)).astype(np.uint16)
    return np.where(level > 0, level + np.uint16(1 + material * _PER_MATERIAL), np.uint16(NOTHING))


def ghostly(numbers: Ints, is_line: Flags) -> Ints:
    """Return the numbers of a ghost before what these numbers show: nothing, or ground; `is_line` on its outline."""
    return _ghosts().take(numbers) + is_line


@lru_cache(maxsize=1)
def _ghosts() -> Ints:
    """Return, for each number of a ground or of nothing, that of a ghost before it."""
    ghosts = np.empty(1 + len(Material) * _PER_MATERIAL, dtype=np.uint16)
    ghosts[NOTHING] = 1 + Material.GHOST * _PER_MATERIAL + SHADOW_LEVELS
    for material in Material:
        start = 1 + material * _PER_MATERIAL
        ghosts[start : start + _PER_MATERIAL] = start + SHADOW_LEVELS
    return ghosts


def coarser(numbers: Ints) -> Ints:
    """Return the numbers with soft transitions in a few steps, for what is drawn area by area."""
    return _coarse().take(numbers)


@lru_cache(maxsize=1)
def _coarse() -> Ints:
    coarse = np.arange(1 + len(Material) * _PER_MATERIAL, dtype=np.uint16)
    for material in Material:
        start = 1 + material * _PER_MATERIAL
        rows = coarse[start : start + _PER_MATERIAL]
        if material in (*_GROUNDS, Material.GHOST):
            level = np.rint(np.arange(SHADOW_LEVELS) / _COARSE_SHADOWS) * _COARSE_SHADOWS
            rows[:SHADOW_LEVELS] = start + np.minimum(level, SHADOW_LEVELS - 1)
        else:
            worked = np.rint(np.arange(LEVELS) / _COARSE_WORK) * _COARSE_WORK
            rows[:] = (rows.reshape(-1, LEVELS)[:, :1] + worked).astype(np.uint16).ravel()
    return coarse


@lru_cache(maxsize=16)
def palette(look: Look, track: str) -> Floats:
    """Return the colours (numbers, 4): red, green, blue and opacity from 0 to 1, not premultiplied.

    Args:
        look: whose colours.
        track: the kind of exercise, which gives the mat its colour.

    Raises:
        KeyError: a token is missing.
    """
    colours = {token: _rgb(colour) for token, colour in look.colours}
    table = np.zeros((1 + len(Material) * _PER_MATERIAL, 4))
    for material in Material:
        start = 1 + material * _PER_MATERIAL
        rows = table[start : start + _PER_MATERIAL]
        token = _token(material, look, track)
        lit = colours[token]
        is_clear = material in {Material.FLOOR, Material.GHOST}
        if is_clear or material in _GROUNDS:
            _fill_ground(rows, lit, colours["figShadow"], is_clear=is_clear)
            _fill_ghost(rows[SHADOW_LEVELS:], lit, colours["accent"], is_clear=is_clear)
            continue
        shade = colours.get(f"{token}Shade", lit)
        warm = colours["figWarmSkin" if material is Material.SKIN else "figWarm"]
        _fill_tones(rows, (lit, shade), (colours["figWarmEdge"], warm))
    return table


def _token(material: Material, look: Look, track: str) -> str:
    clothes = _CLOTHES[look.person]
    hair = "figHair" if look.skin <= _LIGHT_HAIR_UP_TO else "figHairDark"
    skin = f"figSkin{look.skin}"
    own = {
        Material.SKIN: skin,
        Material.FACE: skin,
        Material.EAR: skin,
        Material.NOSE: f"{skin}Shade",
        Material.LIPS: f"figLips{look.skin}",
        Material.HAIR: hair,
        Material.BROW: hair,
        Material.STRAND: f"{hair}Shade",
        Material.SHIRT: f"figShirt{clothes}",
        Material.TRIM: f"figShirt{clothes}Shade",
        Material.TROUSERS: f"figTrousers{clothes}",
        Material.MAT: f"figMat{track.capitalize()}",
        Material.MAT_EDGE: f"figMat{track.capitalize()}Edge",
    }
    return own.get(material) or _TOKENS[material]


def _fill_ground(rows: Floats, base: Floats, shadow: Floats, *, is_clear: bool) -> None:
    dark = np.linspace(0.0, _DARKEST_SHADOW, SHADOW_LEVELS)[:, None]
    rows[:SHADOW_LEVELS, :3] = shadow if is_clear else base * (1.0 - dark) + shadow * dark
    rows[:SHADOW_LEVELS, 3] = dark[:, 0] if is_clear else 1.0


def _fill_ghost(rows: Floats, base: Floats, ghost: Floats, *, is_clear: bool) -> None:
    opacity = np.array(_GHOST_OPACITY)[:, None]
    rows[:, :3] = ghost if is_clear else base * (1.0 - opacity) + ghost * opacity
    rows[:, 3] = opacity[:, 0] if is_clear else 1.0


def _fill_tones(rows: Floats, tones: tuple[Floats, Floats], warmth: tuple[Floats, Floats]) -> None:
    edge, warm = warmth
    for tone, colour in zip(Tone, (*tones, tones[1] * _DEEPER), strict=True):
        darker = tones[1] if tone is Tone.LIT else tones[1] * _DEEPER
        warmest = warm if tone is Tone.LIT else warm * _WARM_IN_SHADE
        for far in range(_FAR_STEPS):
            base = colour + (darker - colour) * (_FAR_SHARE * far / (_FAR_STEPS - 1))
            for work in range(LEVELS):
                share = work / (LEVELS - 1)
                tint = edge + (warmest - edge) * min(
                    share * 1.6, 1.0
                )  # by way of a light tone: teal and orange give brown
                opacity = _WORK_OPACITY * share * share * (3.0 - 2.0 * share)
                rows[(tone * _FAR_STEPS + far) * LEVELS + work, :3] = base + (tint - base) * opacity
    rows[:, 3] = 1.0


def _rgb(colour: str) -> Floats:
    return np.array([int(colour[start : start + 2], 16) for start in (1, 3, 5)]) / 255.0
