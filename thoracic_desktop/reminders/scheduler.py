"""The scheduler: what a look at the machine makes of the reminders; `answers` does the same for the person.

Pure: time is an argument, and each function returns the new state with what the shell shall do.  Nothing is ever
counted down; every decision is made anew from what is known at a look.  So sleep, a change of the clocks or a journey
to another time zone needs no case of its own: lengths come from a steady clock, times of the day from the wall.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.reminders.absence import Away, Presence, observe
from thoracic_desktop.reminders.due import coming, may_come, rest_reason
from thoracic_desktop.reminders.kinds import BREAKS, Blocker, Outcome
from thoracic_desktop.reminders.rhythm import MINUTE_MS, SECOND_MS
from thoracic_desktop.reminders.state import Break, LookForBlockers, Offer, Record, Reminders, Stage
from thoracic_desktop.reminders.status import RestReason
from thoracic_desktop.reminders.steps import settle, snoozed_ms, withdrawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.reminders.rhythm import Rhythm
    from thoracic_desktop.reminders.state import Effect, Seen, Step

BEAT_MS = 60 * SECOND_MS
"""At most so long from one look to the next."""
RUNNING_BEAT_MS = 15 * SECOND_MS
"""While a break is under way, so often it is looked whether its window still lives."""
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


def begin(at_ms: int) -> Reminders:
    """Return where reminders stand when the program starts."""
    return Reminders(presence=Presence.beginning(at_ms))


def next_look_ms(state: Reminders, seen: Seen, rhythm: Rhythm) -> int:
    """Return in how many milliseconds to look again."""
    due = state.due
    wait_ms = BEAT_MS
    if due is not None:
        match due.stage:
            case Stage.WAITING:
                wait_ms = HELD_BEAT_MS if due.blocker is not None else TYPING_BEAT_MS
                wait_ms = BEAT_MS if _is_away(state) else wait_ms
            case Stage.OFFERED:
                wait_ms = min(HELD_BEAT_MS, due.since_ms + OFFER_MS - seen.at_ms)
            case Stage.SNOOZED:
                wait_ms = due.since_ms + snoozed_ms(due) - seen.at_ms
    elif state.is_running:
        wait_ms = RUNNING_BEAT_MS
    elif state.pause is None:
        wait_ms = min((one.in_ms for one in coming(state, seen, rhythm)), default=BEAT_MS)
    # Never later than the last look announced: the next one would be taken for waking from sleep.
    return max(SECOND_MS, min(BEAT_MS, wait_ms, state.presence.due_at_ms - seen.at_ms))


# Looks ---------------------------------------------------------------------------------------------------------------


def look(state: Reminders, seen: Seen, rhythm: Rhythm) -> Step:
    """Return what a look at the machine makes of the reminders."""
    before = state.presence.away
    presence, away = observe(state.presence, seen.at_ms, seen.idle_ms, rhythm.absence)
    state = replace(state, presence=replace(presence, due_at_ms=seen.at_ms + BEAT_MS))
    effects: tuple[Effect, ...] = ()
    if away >= Away.REST and before < away and not state.is_running:
        state, effects = _rested(state, seen, away)
    if away is Away.RESTART:
        state = replace(state, in_meeting=False)  # whoever was away so long is in no meeting any more
    if state.pause is not None and state.pause.is_over(seen):
        state = replace(state, pause=None)
    if rest_reason(seen, rhythm) is RestReason.OUTSIDE_HOURS:  # what is done before work begins is not work
        state = replace(state, presence=replace(state.presence, worked_ms=0, sat_ms=0))
    if state.is_running or state.pause is not None:
        return state, effects
    state, more = _move_on(state, seen, rhythm)
    return state, (*effects, *more)


def blockers_seen(state: Reminders, blockers: Sequence[Blocker], seen: Seen, rhythm: Rhythm) -> Step:
    """Return what becomes of a break that is due, now that it is known what holds it back.

    A notice that stands is taken back where a call begins under it.
    """
    due = state.due
    if due is None or due.stage is Stage.SNOOZED:
        return state, ()
    blocker = _named(state, blockers, rhythm)
    if blocker is not None:
        held = replace(due, stage=Stage.WAITING, since_ms=seen.at_ms, blocker=blocker, is_held=True)
        recorded = () if due.is_held else (Record(due.kind, Outcome.HELD, blocker.value),)
        return replace(state, due=held), (*withdrawn(state), *recorded)
    if due.stage is Stage.OFFERED:
        return state, ()
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
    if due is None or (due.kind not in BREAKS and away < Away.RESTART):
        return state, ()
    outcome = Outcome.RESTED_AWAY if due.kind in BREAKS else Outcome.MISSED
    effects = (*withdrawn(state), Record(due.kind, outcome))
    return replace(state, due=None, settled_at_ms=seen.at_ms, declined=0, has_asked=False), effects


def _move_on(state: Reminders, seen: Seen, rhythm: Rhythm) -> Step:
    due = state.due
    if due is None:
        now = [one for one in coming(state, seen, rhythm) if one.in_ms == 0]
        if not now:
            return state, ()
        state = replace(state, due=Break(now[0].kind, Stage.WAITING, seen.at_ms))
        return state, () if _is_away(state) else (LookForBlockers(),)
    since_ms = seen.at_ms - due.since_ms
    if not may_come(due.kind, seen, rhythm) or (due.stage is Stage.OFFERED and since_ms >= OFFER_MS):
        return settle(state, seen, Outcome.MISSED)
    if due.stage is Stage.SNOOZED and since_ms < snoozed_ms(due):
        return state, ()
    if due.stage is Stage.SNOOZED:
        state = replace(state, due=replace(due, stage=Stage.WAITING, since_ms=seen.at_ms))
    return state, () if _is_away(state) else (LookForBlockers(),)


def _is_away(state: Reminders) -> bool:
    """Whether nobody is there to see a notice: a break is rested away by then, and a session comes at the return."""
    return state.presence.away is not Away.HERE
