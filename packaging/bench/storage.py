"""A journalled step against the least that any durable write can cost: an appended block and fdatasync."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from children import run_child
from table import MeasurementError, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench import Bench

IN_MEMORY = ("tmpfs", "ramfs")


def measure(bench: Bench) -> Iterator[Row]:
    """Measure the writes of a session's steps, on the disk that the project is on."""
    rounds = bench.either(7, 3)
    steps = bench.either(1000, 500)
    median_ratios: list[float] = []
    late_ratios: list[float] = []
    floors: list[float] = []
    for number in range(rounds):
        folder = bench.scratch / f"storage-{number}"
        folder.mkdir()
        found = run_child("journal_steps.py", str(folder), str(steps), environment=bench.screen.environment).report
        if found["file_system"] in IN_MEMORY:
            raise MeasurementError(f"{folder} is in memory ({found['file_system']}); nothing there reaches a disk")
        if (found["journal_mode"], found["synchronous"]) != ("wal", 2):
            raise MeasurementError(f"the history does not write in WAL with synchronous=FULL: {found}")
        median_ratios.append(found["step_median_ms"] / found["raw_median_ms"])
        late_ratios.append(found["step_p99_ms"] / found["raw_p99_ms"])
        floors.append(found["raw_median_ms"])
    note = f"{steps} pairs a run; the raw append takes {statistics.median(floors):.3f} ms"
    yield Row("journalled step / append + fdatasync, median", median_ratios, "x", goal=2.2, limit=2.2, note=note)
    yield Row("journalled step / append + fdatasync, p99", late_ratios, "x", goal=3.0)
