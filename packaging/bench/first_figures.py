"""Child: how soon a still and a movement are there: first_figures.py CACHE, with or without frames in that folder."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from figure_stage import MOVEMENTS, FigureStage, is_whole, seconds_until


def main() -> None:
    """Want both, one after the other, and report how long each took."""
    stage = FigureStage(Path(sys.argv[1]))
    stage.view.show()
    began = time.perf_counter()
    still = stage.figures.still("bird_dog", None, 320, 180)
    still_s = time.perf_counter() - began + seconds_until(lambda: not still.pixmap.isNull())
    (movement, *_) = MOVEMENTS
    began = time.perf_counter()
    stage.view.set_upcoming([movement])
    stage.view.set_movement(movement, 0.0)
    pose_s = time.perf_counter() - began + seconds_until(lambda: stage.view.is_exact)
    motion_s = pose_s + seconds_until(lambda: is_whole(stage, movement))
    print(json.dumps({"still_s": still_s, "pose_s": pose_s, "motion_s": motion_s}))
    stage.close()


if __name__ == "__main__":
    main()
