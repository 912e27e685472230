"""The tray: its start and what it costs while nobody is there, against a bare icon and against its peers."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from children import HERE, NS_PER_MS, Finished, run_child
from introduced import introduce
from resident import Cost, cost_of
from table import MeasurementError, Row
from tray_session import panel, tray_session

from thoracic_desktop.desktop.door_address import Door, door_address
from thoracic_desktop.desktop.knocking import knock
from thoracic_desktop.desktop.messages_between import OpenWindow, Quit, ShowPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bench import Bench

START_GOAL, START_LIMIT = 1.15, 1.4
MEMORY_GOAL = 1.25
WAKEUPS_GOAL = 2.0
# Each is asked to stay in the tray only; Safe Eyes refuses to start where it sees its own name among the processes.
PEERS = {
    "Workrave": ["workrave"],
    "RSIBreak": ["rsibreak"],
    "Safe Eyes": ["safeeyes"],
}
ALONE = ["unshare", "--pid", "--fork", "--kill-child", "--mount-proc"]
S_PER_MIN = 60
LONGEST_WAIT_S = 20
LOOKS_A_SECOND = 10


@dataclass(frozen=True, slots=True)
class Idle:
    """What a program cost while nobody was there.

    Attributes:
        rss_mb: its resident memory at the end.
        wakeups: its wake-ups in each minute.
        cpu_ms: its CPU time in each minute.
    """

    rss_mb: float
    wakeups: float
    cpu_ms: float


def measure(bench: Bench) -> Iterator[Row]:
    """Measure the start in turn, then all programs side by side, each on a desktop of its own."""
    yield from _starts(bench)
    yield from _idle(bench)


def _starts(bench: Bench) -> Iterator[Row]:
    data_dir = bench.scratch / "tray-start"
    introduce(data_dir, always_at_work=True)
    floors: list[Finished] = []
    own: list[Finished] = []
    with tray_session(bench.scratch / "tray-start-desktop", bench.screen.environment) as environment:
        for _ in range(1 + bench.either(21, 9)):
            with panel(environment):
                floors.append(run_child("bare_tray.py", "start", environment=environment))
            with panel(environment):
                own.append(run_child("app_tray.py", str(data_dir), environment=environment))
    floor_ms, own_ms = ([_docked_ms(one) for one in many[1:]] for many in (floors, own))
    ratios = [one / floor for one, floor in zip(own_ms, floor_ms, strict=True)]
    note = f"{statistics.median(own_ms):.0f} ms against {statistics.median(floor_ms):.0f} ms"
    yield Row("tray, start to the docked icon", ratios, "x", goal=START_GOAL, limit=START_LIMIT, note=note)


def _docked_ms(start: Finished) -> float:
    docked_ns: int = start.report["docked_ns"]
    return (docked_ns - start.started_ns) / NS_PER_MS


def _idle(bench: Bench) -> Iterator[Row]:
    settle_s, watch_s, after_window_s = bench.either(60, 15), bench.either(180, 60), bench.either(300, 20)
    with ExitStack() as stack:
        programs = {
            "a bare icon": _Program(bench, stack, "bare", [sys.executable, str(HERE / "bare_tray.py")]),
            "this program": _Program(bench, stack, "own"),
            "after its window": _Program(bench, stack, "own-window"),
        }
        missing: list[str] = []
        for name, command in PEERS.items():
            if shutil.which(command[0]) is None:
                missing.append(name)
                continue
            try:
                programs[name] = _Program(bench, stack, command[0], [*_alone(name), *command])
            except MeasurementError:
                missing.append(name)
        programs["after its window"].show_charts_and_close()
        time.sleep(after_window_s + settle_s)
        before = {name: program.cost() for name, program in programs.items()}
        time.sleep(watch_s)
        idle = {name: program.since(before[name], watch_s) for name, program in programs.items()}
    floor = idle["a bare icon"]
    for name in ("this program", "after its window"):
        one = idle[name]
        note = f"{one.rss_mb:.1f} MB against {floor.rss_mb:.1f} MB"
        when = "" if name == "this program" else f", {after_window_s + settle_s} s after a window with charts"
        yield Row(f"tray, memory{when}", [one.rss_mb / floor.rss_mb], "x", MEMORY_GOAL, MEMORY_GOAL, note=note)
        own_wakeups = max(0.0, one.wakeups - floor.wakeups)
        note = f"{one.wakeups:.1f} against {floor.wakeups:.1f}; CPU {one.cpu_ms:.1f} against {floor.cpu_ms:.2f} ms"
        yield Row(f"tray, wake-ups a minute{when}", [own_wakeups], "", WAKEUPS_GOAL, WAKEUPS_GOAL, note=note)
    for name in PEERS:
        if name in idle:
            one = idle[name]
            note = f"{one.wakeups:.0f} wake-ups and {one.cpu_ms:.0f} ms CPU a minute"
            yield Row(f"tray, memory of {name}", [one.rss_mb / floor.rss_mb], "x", note=f"{one.rss_mb:.1f} MB, {note}")
    if missing:
        print(f"not measured, for not installed or not starting: {', '.join(missing)}", file=sys.stderr)


def _alone(name: str) -> list[str]:
    return ALONE if name == "Safe Eyes" else []


class _Program:
    """A program on a desktop of its own, until the stack is left."""

    def __init__(self, bench: Bench, stack: ExitStack, name: str, command: Sequence[str] | None = None) -> None:
        self._name = name
        self._data_dir = bench.scratch / f"tray-{name}"
        if command is None:
            introduce(self._data_dir, always_at_work=True)
            command = [sys.executable, "-m", "thoracic_desktop", "--data-dir", str(self._data_dir), "--tray"]
        desktop = bench.scratch / f"desktop-{name}"
        self.environment = stack.enter_context(tray_session(desktop, bench.screen.environment))
        stack.enter_context(panel(self.environment))
        self._process = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        stack.callback(self._end)
        time.sleep(bench.either(5, 3))
        self.cost()

    def cost(self) -> Cost:
        """Return what it costs so far.

        Raises:
            MeasurementError: it has ended.
        """
        if self._process.poll() is not None:
            raise MeasurementError(f"{self._name} ended with {self._process.returncode}")
        return cost_of(_innermost(self._process.pid))

    def since(self, before: Cost, seconds: float) -> Idle:
        """Return what it has cost since then, for a minute."""
        now, share = self.cost(), S_PER_MIN / seconds
        return Idle(now.rss_mb, (now.wakeups - before.wakeups) * share, (now.cpu_ms - before.cpu_ms) * share)

    def show_charts_and_close(self) -> None:
        """Open the window on the page with the charts, and close it again."""
        with _runtime_dir(self.environment):
            window = door_address(self._data_dir, Door.WINDOW)
            asked = knock(door_address(self._data_dir, Door.TRAY), OpenWindow())
            if asked is None or not asked.ok:
                raise MeasurementError(f"the tray did not open its window: {asked}")
            _wait_for(lambda: knock(window, ShowPage(key="progress")) is not None)
            time.sleep(5)
            knock(window, Quit())
            _wait_for(lambda: knock(window, ShowPage(key="today")) is None)

    def _end(self) -> None:
        self._process.kill()  # who starts others in a world of their own hears of nothing milder
        self._process.wait()


@contextmanager
def _runtime_dir(environment: Mapping[str, str]) -> Iterator[None]:
    """Reckon the addresses of doors as the programs of this desktop do."""
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = environment["XDG_RUNTIME_DIR"]
    try:
        yield
    finally:
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before


def _wait_for(is_so: Callable[[], bool]) -> None:
    for _ in range(LONGEST_WAIT_S * LOOKS_A_SECOND):
        if is_so():
            return
        time.sleep(1 / LOOKS_A_SECOND)
    raise MeasurementError("the window did not come or go")


def _innermost(pid: int) -> int:
    """Return the process that a chain of starters ends in: some peers run behind one."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    is_starter = Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip() == ALONE[0]
    return _innermost(int(children[0])) if children and is_starter else pid
