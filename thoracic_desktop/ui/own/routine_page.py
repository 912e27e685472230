"""The page on which a routine is put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.exercises.own import MOST_ITEMS, OwnRoutine
from thoracic_desktop.exercises.own_text import tidied
from thoracic_desktop.programme.routine import gets_warm_up, to_session_plan, usual_item
from thoracic_desktop.session.compile import compile_session, duration_ms
from thoracic_desktop.ui.own.draft import name_problem
from thoracic_desktop.ui.own.exercise_sheet import ExerciseSheet
from thoracic_desktop.ui.own.form_field import FormField
from thoracic_desktop.ui.own.routine_item import ItemCard
from thoracic_desktop.ui.own.two_columns import TwoColumns
from thoracic_desktop.ui.own.words import count_words, length_words
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.field import TextField
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.exercises.catalogue_with_own import CatalogueWithOwn
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.exercises.own import RoutineItem
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

LONGEST_TYPED = 200


class RoutinePage(TwoColumns):
    """The exercises on the left, what they come to on the right.

    Signals:
        save_requested: The routine is complete and is to be kept; carries the OwnRoutine.

    Args:
        theme: Colours, type and icons.
        picture: Where pictures of the figure come from.
        catalogue: The exercises there are; looked at anew each time.
        parent: The owner.
    """

    save_requested = Signal(object)

    def __init__(
        self, theme: Theme, picture: Picture, catalogue: CatalogueWithOwn, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Back to the list"), parent)
        self._picture = picture
        self._catalogue = catalogue
        self._key = ""
        self._level: WordingLevel | None = None
        self._taken: tuple[str, ...] = ()
        self._cards: list[ItemCard] = []
        self._sheet: ExerciseSheet | None = None
        self._swapped: ItemCard | None = None
        self._name = TextField(theme, self.tr("Name"))
        self._name.setMaxLength(LONGEST_TYPED)
        self._name.setPlaceholderText(self.tr("For instance: before work"))
        self._name_field = FormField(theme, self.tr("Name"), self._name)
        self._add = Button(theme, self.tr("Add exercise"), icon="plus")
        self._save = Button(theme, self.tr("Save routine"), kind="primary")
        self._missing = Label(theme, role="caption", colour="ink2")
        self._length = Label(theme, role="h2")
        self._count = Label(theme, role="body", colour="ink2")
        self._warm_up = Label(theme, role="caption", colour="ink2")
        self._items = QWidget()
        self._list = QVBoxLayout(self._items)
        self._lay_out()
        self._name.textEdited.connect(self._on_name)
        self._add.clicked.connect(self._choose_new)
        self._save.clicked.connect(self._on_save)

    def begin(self, routine: OwnRoutine | None, key: str, taken: Sequence[str], level: WordingLevel) -> None:
        """Show a routine to be changed, or an empty one that will have this key."""
        self.title.set_text(self.tr("New routine") if routine is None else self.tr("Change routine"))
        self._key, self._taken, self._level = key, tuple(taken), level
        self._name.setText(routine.name if routine is not None else "")
        self._name_field.set_error("")
        self._name.set_wrong(wrong=False)
        for card in list(self._cards):
            self._drop(card)
        for item in routine.items if routine is not None else ():
            if item.exercise in self._catalogue:
                self._put(len(self._cards), item)
        self._show()
        self.scroll_to_top()

    @property
    def items(self) -> tuple[RoutineItem, ...]:
        """The exercises as they stand now."""
        return tuple(card.item for card in self._cards)

    def _lay_out(self) -> None:
        self.form.setSpacing(13)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        name = Card(self._theme)
        inside = QVBoxLayout(name)
        inside.setContentsMargins(21, 18, 21, 21)
        inside.addWidget(self._name_field)
        self.form.addWidget(name)
        self.form.addWidget(self._items)
        self.form.addWidget(self._add)
        total = Card(self._theme)
        words = QVBoxLayout(total)
        words.setContentsMargins(18, 16, 18, 18)
        words.setSpacing(2)
        words.addWidget(self._length)
        words.addWidget(self._count)
        words.addSpacing(8)
        words.addWidget(self._warm_up)
        for part in (total, self._save, self._missing):
            self.aside.addWidget(part)
        self.aside.addStretch(1)

    # The exercises ------------------------------------------------------------------------------------------------

    def _put(self, place: int, item: RoutineItem) -> ItemCard:
        if self._level is None:
            raise RuntimeError("a routine is shown before exercises are added to it")
        card = ItemCard(self._theme, self._picture, item, self._catalogue[item.exercise], self._level)

        def follow(y: int) -> None:
            self._follow(card, y)

        card.changed.connect(self._on_dose)
        card.dragged.connect(follow)
        card.up_requested.connect(lambda: self._move(card, self._cards.index(card) - 1))
        card.down_requested.connect(lambda: self._move(card, self._cards.index(card) + 1))
        card.swap_requested.connect(lambda: self._choose_other(card))
        card.remove_requested.connect(lambda: self._remove(card))
        self._cards.insert(place, card)
        self._list.insertWidget(place, card)
        return card

    def _drop(self, card: ItemCard) -> None:
        self._cards.remove(card)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _move(self, card: ItemCard, place: int) -> None:
        if not 0 <= place < len(self._cards):
            return
        self._cards.remove(card)
        self._cards.insert(place, card)
        self._list.removeWidget(card)
        self._list.insertWidget(place, card)
        text = self.tr("{name} is now number {place} of {count}")
        announce(self, text.format(name=card.name, place=place + 1, count=len(self._cards)))
        self._show()

    def _follow(self, card: ItemCard, y: int) -> None:
        """Give a card that is dragged the place over which the mouse is."""
        place = sum(1 for other in self._cards if other is not card and other.geometry().center().y() < y)
        if place != self._cards.index(card):
            self._move(card, place)

    def _remove(self, card: ItemCard) -> None:
        self._drop(card)
        self._add.setFocus()
        self._show()

    def _choose_new(self) -> None:
        self._swapped = None
        self._open_sheet()

    def _choose_other(self, card: ItemCard) -> None:
        self._swapped = card
        self._open_sheet()

    def _open_sheet(self) -> None:
        if self._level is None:
            return
        if self._sheet is None:
            self._sheet = ExerciseSheet(self._theme, self.window(), self._picture)
            self._sheet.chosen.connect(self._take)
        self._sheet.offer((*self._catalogue.own, *self._catalogue.shipped), self._level)

    def _take(self, key: str) -> None:
        place = len(self._cards)
        if self._swapped is not None:
            place = self._cards.index(self._swapped)
            self._drop(self._swapped)
            self._swapped = None
        self._put(place, usual_item(self._catalogue[key]))
        self._show()

    # What it comes to ---------------------------------------------------------------------------------------------

    def _on_dose(self, _item: RoutineItem) -> None:
        self._show()

    def _on_name(self) -> None:
        problem = name_problem(self._name.text(), self._taken)
        self._name_field.set_error(problem)
        self._name.set_wrong(wrong=bool(problem))
        self._show()

    def _show(self) -> None:
        for place, card in enumerate(self._cards):
            card.set_place(place, len(self._cards))
        routine = OwnRoutine(key=self._key, name="-", items=self.items)
        plan = to_session_plan(routine, self._catalogue)
        self._length.set_text(length_words(duration_ms(compile_session(plan, self._catalogue))))
        self._count.set_text(count_words(len(plan.exercises)))
        self._warm_up.set_text(self._warm_up_words(routine))
        missing = self._what_is_missing()
        self._missing.set_text(missing)
        self._missing.setVisible(bool(missing))
        self._save.setEnabled(not missing)
        self._add.setEnabled(len(self._cards) < MOST_ITEMS)

    def _warm_up_words(self, routine: OwnRoutine) -> str:
        if not self._cards:
            return self.tr("The warm-up comes first by itself.")
        if gets_warm_up(routine, self._catalogue):
            return self.tr("The warm-up is put first. It is counted in.")
        return self.tr("The warm-up always comes first.")

    def _what_is_missing(self) -> str:
        wanted: list[str] = []
        if not tidied(self._name.text()):
            wanted.append(self.tr("a name"))
        if not self._cards:
            wanted.append(self.tr("at least one exercise"))
        if wanted:
            return self.tr("Still missing: {things}.").format(things=", ".join(wanted))
        return name_problem(self._name.text(), self._taken)

    def _on_save(self) -> None:
        self.save_requested.emit(OwnRoutine(key=self._key, name=tidied(self._name.text()), items=self.items))
