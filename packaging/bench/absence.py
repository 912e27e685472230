"""How long the event loop is away: a heartbeat in the window's thread, beside that of a bare window, in turn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from children import run_child
from long_history import SESSIONS, write_long_history
from table import MeasurementError, Row

if TYPE_CHECKING:
    from bench import Bench

FRAME_MS = 16.7
WORST_FRAMES = 3
SPEED = 10  # the clock of the session runs so much faster than in life
SPARE_S = 60
Beats = Mapping[str, Mapping[str, float]]


def measure(bench: Bench) -> Iterator[Row]:
    """Play a whole session, then visit every page with a hundred thousand sessions in the history."""
    yield from _whole_session(bench)
    yield from _visits(bench)


def _whole_session(bench: Bench) -> Iterator[Row]:
    longest_s = bench.either(150, 20)
    floor = _bare(bench)
    folder = str(bench.scratch / "whole-session")
    arguments = (folder, str(SPEED), str(longest_s))
    environment = bench.screen.environment
    found = run_child("whole_session.py", *arguments, environment=environment, timeout_s=longest_s + SPARE_S).report
    if found["boundaries"] < 3:
        raise MeasurementError(f"the session did not go on: {found}")
    gaps = f", taken for sleep {found['gaps']} times" if found["gaps"] else ""
    story = f"{found['boundaries']} segments at {SPEED} x the speed{gaps}"
    yield from _rows("a session", found["beats"], floor, story)


def _visits(bench: Bench) -> Iterator[Row]:
    folder = bench.scratch / "long-history"
    folder.mkdir()
    write_long_history(folder, dt.datetime.now(tz=dt.UTC).astimezone())
    floor = _bare(bench)
    rounds = str(bench.either(4, 2))
    beats: Beats = run_child("visits.py", str(folder), rounds, environment=bench.screen.environment).report
    yield from _rows(f"pages with {SESSIONS} sessions", beats, floor, "each page 1.5 s at a time")


def _bare(bench: Bench) -> Mapping[str, float]:
    """Return the beats of a bare window."""
    seconds = str(bench.either(20, 6))
    found: Beats = run_child("bare_beats.py", seconds, environment=bench.screen.environment).report
    return found["bare"]


def _rows(what: str, beats: Beats, floor: Mapping[str, float], story: str) -> Iterator[Row]:
    """Return the 99th percentile over everything, and the worst absence with its name."""
    everything = beats["all"]
    total = int(everything["beats"])
    names = sorted(beats.keys() - {"all"}, key=lambda name: beats[name]["worst_ms"], reverse=True)
    by_name = "; ".join(f"{name} {beats[name]['p99_ms']:.1f}, {beats[name]['worst_ms']:.0f}" for name in names)
    yield Row(f"{what}: late beats, p99", [everything["p99_ms"]], "ms", goal=FRAME_MS, limit=FRAME_MS, runs=total, note=story)
    yield Row(
        f"{what}: longest absence over the bare window's",
        [everything["worst_ms"] - floor["worst_ms"]],
        "ms",
        goal=WORST_FRAMES * FRAME_MS,
        runs=total,
        note=f"p99, worst in ms: {by_name}; bare window {floor['p99_ms']:.1f}, {floor['worst_ms']:.0f}",
    )
