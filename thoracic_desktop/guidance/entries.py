"""What can be searched: exercises and pages in the wording that somebody reads."""

from __future__ import annotations

from collections.abc import Iterable

from thoracic_desktop.exercises.model import Exercise, WordingLevel
from thoracic_desktop.guidance.model import Guidance, Page, References
from thoracic_desktop.guidance.search import Entry


def exercise_entries(exercises: Iterable[Exercise], level: WordingLevel) -> tuple[Entry, ...]:
    """Return exercises as entries."""
    return tuple(_exercise(one, level) for one in exercises)


def guidance_entries(guidance: Guidance, level: WordingLevel) -> tuple[Entry, ...]:
    """Return pages and references as entries."""
    return (*(_page(page, level) for page in guidance.pages), _references(guidance.references, level))


def _exercise(exercise: Exercise, level: WordingLevel) -> Entry:
    wordings = (exercise.aim, exercise.target_area, *exercise.steps, exercise.easier, *exercise.cautions)
    return Entry("exercise", exercise.key, exercise.name.at(level), tuple(one.at(level) for one in wordings))


def _page(page: Page, level: WordingLevel) -> Entry:
    texts = [page.lead.at(level), page.summary.at(level)]
    texts += [f"{section.title.at(level)}: {section.text.at(level)}" for section in page.sections]
    texts += [item.name.at(level) for item in page.checklist]
    return Entry("page", page.key, page.title.at(level), tuple(texts))


def _references(references: References, level: WordingLevel) -> Entry:
    texts = [references.lead.at(level)]
    texts += [f"{one.title} {one.published}" for one in references.references]
    texts += [f"{note.title.at(level)}: {note.text.at(level)}" for note in references.notes]
    return Entry("references", "references", references.title.at(level), tuple(texts))
