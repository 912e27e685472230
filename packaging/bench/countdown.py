"""The countdown of a real session against the machine's clock, beside a precise timer in the same event loop."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from children import Child
from short_session import short_session
from table import MeasurementError, Row

from thoracic_desktop.session.compile import compile_session, duration_ms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench import Bench
    from children import Finished

MAY_EXCEED_MS = 5.0
SPARE_S = 30
FULL = (1, 3)  # rounds of the warm-up, and shoulder-blade squeezes: a minute
QUICK = (0, 1)


@dataclass(frozen=True, slots=True)
class Condition:
    """What a session has to endure: blocks of the event loop (first, every, for; in ms), and a busy machine.

    Blocks begin and end at least 50 ms away from the boundaries, which are at whole seconds, and cover some of them.
    """

    name: str
    blocks_ms: tuple[int, int, int] = (0, 0, 0)
    is_busy: bool = False
    is_hidden: bool = False


SHORT_BLOCKS = (1350, 3400, 300)
LONG_BLOCKS = (2750, 5000, 2500)
# The conditions of one group run at the same time: those that sleep, and those that share one load.
GROUPS = (
    (Condition("quiet"),),
    (
        Condition("window hidden", is_hidden=True),
        Condition("away 0.3 s every 3.4 s", SHORT_BLOCKS),
        Condition("away 2.5 s every 5 s", LONG_BLOCKS),
    ),
    (
        Condition("cores busy", is_busy=True),
        Condition("cores busy, away 0.3 s", SHORT_BLOCKS, is_busy=True),
    ),
)


def measure(bench: Bench) -> Iterator[Row]:
    """Play a session of a minute (quick: eighteen seconds) under each condition."""
    amounts = QUICK if bench.quick else FULL
    length_s = duration_ms(compile_session(*short_session(*amounts))) // 1000
    # A quick run takes the sleepers and the quiet session together: they hardly touch each other.
    for group in (GROUPS[0] + GROUPS[1], GROUPS[2]) if bench.quick else GROUPS:
        with _busy_cores(count=(os.cpu_count() or 1) if group[0].is_busy else 0):
            started = [_start(condition, amounts, length_s, bench) for condition in group]
            finished = [child.finish() for child in started]
        for condition, session in zip(group, finished, strict=True):
            yield from _rows(condition, session, length_s)


def _start(condition: Condition, amounts: Sequence[int], length_s: int, bench: Bench) -> Child:
    """Start a session."""
    numbers = [str(number) for number in (*amounts, *condition.blocks_ms)]
    arguments = [*numbers, "hidden" if condition.is_hidden else "seen"]
    return Child("session_countdown.py", arguments, bench.screen.environment, length_s + SPARE_S)


def _rows(condition: Condition, session: Finished, length_s: int) -> Iterator[Row]:
    """Return what came of one condition."""
    late_ms: list[float] = session.report["late_ms"]
    floor_ms: list[float] = session.report["floor_ms"]
    if not late_ms or None in floor_ms:
        raise MeasurementError(f"{condition.name}: {len(late_ms)} boundaries, the precise timer saw {floor_ms}")
    worst_ms = max(late - floor for late, floor in zip(late_ms, floor_ms, strict=True))
    yield Row(f"{condition.name}: error after {length_s} s", [session.report["error_ms"]], "ms", goal=0, limit=0)
    yield Row(
        f"{condition.name}: worst boundary later than a precise timer",
        [worst_ms],
        "ms",
        goal=MAY_EXCEED_MS,
        limit=MAY_EXCEED_MS,
        runs=len(late_ms),
        note=f"late by {_short(late_ms)} ms (median, worst); the precise timer in the same loop {_short(floor_ms)}",
    )


def _short(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.1f}, {max(values):.1f}"


@contextmanager
def _busy_cores(count: int) -> Iterator[None]:
    """Keep so many cores busy meanwhile."""
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()
