"""Render the widget kit, state by state, to PNG at twice the size: to be looked at beside the design board.

Usage: python -m tests.ui.gallery.render FOLDER [TEXT_SCALE]
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.gallery.board import controls
from tests.ui.gallery.screens import player, rating, sheet
from thoracic_desktop.ui.theme import STYLE_ARGUMENTS, Theme


def main() -> None:
    """Write every page in both themes."""
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = "2"
    app = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    theme = Theme(Path(__file__).resolve().parents[3] / "resources")
    scale = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    theme.set_text_scale(scale)
    for choice in ("light", "dark"):
        theme.set_choice("dark" if choice == "dark" else "light")
        for make in (controls, player, rating, sheet):
            page = make(theme)
            page.show()
            app.processEvents()
            path = target / f"{make.__name__}-{choice}.png"
            page.grab().save(str(path))
            page.close()
            sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
