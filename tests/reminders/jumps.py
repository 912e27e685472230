"""Time that jumps, as a table: what happens, and what must have become of the reminders.

The same rows are played by the pure scheduler (`test_jumps.py`) and by the running program with a faked login manager
(`tests/tray/test_jumps_in_the_running_program.py`).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from msgspec.structs import replace

from tests.reminders.desk import ALWAYS, MONDAY
from thoracic_desktop.reminders.kinds import Outcome
from thoracic_desktop.reminders.rhythm import Rhythm
from thoracic_desktop.reminders.status import Mood

NIGHT = 9 * 3600
AFTERNOON = MONDAY.replace(hour=16)
EVENING = replace(ALWAYS, posture_after_ms=0, session_times=(dt.time(17),))


class Machine(Protocol):
    """What both players can do."""

    def work(self, minutes: float) -> None:
        """Let somebody type for some minutes."""
        ...

    def leave(self, minutes: float) -> None:
        """Let nobody touch the machine."""
        ...

    def sleep(self, seconds: float) -> None:
        """Suspend the machine."""
        ...

    def lock(self, minutes: float) -> None:
        """Lock the screen for some minutes."""
        ...

    def set_clock(self, by: dt.timedelta) -> None:
        """Set the clock on the wall."""
        ...

    def travel(self, hours: float) -> None:
        """Change the time zone."""
        ...

    def change_clocks(self, minutes: float, hours: float) -> None:
        """Let summer time begin or end."""
        ...

    def pause_for(self, minutes: int) -> None:
        """Pause reminders."""
        ...

    def snooze(self) -> None:
        """Put off what is due."""
        ...

    def begin_session(self) -> None:
        """Begin a session in the window."""
        ...


@dataclass(frozen=True)
class Jump:
    """One row.

    Attributes:
        name: what happens, in a few words.
        steps: what is done with the machine, as the names of methods and what they are given.
        offers: how many notices were shown in all.
        outcomes: what was written down.
        mood: how things stand at the end.
        worked: the minutes of work counted at the end; None where that says nothing.
        rhythm: what is settled.
        begins: the local moment at the start.
    """

    name: str
    steps: tuple[tuple[str, tuple[object, ...]], ...]
    offers: int
    outcomes: tuple[Outcome, ...] = ()
    mood: Mood = Mood.WAITING
    worked: float | None = None
    rhythm: Rhythm = ALWAYS
    begins: dt.datetime = MONDAY


def play(jump: Jump, machine: Machine) -> None:
    """Do with a machine what a row says."""
    for name, given in jump.steps:
        getattr(machine, name)(*given)


def _steps(*steps: tuple[object, ...]) -> tuple[tuple[str, tuple[object, ...]], ...]:
    return tuple((str(name), given) for name, *rest in steps for given in (tuple(rest),))


HOUR = dt.timedelta(hours=1)
YEAR = dt.timedelta(days=365)
JUMPS = (
    Jump("a sleep of 10 seconds is nothing", _steps(("work", 40), ("sleep", 10)), offers=0, worked=40),
    Jump(
        "after a sleep of 10 seconds the break comes at its time",
        _steps(("work", 40), ("sleep", 10), ("work", 6)),
        offers=1,
        mood=Mood.DUE,
    ),
    Jump("a sleep of 10 minutes was a rest", _steps(("work", 40), ("sleep", 600)), offers=0, worked=0),
    Jump(
        "no break comes right after waking from 10 minutes",
        _steps(("work", 40), ("sleep", 600), ("work", 40)),
        offers=0,
        worked=40,
    ),
    Jump("a sleep of 3 minutes only stops the count", _steps(("work", 40), ("sleep", 180)), offers=0, worked=40),
    Jump("a night begins everything anew", _steps(("work", 40), ("sleep", NIGHT)), offers=0, worked=0),
    Jump(
        "after a night the first break comes after its usual work",
        _steps(("work", 40), ("sleep", NIGHT), ("work", 46)),
        offers=1,
        mood=Mood.DUE,
    ),
    Jump(
        "a notice is gone after a sleep of 10 minutes, and was rested away",
        _steps(("work", 46), ("sleep", 600)),
        offers=1,
        outcomes=(Outcome.RESTED_AWAY,),
        worked=0,
    ),
    Jump("a notice stands after a sleep of 10 seconds", _steps(("work", 45.5), ("sleep", 10)), 1, mood=Mood.DUE),
    Jump(
        "a snoozed break is rested away over night",
        _steps(("work", 46), ("snooze",), ("sleep", NIGHT), ("work", 30)),
        offers=1,
        outcomes=(Outcome.SNOOZED, Outcome.RESTED_AWAY),
        worked=30,
    ),
    Jump(
        "two short sleeps running are no rest",
        _steps(("work", 40), ("sleep", 120), ("work", 1), ("sleep", 120)),
        offers=0,
        worked=41,
    ),
    Jump("a locked screen of 3 minutes stops the count", _steps(("work", 40), ("lock", 3)), offers=0, worked=40),
    Jump("a locked screen of 20 minutes was a rest", _steps(("work", 40), ("lock", 20)), offers=0, worked=0),
    Jump("a locked screen of an hour begins anew", _steps(("work", 40), ("lock", 60), ("work", 40)), 0, worked=40),
    Jump(
        "where the clocks go forward, 45 minutes stay 45",
        _steps(("change_clocks", 20, 1), ("work", 44), ("work", 2)),
        offers=1,
        mood=Mood.DUE,
        begins=MONDAY.replace(hour=1, minute=30),
    ),
    Jump(
        "where the clocks go back, 45 minutes stay 45",
        _steps(("change_clocks", 20, -1), ("work", 44)),
        offers=0,
        worked=44,
        begins=MONDAY.replace(hour=2, minute=30),
    ),
    Jump(
        "a session at an hour that comes twice is reminded of once",
        _steps(("change_clocks", 59, -1), ("work", 150)),
        offers=1,
        outcomes=(Outcome.MISSED,),
        mood=Mood.RESTING,
        rhythm=replace(ALWAYS, posture_after_ms=0, session_times=(dt.time(2, 30),)),
        begins=MONDAY.replace(hour=2, minute=0),
    ),
    Jump("a flight to the west changes no count", _steps(("work", 40), ("travel", -6)), offers=0, worked=40),
    Jump(
        "after a flight to the east the break comes at its time",
        _steps(("work", 40), ("travel", 8), ("work", 6)),
        offers=1,
        mood=Mood.DUE,
    ),
    Jump(
        "a pause of 30 minutes is as long after a flight",
        _steps(("pause_for", 30), ("travel", -6), ("work", 31)),
        offers=0,
        worked=31,
    ),
    Jump("a clock set back an hour changes no count", _steps(("work", 40), ("set_clock", -HOUR)), 0, worked=40),
    Jump(
        "a clock set back an hour delays no break",
        _steps(("work", 40), ("set_clock", -HOUR), ("work", 6)),
        offers=1,
        mood=Mood.DUE,
    ),
    Jump(
        "a pause of 30 minutes ends though the clock was set back",
        _steps(("pause_for", 30), ("set_clock", -HOUR), ("work", 31)),
        offers=0,
        worked=31,
    ),
    Jump(
        "a pause of 30 minutes lasts though the clock was set forward",
        _steps(("pause_for", 30), ("set_clock", HOUR), ("work", 10)),
        offers=0,
        mood=Mood.PAUSED,
    ),
    Jump("a clock set forward a year changes no count", _steps(("work", 40), ("set_clock", YEAR)), 0, worked=40),
    Jump(
        "a clock set forward a year brings one break and no heap of them",
        _steps(("work", 40), ("set_clock", YEAR), ("work", 6), ("leave", 4)),
        offers=1,
        outcomes=(),
        mood=Mood.DUE,
    ),
    Jump(
        "a session whose time was slept through is reminded of on waking",
        _steps(("work", 50), ("sleep", 40 * 60), ("work", 1)),
        offers=1,
        mood=Mood.DUE,
        rhythm=EVENING,
        begins=AFTERNOON,
    ),
    Jump(
        "a session whose time is hours ago is not",
        _steps(("work", 50), ("sleep", 3 * 3600), ("work", 1)),
        offers=0,
        rhythm=EVENING,
        begins=AFTERNOON,
        mood=Mood.RESTING,
    ),
    Jump(
        "a session that was reminded of is not again after the clock was set back",
        _steps(("work", 61), ("leave", 6), ("set_clock", -HOUR), ("work", 70)),
        offers=1,
        outcomes=(Outcome.MISSED,),
        rhythm=EVENING,
        begins=AFTERNOON,
        mood=Mood.RESTING,
    ),
    Jump(
        "a sleep in the middle of a session brings nothing",
        _steps(("work", 40), ("begin_session",), ("sleep", 600), ("work", 60)),
        offers=0,
        mood=Mood.RUNNING,
    ),
)
