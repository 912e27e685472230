"""Pieces of the drawn figure: outlines with a colour role and a layer."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from thoracic_desktop.figure.outline import Outline
from thoracic_desktop.value import Value


class Fill(StrEnum):
    """What a piece is made of; the painter knows the colours."""

    SKIN = "skin"
    SHIRT = "shirt"
    TROUSERS = "trousers"
    HAIR = "hair"
    FEATURE = "feature"


class Layer(IntEnum):
    """From the farthest to the nearest."""

    FAR_ARM = 0
    FAR_LEG = 1
    PELVIS = 2
    NEAR_LEG = 3
    SHIRT = 4
    MIDDLE_ARM = 5
    NECK = 6
    HEAD = 7
    NEAR_ARM = 8
    CROSSED_FOREARM = 9


class Shape(Value, frozen=True, kw_only=True):
    """One piece.  `shade` 0 to 1 mixes the colour towards its darker twin; `casts` lays a shadow on what is behind.

    An outline that is not closed is drawn as a line `line_m` wide.  `holes` leaves out what outlines cover twice.
    """

    layer: Layer
    fill: Fill
    outlines: tuple[Outline, ...]
    shade: float = 0.0
    casts: bool = False
    holes: bool = False
    line_m: float = 0.0
