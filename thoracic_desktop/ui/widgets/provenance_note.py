"""Where words come from, who has looked at them, and when: below everything that says something about health."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thoracic_desktop.ui.theme import Theme


class ProvenanceNote(QWidget):
    """Small lines below a fine one.

    Args:
        theme: Colours and type.
        lines: What to say, one after the other.
        parent: The owner.
    """

    def __init__(self, theme: Theme, lines: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Divider(theme))
        column.addSpacing(6)
        for line in lines:
            column.addWidget(Label(theme, line, role="caption", colour="ink2"))
