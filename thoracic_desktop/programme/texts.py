"""The words in which the programme explains itself: the schema of `resources/rules/*.toml`."""

# Annotations are evaluated here and now: as text, each would be compiled by the decoder at every start.

from enum import StrEnum
from typing import Literal

from msgspec import Struct

from thoracic_desktop.exercises.model import Key, Wording, WordingLevel
from thoracic_desktop.exercises.provenance import Fact, Review, Source
from thoracic_desktop.programme.day import Change, Placement, Reason


class ReasonTexts(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sentence for each verdict of the planner; `{day}` stands for the day to which an exercise was moved."""

    reasons: dict[Reason, Wording]
    changes: dict[Change, Wording]


class ProposalText(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words of one suggestion or question; `answers` by the key of the answer."""

    title: Wording
    text: Wording
    answers: dict[str, Wording]


class ProposalTexts(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words of all suggestions, and what the facts behind them are called."""

    proposals: dict[str, ProposalText]
    facts: dict[str, Wording]


class RuleGroup(StrEnum):
    """What a rule is about."""

    DAY = "day"
    TIME = "time"
    STEPS = "steps"
    SAFETY = "safety"
    ROAD = "road"


class Rule(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One rule of the programme; `origin` tells whether the source asks for it or the program chose it."""

    key: Key
    group: RuleGroup
    text: Wording
    origin: Literal["source", "app"]
    facts: tuple[Fact, ...]


class Rules(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every rule by which the programme changes."""

    rules: tuple[Rule, ...]
    source: Source
    review: Review


def why(placement: Placement, texts: ReasonTexts, level: WordingLevel, day: str) -> str:
    """Return the sentence for a verdict, with one more for each change; `day` is the day it was moved to, in words."""
    sentences = [texts.reasons[placement.reason].at(level).replace("{day}", day)]
    sentences += [texts.changes[change].at(level) for change in placement.changes]
    return " ".join(sentences)
