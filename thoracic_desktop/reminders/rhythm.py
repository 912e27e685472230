"""What somebody has settled about reminders: how often, when, and what counts as having been away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.value import Value

if TYPE_CHECKING:
    import datetime as dt

    from thoracic_desktop.reminders.hours import Span

SECOND_MS = 1000
MINUTE_MS = 60 * SECOND_MS


class Absence(Value, frozen=True):
    """What a stretch without keyboard and mouse counts as, by its length.

    Up to `ignored_ms` it is work, as reading and thinking are.  Longer, it pauses the count.  From `rest_ms` on it is
    a break that was taken; from `restart_ms` on everything begins anew.
    """

    ignored_ms: int = 90 * SECOND_MS
    rest_ms: int = 5 * MINUTE_MS
    restart_ms: int = 30 * MINUTE_MS


class Rhythm(Value, frozen=True):
    """When to remind of what.

    Attributes:
        work: when somebody works; nothing is offered outside.
        quiet: when nothing is offered all the same.
        posture_after_ms: so much work brings a break; 0 for none.
        move_after_ms: so much sitting brings a reminder to get up; 0 for none.
        most_breaks: the most breaks a day, whatever became of them.
        session_times: when the main sessions are wished.
        heat_before_ms: so long before each of them heat is reminded of; 0 for not at all.
        absence: what having been away counts as.
        holds: whether calls and the like hold a break back.
    """

    work: tuple[Span, ...]
    quiet: tuple[Span, ...] = ()
    posture_after_ms: int = 45 * MINUTE_MS
    move_after_ms: int = 90 * MINUTE_MS
    most_breaks: int = 6
    session_times: tuple[dt.time, ...] = ()
    heat_before_ms: int = 0
    absence: Absence = Absence()
    holds: bool = True

    @property
    def reminds(self) -> bool:
        """Whether there is anything to remind of."""
        return bool(self.posture_after_ms or self.move_after_ms or self.session_times)
