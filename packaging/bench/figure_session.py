"""Child: a session in the real window from the first start on, nothing kept yet: figure_session.py DATA_DIR SECONDS.

Reports how many of the moments shown had their own frame, how many had none at all, and what the frames take.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from driven_app import DrivenApp
from heartbeat import let_run

from thoracic_desktop.session.segments import SegmentKind
from thoracic_desktop.ui.figure.view import FigureView

LOOK_MS = 33


def main() -> None:
    """Let the session run at its own pace, and look at the figure all the time."""
    data_dir, seconds = Path(sys.argv[1]), int(sys.argv[2])
    app = DrivenApp(data_dir)
    app.begin_session()
    view = next(one for one in app.window.findChildren(FigureView) if one.isVisible())
    looks = {"exact": 0, "near": 0, "none": 0}
    late_in = dict.fromkeys((kind.value for kind in SegmentKind), 0)
    for _ in range(1000 * seconds // LOOK_MS):
        let_run(LOOK_MS)
        session = app.running.program.flow.controller.session
        kind = "exact" if view.is_exact else "none" if view.is_empty else "near"
        looks[kind] += 1
        if kind != "exact" and session is not None:
            late_in[session.segment.kind.value] += 1
    link = app.parts.figures.frames
    cache = sum(path.stat().st_size for path in (data_dir / "cache").rglob("*") if path.is_file())
    report = {
        "looks": looks,
        "late_in": late_in,
        "kept_mb": link.kept_bytes / 2**20,
        "disk_mb": cache / 2**20,
        "numpy": "numpy" in sys.modules,
    }
    print(json.dumps(report))
    app.close()


if __name__ == "__main__":
    main()
