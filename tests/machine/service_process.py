"""Runs a pretended service of the machine as a process of its own, and tells it what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

LIMIT_S = 10


class ServiceProcess:
    """A running service, which obeys one line at a time."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Wait until it says that it is ready."""
        self._process = process
        self._expect("ready")

    def tell(self, command: str) -> None:
        """Have it do something; it is done when this returns."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{command}\n")
        self._process.stdin.flush()
        self._expect(f"done {command}")

    def kill(self) -> None:
        """End it, as a crash would."""
        self._process.kill()
        self._process.wait(LIMIT_S)

    def _expect(self, line: str) -> None:
        assert self._process.stdout is not None
        heard = self._process.stdout.readline().strip()
        assert heard == line, f"the service said {heard!r} and not {line!r}"


@contextmanager
def service_process(script: Path, *arguments: str, environment: Mapping[str, str]) -> Generator[ServiceProcess]:
    """Run a script that prints `ready`, then takes commands on its standard input and answers `done COMMAND`.

    Args:
        script: its file.
        arguments: what it is called with.
        environment: what it has besides the environment of this process.
    """
    with subprocess.Popen(  # noqa: S603 - fixed arguments
        [sys.executable, str(script), *arguments],
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield ServiceProcess(process)
        finally:
            process.kill()
