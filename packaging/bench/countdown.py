"""The countdown of a real session against the machine's clock, beside a precise timer that is treated alike."""

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
from table import MeasurementError, Row, ninety_ninth

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

    Blocks begin and end at least 50 ms away from whole seconds, where all boundaries are: neither side is lucky.
    """

    name: str
    blocks_ms: tuple[int, int, int] = (0, 0, 0)
    is_busy: bool = False


SHORT_BLOCKS = (1350, 3400, 300)
LONG_BLOCKS = (2750, 5000, 2500)
# The conditions of one group run at the same time: those that sleep, and those that share one load.
GROUPS = (
    (Condition("quiet"),),
    (
        Condition("loop away 0.3 s every 3.4 s", SHORT_BLOCKS),
        Condition("loop away 2.5 s every 5 s", LONG_BLOCKS),
    ),
    (
        Condition("cores busy", is_busy=True),
        Condition("cores busy, away 0.3 s every 3.4 s", SHORT_BLOCKS, is_busy=True),
    ),
)


def measure(bench: Bench) -> list[Row]:
    """Play a session of a minute (quick: eighteen seconds) under each condition."""
    amounts = QUICK if bench.quick else FULL
    length_s = duration_ms(compile_session(*short_session(*amounts))) // 1000
    rows: list[Row] = []
    for group in GROUPS:
        with _busy_cores(count=(os.cpu_count() or 1) if group[0].is_busy else 0):
            started = [(condition, *_start(condition, amounts, length_s, bench)) for condition in group]
            finished = [(condition, session.finish(), floor.finish()) for condition, session, floor in started]
        for condition, session, floor in finished:
            rows += _rows(condition, session, floor, length_s)
    return rows


def _start(condition: Condition, amounts: Sequence[int], length_s: int, bench: Bench) -> tuple[Child, Child]:
    """Start a session and its floor."""
    environment, timeout_s = bench.screen.environment, length_s + SPARE_S
    blocks = [str(number) for number in condition.blocks_ms]
    session = Child("session_countdown.py", [*map(str, amounts), *blocks], environment, timeout_s)
    return session, Child("precise_ticks.py", [str(length_s + 3), *blocks], environment, timeout_s)


def _rows(condition: Condition, session: Finished, floor: Finished, length_s: int) -> list[Row]:
    """Return what came of one condition."""
    late_ms: list[float] = session.report["lateness_ms"]
    ticks_ms: list[float] = floor.report["ticks_ms"]
    floor_ms = [_noticed_after_ms(due_ms, ticks_ms) for due_ms in session.report["boundaries_ms"]]
    if len(late_ms) < 3:
        raise MeasurementError(f"{condition.name}: a session of {len(late_ms)} boundaries tells nothing")
    note = (
        f"late at a boundary, median and worst: {_short(late_ms)} ms; a precise timer "
        f"beside it: {_short(floor_ms)} ms"
    )
    error_ms = float(session.report["error_ms"])
    excess_ms = ninety_ninth(late_ms) - ninety_ninth(floor_ms)
    boundaries = len(late_ms)
    return [
        Row(f"{condition.name}: error after {length_s} s", [error_ms], "ms", goal=0, limit=0),
        Row(
            f"{condition.name}: worst lateness over the floor's",
            [excess_ms],
            "ms",
            goal=MAY_EXCEED_MS,
            limit=MAY_EXCEED_MS,
            runs=boundaries,
            note=note,
        ),
    ]


def _noticed_after_ms(due_ms: int, ticks_ms: Sequence[float]) -> float:
    """Return how long after a moment somebody who looks at the clock with every tick would have noticed it."""
    noticed = next((tick for tick in ticks_ms if tick >= due_ms), None)
    if noticed is None:
        raise MeasurementError(f"the precise timer ended before {due_ms} ms")
    return noticed - due_ms


def _short(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.1f} and {max(values):.1f}"


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
