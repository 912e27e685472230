"""Feeds the pure scheduler with time and with what the machine says, and does what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from thoracic_desktop.reminders import answers, scheduler
from thoracic_desktop.reminders.kinds import BREAKS, Blocker, Kind, Outcome
from thoracic_desktop.reminders.outlook import status_of
from thoracic_desktop.reminders.state import (
    AskAboutRhythm,
    Begin,
    LookForBlockers,
    Offer,
    Pause,
    Record,
    Seen,
    Withdraw,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from thoracic_desktop.controllers.break_desk import Desk
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.ticker import TickSource
    from thoracic_desktop.reminders.state import Effect, Reminders, Step
    from thoracic_desktop.reminders.status import Status

PRESENT = frozenset(
    {Blocker.SCREEN_SHARED, Blocker.CAMERA, Blocker.MICROPHONE, Blocker.PRESENTATION, Blocker.FULL_SCREEN}
)
"""Who is in a call, or watches something, is there without typing."""


CONFIRMED_WITHIN_MS = 120_000
"""So long the window may take to begin what it was asked for: it may ask first how it is."""


class Machine(Protocol):
    """What the machine says of the person at it."""

    @property
    def idle_source(self) -> str:
        """The name of what says how long nobody has typed; empty where nothing does."""
        ...

    def idle_ms(self) -> int | None:
        """Return how long nobody has typed; None where nobody can tell."""
        ...

    def blockers(self) -> Sequence[Blocker]:
        """Return what would hold a break back now; this may take some time, and is asked seldom."""
        ...

    def is_window_there(self) -> bool:
        """Tell whether the window's process lives."""
        ...


