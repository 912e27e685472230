"""Child: shows frames that are there, 60 a second, then drags the figure around: shown_frames.py CACHE SECONDS.

Reports what each frame takes, from the moment that was set to the last pixel handed over, the CPU time, and how often
a view that is being dragged gets a fresh frame.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from figure_stage import MOVEMENTS, SIZE, FigureStage, is_whole, seconds_until
from frames import Frames
from heartbeat import let_run
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from thoracic_desktop.desktop.ticker import Ticker
from thoracic_desktop.ui.figure.orbit import DEGREES_PER_PIXEL, STEP_DEG

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.frames.keys import FrameKey

MOVEMENT_S = 0.5
"""So fast that every tick shows another picture."""
NS_PER_MS = 1_000_000
PIXELS_PER_MOVE = 3
PIXELS_A_STEP_HIGHER = round(STEP_DEG / DEGREES_PER_PIXEL)


class Shown:
    """Moves the figure with each tick of the program's own ticker."""

    def __init__(self, stage: FigureStage) -> None:
        self._stage = stage
        self._began = time.perf_counter()
        self._changed_ms: list[float] = []

    def tick(self) -> None:
        """Show the moment; note how long that took where it is another picture."""
        at = (time.perf_counter() - self._began) / MOVEMENT_S
        movement = MOVEMENTS[int(at) % len(MOVEMENTS)]
        before_ns = time.perf_counter_ns()
        self._stage.view.set_movement(movement, at % 1.0)
        self._changed_ms.append((time.perf_counter_ns() - before_ns) / NS_PER_MS)

    def take(self) -> list[float]:
        """Return the times so far, and begin anew."""
        taken, self._changed_ms = self._changed_ms, []
        return taken


def every_frame(call: Callable[[], None], seconds: int) -> None:
    """Call something about 60 times a second."""
    ticker = Ticker()
    ticker.frame.connect(call)
    ticker.start_frames()
    let_run(1000 * seconds)
    ticker.stop_frames()


def drag(stage: FigureStage, seconds: int) -> float:
    """Return how many fresh frames a second a view gets while it is dragged to and fro.

    Each way back is a step higher than the way there, so that no view is one that was made before.
    """
    fresh: list[FrameKey] = []
    stage.link.arrived.connect(fresh.append)
    at = [QPoint(SIZE // 2, SIZE // 2)]
    ways = [PIXELS_PER_MOVE]

    def move() -> None:
        if not 0.2 * SIZE < at[0].x() < 0.8 * SIZE:
            ways[0] = -ways[0]
            at[0] += QPoint(0, PIXELS_A_STEP_HIGHER)
        at[0] += QPoint(ways[0], 0)
        QTest.mouseMove(stage.view, at[0])

    QTest.mousePress(stage.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at[0])
    began = time.perf_counter()
    every_frame(move, seconds)
    length_s = time.perf_counter() - began
    QTest.mouseRelease(stage.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at[0])
    return len(fresh) / length_s


def main() -> None:
    """Have all frames made, show them, drag, and report."""
    seconds = int(sys.argv[2])
    stage = FigureStage(Path(sys.argv[1]))
    stage.view.show()
    stage.view.set_upcoming(MOVEMENTS)
    for movement in MOVEMENTS:
        seconds_until(lambda: is_whole(stage, movement))  # noqa: B023 - waited for at once
    frames, shown = Frames(stage.view), Shown(stage)
    every_frame(shown.tick, 1)
    frames.forget()
    shown.take()
    cpu_before, before = time.process_time(), time.perf_counter()
    every_frame(shown.tick, seconds)
    cpu_s, length_s = time.process_time() - cpu_before, time.perf_counter() - before
    set_ms, took_ms = shown.take(), list(frames.took_ms)
    report = {
        "set_ms": set_ms,
        "took_ms": took_ms,
        "cpu_s": cpu_s,
        "length_s": length_s,
        "kept_mb": stage.link.kept_bytes / 2**20,
        "dragged_per_s": drag(stage, max(2, seconds // 2)),
        "numpy": "numpy" in sys.modules,
    }
    print(json.dumps(report))
    stage.close()


if __name__ == "__main__":
    main()
