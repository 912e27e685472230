"""How the reminders stand, for the demonstration: Today and the sidebar in every mood."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.controllers.tray_link import TrayLink
from thoracic_desktop.desktop.door_address import NoDoor
from thoracic_desktop.overriding import override
from thoracic_desktop.reminders.kinds import Blocker, Kind
from thoracic_desktop.reminders.status import Mood, RestReason, Status

if TYPE_CHECKING:
    from stage.demonstration import Demonstration

    from thoracic_desktop.desktop.messages_between import Request

SMALLEST = (960, 660)
BREAK = Status(mood=Mood.WAITING, next_kind=Kind.POSTURE, exercise="chin_tuck", done_today=1, wished_today=5)
WAITING = replace(BREAK, next_in_s=24 * 60, interval_s=45 * 60)
DUE = replace(BREAK, mood=Mood.DUE, next_in_s=0)


class StageLink(TrayLink):
    """A line to a tray that says what it is told to say."""

    def __init__(self) -> None:
        """Begin with a break that is waited for."""
        super().__init__(NoDoor("nobody is there"))

    @override
    def start(self) -> None:
        self.say(WAITING)

    @override
    def stop(self) -> None:
        pass

    @override
    def ask(self, request: Request) -> bool:
        return True

    def say(self, status: Status | None) -> None:
        """Say how things stand."""
        self.status = status
        self.status_changed.emit(status)


def reminder_screens(shown: Demonstration) -> None:
    """Show Today in every mood of the reminders, and the sheet that pauses them."""
    paused_until = shown.clock.now() + dt.timedelta(hours=1)
    moods = {
        "due": DUE,
        "due-again": replace(DUE, snoozes=1, snooze_minutes=15),
        "running": Status(mood=Mood.RUNNING, exercise="chin_tuck"),
        "held": replace(DUE, mood=Mood.HELD, blocker=Blocker.CAMERA),
        "paused": Status(mood=Mood.PAUSED, exercise="chin_tuck", paused_until=paused_until),
        "outside-hours": Status(mood=Mood.RESTING, exercise="chin_tuck", rest=RestReason.OUTSIDE_HOURS),
        "move": Status(mood=Mood.WAITING, next_kind=Kind.MOVE, next_in_s=300, interval_s=5400),
        "not-running": None,
    }
    for name, status in moods.items():
        shown.link.say(status)
        shown.shoot(f"01-today-reminders-{name}")
    shown.link.say(DUE)
    shown.shoot("01-today-reminders-due-smallest-window", size=SMALLEST)
    shown.link.say(WAITING)
    shown.answer(shown.running.program.today_page, "Pause reminders")
    shown.shoot("01-today-reminders-pause")
    shown.dismiss_sheets()