class RemindersController(QObject):
    """Runs the reminders of one person, from `start` to `stop`.

    Signals:
        status_changed: there is a new Status.
        offered: a notice is to be shown; carries the Kind and how often it was put off.
        withdrawn: the notice is to be taken back.
        begin_requested: a break or a session is to begin; carries the Kind.
        rhythm_asked: another rhythm is to be asked about.
        pause_changed: the person's pause is another one; carries the Pause or None.
    """

    status_changed = Signal(object)
    offered = Signal(object, int)
    withdrawn = Signal()
    begin_requested = Signal(object)
    rhythm_asked = Signal()
    pause_changed = Signal(object)

    def __init__(self, clock: Clock, ticker: TickSource, desk: Desk, machine: Machine) -> None:
        """Prepare; nothing is looked at yet."""
        super().__init__()
        self._clock = clock
        self._ticker = ticker
        self._desk = desk
        self._machine = machine
        self._state: Reminders = scheduler.begin(clock.monotonic_ms())
        self._seen = Seen(clock.monotonic_ms(), clock.now(), None, desk.today)
        self._day: dt.date | None = None
        self._locked_at_ms: int | None = None
        self._is_gone = False
        self._reminded: Kind | None = None
        self._reads_again = False
        self.status: Status | None = None
        ticker.woke.connect(self.look)

    def start(self, pause: Pause | None) -> None:
        """Begin to look; `pause` is the one that held when the program last ran."""
        self._state = replace(self._state, pause=pause)
        self.look()

    def stop(self) -> None:
        """Look no more, and write what could not be written before."""
        self._ticker.cancel()
        if self._desk.trouble is not None:
            self._desk.read(self._clock.now())

    # Looks ---------------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Look at clock, machine and day, and go on from there."""
        now = self._clock.now()
        if now.date() != self._day or self._reads_again or self._desk.trouble is not None:
            self._read_the_day()
        if self._state.is_running and not self._machine.is_window_there():
            self.end_session(self._state.running or Kind.SESSION, Outcome.SKIPPED)
            return
        since_ms = self._state.unconfirmed_since_ms
        if since_ms is not None and self._clock.monotonic_ms() - since_ms >= CONFIRMED_WITHIN_MS:
            self.give_up_beginning()
            return
        self._see()
        self._go(scheduler.look(self._state, self._seen, self._desk.rhythm))

    def look_at_everything(self) -> None:
        """Look after the history or the settings have changed."""
        self._read_the_day()
        self.look()

    def set_locked(self, *, is_locked: bool) -> None:
        """Note that the screen was locked or unlocked: nobody works at a locked one, whoever moves the mouse."""
        self._locked_at_ms = self._clock.monotonic_ms() if is_locked else None
        self.look()

    # Answers -------------------------------------------------------------------------------------------------------

    def begin(self, kind: Kind | None = None) -> None:
        """Begin what is due, or what was asked for."""
        self._see()
        self._go(answers.start(self._state, self._seen, kind))

    def snooze(self) -> None:
        """Put off what is due."""
        self._see()
        self._go(answers.snooze(self._state, self._seen))

    def skip(self) -> None:
        """Leave out what is due."""
        self._see()
        self._go(answers.skip(self._state, self._seen))

    def stop_for_today(self) -> None:
        """Leave out everything until tomorrow."""
        self._see()
        self._go(answers.not_today(self._state, self._seen))

    def pause_for(self, minutes: int) -> None:
        """Pause for some minutes."""
        self._see()
        self._go(answers.pause_for(self._state, self._seen, minutes))

    def pause_until(self, until: dt.datetime | None) -> None:
        """Pause until a moment, or until told otherwise."""
        self._see()
        self._go(answers.pause_until(self._state, self._seen, until))

    def pause_until_tomorrow(self) -> None:
        """Pause until the early morning."""
        self.pause_until(answers.tomorrow(self._clock.now()))

    def resume(self) -> None:
        """End the pause."""
        self._see()
        self._go((answers.resume(self._state), ()))
        self.look()

    def set_meeting(self, is_on: bool) -> None:
        """Note that the person is in a meeting, or is no longer."""
        self._go((answers.meet(self._state, is_on=is_on), ()))
        self.look()

    def begin_session(self, kind: Kind = Kind.SESSION) -> None:
        """Note that a break or a session began in the window; a session is the one that was reminded of."""
        due = self._state.due
        if due is not None and self._reminded is None and due.kind is kind is Kind.SESSION:
            self._reminded = kind
        self._go(answers.began(self._state, kind))

    def end_session(self, kind: Kind, outcome: Outcome) -> None:
        """Note that it is over; the window wrote down what a break came to."""
        if self._reminded is kind and kind not in BREAKS:
            self._desk.record(kind, outcome, "", self._clock.now())
        self._reminded = None
        self._read_the_day()
        self._reads_again = True  # a window that ends at once may tell of it before the last row is on the disk
        self._see()
        self._go(answers.ended(self._state, self._seen, kind, outcome))

    def give_up_beginning(self) -> None:
        """Note that what the window was asked for did not begin: it may have said why not."""
        if self._reminded is Kind.SESSION:
            self._desk.record(Kind.SESSION, Outcome.SKIPPED, "not_begun", self._clock.now())
        self._reminded = None
        self._see()
        self._go((answers.not_begun(self._state, self._seen), ()))

    # What follows --------------------------------------------------------------------------------------------------

    def _read_the_day(self) -> None:
        now = self._clock.now()
        self._day = now.date()
        self._reads_again = False
        self._desk.read(now)

    def _see(self) -> None:
        at_ms = self._clock.monotonic_ms()
        self._seen = Seen(at_ms, self._clock.now(), self._idle_ms(at_ms), self._desk.today)

    def _idle_ms(self, at_ms: int) -> int | None:
        """Return how long nobody has been there: in a call people do not type, and at a locked screen nobody works.

        Whether somebody is in a call is asked once, when an absence begins to count; then every minute while they are.
        """
        idle_ms = self._machine.idle_ms()
        if self._locked_at_ms is not None:
            return max(idle_ms or 0, at_ms - self._locked_at_ms)
        if idle_ms is None or idle_ms <= self._desk.rhythm.absence.ignored_ms:
            self._is_gone = False
            return idle_ms
        if not self._is_gone:
            blockers = self._machine.blockers()
            self._is_gone = Blocker.LOCKED in blockers or not PRESENT.intersection(blockers)
        return idle_ms if self._is_gone else 0

    def _go(self, step: Step) -> None:
        """Take a step, do what it asks for, and settle when to look again."""
        pause = self._state.pause
        self._state, effects = step
        self._do(effects)
        if self._state.pause != pause:
            self.pause_changed.emit(self._state.pause)
        self._ticker.wake_in_ms(scheduler.next_look_ms(self._state, self._seen, self._desk.rhythm))
        status = status_of(self._state, self._seen, self._desk.rhythm, self._desk.offered, self._machine.idle_source)
        if status != self.status:
            self.status = status
            self.status_changed.emit(status)

    def _do(self, effects: Sequence[Effect]) -> None:
        for effect in effects:
            match effect:
                case LookForBlockers():
                    self._look_for_blockers()
                case Offer():
                    self.offered.emit(effect.kind, effect.snoozes)
                case Withdraw():
                    self.withdrawn.emit()
                case Record():
                    self._desk.record(effect.kind, effect.outcome, effect.reason, self._clock.now())
                    self._see()
                case Begin():
                    self._begin(effect.kind)
                case AskAboutRhythm():
                    self.rhythm_asked.emit()

    def _begin(self, kind: Kind) -> None:
        if self._reminded is None and kind is self._state.running:
            self._reminded = kind
        self.begin_requested.emit(kind)

    def _look_for_blockers(self) -> None:
        blockers = self._machine.blockers()
        self._state, effects = scheduler.blockers_seen(self._state, blockers, self._seen, self._desk.rhythm)
        self._do(effects)
