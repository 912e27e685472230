"""The figure: making its frames, showing them, and how soon they are there."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from children import run_child
from table import MeasurementError, Row, ninety_ninth

from thoracic_desktop.desktop.figure_maker import SURROUNDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bench import Bench

MAKING_MS = 40.0
SHOWING_MS = 2.0
SHOWING_CPU = 10.0  # per cent of one core
FIRST_MOTION_S = 3.0
AT_ONCE_S = 0.1
MEMORY_MB, DISK_MB = 48.0, 64.0
DRAGGED_MS = 1000 / 12


def measure(bench: Bench) -> Iterator[Row]:
    """Make frames, show them, and let a session begin for the first time."""
    yield from _made(bench)
    yield from _first(bench)
    yield from _shown(bench)
    yield from _session(bench)


def _made(bench: Bench) -> Iterator[Row]:
    steps = str(bench.either(24, 10))
    environment = {**bench.screen.environment, **SURROUNDINGS}
    found = run_child("made_frames.py", steps, str(bench.scratch / "made"), environment=environment, timeout_s=180)
    made_ms: Mapping[str, Sequence[float]] = found.report["made_ms"]
    every = [one for times in made_ms.values() for one in times]
    medians = {key: statistics.median(times) for key, times in made_ms.items()}
    slowest = max(medians, key=lambda key: medians[key])
    size = statistics.median(found.report["packed_bytes"]) / 1024
    note = (
        f"{len(every)} frames of {len(medians)} exercises, packed: p99 {ninety_ninth(every):.1f} ms, slowest {slowest} "
        f"{medians[slowest]:.1f} ms; {size:.0f} kB a frame"
    )
    yield Row("a frame 480 x 480, made", [statistics.median(every)], "ms", goal=MAKING_MS, limit=MAKING_MS, note=note)


def _first(bench: Bench) -> Iterator[Row]:
    first: list[Mapping[str, float]] = []
    again: list[Mapping[str, float]] = []
    for number in range(bench.either(5, 2)):
        cache = str(bench.scratch / f"first-{number}")
        for reports in (first, again):
            reports.append(run_child("first_figures.py", cache, environment=bench.screen.environment).report)
    yield Row("first still ever, from being wanted", _of(first, "still_s"), "s", goal=1.0)
    yield Row("first movement ever, whole", _of(first, "motion_s"), "s", goal=FIRST_MOTION_S, limit=FIRST_MOTION_S)
    yield Row("the same still in another start", _of(again, "still_s"), "s", goal=AT_ONCE_S, limit=AT_ONCE_S)
    yield Row("the same pose in another start", _of(again, "pose_s"), "s", goal=AT_ONCE_S, limit=AT_ONCE_S)
    yield Row("the same movement in another start, whole", _of(again, "motion_s"), "s", goal=1.0)


def _of(reports: Sequence[Mapping[str, float]], key: str) -> list[float]:
    return [report[key] for report in reports]


def _shown(bench: Bench) -> Iterator[Row]:
    seconds = str(bench.either(12, 4))
    cache = str(bench.scratch / "shown")
    found = run_child("shown_frames.py", cache, seconds, environment=bench.screen.environment, timeout_s=180).report
    set_ms: Sequence[float] = found["set_ms"]
    took_ms: Sequence[float] = found["took_ms"]
    if len(took_ms) < 10 * int(seconds):
        raise MeasurementError(f"{len(took_ms)} frames were shown in {seconds} s")
    cost_ms = statistics.median(set_ms) + statistics.median(took_ms)
    note = (
        f"set {statistics.median(set_ms):.2f} ms (p99 {ninety_ninth(set_ms):.2f}) and painted "
        f"{statistics.median(took_ms):.2f} ms (p99 {ninety_ninth(took_ms):.2f})"
    )
    runs = len(took_ms)
    yield Row("a frame 480 x 480, shown", [cost_ms], "ms", goal=SHOWING_MS, limit=SHOWING_MS, runs=runs, note=note)
    cpu = 100 * found["cpu_s"] / found["length_s"]
    moments, pictures = len(set_ms) / found["length_s"], runs / found["length_s"]
    note = f"{moments:.0f} moments a second, {pictures:.0f} of them another picture"
    yield Row("showing, CPU of one core", [cpu], "%", goal=SHOWING_CPU, limit=SHOWING_CPU, note=note)
    dragged_ms = 1000 / max(found["dragged_per_s"], 0.1)
    note = f"{found['dragged_per_s']:.0f} a second"
    yield Row("dragged, each fresh frame", [dragged_ms], "ms", goal=DRAGGED_MS, limit=DRAGGED_MS, note=note)
    yield Row("numpy in the program's own process", [float(found["numpy"])], "", goal=0, limit=0)


def _session(bench: Bench) -> Iterator[Row]:
    seconds = bench.either(90, 25)
    folder = str(bench.scratch / "figure-session")
    environment = bench.screen.environment
    found = run_child("figure_session.py", folder, str(seconds), environment=environment, timeout_s=seconds + 60).report
    looks: Mapping[str, int] = found["looks"]
    total = sum(looks.values())
    late = {kind: count for kind, count in found["late_in"].items() if count}
    note = f"{total} looks in {seconds} s, {looks['near']} saw the nearest frame and {looks['none']} none; while {late}"
    yield Row("first session ever, moments without their frame", [100 * looks["near"] / total], "%", goal=5, note=note)
    yield Row("first session ever, moments without any frame", [100 * looks["none"] / total], "%", goal=1)
    yield Row("frames in memory", [found["kept_mb"]], "MB", goal=MEMORY_MB, limit=MEMORY_MB)
    yield Row("frames on the disk", [found["disk_mb"]], "MB", goal=DISK_MB, limit=DISK_MB)
