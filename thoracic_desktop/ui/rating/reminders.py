"""What to keep in mind during any session, in three lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from thoracic_desktop.ui.rating.signs import Disc
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

DISC = 28


class Reminders(QWidget):
    """How far to go, to keep breathing, and when to stop (C35 to C39 of the source).

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = (
            ("leaf", self.tr("A mild pull is fine. Make a movement smaller whenever you like.")),
            ("wind-bold", self.tr("Keep breathing as it comes, holds included.")),
            ("hand-palm", self.tr("Stop at sharp pain, or pain that spreads.")),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(theme, self.tr("While you move"), role="h3"), 0, 0, 1, 2)
        for row, (icon, text) in enumerate(lines, start=1):
            grid.addWidget(Disc(theme, "neutral", diameter=DISC, icon=icon), row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Label(theme, text, role="body", colour="ink2"), row, 1)
