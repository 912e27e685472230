"""Measure the program against bare floors and print a table of ratios: make bench ARGS="[--quick] [PART...]".

Exit code 0 where every hard limit is kept, 1 where one is not or something could not be measured.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import absence
import countdown
import figure
import painting
import startup
import storage
import tray
from bench import Bench
from screen import a_screen
from table import MeasurementError, Part, Row, print_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
PARTS: dict[str, tuple[str, Callable[[Bench], Iterator[Row]]]] = {
    "startup": ("From exec to the first finished picture of Today, against a bare window, in turn", startup.measure),
    "countdown": ("A session's countdown against the monotonic clock", countdown.measure),
    "storage": ("One step of a session, written to the disk", storage.measure),
    "absence": ("The event loop's absence: a heartbeat every 10 ms in the window's thread", absence.measure),
    "figure": ("The figure's frames: made, shown, and there in time", figure.measure),
    "tray": ("The tray against a bare icon, in turn, and with its peers, each on a desktop of its own", tray.measure),
    "painting": ("One painted frame of the player", painting.measure),
}


def measured(name: str, bench: Bench) -> Part:
    """Measure one part; what goes wrong is part of the answer, and never passes for a result."""
    title, measure = PARTS[name]
    part = Part(f"{name}: {title}")
    print(f"measuring {name} ...", file=sys.stderr, flush=True)
    try:
        part.rows.extend(measure(bench))
    except MeasurementError as error:
        part.failure = str(error)
    except Exception as error:  # noqa: BLE001 - one broken measurement must not hide the others
        traceback.print_exc()
        part.failure = repr(error)
    return part


def main() -> int:
    """Measure what was asked for and print the table."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all by default")
    parser.add_argument("--quick", action="store_true", help="fewer and shorter runs, about two minutes")
    options = parser.parse_args()
    unknown = [name for name in options.parts if name not in PARTS]
    if unknown:
        parser.error(f"unknown part {unknown[0]}; there are {', '.join(PARTS)}")
    began = time.monotonic()
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    with a_screen() as screen, tempfile.TemporaryDirectory(dir=build, prefix="bench-") as scratch:
        bench = Bench(screen, Path(scratch), options.quick)
        load = os.getloadavg()[0]
        parts = [measured(name, bench) for name in PARTS if name in (options.parts or PARTS)]
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load:.1f} before, on {screen.name}")
    print_table(parts)
    holds = all(part.holds for part in parts)
    print(f"\n{'Every hard limit is kept' if holds else 'A hard limit is not kept'}; {time.monotonic() - began:.0f} s.")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
