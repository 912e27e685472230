"""Paints the program's picture for notices, the mark on a white tile: resources/icons/thoracic.png.

Usage: python packaging/make_logo.py

Run when the mark or its colours change.  The tile lets it be seen on a service's light ground as on a dark one.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from thoracic_desktop.ui.theme import STYLE_ARGUMENTS, Theme
from thoracic_desktop.ui.widgets.logo import MARK, paint_mark
from thoracic_desktop.ui.widgets.paint import rounded

RESOURCES = ROOT / "resources"
SIDE = 256
RADIUS_SHARE, MARK_SHARE = 0.22, 0.72


def main() -> None:
    """Write the picture."""
    application = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    theme = Theme(RESOURCES)
    theme.set_choice("light")
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(image.rect()), SIDE * RADIUS_SHARE, theme.colour("surface"))
        scale = SIDE * MARK_SHARE / MARK.height()
        painter.translate((SIDE - MARK.width() * scale) / 2, (SIDE - MARK.height() * scale) / 2)
        painter.scale(scale, scale)
        paint_mark(painter, theme)
    image.save(str(RESOURCES / "icons" / "thoracic.png"))
    application.quit()


if __name__ == "__main__":
    main()
