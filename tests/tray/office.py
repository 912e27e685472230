"""A whole desktop of a test's own, with the tray's program on it: screen, buses, panel, notices, login manager."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tests.fakes import MORNING
from tests.machine import login_manager
from tests.machine.buses import private_buses
from tests.machine.notification_service import NotificationService, notification_service
from tests.machine.screen import Screen, private_screen, tool
from tests.machine.service_process import ServiceProcess, service_process
from tests.machine.waiting import LIMIT_S, wait_until
from thoracic_desktop.desktop.settings_store import Settings
from thoracic_desktop.history.repository import History
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from thoracic_desktop.history.records import BreakOutcome

ROOT = Path(__file__).resolve().parents[2]
DRIVEN_TRAY = Path(__file__).with_name("driven_tray.py")
PROGRAM = (sys.executable, "-m", "thoracic_desktop")
BREAK_WINDOW = "^Break$"


class Desktop(Value, frozen=True):
    """What stands for the length of a module."""

    screen: Screen
    notices: NotificationService
    logind: ServiceProcess
    environment: Mapping[str, str]


@contextmanager
def desktop(folder: Path) -> Generator[Desktop]:
    """Set up a desktop."""
    with ExitStack() as stack:
        screen = stack.enter_context(private_screen(window_manager=True))
        buses = stack.enter_context(private_buses())
        environment = {
            **screen.environment,
            "DBUS_SESSION_BUS_ADDRESS": buses.session.address,
            "DBUS_SYSTEM_BUS_ADDRESS": buses.system.address,
            "XDG_SESSION_ID": login_manager.SESSION_ID,
            "XDG_RUNTIME_DIR": str(folder),
            "PYTHONPATH": str(ROOT),
        }
        folder.chmod(0o700)
        logind = stack.enter_context(service_process(login_manager.SCRIPT, environment=environment))
        notices = stack.enter_context(notification_service(environment))
        stack.enter_context(_panel(environment))
        yield Desktop(screen, notices, logind, environment)


@contextmanager
def _panel(environment: Mapping[str, str]) -> Generator[None]:
    command = [tool("trayer", "trayer"), "--edge", "bottom", "--align", "left", "--width", "10"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - fixed arguments
    try:
        yield
    finally:
        process.kill()
        process.wait(LIMIT_S)


class Office:
    """The program in the tray on a desktop, for the length of a test."""

    def __init__(self, there: Desktop, folder: Path, settings: Settings) -> None:
        self.there = there
        self.folder = folder
        (folder / "config").mkdir(parents=True)
        (folder / "config" / "settings.json").write_bytes(msgspec.json.encode(settings))
        self._process = subprocess.Popen(  # noqa: S603 - fixed arguments
            [sys.executable, str(DRIVEN_TRAY), str(folder)],
            env=there.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        wait_until(lambda: self._say("status", "--json").returncode == 0 and self.status() is not None, "the tray runs")

    def order(self, line: str) -> None:
        """Give an order; it is done when this returns."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "done\n"

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass for the reminders."""
        self.order(f"pass {minutes}")

    def status(self) -> dict[str, object] | None:
        """Return what the verb `status` prints; None where the tray does not run yet."""
        said: dict[str, object] = msgspec.json.decode(self._say("status", "--json").stdout)
        return said if said["running"] else None

    def verb(self, *words: str) -> str:
        """Say something to the running program, as somebody at a terminal would."""
        done = self._say(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def outcomes(self) -> list[BreakOutcome]:
        """Return what stands in the history."""
        file = self.folder / "history.sqlite3"
        if not file.exists():
            return []
        with closing(History.open(file, MORNING)) as history:
            return list(history.breaks.outcomes())

    def wait_for_outcomes(self, *outcomes: str) -> None:
        """Return when these stand in the history, and no others."""
        wait_until(
            lambda: [one.outcome.value for one in self.outcomes()] == list(outcomes),
            f"{outcomes} stand in the history",
        )

    def wait_for_mood(self, mood: str) -> None:
        """Return when things stand so."""
        wait_until(lambda: (self.status() or {}).get("mood") == mood, f"it is {mood}: {self.status()}")

    def end(self) -> None:
        """End the program with its verb, and see that it ends well."""
        self.verb("quit")
        assert self._process.wait(LIMIT_S) == 0
        self.close()

    def close(self) -> None:
        """Leave nothing behind."""
        self._process.kill()
        self._process.wait(LIMIT_S)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _say(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - fixed arguments
            [*PROGRAM, "--data-dir", str(self.folder), *words],
            env=self.there.environment,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )
