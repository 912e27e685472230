"""The scheduler: what a look at the machine, or an answer of the person, makes of the reminders.

Pure: time is an argument, and each function returns the new state with what the shell shall do.  Nothing is ever
counted down; every decision is made anew from what is known at a look.  So sleep, a change of the clocks or a journey
to another time zone needs no case of its own: lengths come from a steady clock, times of the day from the wall.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.reminders.absence import Away, Presence, observe
from thoracic_desktop.reminders.due import coming, may_remind_of_sessions, rest_reason, time_on
from thoracic_desktop.reminders.kinds import Blocker, Kind, Outcome
from thoracic_desktop.reminders.rhythm import MINUTE_MS, SECOND_MS
from thoracic_desktop.reminders.state import (
    AskAboutRhythm,
    Begin,
    Break,
    LookForBlockers,
    Offer,
    Pause,
    Record,
    Reminders,
    Stage,
    Withdraw,
)
from thoracic_desktop.reminders.status import RestReason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.reminders.rhythm import Rhythm
    from thoracic_desktop.reminders.state import Effect, Seen, Step

BEAT_MS = 60 * SECOND_MS
"""At most so long from one look to the next."""
HELD_BEAT_MS = 15 * SECOND_MS
"""While a break is held back, so often it is looked whether it still must be."""
TYPING_BEAT_MS = 3 * SECOND_MS
"""While somebody types on, so often it is looked whether they pause."""
TYPING_PAUSE_MS = 3 * SECOND_MS
"""So long nobody has typed: a good moment."""
LONGEST_WAIT_MS = 3 * MINUTE_MS
"""A break waits at most so long for the keyboard to pause."""
OFFER_MS = 5 * MINUTE_MS
"""So long a notice stands; then the break was missed."""
SNOOZE_MINUTES = (10, 15, 30)
"""How long each further snooze is."""
ASK_AFTER = 3
"""After so many snoozes or skips running, another rhythm is asked about."""
MORNING = dt.time(4)
"""When a pause until tomorrow ends: after who works late, before who works early."""
_BREAKS = (Kind.POSTURE, Kind.MOVE)


def begin(at_ms: int) -> Reminders:
    """Return where reminders stand when the program starts."""
    return Reminders(presence=Presence.beginning(at_ms))


def snooze_minutes(snoozes: int) -> int:
    """Return how long the next snooze is after so many of them."""
    return SNOOZE_MINUTES[min(snoozes, len(SNOOZE_MINUTES) - 1)]


def next_look_ms(state: Reminders, seen: Seen, rhythm: Rhythm) -> int:
    """Return in how many milliseconds to look again."""
    due = state.due
    wait_ms = BEAT_MS
    if due is not None:
        match due.stage:
            case Stage.WAITING:
                wait_ms = HELD_BEAT_MS if due.blocker is not None else TYPING_BEAT_MS
            case Stage.OFFERED:
                wait_ms = due.since_ms + OFFER_MS - seen.at_ms
            case Stage.SNOOZED:
                wait_ms = due.since_ms + _snoozed_ms(due) - seen.at_ms
    elif state.pause is None and not state.is_running:
        wait_ms = min((one.in_ms for one in coming(state, seen, rhythm)), default=BEAT_MS)
    return max(SECOND_MS, min(BEAT_MS, wait_ms))


# Looks ---------------------------------------------------------------------------------------------------------------


def look(state: Reminders, seen: Seen, rhythm: Rhythm) -> Step:
    """Return what a look at the machine makes of the reminders."""
    before = state.presence.away
    presence, away = observe(state.presence, seen.at_ms, seen.idle_ms, rhythm.absence)
    state = replace(state, presence=replace(presence, due_at_ms=seen.at_ms + BEAT_MS))
    effects: tuple[Effect, ...] = ()
    if away >= Away.REST and before < away and not state.is_running:
        state, effects = _rested(state, seen, away)
    if state.pause is not None and state.pause.is_over(seen):
        state = replace(state, pause=None)
    if rest_reason(seen, rhythm) is RestReason.OUTSIDE_HOURS:  # what is done before work begins is not work
        state = replace(state, presence=replace(state.presence, worked_ms=0, sat_ms=0))
    if state.is_running or state.pause is not None:
        return state, effects
    state, more = _move_on(state, seen, rhythm)
    return state, (*effects, *more)


def blockers_seen(state: Reminders, blockers: Sequence[Blocker], seen: Seen, rhythm: Rhythm) -> Step:
    """Return what becomes of a break that is due, now that it is known what holds it back."""
    due = state.due
    if due is None or due.stage is not Stage.WAITING:
        return state, ()
    blocker = _named(state, blockers, rhythm)
    if blocker is not None:
        held = replace(due, blocker=blocker, is_held=True)
        effects = () if due.is_held else (Record(due.kind, Outcome.HELD, blocker.value),)
        return replace(state, due=held), effects
    if due.blocker is not None:  # it has just ended: from now on only the keyboard is waited for
        due = replace(due, blocker=None, since_ms=seen.at_ms)
    types_on = seen.idle_ms is not None and seen.idle_ms < TYPING_PAUSE_MS
    if types_on and seen.at_ms - due.since_ms < LONGEST_WAIT_MS:
        return replace(state, due=due), ()
    offered = replace(due, stage=Stage.OFFERED, since_ms=seen.at_ms)
    return replace(state, due=offered), (Offer(due.kind, due.snoozes),)


def _named(state: Reminders, blockers: Sequence[Blocker], rhythm: Rhythm) -> Blocker | None:
    """Return the blocker to be named: nobody sees a notice on a locked screen, whatever is wished."""
    if state.in_meeting:
        return Blocker.MEETING
    return next((one for one in Blocker if one in blockers and (rhythm.holds or one is Blocker.LOCKED)), None)


def _rested(state: Reminders, seen: Seen, away: Away) -> Step:
    """Having been away was the break; a session that is due stays so unless everything begins anew."""
    due = state.due
    if due is None or (due.kind not in _BREAKS and away < Away.RESTART):
        return state, ()
    outcome = Outcome.RESTED_AWAY if due.kind in _BREAKS else Outcome.MISSED
    effects = (*_withdrawn(state), Record(due.kind, outcome))
    return replace(state, due=None, settled_at_ms=seen.at_ms, declined=0, has_asked=False), effects


def _move_on(state: Reminders, seen: Seen, rhythm: Rhythm) -> Step:
    due = state.due
    if due is None:
        now = [one for one in coming(state, seen, rhythm) if one.in_ms == 0]
        if not now:
            return state, ()
        return replace(state, due=Break(now[0].kind, Stage.WAITING, seen.at_ms)), (LookForBlockers(),)
    since_ms = seen.at_ms - due.since_ms
    if not _may_come(due.kind, seen, rhythm) or (due.stage is Stage.OFFERED and since_ms >= OFFER_MS):
        return _settle(state, seen, Outcome.MISSED)
    if due.stage is Stage.OFFERED or (due.stage is Stage.SNOOZED and since_ms < _snoozed_ms(due)):
        return state, ()
    if due.stage is Stage.SNOOZED:
        state = replace(state, due=replace(due, stage=Stage.WAITING, since_ms=seen.at_ms))
    return state, (LookForBlockers(),)


def _may_come(kind: Kind, seen: Seen, rhythm: Rhythm) -> bool:
    if kind in _BREAKS:
        return rest_reason(seen, rhythm) is None
    return may_remind_of_sessions(seen, rhythm)


# Answers -------------------------------------------------------------------------------------------------------------


def start(state: Reminders, kind: Kind | None = None) -> Step:
    """Begin what is due, or a `kind` that somebody asked for; the window tells when it is over."""
    chosen = kind or (state.due.kind if state.due is not None else Kind.POSTURE)
    state, withdrawn = began(state)
    return state, (*withdrawn, Begin(chosen))


def snooze(state: Reminders, seen: Seen) -> Step:
    """Put off what is due; each time longer than before."""
    due = state.due
    if due is None or due.stage is Stage.SNOOZED:
        return state, ()
    put_off = Break(due.kind, Stage.SNOOZED, seen.at_ms, due.snoozes + 1, is_held=due.is_held)
    asked_state, asked = _declined(replace(state, due=put_off))
    return asked_state, (*_withdrawn(state), Record(due.kind, Outcome.SNOOZED, str(put_off.snoozes)), *asked)


def skip(state: Reminders, seen: Seen, reason: str = "") -> Step:
    """Leave out what is due; the next one comes after its usual time."""
    if state.due is None:
        return state, ()
    state, left_out = _settle(state, seen, Outcome.SKIPPED, reason)
    state, asked = _declined(state)
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


def began(state: Reminders) -> Step:
    """Note that a break or a session began, wherever that was; it takes the place of what was due."""
    return replace(state, due=None, is_running=True), _withdrawn(state)


def ended(state: Reminders, seen: Seen, kind: Kind, outcome: Outcome) -> Step:
    """Note that it is over, and what it came to; that was recorded where it was made."""
    state = _counted_anew(replace(state, is_running=False, settled_at_ms=seen.at_ms), kind)
    if outcome in (Outcome.DONE, Outcome.PARTLY):
        return replace(state, declined=0, has_asked=False), ()
    return _declined(state)


def tomorrow(local: dt.datetime) -> dt.datetime:
    """Return the early morning after a local moment; at night that is the one to come."""
    morning = time_on(local, MORNING)
    return morning if local < morning else time_on(local + dt.timedelta(days=1), MORNING)


def _settle(state: Reminders, seen: Seen, outcome: Outcome, reason: str = "") -> Step:
    """End what is due, and take its notice back; the count of a break begins anew."""
    due = state.due
    assert due is not None  # noqa: S101 - only what is due is settled
    settled = replace(state, due=None, settled_at_ms=seen.at_ms)
    if due.kind in _BREAKS:
        settled = _counted_anew(settled, due.kind)
    return settled, (*_withdrawn(state), Record(due.kind, outcome, reason))


def _stopped(state: Reminders, seen: Seen, pause: Pause, reason: str) -> Step:
    effects: tuple[Effect, ...] = ()
    if state.due is not None:
        state, effects = _settle(state, seen, Outcome.SKIPPED, reason)
    return replace(state, pause=pause), effects


def _withdrawn(state: Reminders) -> tuple[Effect, ...]:
    return (Withdraw(),) if state.due is not None and state.due.stage is Stage.OFFERED else ()


def _counted_anew(state: Reminders, kind: Kind) -> Reminders:
    """Begin the count of a kind anew; who got up, or did a session, has left the desk for both."""
    presence = replace(state.presence, worked_ms=0)
    if kind is not Kind.POSTURE:
        presence = replace(presence, sat_ms=0)
    return replace(state, presence=presence)


def _declined(state: Reminders) -> Step:
    declined = state.declined + 1
    asks = declined >= ASK_AFTER and not state.has_asked
    return replace(state, declined=declined, has_asked=state.has_asked or asks), (AskAboutRhythm(),) if asks else ()


def _snoozed_ms(due: Break) -> int:
    return snooze_minutes(due.snoozes - 1) * MINUTE_MS
