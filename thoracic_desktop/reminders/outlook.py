"""What to say about where the reminders stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.reminders.due import coming, rest_reason
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.reminders.rhythm import SECOND_MS
from thoracic_desktop.reminders.state import Stage
from thoracic_desktop.reminders.status import Mood, Status
from thoracic_desktop.reminders.steps import snooze_minutes, snoozed_ms
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.reminders.rhythm import Rhythm
    from thoracic_desktop.reminders.state import Reminders, Seen


class Offered(Value, frozen=True):
    """What a break and the day's session consist of.

    Attributes:
        exercise: the key of the exercise of the next break; empty where there is none.
        wished: how many breaks a day are meant.
        session_minutes: how long the main session is.
    """

    exercise: str = ""
    wished: int = 0
    session_minutes: int = 0


def status_of(state: Reminders, seen: Seen, rhythm: Rhythm, offered: Offered, idle_source: str) -> Status:
    """Return how things stand.

    Args:
        state: where the reminders stand.
        seen: the last look.
        rhythm: what somebody has settled.
        offered: what a break and the session consist of.
        idle_source: the name of what says how long nobody has typed; empty where nothing does.
    """
    due = state.due
    rest = rest_reason(seen, rhythm)
    to_come = coming(state, seen, rhythm)
    kind, in_ms, of_ms = (to_come[0].kind, to_come[0].in_ms, to_come[0].of_ms) if to_come else (None, None, None)
    if due is not None:
        kind, in_ms, of_ms = due.kind, 0, None
        if due.stage is Stage.SNOOZED:
            of_ms = snoozed_ms(due)
            in_ms = max(0, due.since_ms + of_ms - seen.at_ms)
    is_off = seen.today.closed is not None or not rhythm.reminds
    mood = _mood(state, is_off=is_off, is_nothing_to_come=kind is None)
    is_to_come = mood in (Mood.WAITING, Mood.DUE, Mood.HELD)
    if mood is Mood.RUNNING:
        kind = state.running
    return Status(
        mood=mood,
        next_kind=kind if is_to_come or mood is Mood.RUNNING else None,
        next_in_s=round(in_ms / SECOND_MS) if is_to_come and in_ms is not None else None,
        interval_s=round(of_ms / SECOND_MS) if is_to_come and of_ms is not None else None,
        exercise=offered.exercise if kind in (Kind.POSTURE, None) else "",
        done_today=seen.today.counted,
        wished_today=offered.wished,
        snoozes=due.snoozes if due is not None else 0,
        snooze_minutes=snooze_minutes(due.snoozes if due is not None else 0),
        blocker=due.blocker if due is not None else None,
        rest=rest,
        paused_until=state.pause.ends(seen) if state.pause is not None else None,
        in_meeting=state.in_meeting,
        knows_idle=seen.idle_ms is not None,
        idle_source=idle_source,
        session_minutes=offered.session_minutes,
    )


def _mood(state: Reminders, *, is_off: bool, is_nothing_to_come: bool) -> Mood:
    if state.is_running:
        return Mood.RUNNING
    if state.pause is not None:
        return Mood.PAUSED
    if state.due is not None and state.due.stage is Stage.OFFERED:
        return Mood.DUE
    if state.due is not None and state.due.blocker is not None:
        return Mood.HELD
    if is_off:
        return Mood.OFF
    return Mood.RESTING if is_nothing_to_come else Mood.WAITING
