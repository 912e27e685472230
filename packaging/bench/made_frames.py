"""Child: makes frames at 480 x 480 as the process for frames does, and reports the times: made_frames.py STEPS CACHE.

To be started with the surroundings that desktop/figure_maker.py gives to that process.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from thoracic_desktop.content.kept_content import load_content
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.exercises.model import pose_at
from thoracic_desktop.frames.frame_folder import FrameFolder
from thoracic_desktop.frames.keys import FrameKey, MotionShot
from thoracic_desktop.frames.packed import packed
from thoracic_desktop.making.maker import Maker

SIZE = 480
NS_PER_MS = 1_000_000


def main() -> None:
    """Make the first movement of every exercise, step by step."""
    steps, cache = int(sys.argv[1]), Path(sys.argv[2])
    content = load_content(resource_root(), cache)
    maker = Maker(content.scenes, resource_root(), FrameFolder(cache, "bench"))
    made_ms: dict[str, list[float]] = {}
    packed_bytes: list[int] = []
    for exercise in content.catalogue:
        place = (exercise.dose.positions or (None,))[0]
        a, b = pose_at(exercise.start.pose, place), pose_at(exercise.phases[0].pose, place)
        times = made_ms[exercise.key] = []
        for step in range(1, steps):
            shot = MotionShot(exercise=exercise.key, pose_from=a, pose_to=b, step=step, steps=steps)
            key = FrameKey(shot=shot, person="mira", skin=2, theme="light", width=SIZE, height=SIZE)
            before_ns = time.perf_counter_ns()
            data = packed(maker.made(key))
            if step > 1:  # the first one builds the person's surface
                times.append((time.perf_counter_ns() - before_ns) / NS_PER_MS)
            packed_bytes.append(len(data))
    print(json.dumps({"made_ms": made_ms, "packed_bytes": packed_bytes}))


if __name__ == "__main__":
    main()
