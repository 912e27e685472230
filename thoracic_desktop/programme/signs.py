"""Warning signs as data: when exercise is the wrong answer, and whom to ask then.

The types double as the schema of `resources/safety/signs.toml`.
"""

# Annotations are evaluated here and now: as text, each would be compiled by the decoder.

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from msgspec import Meta, Struct

from thoracic_desktop.exercises.model import Key, Wording
from thoracic_desktop.exercises.provenance import Review, Source, Text
from thoracic_desktop.programme.tiers import YES, Tier

Fact = Annotated[str, Meta(pattern=r"^C4[2-5]$")]


class Sign(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One sign: a short name, the sentence a person says yes or no to, and where it comes from.

    `icon` stands beside those of an emergency.  `facts` names the source's own statement; it is empty where the app
    added the sign.
    """

    key: Key
    icon: Annotated[str, Meta(pattern=r"^[a-z][a-z-]*$")] | None = None
    origin: Literal["source", "app"]
    facts: tuple[Fact, ...] = ()
    name: Wording
    text: Wording

    def __post_init__(self) -> None:
        """Refuse a sign of the source without its fact, and one of the app's with it.

        Raises:
            ValueError: `origin` and `facts` contradict each other.
        """
        if bool(self.facts) != (self.origin == "source"):
            message = "Expected `facts` exactly where `origin` is `source`"
            raise ValueError(message)


class SignGroup(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The signs of one tier, what a yes means for exercise, and whom to ask.

    Attributes:
        tier: how much they weigh.
        origin: who chose which tier they belong to; `reason` says why.
        title: what to do, in a few words.
        lead: the question that all of them answer.
        meaning: what a yes means for exercise.
        advice: whom to ask, and how soon.
        signs: in the order they are asked.
    """

    tier: Tier
    origin: Literal["app"]
    reason: Text
    title: Wording
    lead: Wording
    meaning: Wording
    advice: Wording
    signs: Annotated[tuple[Sign, ...], Meta(min_length=1)]


class Signs(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All signs, the gravest first.

    Attributes:
        source: where the signs with facts come from.
        added: what the app took the others from.
        review: who has looked at them.
        groups: one for each tier, in its order.
    """

    source: Source
    added: Source
    review: Review
    groups: tuple[SignGroup, ...]

    def __post_init__(self) -> None:
        """Refuse tiers that are missing or out of order, and a key that stands twice.

        Raises:
            ValueError: either is so.
        """
        if [group.tier for group in self.groups] != list(Tier):
            message = f"Expected one group for each tier, in the order {', '.join(Tier)}"
            raise ValueError(message)
        keys = [sign.key for sign in self]
        if len(keys) != len(set(keys)):
            message = "Expected each key once"
            raise ValueError(message)

    def __iter__(self) -> Iterator[Sign]:
        """Go through all signs, the gravest first."""
        for group in self.groups:
            yield from group.signs

    def of(self, tier: Tier) -> SignGroup:
        """Return the group of a tier."""
        return next(group for group in self.groups if group.tier is tier)

    def tier_of(self, answers: Mapping[str, str]) -> Tier | None:
        """Return the gravest tier in which something was answered with yes; None where nothing was."""
        return next(
            (group.tier for group in self.groups if any(answers.get(sign.key) == YES for sign in group.signs)), None
        )
