"""Load the words in which the programme explains itself, from `resources/rules/`; read when first asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.toml_file import convert, read_table
from thoracic_desktop.programme.day import Change, Reason
from thoracic_desktop.programme.texts import ProposalTexts, ReasonTexts, Rules

Kind = TypeVar("Kind")

REASONS, PROPOSALS, RULES = "reasons.toml", "proposals.toml", "rules.toml"


def load_reasons(folder: Path) -> ReasonTexts:
    """Return a sentence for each verdict of the planner.

    Raises:
        ContentError: the file is wrong, or a verdict has no sentence.
    """
    texts = _load(folder / REASONS, ReasonTexts)
    for name, kind, known in (("reasons", Reason, set(texts.reasons)), ("changes", Change, set(texts.changes))):
        for one in kind:
            if one not in known:
                raise ContentError(REASONS, f"{name}.{one}", "expected its words, but they are missing")
    return texts


def load_proposals(folder: Path) -> ProposalTexts:
    """Return the words of the suggestions.

    Raises:
        ContentError: the file is wrong.
    """
    return _load(folder / PROPOSALS, ProposalTexts)


def load_rules(folder: Path) -> Rules:
    """Return every rule of the programme.

    Raises:
        ContentError: the file is wrong.
    """
    return _load(folder / RULES, Rules)


def _load(path: Path, schema: type[Kind]) -> Kind:
    return convert(read_table(path), schema, file=path.name)
