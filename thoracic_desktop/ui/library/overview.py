"""All exercises as cards, with what narrows them down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.exercises.choosing import Sieve, suits
from thoracic_desktop.exercises.model import Group, WordingLevel
from thoracic_desktop.guidance.entries import exercise_entries
from thoracic_desktop.guidance.search import search
from thoracic_desktop.ui.library.card import ExerciseCard
from thoracic_desktop.ui.library.words import sieve_word
from thoracic_desktop.ui.terms import group_word
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card_grid import CardGrid
from thoracic_desktop.ui.widgets.filter_chip import FilterChip
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.scroll_page import ScrollPage
from thoracic_desktop.ui.widgets.search_field import SearchField
from thoracic_desktop.ui.widgets.segment import Segment
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

ALL = "all"
GROUPS = (Group.STRETCH, Group.STRENGTH, Group.POSTURE)
ORDER = (*GROUPS, Group.WARM_UP, Group.COOL_DOWN)
MARGINS = QMargins(32, 26, 32, 28)
CARD_WIDTH, COLUMNS = 186, 4


class LibraryOverview(ScrollPage):
    """Cards, filters and a field to search.

    Signals:
        exercise_requested: The person wants to see an exercise (its key).
        own_requested: The person wants to see their own exercises and routines.

    Args:
        theme: Colours, type and icons.
        picture: Where pictures of the figure come from.
    """

    exercise_requested = Signal(str)
    own_requested = Signal()

    def __init__(self, theme: Theme, picture: Picture) -> None:
        super().__init__(theme, MARGINS)
        self._theme = theme
        self._picture = picture
        self._cards: dict[str, ExerciseCard] = {}
        self._level = WordingLevel.PLAIN
        self.setAccessibleName(self.tr("Library"))
        self.search_field = SearchField(theme, self.tr("Search exercises"))
        self.search_field.textChanged.connect(self._show_what_fits)
        self.kinds = Segment(theme, self.tr("Kind"))
        self.kinds.chosen.connect(self._show_what_fits)
        self._sieves = {sieve: FilterChip(theme, sieve_word(sieve)) for sieve in Sieve}
        for chip in self._sieves.values():
            chip.toggled.connect(self._show_what_fits)
        self._grid = CardGrid(theme, least=CARD_WIDTH, most=COLUMNS)
        self._nothing = self._make_nothing()
        self.column.addWidget(self._make_head())
        self.column.addSpacing(16)
        self.column.addWidget(self._make_filters())
        self.column.addSpacing(18)
        self.column.addWidget(self._grid)
        self.column.addWidget(self._nothing)
        self.column.addStretch(1)

    def set_exercises(self, exercises: Sequence[Exercise], level: WordingLevel) -> None:
        """Show these exercises, in these words."""
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._grid.set_cards(())
        self._cards = {}
        for exercise in sorted(exercises, key=lambda one: ORDER.index(one.group)):
            self._cards[exercise.key] = self._make_card(exercise)
        every = self.tr("All {count}").format(count=len(self._cards))
        if self.kinds.current is not None:
            self.kinds.set_text(ALL, every)
        else:
            self.kinds.add(ALL, every)
            for group in GROUPS:
                self.kinds.add(group, group_word(group))
            self.kinds.set_current(ALL)
        self.set_level(level)

    def set_level(self, level: WordingLevel) -> None:
        """Say everything in these words."""
        self._level = level
        for card in self._cards.values():
            card.set_level(level)
        self._show_what_fits()

    @property
    def shown(self) -> tuple[str, ...]:
        """The keys of the exercises that are shown, in order."""
        return tuple(card.exercise.key for card in self._grid.cards if isinstance(card, ExerciseCard))

    def _show_what_fits(self) -> None:
        cards = [card for card in self._in_order() if self._fits(card.exercise)]
        had_some = bool(self._grid.cards)
        self._grid.set_cards(cards)
        self._nothing.setVisible(not cards and bool(self._cards))
        if had_some and not cards:
            announce(self, self.tr("Nothing fits"))

    def _in_order(self) -> Sequence[ExerciseCard]:
        """Return the cards in their order; the best first where something is searched for."""
        query = self.search_field.text()
        if not query.strip():
            return list(self._cards.values())
        entries = exercise_entries((card.exercise for card in self._cards.values()), self._level)
        return [self._cards[hit.entry.key] for hit in search(entries, query)]

    def _fits(self, exercise: Exercise) -> bool:
        of_kind = self.kinds.current in {ALL, None, exercise.group.value}
        return of_kind and all(suits(exercise, sieve) for sieve, chip in self._sieves.items() if chip.isChecked())

    def _show_all(self) -> None:
        self.search_field.clear()
        self.kinds.set_current(ALL)
        for chip in self._sieves.values():
            chip.setChecked(False)
        self._show_what_fits()

    def _make_card(self, exercise: Exercise) -> ExerciseCard:
        card = ExerciseCard(self._theme, exercise, self._picture)
        card.clicked.connect(lambda: self.exercise_requested.emit(exercise.key))
        return card

    def _make_head(self) -> QWidget:
        row = WrapRow(self._theme, spread=True)
        row.add_part(Label(self._theme, self.tr("Library"), role="h1", wrap=False))
        own = Button(self._theme, self.tr("My own"), kind="text", icon="note-pencil")
        own.setAccessibleName(self.tr("My exercises and routines"))
        own.clicked.connect(self.own_requested)
        right = WrapRow(self._theme, gap=10, line_gap=8)
        right.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        right.add_part(own)
        right.add_part(self.search_field)
        row.add_part(right)
        return row

    def _make_filters(self) -> QWidget:
        chips = WrapRow(self._theme, gap=10, line_gap=8)
        chips.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        for chip in self._sieves.values():
            chips.add_part(chip)
        row = WrapRow(self._theme, spread=True)
        row.add_part(self.kinds)
        row.add_part(chips)
        return row

    def _make_nothing(self) -> QWidget:
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(self._theme, self.tr("Nothing fits"), role="h3"))
        words = self.tr("No exercise has all of that. Take a filter away, or search for another word.")
        column.addWidget(Label(self._theme, words, colour="ink2"))
        column.addSpacing(8)
        button = Button(self._theme, self.tr("Show all exercises"), size="small")
        button.clicked.connect(self._show_all)
        column.addWidget(button)
        nothing.hide()
        return nothing
