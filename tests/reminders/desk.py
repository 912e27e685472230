"""A desk without a person at it: time passes, keys are typed, calls come, and the reminders look on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.reminders import answers, scheduler
from thoracic_desktop.reminders.hours import Span
from thoracic_desktop.reminders.kinds import Blocker, Kind, Outcome
from thoracic_desktop.reminders.outlook import Offered, status_of
from thoracic_desktop.reminders.rhythm import MINUTE_MS, SECOND_MS, Rhythm
from thoracic_desktop.reminders.state import (
    AskAboutRhythm,
    Begin,
    LookForBlockers,
    Offer,
    Record,
    Seen,
    Stage,
    Today,
    Withdraw,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from thoracic_desktop.reminders.state import Effect, Reminders, Step
    from thoracic_desktop.reminders.status import Status

WINTER = dt.timedelta(hours=1)
MONDAY = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.timezone(WINTER))
OFFICE = Rhythm(work=(Span(dt.time(9), dt.time(17, 30), frozenset(range(5))),), move_after_ms=0)
NOTHING_YET = Today()
ALWAYS = Rhythm(work=(Span(dt.time(0), dt.time(0)),), move_after_ms=0)


class Desk:
    """A machine with one person, and the reminders that run on it.

    Attributes:
        at_ms: the steady clock.
        utc: the clock on the wall, in UTC.
        offset: what the machine takes for the local offset from UTC at a moment.
        last_input_ms: when a key was last pressed; None where the machine cannot tell.
        types: whether somebody types all the time.
        blockers: what holds breaks back now.
        today: what the history says; `settled` and `counted` follow what is recorded.
        offers: the notices that were shown, each with its local moment.
        records: what was written down.
        begun: what was begun.
        is_shown: whether a notice stands now.
        questions: how often another rhythm was asked about.
        looks: how often the machine was looked at.
        settled_at: when each break came to an end in whatever way, local.
        sat_through_ms: for each first notice of a break at the desk, how long somebody had really been there since the
            last rest; reckoned apart from the scheduler, to hold it against.
    """

    def __init__(self, rhythm: Rhythm = ALWAYS, now: dt.datetime = MONDAY, today: Today = NOTHING_YET) -> None:
        """Sit down at `now`; `today` is what the history says."""
        self.rhythm = rhythm
        self.at_ms = 50 * MINUTE_MS
        self.utc = now.astimezone(dt.UTC)
        self.offset: Callable[[dt.datetime], dt.timedelta] = lambda _utc: WINTER
        self.last_input_ms: int | None = self.at_ms
        self.types = False
        self.works = True
        self.blockers: Sequence[Blocker] = ()
        self.today = today
        self.offers: list[tuple[dt.datetime, Kind]] = []
        self.records: list[Record] = []
        self.begun: list[Kind] = []
        self.is_shown = False
        self.questions = 0
        self.looks = 0
        self.settled_at: list[dt.datetime] = []
        self.sat_through_ms: list[int] = []
        self._there_ms = self._gone_ms = 0
        self.day = self.local.date()
        self.state: Reminders = scheduler.begin(self.at_ms)
        self.look()

    # What is known ---------------------------------------------------------------------------------------------------

    @property
    def local(self) -> dt.datetime:
        """The clock on the wall, as `datetime.now().astimezone()` gives it: with a fixed offset."""
        return self.utc.astimezone(dt.timezone(self.offset(self.utc)))

    @property
    def seen(self) -> Seen:
        """What a look sees now."""
        idle_ms = None if self.last_input_ms is None else self.at_ms - self.last_input_ms
        return Seen(self.at_ms, self.local, idle_ms, self.today)

    @property
    def status(self) -> Status:
        """How things stand."""
        return status_of(self.state, self.seen, self.rhythm, Offered("chin_tuck", 4, 17), "a test")

    @property
    def worked_minutes(self) -> float:
        """The minutes of work that are counted now."""
        presence = self.state.presence
        return (presence.worked_ms + presence.counted_at(self.at_ms, self.rhythm.absence)) / MINUTE_MS

    @property
    def outcomes(self) -> list[Outcome]:
        """What was written down, without kinds and reasons."""
        return [record.outcome for record in self.records]

    # What happens ----------------------------------------------------------------------------------------------------

    def work(self, minutes: float) -> None:
        """Let somebody work with short pauses in typing: a key every twenty seconds."""
        self._pass(minutes, is_there=True)

    def leave(self, minutes: float) -> None:
        """Let nobody touch the machine, which stays awake."""
        self._pass(minutes, is_there=False)

    def sleep(self, seconds: float) -> None:
        """Suspend the machine; a key wakes it."""
        self._shift(seconds)
        self._reckon(round(seconds * SECOND_MS), is_there=False)
        self._press_key()
        self.look()

    def lock(self, minutes: float) -> None:
        """Lock the screen, go away, and come back."""
        self.blockers = [Blocker.LOCKED]
        self.leave(minutes)
        self.blockers = []
        self._press_key()
        self.look()

    def set_clock(self, by: dt.timedelta) -> None:
        """Set the clock on the wall; the steady clock does not notice."""
        self.utc += by
        self.look()

    def travel(self, hours: float) -> None:
        """Let the machine take the time zone of another place."""
        offset = self.offset(self.utc) + dt.timedelta(hours=hours)
        self.offset = lambda _utc: offset
        self.look()

    def change_clocks(self, minutes: float, hours: float) -> None:
        """Let summer time begin or end after some minutes."""
        before, after = self.offset(self.utc), self.offset(self.utc) + dt.timedelta(hours=hours)
        at = self.utc + dt.timedelta(minutes=minutes)
        self.offset = lambda utc: before if utc < at else after

    def pause_for(self, minutes: int) -> None:
        """Pause reminders for some minutes."""
        self.answer(answers.pause_for(self.state, self.seen, minutes))

    def begin_session(self) -> None:
        """Begin a session in the window."""
        self.answer(answers.began(self.state))

    def answer(self, step: Step) -> None:
        """Carry out what an answer leads to."""
        self.state, effects = step
        self._do(effects)

    def snooze(self) -> None:
        """Press Snooze."""
        self.answer(answers.snooze(self.state, self.seen))

    def skip(self) -> None:
        """Press Skip."""
        self.answer(answers.skip(self.state, self.seen))

    def make_the_break(self, outcome: Outcome = Outcome.DONE, kind: Kind | None = None) -> None:
        """Press Start, and come to the end of the break a minute later."""
        self.answer(answers.start(self.state, self.seen, kind))
        kind = self.begun[-1]
        self._pass(1, is_there=True)
        self._write(Record(kind, outcome))
        self.answer(answers.ended(self.state, self.seen, kind, outcome))

    def look(self) -> None:
        """Look at the machine."""
        self.looks += 1
        if self.local.date() != self.day:
            self.day = self.local.date()
            self.today = replace(self.today, counted=0, settled=0, sessions=0)
        self.answer(scheduler.look(self.state, self.seen, self.rhythm))

    def _pass(self, minutes: float, *, is_there: bool) -> None:
        left_ms = round(minutes * MINUTE_MS)
        while left_ms > 0:
            step_ms = min(left_ms, scheduler.next_look_ms(self.state, self.seen, self.rhythm))
            self._shift(step_ms / SECOND_MS)
            left_ms -= step_ms
            self._reckon(step_ms, is_there=is_there or self.last_input_ms is None)
            if is_there:
                self._press_key(0 if self.types else self.at_ms // SECOND_MS % 20)
            self.look()

    def _reckon(self, length_ms: int, *, is_there: bool) -> None:
        self._gone_ms = 0 if is_there else self._gone_ms + length_ms
        self._there_ms += length_ms if is_there else 0
        if self._gone_ms >= self.rhythm.absence.rest_ms:
            self._there_ms = 0

    def _press_key(self, seconds_ago: int = 0) -> None:
        self._gone_ms = 0
        if self.last_input_ms is not None:
            self.last_input_ms = max(self.last_input_ms, self.at_ms - seconds_ago * SECOND_MS)

    def _shift(self, seconds: float) -> None:
        self.at_ms += round(seconds * SECOND_MS)
        self.utc += dt.timedelta(seconds=seconds)

    def _do(self, effects: Sequence[Effect]) -> None:
        for effect in effects:
            match effect:
                case LookForBlockers():
                    self.answer(scheduler.blockers_seen(self.state, self.blockers, self.seen, self.rhythm))
                case Offer():
                    self._show(effect)
                case Withdraw():
                    assert self.is_shown, "only a notice that stands is taken back"
                    self.is_shown = False
                case Record():
                    self._write(effect)
                case Begin():
                    self.begun.append(effect.kind)
                case AskAboutRhythm():
                    self.questions += 1
        assert self.is_shown == (self.state.due is not None and self.state.due.stage is Stage.OFFERED)

    def _show(self, offer: Offer) -> None:
        assert not self.is_shown, "one notice at most"
        self.is_shown = True
        self.offers.append((self.local, offer.kind))
        if offer.kind is Kind.POSTURE and not offer.snoozes:
            self.sat_through_ms.append(self._there_ms)

    def _write(self, record: Record) -> None:
        self.records.append(record)
        today = self.today
        if record.kind is Kind.SESSION:
            today = replace(today, session_reminded_at=self.local)
        elif record.kind is Kind.HEAT:
            today = replace(today, heat_reminded_at=self.local)
        elif record.outcome in (Outcome.DONE, Outcome.PARTLY, Outcome.SKIPPED, Outcome.MISSED):
            today = replace(today, settled=today.settled + 1)
            self.settled_at.append(self.local)
            self._there_ms = 0
        if record.outcome in (Outcome.DONE, Outcome.PARTLY):
            today = replace(today, counted=today.counted + 1)
            if record.kind is Kind.SESSION:
                today = replace(today, sessions=today.sessions + 1, settled=today.settled + 1)
        self.today = today
