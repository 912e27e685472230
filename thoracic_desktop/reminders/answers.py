"""What an answer of the person makes of the reminders; pure, as the looks in `scheduler` are."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.reminders.due import time_on
from thoracic_desktop.reminders.kinds import BREAKS, Kind, Outcome
from thoracic_desktop.reminders.rhythm import MINUTE_MS
from thoracic_desktop.reminders.state import AskAboutRhythm, Begin, Break, Pause, Record, Stage
from thoracic_desktop.reminders.steps import counted_anew, settle, withdrawn

if TYPE_CHECKING:
    from thoracic_desktop.reminders.state import Effect, Reminders, Seen, Step

ASK_AFTER = 3
"""After so many snoozes or skips running, another rhythm is asked about."""
MORNING = dt.time(4)
"""When a pause until tomorrow ends: after who works late, before who works early."""


def start(state: Reminders, seen: Seen, kind: Kind | None = None) -> Step:
    """Begin what is due, or a `kind` that somebody asked for; the window tells when it is over.

    Of heat it is known only that its page was opened, and that is all that is written down.
    """
    chosen = kind or (state.due.kind if state.due is not None else Kind.POSTURE)
    if chosen is not Kind.HEAT:
        is_new = not state.is_running
        state, taken_back = began(state, chosen)
        state = replace(state, unconfirmed_since_ms=seen.at_ms if is_new else None)
        return state, (*taken_back, Begin(chosen))
    taken_back = withdrawn(state)
    state = replace(state, due=None, settled_at_ms=seen.at_ms)
    return state, (*taken_back, Record(Kind.HEAT, Outcome.PARTLY, "page_opened"), Begin(chosen))


def snooze(state: Reminders, seen: Seen) -> Step:
    """Put off what is due; each time longer than before."""
    due = state.due
    if due is None or due.stage is Stage.SNOOZED:
        return state, ()
    put_off = Break(due.kind, Stage.SNOOZED, seen.at_ms, due.snoozes + 1, is_held=due.is_held)
    asked_state, asked = _declined(replace(state, due=put_off))
    return asked_state, (*withdrawn(state), Record(due.kind, Outcome.SNOOZED, str(put_off.snoozes)), *asked)


def skip(state: Reminders, seen: Seen, reason: str = "") -> Step:
    """Leave out what is due; the next one comes after its usual time."""
    if state.due is None:
        return state, ()
    is_free = state.due.blocker is None
    state, left_out = settle(state, seen, Outcome.SKIPPED, reason)
    state, asked = _declined(state, may_ask=is_free)
    return state, (*left_out, *asked)


def not_today(state: Reminders, seen: Seen) -> Step:
    """Leave out everything until tomorrow."""
    return _stopped(state, seen, Pause(tomorrow(seen.local)), "not_today")


def pause_for(state: Reminders, seen: Seen, minutes: int) -> Step:
    """Pause reminders for some minutes, whatever becomes of the clock on the wall; what is due is left out."""
    until = seen.local + dt.timedelta(minutes=minutes)
    return _stopped(state, seen, Pause(until, seen.at_ms + minutes * MINUTE_MS), "paused")


def pause_until(state: Reminders, seen: Seen, until: dt.datetime | None) -> Step:
    """Pause reminders until a local moment, or until told otherwise; what is due is left out."""
    return _stopped(state, seen, Pause(until), "paused")


def resume(state: Reminders) -> Reminders:
    """End the pause."""
    return replace(state, pause=None)


def meet(state: Reminders, *, is_on: bool) -> Reminders:
    """Note that the person is in a meeting, or is no longer."""
    return replace(state, in_meeting=is_on)


def began(state: Reminders, kind: Kind = Kind.SESSION) -> Step:
    """Note that a break or a session began, wherever that was; it takes the place of what was due."""
    running = state.running or kind
    return replace(state, due=None, running=running, unconfirmed_since_ms=None), withdrawn(state)


def not_begun(state: Reminders, seen: Seen) -> Reminders:
    """Note that what the window was asked for did not begin; nobody declined anything, and it is not asked at once."""
    kind = state.running
    state = replace(state, running=None, unconfirmed_since_ms=None, settled_at_ms=seen.at_ms)
    return state if kind is None or kind not in BREAKS else counted_anew(state, kind)


def ended(state: Reminders, seen: Seen, kind: Kind, outcome: Outcome) -> Step:
    """Note that it is over, and what it came to; that was recorded where it was made."""
    state = counted_anew(replace(state, running=None, unconfirmed_since_ms=None, settled_at_ms=seen.at_ms), kind)
    if outcome in (Outcome.DONE, Outcome.PARTLY):
        return replace(state, declined=0, has_asked=False), ()
    return _declined(state)


def tomorrow(local: dt.datetime) -> dt.datetime:
    """Return the early morning after a local moment; at night that is the one to come."""
    morning = time_on(local, MORNING)
    return morning if local < morning else time_on(local + dt.timedelta(days=1), MORNING)


def _stopped(state: Reminders, seen: Seen, pause: Pause, reason: str) -> Step:
    effects: tuple[Effect, ...] = ()
    if state.due is not None:
        state, effects = settle(state, seen, Outcome.SKIPPED, reason)
    return replace(state, pause=pause), effects


def _declined(state: Reminders, *, may_ask: bool = True) -> Step:
    """Count it; another rhythm is asked about once, and never into a call."""
    declined = state.declined + 1
    asks = declined >= ASK_AFTER and may_ask and not state.has_asked
    return replace(state, declined=declined, has_asked=state.has_asked or asks), (AskAboutRhythm(),) if asks else ()
