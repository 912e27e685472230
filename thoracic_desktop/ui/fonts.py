"""The bundled type: registers Inter and Inter Display with Qt, so that every machine shows the same letters."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Register every font file of a folder with the running application.

    A file Qt cannot read is named in the log and left out: the type scale falls back to what the system has.

    Args:
        folder: Where the `.ttf` files lie.

    Returns:
        The family names that may now be asked for, each once.
    """
    families: list[str] = []
    for path in sorted(folder.glob("*.ttf")):
        identifier = QFontDatabase.addApplicationFont(str(path))
        if identifier < 0:
            logger.warning("The font %s cannot be read; the system's own is used instead.", path.name)
            continue
        families.extend(QFontDatabase.applicationFontFamilies(identifier)[:1])
    return tuple(dict.fromkeys(families))
