"""Make the bundled fonts from the Inter release: six small static TTF files with the characters the app needs.

Usage: python packaging/make_fonts.py FOLDER_WITH_InterVariable.woff2 [resources/fonts]
Needs `fonttools` and `brotli`, which are not dependencies of the program: install them where you run this.

The type scale asks for display weights between 620 and 700; two instances (650 and 700) carry them all,
labelled 600 and 700, so that any Qt finds them by its named weights; 500 is for the quieter half of a count.
"""

from __future__ import annotations

import copy
import sys
from pathlib import Path
from typing import NamedTuple

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer


class Face(NamedTuple):
    """One file to make: where it lies on the axes, and the name it goes by."""

    family: str
    style: str
    weight: int
    drawn_weight: int
    optical_size: int


FACES = (
    Face("Inter", "Regular", 400, 400, 14),
    Face("Inter", "Medium", 500, 500, 14),
    Face("Inter", "SemiBold", 600, 600, 14),
    Face("Inter Display", "Medium", 500, 500, 32),
    Face("Inter Display", "SemiBold", 600, 650, 32),
    Face("Inter Display", "Bold", 700, 700, 32),
)
# Latin, Latin-1, Latin extended A and some of B, combining marks, punctuation, currency, arrows, minus, multiply.
CHARACTERS = (
    (0x20, 0x7F), (0xA0, 0x180), (0x192, 0x193), (0x1A0, 0x1B1), (0x218, 0x21C), (0x2BB, 0x2DE), (0x300, 0x30D),
    (0x323, 0x324), (0x1E80, 0x1E86), (0x1E9E, 0x1E9F), (0x1EA0, 0x1EFA), (0x2010, 0x2028), (0x202F, 0x2034),
    (0x2039, 0x203B), (0x2044, 0x2045), (0x20AC, 0x20AD), (0x2122, 0x2123), (0x2190, 0x219A), (0x2212, 0x2213),
    (0x2248, 0x2249), (0x2260, 0x2261), (0x2264, 0x2266),
)  # fmt: skip
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "calt", "case"]
NAME_FAMILY, NAME_STYLE, NAME_UNIQUE, NAME_FULL, NAME_POSTSCRIPT = 1, 2, 3, 4, 6
NAME_TYPOGRAPHIC_FAMILY, NAME_TYPOGRAPHIC_STYLE = 16, 17


def name_face(font: TTFont, face: Face) -> None:
    """Write the face's family, style and weight into the font's own tables."""
    names = font["name"]
    full = f"{face.family} {face.style}"
    values = {
        NAME_FAMILY: full,
        NAME_STYLE: "Regular",
        NAME_UNIQUE: f"thoracic-desktop:{full}",
        NAME_FULL: full,
        NAME_POSTSCRIPT: full.replace(" ", "") if " " not in face.family else f"InterDisplay-{face.style}",
        NAME_TYPOGRAPHIC_FAMILY: face.family,
        NAME_TYPOGRAPHIC_STYLE: face.style,
    }
    names.names = [record for record in names.names if record.nameID in {0, 5, 13, 14}]
    for name_id, value in values.items():
        names.setName(value, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = face.weight


def plain_tabular_one(font: TTFont) -> None:
    """Draw the tabular figure one like the ordinary one, without a foot, in the middle of its wider box."""
    one = font.getBestCmap()[ord("1")]
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            target = getattr(getattr(table, "ExtSubTable", table), "mapping", {}).get(one)
            if target is None or font["hmtx"][target][0] == font["hmtx"][one][0]:
                continue
            shift = (font["hmtx"][target][0] - font["hmtx"][one][0]) // 2
            outline = copy.deepcopy(font["glyf"][one])
            outline.coordinates.translate((shift, 0))
            outline.recalcBounds(font["glyf"])
            font["glyf"][target] = outline
            font["hmtx"][target] = (font["hmtx"][target][0], outline.xMin)


def make(source: Path, target: Path, face: Face) -> Path:
    """Cut one static, subsetted file out of the variable font and say where it is."""
    font = TTFont(source)
    instancer.instantiateVariableFont(font, {"wght": face.drawn_weight, "opsz": face.optical_size}, inplace=True)
    options = subset.Options(layout_features=FEATURES, name_IDs=["*"], hinting=False, notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, after in CHARACTERS for code in range(first, after)])
    cutter.subset(font)
    plain_tabular_one(font)
    name_face(font, face)
    font.flavor = None
    path = target / f"{face.family.replace(' ', '')}-{face.style}.ttf"
    font.save(path)
    return path


def main() -> None:
    """Make every face and print what it weighs."""
    source = Path(sys.argv[1]) / "InterVariable.woff2"
    target = Path(sys.argv[2] if len(sys.argv) > 2 else "resources/fonts")
    for face in FACES:
        path = make(source, target, face)
        sys.stdout.write(f"{path} {path.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main()
