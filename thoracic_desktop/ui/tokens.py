"""The schema of `resources/theme/tokens.json`: what the design decides, by name."""

# Annotations are evaluated here and now: as text, each would be compiled by the decoder at every start.

from typing import Literal

from msgspec import Struct


class TypeRole(Struct, frozen=True):
    """One step of the type scale; sizes in logical pixels, tracking in parts of the size."""

    family: Literal["display", "text"]
    size: int
    line: int
    weight: int
    tracking: float
    tabular: bool


class RatingStep(Struct, frozen=True):
    """The colours of one number of the rating scale."""

    fill: str
    text: str


class GroupNames(Struct, frozen=True):
    """The colour names that belong to one kind of exercise."""

    fill: str
    text: str
    soft: str
    stage: str
    track: str


class Tokens(Struct, frozen=True):
    """The schema of `resources/theme/tokens.json`; `light` and `dark` are the keys where a theme decides."""

    colour: dict[str, dict[str, str]]
    rating: dict[str, list[RatingStep]]
    heatmap: dict[str, list[str]]
    group: dict[str, GroupNames]
    family: dict[str, list[str]]
    type: dict[str, TypeRole]
