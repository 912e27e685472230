"""What a break or a session came to, for the record of reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.reminders.kinds import Outcome
from thoracic_desktop.session.results import Outcome as EntryOutcome

if TYPE_CHECKING:
    from thoracic_desktop.session.results import EntryResult


def outcome_of(results: tuple[EntryResult, ...]) -> Outcome:
    """Return what it came to: done only where every repetition that was asked for was done."""
    if all(result.outcome is EntryOutcome.DONE for result in results):
        return Outcome.DONE
    is_begun = any(one.done_reps for result in results for one in result.sets)
    return Outcome.PARTLY if is_begun else Outcome.SKIPPED
