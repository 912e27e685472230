"""The steps that looks and answers share: ending what is due, taking a notice back, beginning a count anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.reminders.kinds import BREAKS, Kind
from thoracic_desktop.reminders.rhythm import MINUTE_MS
from thoracic_desktop.reminders.state import Record, Stage, Withdraw

if TYPE_CHECKING:
    from thoracic_desktop.reminders.kinds import Outcome
    from thoracic_desktop.reminders.state import Break, Effect, Reminders, Seen, Step

SNOOZE_MINUTES = (10, 15, 30)
"""How long each further snooze is."""


def snooze_minutes(snoozes: int) -> int:
    """Return how long the next snooze is after so many of them."""
    return SNOOZE_MINUTES[min(snoozes, len(SNOOZE_MINUTES) - 1)]


def snoozed_ms(due: Break) -> int:
    """Return how long a break that was put off stays so."""
    return snooze_minutes(due.snoozes - 1) * MINUTE_MS


def settle(state: Reminders, seen: Seen, outcome: Outcome, reason: str = "") -> Step:
    """End what is due, and take its notice back; the count of a break begins anew."""
    due = state.due
    assert due is not None  # noqa: S101 - only what is due is settled
    settled = replace(state, due=None, settled_at_ms=seen.at_ms)
    if due.kind in BREAKS:
        settled = counted_anew(settled, due.kind)
    return settled, (*withdrawn(state), Record(due.kind, outcome, reason))


def withdrawn(state: Reminders) -> tuple[Effect, ...]:
    """Return what takes back the notice that stands, if one does."""
    return (Withdraw(),) if state.due is not None and state.due.stage is Stage.OFFERED else ()


def counted_anew(state: Reminders, kind: Kind) -> Reminders:
    """Begin the count of a kind anew; who got up, or did a session, has left the desk for both."""
    presence = replace(state.presence, worked_ms=0)
    if kind is not Kind.POSTURE:
        presence = replace(presence, sat_ms=0)
    return replace(state, presence=presence)
