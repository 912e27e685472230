"""A choice among a few lengths of time, or none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.ui.widgets.segment import Segment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme


class MinuteSegment(Segment):
    """Numbers side by side, the chosen one with its unit, and a word for none.

    Args:
        theme: Colours and type.
        name: What is chosen, for readers.
        spoken: What a number is called for readers, with `{minutes}` in it.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._spoken = spoken
        self._minutes: list[int] = []
        self.chosen.connect(self._show_unit)

    def add_minutes(self, *minutes: int) -> None:
        """Add lengths at the end, from short to long."""
        for one in minutes:
            self._minutes.append(one)
            self.add(str(one), str(one), self._spoken.format(minutes=one))

    def set_minutes(self, minutes: int) -> None:
        """Choose a length, 0 for none, without reporting it; one that is not offered is shown as the next below it."""
        offered = [one for one in self._minutes if one <= minutes]
        key = str(max(offered, default=self._minutes[0])) if minutes else "0"
        self.set_current(key)
        self._show_unit(key)

    def _show_unit(self, chosen: str) -> None:
        for one in self._minutes:
            text = self.tr("{minutes} min").format(minutes=one)
            self.set_text(str(one), text if str(one) == chosen else str(one))
