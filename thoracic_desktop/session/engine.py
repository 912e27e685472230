"""The session as a state machine: one frozen value, one function, one table.

All transition logic stands in this file, and it knows nothing of its caller: no clock, no Qt, no storage.  Nothing
is ever counted down.  Time that has gone by is spent on the segments in order, so one late tick may cross several
of them, and ten ticks or one give the same session.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from thoracic_desktop.session import events as ev
from thoracic_desktop.session.easing import ease
from thoracic_desktop.session.segments import CueKind, Segment, SegmentKind, entries_in_order, swapped_in
from thoracic_desktop.session.state import Session, State

GAP_MS = 5000  # a longer silence of the clock means sleep or a freeze: nobody exercised through it
REENTRY_MS = 3000
_SECOND_MS = 1000


class IllegalEventError(Exception):
    """An event came in a state that does not allow it; nothing was changed."""

    def __init__(self, state: State, event: ev.Event) -> None:
        """Name the state and the event."""
        super().__init__(f"{type(event).__name__} is not possible while the session is {state}")


Outcome = tuple[Session, tuple[ev.Effect, ...]]


def apply(session: Session, event: ev.Event, at_ms: int) -> Outcome:
    """Let an event happen at a moment, and return the session after it with the effects in order.

    Time up to `at_ms` is spent first.  Where that ends the session or pauses it, an event that is no longer
    possible is dropped: it came too late, which is nobody's fault.

    Raises:
        IllegalEventError: the state does not allow the event; nothing is changed.
        ValueError: `at_ms` lies before the last moment.
    """
    if type(event) not in TRANSITIONS[session.state]:
        raise IllegalEventError(session.state, event)
    if session.state is State.READY:
        session = replace(session, at_ms=at_ms)
    if at_ms < session.at_ms:
        message = f"Time went backwards from {session.at_ms} to {at_ms}"
        raise ValueError(message)
    session, effects = _spend(session, at_ms)
    transition = TRANSITIONS[session.state].get(type(event))
    if transition is None:
        return session, effects
    session, more = transition(session, event)
    return session, (*effects, *more)


def next_deadline_ms(session: Session) -> int | None:
    """Return how many milliseconds after `at_ms` the next cue or boundary is due; None while time stands still."""
    if session.state is State.REENTRY:
        return _SECOND_MS - session.reentry_ms % _SECOND_MS
    if session.state is not State.RUNNING:
        return None
    segment = session.segment
    upcoming = [cue.offset_ms for cue in segment.cues[session.cues_fired :]]
    return min([*upcoming, segment.duration_ms]) - session.elapsed_ms


# Spending time -----------------------------------------------------------------------------------------------------


def _spend(session: Session, at_ms: int) -> Outcome:
    gone_by = at_ms - session.at_ms
    if session.state not in {State.RUNNING, State.REENTRY}:
        return replace(session, at_ms=at_ms), ()
    if gone_by > GAP_MS:
        paused = ev.Paused(ev.PauseReason.GAP, session.at_ms)
        return replace(session, state=State.PAUSED, at_ms=at_ms), (paused,)
    effects: list[ev.Effect] = []
    if session.state is State.REENTRY:
        session = _count_back_in(session, min(gone_by, REENTRY_MS - session.reentry_ms), effects)
    while session.state is State.RUNNING and session.at_ms < at_ms:
        session = _run(session, at_ms - session.at_ms, effects)
    return replace(session, at_ms=at_ms), tuple(effects)


def _count_back_in(session: Session, step_ms: int, effects: list[ev.Effect]) -> Session:
    before = session.reentry_ms
    session = replace(session, reentry_ms=before + step_ms, at_ms=session.at_ms + step_ms)
    begun_ms = session.at_ms - session.reentry_ms
    seconds = range(before // _SECOND_MS + 1, min(session.reentry_ms, REENTRY_MS - 1) // _SECOND_MS + 1)
    effects.extend(ev.CueReached(CueKind.COUNT, begun_ms + second * _SECOND_MS) for second in seconds)
    if session.reentry_ms < REENTRY_MS:
        return session
    effects.append(ev.Resumed(session.at_ms))
    return _fire_cues(replace(session, state=State.RUNNING), effects)


def _run(session: Session, gone_by: int, effects: list[ev.Effect]) -> Session:
    """Spend time on the current segment, and step into the next one where it is over."""
    segment = session.segment
    step = min(gone_by, segment.duration_ms - session.elapsed_ms)
    session = replace(
        session,
        elapsed_ms=session.elapsed_ms + step,
        active_ms=session.active_ms + step,
        at_ms=session.at_ms + step,
    )
    session = _fire_cues(session, effects)
    if session.elapsed_ms < segment.duration_ms:
        return session
    rep = segment.rep if segment.completes_rep else None
    effects.append(ev.SegmentCompleted(session.index, rep, session.at_ms))
    if rep is not None:
        session = replace(session, done=session.done | {rep})
    if session.index == len(session.segments) - 1:
        return _over(session, State.FINISHED, ev.EndReason.FINISHED, effects)
    return _enter(session, session.index + 1, effects)


def _fire_cues(session: Session, effects: list[ev.Effect]) -> Session:
    begun_ms = session.at_ms - session.elapsed_ms
    fired = session.cues_fired
    for cue in session.segment.cues[fired:]:
        if cue.offset_ms > session.elapsed_ms:
            break
        effects.append(ev.CueReached(cue.kind, begun_ms + cue.offset_ms))
        fired += 1
    return replace(session, cues_fired=fired)


def _enter(session: Session, index: int, effects: list[ev.Effect]) -> Session:
    session = replace(session, index=index, elapsed_ms=0, cues_fired=0)
    effects.append(ev.SegmentStarted(index, session.at_ms))
    return _fire_cues(session, effects) if session.state is State.RUNNING else session


def _over(session: Session, state: State, reason: ev.EndReason, effects: list[ev.Effect]) -> Session:
    effects.append(ev.Ended(reason, session.at_ms))
    return replace(session, state=state, end_reason=reason)


# Transitions: each takes the session with its time already spent -----------------------------------------------------


def _start(session: Session, _event: ev.Event) -> Outcome:
    effects: list[ev.Effect] = []
    return _enter(replace(session, state=State.RUNNING), 0, effects), tuple(effects)


def _tick(session: Session, _event: ev.Event) -> Outcome:
    return session, ()


def _pause(session: Session, _event: ev.Event) -> Outcome:
    return replace(session, state=State.PAUSED), (ev.Paused(ev.PauseReason.USER, session.at_ms),)


def _resume(session: Session, _event: ev.Event) -> Outcome:
    session = replace(session, state=State.REENTRY, reentry_ms=0)
    return session, (ev.CueReached(CueKind.COUNT, session.at_ms),)


def _extend(session: Session, event: ev.Event) -> Outcome:
    extra_ms = event.extra_ms if isinstance(event, ev.Extend) else 0
    longer = session.segment.longer(extra_ms)
    segments = (*session.segments[: session.index], longer, *session.segments[session.index + 1 :])
    fired = session.cues_fired - sum(cue.offset_ms > session.elapsed_ms for cue in longer.cues[: session.cues_fired])
    session = replace(session, segments=segments, cues_fired=fired)
    return session, (ev.Extended(session.index, session.at_ms),)


def _skip(session: Session, event: ev.Event) -> Outcome:
    segment = session.segment
    is_whole = isinstance(event, ev.Skip) and event.whole
    if segment.kind in {SegmentKind.SETUP, SegmentKind.REST} and not is_whole:
        return _jump(session, session.index + 1)
    ahead = enumerate(session.segments[session.index :], start=session.index)
    following = next((index for index, other in ahead if other.entry != segment.entry), None)
    if following is not None:
        return _jump(session, following)
    effects: list[ev.Effect] = []
    return _over(session, State.FINISHED, ev.EndReason.FINISHED, effects), tuple(effects)


def _back(session: Session, _event: ev.Event) -> Outcome:
    first = _first_of(session.segments, session.segment.entry)
    if session.index > first + 1:
        return _jump(session, first + 1)
    return _jump(session, _first_of(session.segments, session.segments[first - 1].entry) + 1 if first > 0 else 0)


def _ease(session: Session, _event: ev.Event) -> Outcome:
    easier = ease(session.segments, session.index)
    eased = session.eased | {session.segment.entry}
    return replace(session, segments=easier, eased=eased), (ev.Eased(session.index, session.at_ms),)


def _swap(session: Session, event: ev.Event) -> Outcome:
    assert isinstance(event, ev.Swap)  # noqa: S101 - the table leads here with nothing else
    left, entry = session.segment.entry, len(entries_in_order(session.segments))
    others = tuple(segment.as_entry(entry) for segment in event.segments)
    session = replace(session, segments=swapped_in(session.segments, left, others))
    index = _first_of(session.segments, entry)
    effects: list[ev.Effect] = [ev.Swapped(left, index, event.planned, others, session.at_ms)]
    return _enter(session, index, effects), tuple(effects)


def _end(session: Session, event: ev.Event) -> Outcome:
    reason = event.reason if isinstance(event, ev.End) else ev.EndReason.ENDED_BY_USER
    effects: list[ev.Effect] = []
    return _over(session, State.ENDED, reason, effects), tuple(effects)


def _jump(session: Session, index: int) -> Outcome:
    effects: list[ev.Effect] = [ev.Jumped(session.index, index, session.at_ms)]
    return _enter(session, index, effects), tuple(effects)


def _first_of(segments: tuple[Segment, ...], entry: int) -> int:
    return next(i for i, segment in enumerate(segments) if segment.entry == entry)


Transition = Callable[[Session, ev.Event], Outcome]

_WHILE_UNDER_WAY: dict[type[ev.Event], Transition] = {
    ev.Tick: _tick,
    ev.Extend: _extend,
    ev.Back: _back,
    ev.Skip: _skip,
    ev.Ease: _ease,
    ev.Swap: _swap,
    ev.End: _end,
}

TRANSITIONS: dict[State, dict[type[ev.Event], Transition]] = {
    State.READY: {ev.Start: _start, ev.End: _end},
    State.RUNNING: {**_WHILE_UNDER_WAY, ev.Pause: _pause},
    State.PAUSED: {**_WHILE_UNDER_WAY, ev.Resume: _resume},
    State.REENTRY: {**_WHILE_UNDER_WAY, ev.Pause: _pause},
    State.FINISHED: {},
    State.ENDED: {},
}
