"""How the screens say what the programme suggests, on which facts, and what was decided."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.exercises.model import Direction
from thoracic_desktop.programme.response import Effort
from thoracic_desktop.ui.moments import past_day
from thoracic_desktop.ui.terms import capitalised, direction_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.exercises.model import Wording, WordingLevel
    from thoracic_desktop.programme.texts import ProposalTexts


def effort_word(effort: Effort) -> str:
    """Return how hard a session felt."""
    return {
        Effort.EASY: QCoreApplication.translate("Programme", "easy"),
        Effort.RIGHT: QCoreApplication.translate("Programme", "about right"),
        Effort.HARD: QCoreApplication.translate("Programme", "hard"),
    }[effort]


def subject_word(subject: str, catalogue: Catalogue, level: WordingLevel) -> str:
    """Return what a suggestion is about, in words: an exercise, a direction, or the subject as it stands."""
    if subject in catalogue:
        return catalogue[subject].name.at(level)
    if subject in set(Direction):
        word = direction_word(Direction(subject))
        return word[:1].lower() + word[1:]
    return subject


def filled(wording: Wording, level: WordingLevel, subject: str, inputs: Mapping[str, str]) -> str:
    """Return the words of a suggestion with what it is about; `subject` is in words already."""
    text = wording.at(level)
    for name in ("exercise", "direction"):
        text = text.replace(f"{{{name}}}", subject)
    for name, value in inputs.items():
        text = text.replace(f"{{{name}}}", value)
    return capitalised(text)


def facts_line(inputs: Mapping[str, str], texts: ProposalTexts, level: WordingLevel, today: dt.date) -> str:
    """Return the facts behind a suggestion in one line."""
    parts = [
        QCoreApplication.translate("Programme", "{name}: {value}").format(
            name=texts.facts[name].at(level), value=_fact(value, today)
        )
        for name, value in inputs.items()
        if name in texts.facts
    ]
    return "  ·  ".join(parts)


def _fact(value: str, today: dt.date) -> str:
    if value in set(Effort):
        return effort_word(Effort(value))
    try:
        return past_day(dt.date.fromisoformat(value), today)
    except ValueError:
        return value
