"""A picture as the text of an SVG file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape

from thoracic_desktop.illustration.arrays import Floats
from thoracic_desktop.illustration.picture import FADE, Numbers
from thoracic_desktop.illustration.tracing import Area, areas

_TOLERANCE: Final = 0.06
_SEAM: Final = 0.4
"""Each area is drawn this much larger (pixels, both sides together): between areas that only touch, hairlines show."""
_OPAQUE: Final = 0.999


def svg(samples: Numbers, palette: Floats, size: tuple[int, int], title: str, *, is_faded: bool = False) -> str:
    """Return an SVG document.

    Args:
        samples: the numbers of the colours of its samples.
        palette: the colours (numbers, 4): red, green, blue, opacity.
        size: width and height of the picture (pixels).
        title: what it shows, for those who do not see it.
        is_faded: whether it fades out towards its lower edge.
    """
    width, height = size
    extent = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" {extent} role="img">', f"<title>{escape(title)}</title>"]
    if is_faded:
        lines += _fade(size)
    lines.append('<g stroke-linejoin="round" mask="url(#fade)">' if is_faded else '<g stroke-linejoin="round">')
    lines += [_path(area, palette) for area in areas(samples, _TOLERANCE)]
    return "\n".join((*lines, "</g>", "</svg>", ""))


def _path(area: Area, palette: Floats) -> str:
    red, green, blue, opacity = (float(share) for share in palette[area.number])
    colour = f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"
    outlines = "".join(_closed(line) for line in area.outlines)
    if opacity < _OPAQUE:
        return f'<path fill="{colour}" fill-opacity="{opacity:.3f}" d="{outlines}"/>'
    return f'<path fill="{colour}" stroke="{colour}" stroke-width="{_SEAM}" d="{outlines}"/>'


def _closed(line: Floats) -> str:
    """Return a closed outline as path data: an absolute start and relative steps, in hundredths of a pixel."""
    hundredths = (line * 100.0).round().astype(int)
    x, y = hundredths[0]
    steps = "".join(f"{_short(dx)} {_short(dy)} " for dx, dy in hundredths[1:-1] - hundredths[:-2])
    return f"M{_short(x)} {_short(y)}l{steps.rstrip()}z"


def _short(hundredths: int) -> str:
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def _fade(size: tuple[int, int]) -> Iterator[str]:
    width, height = size
    begins = 1.0 - FADE * min(size) / height
    yield '<defs><linearGradient id="lower" x1="0" y1="0" x2="0" y2="1">'
    yield f'<stop offset="{begins:.3f}" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient>'
    yield f'<mask id="fade"><rect width="{width}" height="{height}" fill="url(#lower)"/></mask></defs>'
