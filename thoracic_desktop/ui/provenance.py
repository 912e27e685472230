"""Words about where a text comes from and who has looked at it, the same on every screen."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.exercises.provenance import ReviewStatus

if TYPE_CHECKING:
    from thoracic_desktop.exercises.provenance import Review, Source


def day_words(day: dt.date) -> str:
    """Return a day in full, as people write it here."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def review_words(review: Review) -> str:
    """Return who has looked at a text, or that nobody has."""
    if review.status is ReviewStatus.APPROVED:
        text = QCoreApplication.translate("Provenance", "Approved by {reviewer}, {date}.")
        return text.format(reviewer=review.reviewer, date=review.date)
    return {
        ReviewStatus.NOT_REVIEWED: QCoreApplication.translate(
            "Provenance", "Review status: not reviewed by a health professional."
        ),
        ReviewStatus.SUBMITTED: QCoreApplication.translate("Provenance", "Review status: submitted, not yet reviewed."),
        ReviewStatus.UNDER_REVIEW: QCoreApplication.translate("Provenance", "Review status: under review."),
    }[review.status]


def provenance_lines(
    source: Source, review: Review, level: WordingLevel, *, updated: str = "", added: str = ""
) -> tuple[str, ...]:
    """Return what stands below a text about health.

    Args:
        source: where its facts come from.
        review: who has looked at it.
        level: the wording; the numbers of the traced facts are for professionals.
        updated: the day on which our words were last changed, as yyyy-mm-dd.
        added: what the program added to the source.
    """
    origin = QCoreApplication.translate("Provenance", "Source: {document}. Part: {section}.")
    lines = [origin.format(document=source.document, section=source.section)]
    if added:
        lines.append(added)
    status = review_words(review)
    if updated:
        words = QCoreApplication.translate("Provenance", "Words of {day}.")
        status = f"{status} {words.format(day=day_words(dt.date.fromisoformat(updated)))}"
    lines.append(status)
    if level is WordingLevel.CLINICAL:
        facts = QCoreApplication.translate("Provenance", "Traced facts: {facts}.")
        lines.append(facts.format(facts=", ".join(source.facts)))
    lines.append(QCoreApplication.translate("Provenance", "General information for self-care."))
    return tuple(lines)
