"""Where the words of the program come from, and who has looked at them."""

# Annotations are evaluated here and now: as text, each would be compiled by the decoder at every start.

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

Text = Annotated[str, Meta(min_length=1, max_length=400)]
Fact = Annotated[str, Meta(pattern=r"^[CD][0-9]{1,2}$")]
"""The number of a traced statement (C1 to C67), or of an open point that was decided (D1 to D24)."""


class ReviewStatus(StrEnum):
    """How far a content item has been reviewed by a named health professional."""

    NOT_REVIEWED = "not_reviewed"
    SUBMITTED = "submitted"
    UNDER_REVIEW = "under_review"
    APPROVED = "approved"


class Source(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where an item's facts come from; `facts` are the numbers of the traced statements (C1 to C67)."""

    document: Text
    section: Text
    facts: tuple[Fact, ...]


class Review(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who has looked at an item; `reviewer` and `date` stay empty until somebody signs."""

    status: ReviewStatus
    reviewer: str = ""
    date: str = ""

    def __post_init__(self) -> None:
        """Refuse an approval that nobody signed.

        Raises:
            ValueError: the status is `approved` without a reviewer and a date.
        """
        if self.status is ReviewStatus.APPROVED and not (self.reviewer and self.date):
            message = "Expected `reviewer` and `date` beside the status `approved`"
            raise ValueError(message)
