"""Stretches of the day that a person adds: further hours of work, or times that shall be quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.ui.settings.range_row import RangeRow, range_title
from thoracic_desktop.ui.settings.row import SettingRow
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.tab_order import tab_on

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from thoracic_desktop.desktop.settings_store import TimeRange
    from thoracic_desktop.ui.settings.range_row import RangeWords
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.button import Button


class RangeList(QWidget):
    """A title with a button that adds, and a row for each stretch.

    Signals:
        changed: The person added, changed or removed one; carries all of them.
        removed: One is gone; carries its title, and what brings it back.
        opened: One was added, and its row is to be seen; carries the row.

    Args:
        theme: Colours, type and icons.
        title: What the stretches are.
        text: A word about them.
        add: The button that adds one.
        words: What readers hear of the fields.
        new: Makes the stretch that is added.
        parent: The owner.
    """

    changed = Signal(object)
    removed = Signal(str, object)
    opened = Signal(QWidget)

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        *,
        add: Button,
        words: RangeWords,
        new: Callable[[], TimeRange],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._new = new
        self._add = add
        self._ranges: list[TimeRange] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(SettingRow(theme, title, text, [add]))
        add.clicked.connect(self._add_one)

    def show_ranges(self, ranges: Sequence[TimeRange]) -> None:
        """Show these; what is open stays so where nothing else was handed over."""
        if list(ranges) == self._ranges:
            return
        self._ranges = list(ranges)
        self._show()

    def _show(self) -> None:
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = []
        for index, one in enumerate(self._ranges):
            self._rows += [Divider(self._theme), self._make_row(index, one)]
        for part in self._rows:
            self._column.addWidget(part)
            part.show()  # Qt would show it with the next events, too late to be given the keys now
        tab_on(self._add, self._rows)

    def _make_row(self, index: int, one: TimeRange) -> RangeRow:
        def change(changed: TimeRange) -> None:
            self._ranges[index] = changed
            self._report()

        row = RangeRow(self._theme, self._words, one)
        row.changed.connect(change)
        row.remove_requested.connect(lambda: self._remove(index))
        row.way.clicked.connect(lambda: self._close_others(row))
        return row

    def _close_others(self, opened: RangeRow) -> None:
        """One is open at a time, so that its fields can be told from those of another."""
        for row in self._rows:
            if isinstance(row, RangeRow) and row is not opened:
                row.set_open(is_open=False)

    def _add_one(self) -> None:
        self._ranges.append(self._new())
        self._show()
        self._report()
        row = self._rows[-1]
        if isinstance(row, RangeRow):
            row.begin()
            self.opened.emit(row)

    def _remove(self, index: int) -> None:
        gone = self._ranges.pop(index)
        self._show()
        self._add.setFocus()
        self._report()
        self.removed.emit(range_title(gone), lambda: self._put_back(index, gone))

    def _put_back(self, index: int, one: TimeRange) -> None:
        self._ranges.insert(index, one)
        self._show()
        self._report()

    def _report(self) -> None:
        self.changed.emit(tuple(self._ranges))
