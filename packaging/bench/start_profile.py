"""Where the start's time over the floor goes, module by module: .venv/bin/python packaging/bench/start_profile.py.

Not part of `make bench`: it explains what startup.py measures.  The time of a module is its own, without what it
imports; classes of Qt that are wrapped when their name is first imported count to the module that does so.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from children import HERE
from introduced import introduce
from screen import a_screen

if TYPE_CHECKING:
    from collections.abc import Mapping

RUNS = 7
SHOWN = 40
US_PER_MS = 1000
_LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")


def import_times_us(script: str, *arguments: str, environment: Mapping[str, str]) -> dict[str, int]:
    """Return the shortest time of each module over some runs."""
    shortest: dict[str, int] = {}
    command = [sys.executable, "-X", "importtime", str(HERE / script), *arguments]
    for _ in range(RUNS):
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)
        for own_us, module in _LINE.findall(run.stderr):
            shortest[module] = min(int(own_us), shortest.get(module, int(own_us)))
    return shortest


def main() -> None:
    """Print the modules that only the program imports, the costliest first."""
    with a_screen() as screen, tempfile.TemporaryDirectory() as data_dir:
        floor = import_times_us("bare_window.py", environment=screen.environment)
        introduce(Path(data_dir))
        program = import_times_us("app_window.py", "first", data_dir, environment=screen.environment)
    more = {module: us for module, us in program.items() if module not in floor}
    more_ms, floor_ms = (sum(times.values()) / US_PER_MS for times in (more, floor))
    print(f"{len(more)} modules more than a bare window: {more_ms:.1f} ms (those of the window: {floor_ms:.1f} ms)")
    for module in sorted(more, key=lambda one: more[one], reverse=True)[:SHOWN]:
        print(f"{more[module] / US_PER_MS:7.2f} ms  {module}")


if __name__ == "__main__":
    main()
