"""The tray's program in a test: scheduler, history and requests are real; clock, machine and notices obey."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tests.controllers.reminder_fakes import FakeMachine
from tests.fakes import FakeClock, FakeNotices, FakeTicker
from thoracic_desktop.desktop import messages_between as ask
from thoracic_desktop.desktop.paths import Folders
from thoracic_desktop.desktop.settings_store import FILE_NAME, Settings, SettingsStore
from thoracic_desktop.history.repository import History
from thoracic_desktop.overriding import override
from thoracic_desktop.reminders.kinds import Blocker
from thoracic_desktop.reminders.rhythm import MINUTE_MS, SECOND_MS
from thoracic_desktop.tray.notice_pictures import NoticePictures
from thoracic_desktop.tray.run import build_parts
from thoracic_desktop.tray.tray_program import TrayProgram
from thoracic_desktop.tray.window_process import WindowProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.machine.service_process import ServiceProcess
    from thoracic_desktop.desktop.sleep_watch import SleepWatch
    from thoracic_desktop.history.records import BreakOutcome
    from thoracic_desktop.reminders.rhythm import Rhythm
    from thoracic_desktop.reminders.status import Status

MORNING = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))


class ZonedClock(FakeClock):
    """A clock whose offset from UTC is what the test says at each moment.

    Attributes:
        offset: gives the offset for a moment in UTC.
    """

    def __init__(self, now: dt.datetime) -> None:
        super().__init__(now)
        fixed = now.utcoffset() or dt.timedelta()
        self.offset: Callable[[dt.datetime], dt.timedelta] = lambda _utc: fixed

    @override
    def now(self) -> dt.datetime:
        utc = super().now().astimezone(dt.UTC)
        return utc.astimezone(dt.timezone(self.offset(utc)))


class RunningTray:
    """The program in the tray, and what a person at the machine does."""

    def __init__(
        self,
        folder: Path,
        settings: Settings,
        begins: dt.datetime = MORNING,
        sleep: SleepWatch | None = None,
        login_manager: ServiceProcess | None = None,
    ) -> None:
        """Start it.

        Args:
            folder: where everything of it lives.
            settings: what the person has settled.
            begins: the local moment.
            sleep: hears of sleep and locks.
            login_manager: whoever says so; without one nobody does.
        """
        self.folders = Folders.under(folder)
        self.settle(settings)
        self.trouble = ""
        self.clock, self.ticker, self.machine, self.board = (
            ZonedClock(begins),
            FakeTicker(),
            FakeMachine(),
            FakeNotices(),
        )
        self.started: list[tuple[str, ...]] = []
        self.drawn: list[str] = []
        window = WindowProcess(self.folders.data, folder, self.clock, self._start)
        self._login_manager = login_manager
        self._last_input_ms = self.clock.monotonic_ms()
        self.heard: list[str] = []
        self.parts = build_parts(
            self.folders,
            folder,
            clock=self.clock,
            ticker=self.ticker,
            machine=self.machine,
            board=self.board,
            sleep=sleep,
            window=window,
            pictures=NoticePictures(self.folders.cache, folder, self._draw),
        )
        self.program = TrayProgram(self.parts)
        if sleep is not None:
            for name in ("slept", "woke", "locked", "unlocked"):
                getattr(sleep, name).connect(lambda name=name: self.heard.append(name))
        self.program.start()

    @property
    def status(self) -> Status:
        reply = self.program.answer(ask.AskStatus())
        assert reply.status is not None
        return reply.status

    def outcomes(self) -> tuple[BreakOutcome, ...]:
        """Return what stands in the history's file."""
        if not (self.folders.data / "history.sqlite3").exists():
            return ()
        with closing(History.open(self.folders.data / "history.sqlite3", self.clock.now())) as history:
            return history.breaks.outcomes()

    def settle(self, settings: Settings) -> None:
        """Write settings, as the window does."""
        SettingsStore(self.folders.config / FILE_NAME).save(settings)

    def stop(self) -> None:
        """End the program."""
        self.program.stop()
        self.parts.desk.close()
        self.parts.sleep.close()

    # What the person does --------------------------------------------------------------------------------------------

    def work(self, minutes: float) -> None:
        """Type for some minutes, with short pauses."""
        self._pass(minutes, is_there=True)

    def leave(self, minutes: float) -> None:
        """Leave the machine alone."""
        self._pass(minutes, is_there=False)

    def sleep(self, seconds: float) -> None:
        """Suspend the machine; the login manager says so before and after, and a key wakes it."""
        self._say("sleep", "slept")
        self.clock.advance_ms(round(seconds * SECOND_MS))
        self._press_key()
        self._say("wake", "woke")
        self.ticker.fire_wake()

    def lock(self, minutes: float) -> None:
        """Lock the screen, go away, and come back."""
        self.machine.holds = [Blocker.LOCKED]
        self._say("lock", "locked")
        self.leave(minutes)
        self.machine.holds = []
        self._press_key()
        self._say("unlock", "unlocked")

    def set_clock(self, by: dt.timedelta) -> None:
        """Set the clock on the wall."""
        self.clock.set_now(self.clock.now() + by)
        self.ticker.fire_wake()

    def travel(self, hours: float) -> None:
        """Change the time zone."""
        there = (self.clock.now().utcoffset() or dt.timedelta()) + dt.timedelta(hours=hours)
        self.clock.offset = lambda _utc: there
        self.ticker.fire_wake()

    def change_clocks(self, minutes: float, hours: float) -> None:
        """Let summer time begin or end after some minutes."""
        before = self.clock.now().utcoffset() or dt.timedelta()
        after = before + dt.timedelta(hours=hours)
        at = self.clock.now() + dt.timedelta(minutes=minutes)
        self.clock.offset = lambda utc: before if utc < at else after

    def pause_for(self, minutes: int) -> None:
        """Pause reminders, as the verb does."""
        self.program.answer(ask.Pause(minutes=minutes))

    def snooze(self) -> None:
        """Put off what is due, by the button of the notice."""
        self.board.answer("snooze")

    def begin_session(self) -> None:
        """Begin a session, as the window tells it."""
        self.program.answer(ask.SessionBegan())

    def _pass(self, minutes: float, *, is_there: bool) -> None:
        left_ms = round(minutes * MINUTE_MS)
        while left_ms > 0:
            assert self.ticker.wake_ms is not None
            step_ms = min(left_ms, self.ticker.wake_ms)
            self.clock.advance_ms(step_ms)
            left_ms -= step_ms
            at_ms = self.clock.monotonic_ms()
            if is_there:
                self._press_key(at_ms // SECOND_MS % 20)
            self.machine.idle = at_ms - self._last_input_ms
            self.ticker.fire_wake()

    def _press_key(self, seconds_ago: int = 0) -> None:
        at_ms = self.clock.monotonic_ms()
        self._last_input_ms = max(self._last_input_ms, at_ms - seconds_ago * SECOND_MS)
        self.machine.idle = at_ms - self._last_input_ms

    def _say(self, command: str, word: str) -> None:
        if self._login_manager is None:
            return
        self.heard.clear()
        self._login_manager.tell(command)
        self.wait_until(lambda: word in self.heard)

    wait_until: Callable[[Callable[[], bool]], None]
    """Lets Qt run until something is so; set by the test."""

    def _draw(self, arguments: Sequence[str], _data_dir: Path | None) -> str:
        self.drawn.append(arguments[1])
        return ""

    def _start(self, arguments: Sequence[str], _data_dir: Path | None) -> str:
        self.started.append(tuple(arguments))
        return self.trouble


def settings_of(rhythm: Rhythm) -> Settings:
    """Return the settings from which such a rhythm comes; it works around the clock."""
    return replace(
        Settings(is_introduced=True),
        work_days=tuple(range(7)),
        work_from="00:00",
        work_to="00:00",
        break_after_minutes=rhythm.posture_after_ms // MINUTE_MS,
        move_after_minutes=rhythm.move_after_ms // MINUTE_MS,
        session_times=tuple(time.strftime("%H:%M") for time in rhythm.session_times),
    )
