"""What surfaces are made of, and the theme's colours for each: as lit, and in shade."""

from __future__ import annotations

from enum import IntEnum


class Material(IntEnum):
    """What a triangle is made of."""

    FLOOR = 0
    SKIN = 1
    EAR = 2
    LIPS = 3
    EYE = 4
    BROW = 5
    HAIR = 6
    SHIRT = 7
    TRIM = 8
    TROUSERS = 9
    MAT = 10
    MAT_EDGE = 11
    SEAT = 12
    FRAME = 13
    WALL = 14
    SKIRTING = 15
    ROLLER = 16
    ROLLER_CORE = 17
    ARROW = 18
    GHOST = 19
    ARROW_EDGE = 20
    FACE = 21
    NOSE = 22
    LID = 23
    STRAND = 24
    CLOTH = 25
    WARM = 26


RECEIVERS = (Material.FLOOR, Material.MAT, Material.WALL, Material.SEAT)
"""Flat grounds on which the figure's soft shadow falls."""
UNLIT = (
    Material.LIPS,
    Material.NOSE,
    Material.LID,
    Material.EYE,
    Material.BROW,
    Material.STRAND,
    Material.ARROW,
    Material.ARROW_EDGE,
    Material.GHOST,
    Material.FLOOR,
)
"""What has one colour whatever the light does."""
