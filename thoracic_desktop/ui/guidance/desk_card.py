"""The check-list of a page as a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from thoracic_desktop.ui.provenance import day_words
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.check_row import CheckRow
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.guidance.model import CheckItem
    from thoracic_desktop.ui.theme import Theme


class DeskCard(Card):
    """What somebody has ticked, and when that was.

    Signals:
        item_checked: A line was ticked or not any more (its key, whether).

    Args:
        theme: Colours and type.
        items: The lines.
        level: In which words.
    """

    item_checked = Signal(str, bool)

    def __init__(self, theme: Theme, items: tuple[CheckItem, ...], level: WordingLevel) -> None:
        super().__init__(theme)
        self._rows = {item.key: CheckRow(theme, item.name.at(level)) for item in items}
        self._count = Label(theme, role="caption", colour="ink2", wrap=False)
        self._day = Label(theme, role="caption", colour="ink2")
        head = QHBoxLayout()
        head.addWidget(Label(theme, self.tr("Check my desk"), role="h3"), 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(2)
        column.addLayout(head)
        column.addSpacing(4)
        for key, row in self._rows.items():
            row.clicked.connect(self._reporter(key))
            column.addWidget(row)
        column.addSpacing(6)
        column.addWidget(self._day)
        self.show_ticks({}, None)

    def show_ticks(self, ticks: Mapping[str, bool], day: dt.date | None) -> None:
        """Show what was ticked, and on which day somebody last looked."""
        for key, row in self._rows.items():
            row.setChecked(ticks.get(key, False))
        if day is None:
            self._day.set_text(self.tr("Not checked yet."))
        else:
            self._day.set_text(self.tr("Last checked on {day}.").format(day=day_words(day)))
        self._show_count()

    def _reporter(self, key: str) -> Callable[[], None]:
        def report() -> None:
            self._show_count()
            self.item_checked.emit(key, self._rows[key].isChecked())

        return report

    def _show_count(self) -> None:
        ticked = sum(row.isChecked() for row in self._rows.values())
        self._count.set_text(self.tr("{ticked} of {count}").format(ticked=ticked, count=len(self._rows)))
