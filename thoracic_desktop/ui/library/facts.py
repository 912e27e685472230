"""Below the moving figure: how much, how often, the easier form, and the way to try it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.library.words import UNCOUNTED, hold_words, often_words, reps_words, trial_minutes
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.theme import Theme

TILE_RADIUS = 16.0
TILE_WIDTH = 112


class Facts(QWidget):
    """Built anew for each exercise and wording.

    Signals:
        try_requested: The person wants to do it now.

    Args:
        theme: Colours, type and icons.
        exercise: Which one.
        level: In which words.
    """

    try_requested = Signal()

    def __init__(self, theme: Theme, exercise: Exercise, level: WordingLevel) -> None:
        super().__init__()
        self._theme = theme
        tiles = WrapRow(theme, gap=10, line_gap=10, fill=True)
        for name, value in self._amounts(exercise):
            tiles.add_part(self._tile(name, value), TILE_WIDTH)
        button = Button(
            theme,
            self.tr("Try it, {minutes}").format(minutes=trial_minutes(exercise)),
            kind="primary",
            size="big",
            icon="play-fill",
        )
        button.clicked.connect(self.try_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(tiles)
        column.addWidget(self._easier(exercise, level))
        column.addWidget(button)

    def _amounts(self, exercise: Exercise) -> Iterator[tuple[str, str]]:
        if exercise.group in UNCOUNTED:
            yield self.tr("Time"), trial_minutes(exercise)
        else:
            yield self.tr("Hold"), hold_words(exercise)
            yield self.tr("Repeat"), reps_words(exercise)
        yield self.tr("How often"), often_words(exercise)

    def _tile(self, name: str, value: str) -> QWidget:
        tile = Card(self._theme, fill="sunken", radius=TILE_RADIUS, outlined=False)
        tile.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(tile)
        column.setContentsMargins(14, 11, 10, 12)
        column.setSpacing(1)
        column.addWidget(Label(self._theme, name, role="caption", colour="ink2"))
        column.addWidget(Label(self._theme, value, role="h3"))
        return tile

    def _easier(self, exercise: Exercise, level: WordingLevel) -> QWidget:
        card = Card(self._theme)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(self._theme, self.tr("Make it easier"), role="strong"))
        words.addWidget(Label(self._theme, exercise.easier.at(level), colour="ink2"))
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 14, 16, 15)
        row.setSpacing(14)
        row.addWidget(IconTile(self._theme, "leaf-bold"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return card
