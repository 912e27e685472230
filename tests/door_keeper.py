"""Child: a process with a door, as the tray is one: door_keeper.py FOLDER tray|window.

Says `open`, or why it is not, and then each request that comes in.  A pause has everybody
who watches told, and `quit` ends it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.desktop.door import DoorServer
from thoracic_desktop.desktop.door_address import Door, door_address
from thoracic_desktop.desktop.messages_between import (
    AskStatus,
    Pause,
    Quit,
    Reply,
    TrayRequest,
    Watch,
    read_tray_request,
    refused,
)
from thoracic_desktop.desktop.ticker import after_ms
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.reminders.status import Mood, Status

WAITING = Status(mood=Mood.WAITING, next_kind=Kind.POSTURE, next_in_s=600, interval_s=2700, exercise="chin_tuck")
PAUSED = Status(mood=Mood.PAUSED)


class Keeper:
    """Whoever answers."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._status = WAITING
        self.door = DoorServer(read_tray_request, self.answer, application)

    def answer(self, request: TrayRequest) -> Reply:
        """Answer as the tray would, with little behind it."""
        say(request.__struct_config__.tag)
        match request:
            case AskStatus() | Watch():
                return Reply(status=self._status)
            case Pause():
                self._status = PAUSED
                self.door.send_to_watchers(self._status)
                return Reply(status=self._status)
            case Quit():
                after_ms(0, self._application.quit, self._application)
                return Reply()
            case _:
                return refused("There is no break to put off.")


def say(what: object) -> None:
    """Tell the test."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def main(folder: str, who: str) -> int:
    """Keep the door until somebody says quit."""
    application = QCoreApplication([])
    keeper = Keeper(application)
    trouble = keeper.door.open(door_address(Path(folder), Door(who)))
    say(trouble or "open")
    if trouble is not None:
        return 1
    code = application.exec()
    keeper.door.close()
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
