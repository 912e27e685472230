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
SPEED = 15
SPARE_S = 60
SKIP_S = 6
LEAST_BOUNDARIES = 5
Beats = Mapping[str, Mapping[str, float]]


def measure(bench: Bench) -> Iterator[Row]:
    """Play a session at its own speed and a whole one faster, then visit the pages with a very long history."""
    yield from _own_speed(bench)
    yield from _whole_session(bench)
    yield from _pages(bench)


def _own_speed(bench: Bench) -> Iterator[Row]:
    """A session as it is lived through, but for skipping: less than a minute of it holds what else takes ten."""
    seconds = bench.either(45, 12)
    floor = _bare(bench)
    beats, story = _session(bench, speed=1, longest_s=seconds, skip_s=SKIP_S)
    note = f"{seconds} s, skipping every {SKIP_S} s: {story}"
    yield _late("session at its own speed", beats["session"], note, limit_ms=FRAME_MS)
    yield _longest("session at its own speed", beats["session"], floor, _by_name(beats, floor))


def _whole_session(bench: Bench) -> Iterator[Row]:
    """A whole session with both questions; a quick run leaves it after a while."""
    floor = _bare(bench)
    beats, story = _session(bench, speed=SPEED, longest_s=bench.either(180, 10), skip_s=0)
    note = f"{story}; {_by_name(beats, floor)}"
    yield _longest(f"session, {SPEED} x as fast, with questions", beats["all"], floor, note)


def _pages(bench: Bench) -> Iterator[Row]:
    folder = bench.scratch / "long-history"
    folder.mkdir()
    write_long_history(folder, dt.datetime.now(tz=dt.UTC).astimezone())
    floor = _bare(bench)
    rounds = str(bench.either(3, 1))
    found = run_child("visits.py", str(folder), rounds, environment=bench.screen.environment).report
    first: Beats = found["first"]
    again: Beats = found["again"]
    what = f"pages, {SESSIONS} sessions"
    yield _longest(f"{what}, first visit", first["all"], floor, _by_name(first, floor))
    yield _longest(f"{what}, later visits", again["all"], floor, _by_name(again, floor))
    yield _late(f"{what}, later visits", again["all"], "every page in turn, 1.5 s each", limit_ms=None)


def _session(bench: Bench, *, speed: int, longest_s: int, skip_s: int) -> tuple[Beats, str]:
    """Play a session; return its beats, and what there was of it."""
    folder = str(bench.scratch / f"session-{speed}")
    arguments = (folder, str(speed), str(longest_s), str(skip_s))
    environment = bench.screen.environment
    found = run_child("whole_session.py", *arguments, environment=environment, timeout_s=longest_s + SPARE_S).report
    if found["boundaries"] < LEAST_BOUNDARIES:
        raise MeasurementError(f"the session did not go on: {found}")
    if speed > 1 and not bench.quick and not found["is_finished"]:
        raise MeasurementError(f"the session was not over within {longest_s} s: {found}")
    gaps = f", taken for sleep {found['gaps']} times" if found["gaps"] else ""
    return found["beats"], f"{found['boundaries']} segments{gaps}"


def _bare(bench: Bench) -> Mapping[str, float]:
    """Return the beats of a bare window."""
    seconds = str(bench.either(10, 3))
    found: Beats = run_child("bare_beats.py", seconds, environment=bench.screen.environment).report
    return found["bare"]


def _late(what: str, beats: Mapping[str, float], note: str, *, limit_ms: float | None) -> Row:
    runs = int(beats["beats"])
    values = [beats["p99_ms"]]
    return Row(f"{what}: late by, p99", values, "ms", goal=FRAME_MS, limit=limit_ms, runs=runs, note=note)


def _longest(what: str, beats: Mapping[str, float], floor: Mapping[str, float], note: str) -> Row:
    more_ms = beats["worst_ms"] - floor["worst_ms"]
    goal_ms = WORST_FRAMES * FRAME_MS
    return Row(f"{what}: longest, over bare", [more_ms], "ms", goal=goal_ms, runs=int(beats["beats"]), note=note)


def _by_name(beats: Beats, floor: Mapping[str, float]) -> str:
    """Return the 99th percentile and the worst of everything that has a name."""
    named = {**{name: one for name, one in beats.items() if name != "all"}, "bare window": floor}
    return "p99 and worst in ms: " + ", ".join(
        f"{name} {one['p99_ms']:.1f} {one['worst_ms']:.0f}" for name, one in named.items()
    )
