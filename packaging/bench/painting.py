"""One painted frame of the player in the real window, and nothing at all where nobody can see it."""

from __future__ import annotations

import statistics
from itertools import pairwise
from typing import TYPE_CHECKING

from children import run_child
from table import MeasurementError, Row, ninety_ninth

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench import Bench

FRAME_MS = 16.7
LATE_FRAME_MS = 25.0
CPU_GOAL = 30.0  # per cent of one core


def measure(bench: Bench) -> Iterator[Row]:
    """Let a session run in the window."""
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
