"""Pages of guidance and the references behind them, as data: the schema of `resources/guidance/*.toml`.

Facts come from the source document and are named by their numbers; what a page decides beyond them is named as a
decision (D1 to D24) and is the program's own.
"""

# Annotations are evaluated here and now: as text, each would be compiled by the decoder at every start.

from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct

from thoracic_desktop.exercises.model import Key, Wording
from thoracic_desktop.exercises.provenance import Review, Source, Text

Day = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]


class Picture(StrEnum):
    """What stands above a page: the figure in a scene of the page's own, that of an exercise, or a painted sign."""

    FIGURE = "figure"
    EXERCISE = "exercise"
    RINGS = "rings"
    STEPS = "steps"
    ROAD = "road"
    SIGN = "sign"


class Section(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One paragraph with its title and the name of an icon."""

    icon: Annotated[str, Meta(min_length=1)]
    title: Wording
    text: Wording


class CheckItem(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One line of a check-list; what somebody ticks is kept under its key."""

    key: Key
    name: Wording


class Heat(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How long warmth may be on, in minutes, and what has to be said before it begins."""

    least_min: Annotated[int, Meta(ge=1, le=60)]
    most_min: Annotated[int, Meta(ge=1, le=60)]
    confirmation: Wording

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards.

        Raises:
            ValueError: `most_min` is below `least_min`.
        """
        if self.most_min < self.least_min:
            message = f"Expected `most_min` >= {self.least_min}, got {self.most_min}"
            raise ValueError(message)


class Page(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One page.

    Attributes:
        key: its name; that of its file.
        order: where it stands among the others.
        kind: whose colours it wears; `stop` for the page about warning signs.
        picture: what is shown above it.
        shows: the exercise whose figure is shown, where `picture` is `exercise`; the icon, where it is `sign`.
        title: its title.
        summary: one short line for its card.
        lead: the first sentences.
        sections: its paragraphs.
        rule: the page in one sentence, for the places where an exercise is shown.
        checklist: what can be ticked.
        heat: how long warmth may be on.
        tries: an exercise that can be begun from here.
        origin: says that a page, or a part of it, goes beyond the source, and why.
        updated: when its words were last changed.
        source: where its facts come from.
        review: who has looked at it.
    """

    key: Key
    order: Annotated[int, Meta(ge=1, le=99)]
    kind: Literal["stretch", "strength", "posture", "neutral", "stop"]
    picture: Picture
    shows: Annotated[str, Meta(min_length=1)] | None = None
    title: Wording
    summary: Wording
    lead: Wording
    sections: Annotated[tuple[Section, ...], Meta(min_length=1)]
    rule: Wording | None = None
    checklist: tuple[CheckItem, ...] = ()
    heat: Heat | None = None
    tries: Key | None = None
    origin: Text | None = None
    updated: Day
    source: Source
    review: Review

    def __post_init__(self) -> None:
        """Check what no single key can tell.

        Raises:
            ValueError: nothing is named to be shown, or two lines of the check-list share a key.
        """
        if (self.picture in {Picture.EXERCISE, Picture.SIGN}) != (self.shows is not None):
            message = "Expected `shows` exactly where `picture` is `exercise` or `sign`"
            raise ValueError(message)
        if len({item.key for item in self.checklist}) != len(self.checklist):
            message = "Expected keys in `checklist` that differ"
            raise ValueError(message)

    @property
    def scene(self) -> str:
        """The name of the page's own scene among all scenes: it never collides with an exercise."""
        return scene_name(self.key)


def scene_name(key: str) -> str:
    """Return the name of a page's own scene among all scenes."""
    return f"guidance_{key}"


class Reference(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One reference as the source lists it, without a number, because the source gives none.

    Attributes:
        label: the word that the source sets above it.
        title: its title, as printed.
        published: where and when, as printed.
        is_primary: whether it is a publication of its own rather than a digest made for a website.
        about: what it is, in our words.
        supports: what in this program leans on it.
        facts: the traced statements that it stands for.
    """

    label: Text
    title: Text
    published: Text
    is_primary: bool
    about: Wording
    supports: Annotated[tuple[Wording, ...], Meta(min_length=1)]
    facts: tuple[Annotated[str, Meta(pattern=r"^C[0-9]{1,2}$")], ...]


class References(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The list of references, and what has to be said about it."""

    title: Wording
    lead: Wording
    references: Annotated[tuple[Reference, ...], Meta(min_length=1)]
    notes: Annotated[tuple[Section, ...], Meta(min_length=1)]
    updated: Day
    source: Source
    review: Review


class Guidance(Struct, frozen=True, kw_only=True):
    """All pages in their order, and the references."""

    pages: tuple[Page, ...]
    references: References

    def page(self, key: str) -> Page:
        """Return the page with this key.

        Raises:
            KeyError: there is none.
        """
        for page in self.pages:
            if page.key == key:
                return page
        raise KeyError(key)
