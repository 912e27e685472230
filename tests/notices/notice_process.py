"""The process that shows one notice, started by a test in the place of the program; and a service to talk to."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from tests.machine.waiting import LIMIT_S
from thoracic_desktop.desktop.notice_messages import Notice, Order, Said
from thoracic_desktop.desktop.notices import CHILD

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
NOTICE = Notice(
    title="A minute for your neck?",
    text="Chin tucks. You can stay in your chair.",
    buttons=(("start", "Start"), ("snooze", "Snooze 10 min"), ("skip", "Skip")),
    default="start",
    theme="light",
)


class Talking:
    """A process that says lines."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - fixed arguments
            command,
            env={**environment, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
        )
        self._rest = b""

    def line(self) -> bytes:
        """Wait for the next line and return it, empty at the end."""
        assert self.process.stdout is not None
        while b"\n" not in self._rest:
            ready, _, _ = select.select([self.process.stdout], [], [], LIMIT_S)
            assert ready, "it says nothing"
            chunk = os.read(self.process.stdout.fileno(), 65_536)
            if not chunk:
                return b""
            self._rest += chunk
        line, _, self._rest = self._rest.partition(b"\n")
        return line

    def stop(self) -> None:
        """End it, and close what leads there."""
        self.process.kill()
        self.process.wait(LIMIT_S)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()


class NoticeProcess(Talking):
    """The child itself, with the notice given to it."""

    def __init__(self, environment: Mapping[str, str], notice: Notice, command: Sequence[str]) -> None:
        super().__init__(command, environment)
        self._tell(msgspec.json.encode(notice) + b"\n")

    def said(self) -> Said:
        """Wait for what it says next."""
        line = self.line()
        assert line, f"it has ended: {self.errors()}"
        return msgspec.json.decode(line, type=Said)

    def answer(self) -> str:
        """Wait for the answer, and for the end that has to come with it."""
        answer = self.said().answer
        assert self.end() == 0
        return answer

    def withdraw(self) -> None:
        """Tell it to take the notice away."""
        self._tell(msgspec.json.encode(Order()) + b"\n")

    def hang_up(self) -> None:
        """Close its input, as the end of the program would."""
        assert self.process.stdin is not None
        self.process.stdin.close()

    def end(self) -> int:
        """Wait for its end and return the exit code; nothing more may have been said."""
        assert self.line() == b""
        return self.process.wait(LIMIT_S)

    def errors(self) -> str:
        """Return what it has complained about, once it has ended."""
        assert self.process.stderr is not None
        return self.process.stderr.read().decode()

    def _tell(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line)


@contextmanager
def notice_process(
    environment: Mapping[str, str], notice: Notice = NOTICE, command: Sequence[str] = CHILD
) -> Generator[NoticeProcess]:
    """Show a notice, and leave nothing of it behind."""
    process = NoticeProcess(environment, notice, command)
    try:
        yield process
    finally:
        process.stop()


class FakeService(Talking):
    """A service that lacks something; it is there when this returns."""

    def __init__(self, environment: Mapping[str, str], manner: str, *abilities: str) -> None:
        super().__init__([sys.executable, "-m", "tests.notices.fake_service", manner, *abilities], environment)
        assert self.line() == b"ready", self.process.stderr.read() if self.process.stderr else ""

    def asked(self) -> dict[str, Any]:
        """Wait for the next call that shows or closes a notice."""
        called: dict[str, Any] = json.loads(self.line())
        return called


@contextmanager
def fake_service(environment: Mapping[str, str], manner: str, *abilities: str) -> Generator[FakeService]:
    """Run a service that lacks something, and leave nothing of it behind."""
    service = FakeService(environment, manner, *abilities)
    try:
        yield service
    finally:
        service.stop()
