"""Makes resources/icons/outlines.json from packaging/icons/*.svg: `.venv/bin/python packaging/make_icons.py`.

Run it when an icon is added or changed.  The outlines are what Qt paints, so the program reads no SVG: for each icon
a list of closed shapes, each a list of steps in absolute numbers on a square of 256 units.  The first step of a shape
is where it begins; then two numbers are the end of a line, six are a curve.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from svg_path import outline

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "packaging" / "icons"
TARGET = ROOT / "resources" / "icons" / "outlines.json"
PATH_DATA = re.compile(r'<path d="([^"]+)"')
DECIMALS = 2

Step = list[float | int]


def shapes(path: QPainterPath) -> list[list[Step]]:
    """Return the closed shapes of an outline."""
    found: list[list[Step]] = []
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        point = [_short(element.x), _short(element.y)]
        if element.isMoveTo():
            found.append([point])
        elif element.isLineTo():
            if point != found[-1][-1][-2:]:  # an arc begins with a line to where it begins
                found[-1].append(point)
        elif element.isCurveTo():
            found[-1].append(point)
        else:  # the second control point of a curve, and its end
            found[-1][-1].extend(point)
    return found


def _short(number: float) -> float | int:
    rounded = round(number, DECIMALS)
    return int(rounded) if rounded.is_integer() else rounded


def main() -> None:
    """Write the outlines of all icons."""
    outlines = {
        file.stem: [
            shape for data in PATH_DATA.findall(file.read_text(encoding="utf-8")) for shape in shapes(outline(data))
        ]
        for file in sorted(SOURCES.glob("*.svg"))
    }
    lines = (f"{json.dumps(name)}: {json.dumps(shapes, separators=(',', ':'))}" for name, shapes in outlines.items())
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
