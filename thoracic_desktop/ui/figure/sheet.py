"""All key poses on one sheet, for people who look at them side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from thoracic_desktop.figure.motion import body_at
from thoracic_desktop.figure.scene import Scene
from thoracic_desktop.ui.figure.painter import Colour, paint_figure
from thoracic_desktop.value import Value

_COLUMNS: Final = 6
_GAP: Final = 6


class SheetRow(Value, frozen=True):
    """One exercise on the sheet; `stage` is the token of its background, `sides` also shows its poses mirrored."""

    scene: Scene
    stage: str
    sides: bool = False


def contact_sheet(rows: Sequence[SheetRow], colour: Colour, size: int) -> QImage:
    """Return the poses of all exercises, each in a square of `size` pixels, without any caption."""
    cells = [
        (row, pose, mirrored)
        for row in rows
        for mirrored in ((False, True) if row.sides else (False,))
        for pose in row.scene.poses
    ]
    lines = -(-len(cells) // _COLUMNS)
    step = size + _GAP
    image = QImage(_COLUMNS * step + _GAP, lines * step + _GAP, QImage.Format.Format_RGB32)
    image.fill(colour("canvas"))
    painter = QPainter(image)
    for index, (row, pose, mirrored) in enumerate(cells):
        cell = QRectF(_GAP + index % _COLUMNS * step, _GAP + index // _COLUMNS * step, size, size)
        painter.fillRect(cell, colour(row.stage))
        body = body_at(row.scene, pose, pose, 1.0, mirrored=mirrored)
        paint_figure(painter, cell.adjusted(8, 8, -8, -8), row.scene, body, colour)
    painter.end()
    return image
