"""Work as it is measured: what a stretch without keyboard and mouse counts as.

A look says when it is and how long nobody has typed, or that nobody can tell.  Between two looks at most one change is
seen, so lengths are right to within the time between looks.  Where it is not known how long nobody has typed, time
simply passes: unknown is neither typing nor away.  A look that comes much later than it was meant to says that the
machine slept, whoever else may have said so or not.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.reminders.rhythm import SECOND_MS
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.reminders.rhythm import Absence

LATE_MS = 30 * SECOND_MS
"""A look so much later than meant was not made by a machine that was awake."""


class Away(IntEnum):
    """What the present stretch without input counts as so far."""

    HERE = 0
    SHORT = 1
    """Longer than what is ignored: the count stands still."""
    REST = 2
    """As long as a break: it was one."""
    RESTART = 3
    """So long that everything begins anew."""


class Presence(Value, frozen=True):
    """What is known about somebody's work.  Milliseconds of a steady clock.

    Attributes:
        seen_at_ms: when it was last looked.
        due_at_ms: when the next look was meant to be.
        active_until_ms: the last moment of which it is known, or taken, that somebody worked.
        away: what the stretch since then counts as so far.
        worked_ms: work since the last break at the desk, up to `active_until_ms`.
        sat_ms: work since somebody last got up, up to `active_until_ms`.
    """

    seen_at_ms: int
    due_at_ms: int
    active_until_ms: int
    away: Away = Away.HERE
    worked_ms: int = 0
    sat_ms: int = 0

    @classmethod
    def beginning(cls, at_ms: int) -> Presence:
        """Return what is known at the start: nothing has been counted."""
        return cls(at_ms, at_ms, at_ms)

    def counted_at(self, at_ms: int, absence: Absence) -> int:
        """Return what is to be added to the counts at a moment: the stretch since, while it is ignored."""
        since_ms = at_ms - self.active_until_ms
        return since_ms if self.away is Away.HERE and 0 <= since_ms <= absence.ignored_ms else 0


def observe(presence: Presence, at_ms: int, idle_ms: int | None, absence: Absence) -> tuple[Presence, Away]:
    """Return what is known after a look, and what the stretch that it saw going on or ending counts as.

    Args:
        presence: what was known.
        at_ms: now, on the steady clock.
        idle_ms: how long nobody has typed or moved the pointer; None where nobody can tell.
        absence: what lengths count as.
    """
    at_ms = max(at_ms, presence.seen_at_ms)
    input_at_ms = at_ms if idle_ms is None else at_ms - max(0, idle_ms)
    if input_at_ms <= presence.active_until_ms:
        away = _rated(at_ms - presence.active_until_ms, absence)
        return replace(_credited(presence, away), seen_at_ms=at_ms, away=max(away, presence.away)), away
    back_at_ms = _back_at(presence, at_ms, input_at_ms)
    away = max(presence.away, _rated(back_at_ms - presence.active_until_ms, absence))
    counted_from_ms = presence.active_until_ms if away is Away.HERE else back_at_ms
    credited = _credited(presence, away)
    more_ms = max(0, input_at_ms - counted_from_ms)
    return (
        replace(
            credited,
            seen_at_ms=at_ms,
            active_until_ms=max(input_at_ms, counted_from_ms),
            away=Away.HERE,
            worked_ms=credited.worked_ms + more_ms,
            sat_ms=credited.sat_ms + more_ms,
        ),
        away,
    )


def _back_at(presence: Presence, at_ms: int, input_at_ms: int) -> int:
    """Return when somebody was back at the earliest, as far as is known."""
    if _is_late(presence, at_ms):
        return max(input_at_ms, presence.active_until_ms)
    return (
        max(presence.seen_at_ms, presence.active_until_ms)
        if presence.away is not Away.HERE
        else (presence.active_until_ms)
    )


def _is_late(presence: Presence, at_ms: int) -> bool:
    return at_ms - presence.due_at_ms > LATE_MS


def _rated(length_ms: int, absence: Absence) -> Away:
    if length_ms >= absence.restart_ms:
        return Away.RESTART
    if length_ms >= absence.rest_ms:
        return Away.REST
    return Away.SHORT if length_ms > absence.ignored_ms else Away.HERE


def _credited(presence: Presence, away: Away) -> Presence:
    """Return what is counted once a stretch counts as `away`: a rest takes all work off the count."""
    if away >= Away.REST and presence.away < away:
        return replace(presence, worked_ms=0, sat_ms=0)
    return presence
