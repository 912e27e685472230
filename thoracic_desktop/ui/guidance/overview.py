"""All pages as cards, warning signs first; and what is found where somebody searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.guidance.search import search
from thoracic_desktop.ui.guidance.signs import ground_of, picture_of
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card_grid import CardGrid
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.picture_card import PictureCard
from thoracic_desktop.ui.widgets.press_row import PressRow
from thoracic_desktop.ui.widgets.scroll_page import ScrollPage
from thoracic_desktop.ui.widgets.search_field import SearchField
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.guidance.model import Guidance, Page
    from thoracic_desktop.guidance.search import Entry, Hit
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

MARGINS = QMargins(32, 26, 32, 28)
CARD_WIDTH, COLUMNS = 240, 3
HIT_ICONS = {"exercise": "stack", "page": "book-open", "references": "books-bold"}


class GuidanceOverview(ScrollPage):
    """Cards, or what was found.

    Signals:
        page_requested: The person wants to read a page (its key).
        references_requested: The person wants to see the references.
        exercise_requested: The person wants to see an exercise that was found (its key).

    Args:
        theme: Colours, type and icons.
        picture: Where pictures of the figure come from.
    """

    page_requested = Signal(str)
    references_requested = Signal()
    exercise_requested = Signal(str)

    def __init__(self, theme: Theme, picture: Picture) -> None:
        super().__init__(theme, MARGINS)
        self._theme = theme
        self._picture = picture
        self._entries: Sequence[Entry] = ()
        self._pages: dict[str, tuple[Page, PictureCard | PressRow]] = {}
        self.setAccessibleName(self.tr("Guidance"))
        self.search_field = SearchField(theme, self.tr("Search everything"))
        self.search_field.textChanged.connect(self._look_for)
        self._references = Button(theme, self.tr("References"), kind="text", icon="books-bold")
        self._references.clicked.connect(self.references_requested)
        self._grid = CardGrid(theme, least=CARD_WIDTH, most=COLUMNS)
        self._first, self._last = QWidget(), QWidget()
        self._all = QWidget()
        self._found = QWidget()
        self._found.hide()
        self._hits: list[QWidget] = []
        self._list = QVBoxLayout(self._found)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(10)
        for part in (self._first, self._last):
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(10)
        whole = QVBoxLayout(self._all)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self._first)
        whole.addWidget(self._grid)
        whole.addWidget(self._last)
        self.column.addWidget(self._make_head())
        self.column.addSpacing(16)
        self.column.addWidget(self._all)
        self.column.addWidget(self._found)
        self.column.addStretch(1)

    def set_guidance(self, guidance: Guidance) -> None:
        """Make a card for each page."""
        cards: list[QWidget] = []
        for page in guidance.pages:
            card = self._make_card(page)
            self._pages[page.key] = page, card
            if isinstance(card, PictureCard):
                cards.append(card)
            else:
                layout = (self._first if page.kind == "stop" else self._last).layout()
                if layout is not None:
                    layout.addWidget(card)
        self._grid.set_cards(cards)

    def set_words(self, level: WordingLevel, entries: Sequence[Entry]) -> None:
        """Say everything in these words, and search in these entries."""
        self._entries = entries
        for page, card in self._pages.values():
            card.set_words(page.title.at(level), page.summary.at(level))
        self._look_for(self.search_field.text())

    def _make_card(self, page: Page) -> PictureCard | PressRow:
        card: PictureCard | PressRow
        if page.kind in {"stop", "neutral"}:
            card = PressRow(self._theme, page.shows or "info", kind="stop" if page.kind == "stop" else "calm")
        else:
            sign = picture_of(self._theme, page, self._picture, page.title.plain)
            card = PictureCard(self._theme, sign, ground_of(page))
        card.clicked.connect(lambda: self.page_requested.emit(page.key))
        return card

    def _look_for(self, query: str) -> None:
        for old in self._hits:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._hits.clear()
        searching = bool(query.strip())
        self._all.setVisible(not searching)
        self._found.setVisible(searching)
        if not searching:
            return
        hits = search(self._entries, query)
        said = self.tr("{count} found").format(count=len(hits)) if hits else self.tr("Nothing found")
        self._hits = [Label(self._theme, said, role="caption", colour="ink2"), *map(self._make_hit, hits)]
        if not hits:
            words = self.tr("No exercise and no page holds all of these words. Try fewer, or the beginning of one.")
            self._hits.append(Label(self._theme, words, colour="ink2"))
        for part in self._hits:
            self._list.addWidget(part)
            part.show()
        announce(self, said)

    def _make_hit(self, hit: Hit) -> PressRow:
        row = PressRow(self._theme, HIT_ICONS[hit.entry.kind])
        kind = self.tr("Exercise") if hit.entry.kind == "exercise" else self.tr("Guidance")
        row.set_words(hit.entry.title, f"{kind} · {hit.snippet}")
        row.clicked.connect(lambda: self._open(hit.entry))
        return row

    def _open(self, entry: Entry) -> None:
        if entry.kind == "exercise":
            self.exercise_requested.emit(entry.key)
        elif entry.kind == "page":
            self.page_requested.emit(entry.key)
        else:
            self.references_requested.emit()

    def _make_head(self) -> QWidget:
        head = WrapRow(self._theme, spread=True)
        head.add_part(Label(self._theme, self.tr("Guidance"), role="h1", wrap=False))
        tools = WrapRow(self._theme, gap=10, line_gap=8)
        tools.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        tools.add_part(self._references)
        tools.add_part(self.search_field)
        head.add_part(tools)
        return head
