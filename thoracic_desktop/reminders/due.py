"""What is due: work that has been done, times that were chosen, and why nothing may come."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from thoracic_desktop.reminders.hours import is_within
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.reminders.rhythm import MINUTE_MS
from thoracic_desktop.reminders.status import RestReason
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.reminders.rhythm import Rhythm
    from thoracic_desktop.reminders.state import Reminders, Seen

STALE = dt.timedelta(hours=2)
"""So long after its time a session is still reminded of."""
BETWEEN_MS = 10 * MINUTE_MS
"""No break comes sooner than this after another reminder was settled."""


class Coming(Value, frozen=True):
    """A reminder to come: in how many milliseconds, of an interval of how many."""

    kind: Kind
    in_ms: int
    of_ms: int


def rest_reason(seen: Seen, rhythm: Rhythm) -> RestReason | None:
    """Return why no break may come now, or None."""
    if seen.today.closed is not None:
        return seen.today.closed
    if not (rhythm.posture_after_ms or rhythm.move_after_ms):
        return RestReason.NONE_WISHED
    if is_within(rhythm.quiet, seen.local):
        return RestReason.QUIET_TIME
    if not is_within(rhythm.work, seen.local):
        return RestReason.OUTSIDE_HOURS
    return RestReason.ENOUGH_TODAY if seen.today.settled >= rhythm.most_breaks else None


def may_remind_of_sessions(seen: Seen, rhythm: Rhythm) -> bool:
    """Tell whether a session may be reminded of: its time was chosen, so working hours do not matter."""
    return seen.today.closed is None and not is_within(rhythm.quiet, seen.local)


def may_come(kind: Kind, seen: Seen, rhythm: Rhythm) -> bool:
    """Tell whether a reminder that is due may still come: what was switched off, or whose time is over, may not."""
    match kind:
        case Kind.POSTURE:
            is_wished = bool(rhythm.posture_after_ms) and seen.today.has_exercise
            return is_wished and rest_reason(seen, rhythm) is None
        case Kind.MOVE:
            return bool(rhythm.move_after_ms) and rest_reason(seen, rhythm) is None
        case Kind.SESSION:
            times = [time_on(seen.local, time) for time in rhythm.session_times]
            return may_remind_of_sessions(seen, rhythm) and any(at <= seen.local < at + STALE for at in times)
        case Kind.HEAT:
            before = dt.timedelta(milliseconds=rhythm.heat_before_ms)
            times = [time_on(seen.local, time) for time in rhythm.session_times]
            return may_remind_of_sessions(seen, rhythm) and any(at - before <= seen.local < at for at in times)


def coming(state: Reminders, seen: Seen, rhythm: Rhythm) -> tuple[Coming, ...]:
    """Return what is to come today, the soonest first; `in_ms` of 0 is due now."""
    found = list(_breaks(state, seen, rhythm)) if rest_reason(seen, rhythm) is None else []
    if may_remind_of_sessions(seen, rhythm):
        found += _timed(seen, rhythm)
    return tuple(sorted(found, key=lambda one: (one.in_ms, _RANK[one.kind])))


def time_on(day_of: dt.datetime, time: dt.time) -> dt.datetime:
    """Return the moment at which the clock on the wall shows `time` on the day of `day_of`."""
    return dt.datetime.combine(day_of.date(), time, day_of.tzinfo)


_RANK = {kind: rank for rank, kind in enumerate((Kind.SESSION, Kind.HEAT, Kind.MOVE, Kind.POSTURE))}


def _breaks(state: Reminders, seen: Seen, rhythm: Rhythm) -> list[Coming]:
    presence = state.presence
    live_ms = presence.counted_at(seen.at_ms, rhythm.absence)
    wished = [
        (Kind.MOVE, rhythm.move_after_ms, presence.sat_ms + live_ms),
        (Kind.POSTURE, rhythm.posture_after_ms if seen.today.has_exercise else 0, presence.worked_ms + live_ms),
    ]
    settled_ms = BETWEEN_MS if state.settled_at_ms is None else seen.at_ms - state.settled_at_ms
    soonest_ms = max(0, BETWEEN_MS - settled_ms)
    return [
        Coming(kind, max(0, after_ms - done_ms, soonest_ms), after_ms) for kind, after_ms, done_ms in wished if after_ms
    ]


def _timed(seen: Seen, rhythm: Rhythm) -> list[Coming]:
    """Return the sessions of the day that are still to be reminded of, and the heat before them."""
    found: list[Coming] = []
    for number, time in enumerate(sorted(rhythm.session_times), start=1):
        at = time_on(seen.local, time)
        if seen.today.sessions >= number or seen.local >= at + STALE:
            continue
        if not _is_after(seen.today.session_reminded_at, at):
            found.append(_at(Kind.SESSION, at, seen))
        heat_at = at - dt.timedelta(milliseconds=rhythm.heat_before_ms)
        if rhythm.heat_before_ms and seen.local < at and not _is_after(seen.today.heat_reminded_at, heat_at):
            found.append(_at(Kind.HEAT, heat_at, seen))
    return found


def _at(kind: Kind, at: dt.datetime, seen: Seen) -> Coming:
    since_midnight = at - time_on(seen.local, dt.time())
    left_ms = max(0, round((at - seen.local).total_seconds() * 1000))
    return Coming(kind, left_ms, max(1, round(since_midnight.total_seconds() * 1000)))


def _is_after(reminded_at: dt.datetime | None, at: dt.datetime) -> bool:
    """Compare what the clock on the wall showed: an hour that comes twice brings no second reminder."""
    return reminded_at is not None and reminded_at.replace(tzinfo=None) >= at.replace(tzinfo=None)
