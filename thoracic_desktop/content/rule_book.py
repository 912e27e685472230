"""The words in which the programme explains itself, each file read when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.programme.texts import ProposalTexts, ReasonTexts, Rules


class RuleBook:
    """Reasons, suggestions and rules; a wrong file raises ContentError when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        """Read from `resources/rules/`; nothing is read yet."""
        self._folder = folder

    @cached_property
    def reasons(self) -> ReasonTexts:
        """A sentence for each verdict of the planner."""
        from thoracic_desktop.content.rule_files import load_reasons  # noqa: PLC0415 - most starts need none of it

        return load_reasons(self._folder)

    @cached_property
    def proposals(self) -> ProposalTexts:
        """The words of the suggestions."""
        from thoracic_desktop.content.rule_files import load_proposals  # noqa: PLC0415 - see above

        return load_proposals(self._folder)

    @cached_property
    def rules(self) -> Rules:
        """Every rule of the programme."""
        from thoracic_desktop.content.rule_files import load_rules  # noqa: PLC0415 - see above

        return load_rules(self._folder)
