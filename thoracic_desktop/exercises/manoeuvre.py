"""A counterpressure manoeuvre: what helps somebody who is dizzy, until help or steadiness comes."""

from typing import Annotated

from msgspec import Meta, Struct

from thoracic_desktop.exercises.model import Key, Review, Source, Wording


class Manoeuvre(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One manoeuvre; it is never planned, and shown where somebody is dizzy."""

    key: Key
    name: Wording
    target_area: Wording
    steps: Annotated[tuple[Wording, ...], Meta(min_length=1)]
    cautions: Annotated[tuple[Wording, ...], Meta(min_length=1)]
    source: Source
    review: Review
