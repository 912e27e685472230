"""The program's start against a bare window, in turn: wall clock and CPU time."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from children import NS_PER_MS, Finished, run_child
from introduced import introduce
from table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench import Bench

GOAL = 1.3
LIMIT = 1.5


def measure(bench: Bench) -> Iterator[Row]:
    """Start both in turn; the first start of each only warms the machine's caches."""
    data_dir = str(bench.scratch / "startup")
    introduce(bench.scratch / "startup")
    floors: list[Finished] = []
    quick_floors: list[Finished] = []
    first: list[Finished] = []
    whole: list[Finished] = []
    for _ in range(1 + bench.either(21, 9)):
        floors.append(run_child("bare_window.py", environment=bench.screen.environment))
        quick_floors.append(run_child("bare_window.py", "quick", environment=bench.screen.environment))
        first.append(run_child("app_window.py", "first", data_dir, environment=bench.screen.environment))
        whole.append(run_child("app_window.py", "whole", data_dir, environment=bench.screen.environment))
    floor_wall, floor_cpu = [_wall_ms(one) for one in floors[1:]], [one.cpu_ms for one in floors[1:]]
    yield _row("wall clock", [_wall_ms(one) for one in first[1:]], floor_wall, goal=GOAL, limit=LIMIT)
    yield _row("CPU time", [one.cpu_ms for one in first[1:]], floor_cpu, goal=GOAL, limit=LIMIT)
    yield _row("wall clock until the figures are there too", [_wall_ms(one) for one in whole[1:]], floor_wall)
    quick_wall = [_wall_ms(one) for one in quick_floors[1:]]
    yield _row(
        "wall clock, the bare window too without PySide6's extras", [_wall_ms(one) for one in first[1:]], quick_wall
    )


def _wall_ms(start: Finished) -> float:
    painted_ns: int = start.report["painted_ns"]
    return (painted_ns - start.started_ns) / NS_PER_MS


def _row(
    what: str,
    programs: Sequence[float],
    floors: Sequence[float],
    *,
    goal: float | None = None,
    limit: float | None = None,
) -> Row:
    ratios = [program / floor for program, floor in zip(programs, floors, strict=True)]
    program_ms, floor_ms = statistics.median(programs), statistics.median(floors)
    note = f"{program_ms:.0f} ms against {floor_ms:.0f} ms"
    return Row(f"start, {what}", ratios, "x", goal=goal, limit=limit, note=note)
