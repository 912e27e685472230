"""A machine and a desk for the reminders that say what a test tells them to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tests.reminders.desk import ALWAYS
from thoracic_desktop.controllers.break_desk import Desk
from thoracic_desktop.controllers.desk_trouble import DeskTrouble
from thoracic_desktop.controllers.reminders_controller import Machine
from thoracic_desktop.overriding import override
from thoracic_desktop.reminders.kinds import BREAKS, Kind, Outcome
from thoracic_desktop.reminders.outlook import Offered
from thoracic_desktop.reminders.state import Today

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from thoracic_desktop.reminders.kinds import Blocker
    from thoracic_desktop.reminders.rhythm import Rhythm


class FakeMachine(Machine):
    """A machine with a person at it.

    Attributes:
        idle: how long nobody has typed, in milliseconds; None where nobody can tell.
        holds: what would hold a break back.
        has_window: whether the window's process lives.
        asked: how often it was looked what holds a break back.
    """

    def __init__(self) -> None:
        """Begin with somebody who stopped typing a moment ago."""
        self.idle: int | None = 5000
        self.holds: Sequence[Blocker] = ()
        self.has_window = True
        self.asked = 0

    @property
    @override
    def idle_source(self) -> str:
        return "a test"

    @override
    def idle_ms(self) -> int | None:
        return self.idle

    @override
    def blockers(self) -> Sequence[Blocker]:
        self.asked += 1
        return self.holds

    @override
    def is_window_there(self) -> bool:
        return self.has_window


class FakeDesk(Desk):
    """A desk that keeps what is written in memory.

    Attributes:
        records: what was written, with its reason.
        reads: how often everything was read anew.
    """

    def __init__(self, rhythm: Rhythm = ALWAYS) -> None:
        """Begin with a day on which nothing has happened."""
        self.rhythm = rhythm
        self.today = Today()
        self.offered = Offered("chin_tuck", 4, 17)
        self.trouble: DeskTrouble | None = None
        self.records: list[tuple[Kind, Outcome, str]] = []
        self.reads = 0

    @override
    def read(self, now: dt.datetime) -> None:
        self.reads += 1

    @override
    def record(self, kind: Kind, outcome: Outcome, reason: str, now: dt.datetime) -> None:
        self.records.append((kind, outcome, reason))
        if kind is Kind.SESSION:
            self.today = replace(self.today, session_reminded_at=now)
        elif kind in BREAKS and outcome in (Outcome.SKIPPED, Outcome.MISSED):
            self.today = replace(self.today, settled=self.today.settled + 1)
