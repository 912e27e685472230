"""Makes the outlines of the icons from packaging/icons/*.svg.

Usage: python packaging/make_icons.py

Needs fontTools, and is run when an icon is added or changed.  The outlines are what Qt paints, so the program reads no
SVG: for each icon a list of closed shapes, each a list of steps in absolute numbers on a square of 256 units.  The
first step of a shape is where it begins; then two numbers are the end of a line, six are a curve.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "packaging" / "icons"
TARGET = ROOT / "resources" / "icons" / "outlines.json"
PATH_DATA = re.compile(r'<path d="([^"]+)"')
DECIMALS = 2

Point = tuple[float, float]
Step = list[float | int]


# fontTools has no types.
class ShapesPen(BasePen):  # type: ignore[misc]
    """Writes down what is drawn with it; fontTools turns arcs and quadratic curves into cubic ones."""

    def __init__(self) -> None:
        super().__init__()
        self.shapes: list[list[Step]] = []

    def _moveTo(self, at: Point) -> None:  # noqa: N802 - the name that fontTools calls
        self.shapes.append([_step(at)])

    def _lineTo(self, end: Point) -> None:  # noqa: N802 - as above
        self.shapes[-1].append(_step(end))

    def _curveToOne(self, first: Point, second: Point, end: Point) -> None:  # noqa: N802 - as above
        self.shapes[-1].append(_step(first, second, end))


def _step(*points: Point) -> Step:
    rounded = (round(number, DECIMALS) for point in points for number in point)
    return [int(number) if number.is_integer() else number for number in rounded]


def shapes(svg: str) -> list[list[Step]]:
    """Return the closed shapes of an icon."""
    pen = ShapesPen()
    for data in PATH_DATA.findall(svg):
        parse_path(data, pen)
    return pen.shapes


def main() -> None:
    """Write the outlines of all icons."""
    outlines = {file.stem: shapes(file.read_text(encoding="utf-8")) for file in sorted(SOURCES.glob("*.svg"))}
    lines = (f"{json.dumps(name)}: {json.dumps(icon, separators=(',', ':'))}" for name, icon in outlines.items())
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
