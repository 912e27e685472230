"""Child processes: each measures in a process of its own, and says what it found in one line of JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from table import MeasurementError

HERE = Path(__file__).resolve().parent
LAST_WORDS = 800
NS_PER_MS = 1_000_000
MS_PER_S = 1000.0


@dataclass(frozen=True, slots=True)
class Finished:
    """A child that came to its end.

    Attributes:
        report: what it printed.
        started_ns: the monotonic clock just before it was started.
        cpu_ms: CPU time of all its threads, from its first instruction to its end.
    """

    report: Mapping[str, Any]
    started_ns: int
    cpu_ms: float


class Child:
    """A script of this folder, running in its own process."""

    def __init__(self, script: str, arguments: Sequence[str], environment: Mapping[str, str], timeout_s: float) -> None:
        """Start it; it is killed after `timeout_s` seconds."""
        self._name = " ".join((script, *arguments))
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `finish`
        command = [sys.executable, str(HERE / script), *arguments]
        self._started_ns = time.monotonic_ns()
        self._process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=self._errors)
        self._guard = threading.Timer(timeout_s, self._process.kill)
        self._guard.start()

    def finish(self) -> Finished:
        """Wait for its end.

        Raises:
            MeasurementError: it failed, took too long, or printed no report.
        """
        stdout = self._process.stdout
        assert stdout is not None  # noqa: S101 - asked for above
        with stdout, self._errors:
            printed = stdout.read()
            _, status, usage = os.wait4(self._process.pid, 0)
            self._guard.cancel()
            self._process.returncode = code = os.waitstatus_to_exitcode(status)
            self._errors.seek(0)
            said = self._errors.read().decode(errors="replace")[-LAST_WORDS:]
        if code != 0:
            raise MeasurementError(f"{self._name} ended with {code}: {said or 'it said nothing'}")
        try:
            report = json.loads(printed)
        except ValueError as error:
            raise MeasurementError(f"{self._name} printed no report but {printed[-LAST_WORDS:]!r}: {said}") from error
        return Finished(report, self._started_ns, (usage.ru_utime + usage.ru_stime) * MS_PER_S)


def run_child(script: str, *arguments: str, environment: Mapping[str, str], timeout_s: float = 60) -> Finished:
    """Run a script of this folder to its end.

    Raises:
        MeasurementError: it failed, took too long, or printed no report.
    """
    return Child(script, arguments, environment, timeout_s).finish()
