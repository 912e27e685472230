"""One painted frame: the figure alone, the player in the real window, and nothing at all where nobody can see it."""

from __future__ import annotations

import statistics
from itertools import pairwise
from typing import TYPE_CHECKING

from children import run_child
from table import MeasurementError, Row, ninety_ninth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bench import Bench

FRAME_MS = 16.7
LATE_FRAME_MS = 25.0
CPU_GOAL = 30.0  # per cent of one core
FIGURE_GOAL = 1.3


def measure(bench: Bench) -> Iterator[Row]:
    """Paint the figure of every exercise, then let a session run in the window."""
    yield from _figure(bench)
    yield from _player(bench)


def _figure(bench: Bench) -> Iterator[Row]:
    frames = str(bench.either(60, 20))
    found = run_child("figure_paint.py", frames, environment=bench.screen.environment, timeout_s=120).report
    figure_ms: Mapping[str, Sequence[float]] = found["figure_ms"]
    floor_ms = statistics.median(found["floor_ms"])
    medians = {key: statistics.median(times) for key, times in figure_ms.items()}
    slowest = max(medians, key=lambda key: medians[key])
    every = [one for times in figure_ms.values() for one in times]
    note = (
        f"median over {len(medians)} exercises; {statistics.median(every):.1f} ms (p99 {ninety_ninth(every):.1f}) "
        f"against {floor_ms:.1f} ms; slowest {slowest}, {medians[slowest]:.1f} ms"
    )
    ratios = [median / floor_ms for median in medians.values()]
    yield Row("figure 480 x 480 / 40 turned limb pictures", ratios, "x", goal=FIGURE_GOAL, runs=len(every), note=note)


def _player(bench: Bench) -> Iterator[Row]:
    seconds = bench.either(20, 6)
    folder = str(bench.scratch / "painting")
    environment = bench.screen.environment
    found = run_child("painted_player.py", folder, str(seconds), environment=environment, timeout_s=120).report
    took_ms: Sequence[float] = found["took_ms"]
    if len(took_ms) < seconds:
        raise MeasurementError(f"the player was painted {len(took_ms)} times in {seconds} s while the figure moved")
    shown = len(took_ms) / found["length_s"]
    late = [gap for one, following in pairwise(found["moments_ms"]) if (gap := following - one) > LATE_FRAME_MS]
    runs = len(took_ms)
    half_ms = FRAME_MS / 2
    note = "" if bench.screen.is_real else "offscreen: nothing is handed to a screen"
    yield Row("player 1120 x 740, one frame", [statistics.median(took_ms)], "ms", goal=half_ms, runs=runs, note=note)
    yield Row("player, one frame, p99", [ninety_ninth(took_ms)], "ms", goal=FRAME_MS, limit=FRAME_MS, runs=runs)
    note = f"{shown:.1f} frames shown a second while the figure moves"
    yield Row("player, frames later than 25 ms", [100 * len(late) / len(took_ms)], "%", goal=1, note=note)
    cpu = 100 * found["cpu_s"] / found["length_s"]
    yield Row("player, CPU of one core at 60 frames/s", [cpu], "%", goal=CPU_GOAL)
    for state in ("hidden", "minimised", "paused"):
        yield Row(f"player {state}: widgets painted in 2 s", [found[state]], "", goal=0, limit=0)
