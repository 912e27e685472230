"""A counterpressure manoeuvre: what helps somebody who is dizzy, until help or steadiness comes."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from thoracic_desktop.exercises.model import Key, Wording
from thoracic_desktop.exercises.provenance import Review, Source

LONGEST_S = 120
"""First-aid guidance: call for help where it is no better after one to two minutes (2019, 2024)."""


class Guide(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When and for how long a manoeuvre is due while somebody is led through them.

    `origin` and `reason` say where the length comes from, as they do for the tempo of an exercise.
    """

    order: Annotated[int, Meta(ge=1)]
    duration_s: Annotated[int, Meta(ge=10, le=LONGEST_S)]
    origin: Literal["app"]
    reason: Annotated[str, Meta(min_length=1)]


class Manoeuvre(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One manoeuvre; it is never planned, and shown where somebody is dizzy.

    One without a `guide` is shown in pictures alone.
    """

    key: Key
    name: Wording
    target_area: Wording
    steps: Annotated[tuple[Wording, ...], Meta(min_length=1)]
    cautions: Annotated[tuple[Wording, ...], Meta(min_length=1)]
    guide: Guide | None = None
    source: Source
    review: Review
