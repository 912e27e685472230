"""One page of guidance: its words on the left, its picture and what can be done on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.ui.guidance.desk_card import DeskCard
from thoracic_desktop.ui.guidance.heat_card import HeatCard
from thoracic_desktop.ui.guidance.reading import ReadingPage, side_part
from thoracic_desktop.ui.guidance.signs import ground_of, picture_of
from thoracic_desktop.ui.provenance import provenance_lines
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import STAGE_RADIUS, Card
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.provenance_note import ProvenanceNote
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.guidance.model import Page, Section
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

LEFT_WIDTH, RIGHT_WIDTH = 400, 330
PICTURE_HEIGHT = 316


class GuidanceDetail(ReadingPage):
    """Built anew for each page and wording.

    Signals:
        signs_requested: The person wants to go through the warning signs.
        try_requested: The person wants to do an exercise now (its key).
        references_requested: The person wants to see the references.

    Args:
        theme: Colours, type and icons.
        picture: Where pictures of the figure come from.
    """

    signs_requested = Signal()
    try_requested = Signal(str)
    references_requested = Signal()

    def __init__(self, theme: Theme, picture: Picture) -> None:
        super().__init__(theme)
        self._picture = picture
        self.heat_card: HeatCard | None = None
        self.desk_card: DeskCard | None = None

    def show_page(self, page: Page, level: WordingLevel, tries: Exercise | None) -> None:
        """Show a page in these words; `tries` is the exercise that can be begun from it."""
        self.setAccessibleName(page.title.at(level))
        self.heat_card = HeatCard(self._theme, page.heat, level) if page.heat is not None else None
        self.desk_card = DeskCard(self._theme, page.checklist, level) if page.checklist else None
        both = WrapRow(self._theme, gap=32, line_gap=24, fill=True)
        both.add_part(self._words(page, level), LEFT_WIDTH)
        both.add_part(self._beside(page, level, tries), RIGHT_WIDTH)
        self.set_content(both, level)

    def _words(self, page: Page, level: WordingLevel) -> QWidget:
        words = side_part()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(self._theme, page.title.at(level), role="sheet_title"))
        column.addSpacing(6)
        column.addWidget(Label(self._theme, page.lead.at(level), role="body_xl", colour="ink2"))
        column.addSpacing(20)
        for section in page.sections:
            column.addWidget(SectionRow(self._theme, section, level, is_stop=page.kind == "stop"))
            column.addSpacing(16)
        added = page.origin or ""
        lines = provenance_lines(page.source, page.review, level, updated=page.updated, added=added)
        column.addSpacing(4)
        column.addWidget(ProvenanceNote(self._theme, lines))
        references = Button(self._theme, self.tr("References"), kind="text", size="small", icon="books-bold")
        references.clicked.connect(self.references_requested)
        column.addSpacing(6)
        column.addWidget(references, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return words

    def _beside(self, page: Page, level: WordingLevel, tries: Exercise | None) -> QWidget:
        beside = side_part()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        stage = Card(self._theme, fill=ground_of(page), radius=STAGE_RADIUS, outlined=False)
        stage.setFixedHeight(PICTURE_HEIGHT)
        framed = QVBoxLayout(stage)
        framed.setContentsMargins(20, 20, 20, 20)
        framed.addWidget(picture_of(self._theme, page, self._picture, page.title.at(level)))
        column.addWidget(stage)
        for card in (self.heat_card, self.desk_card):
            if card is not None:
                column.addWidget(card)
        if page.kind == "stop":
            column.addWidget(self._way_to_the_signs())
        if tries is not None:
            column.addWidget(self._way_to_try(tries, level))
        column.addStretch(1)
        return beside

    def _way_to_the_signs(self) -> QWidget:
        button = Button(self._theme, self.tr("Go through the signs"), kind="danger", size="big", icon="first-aid-kit")
        button.clicked.connect(self.signs_requested)
        return button

    def _way_to_try(self, exercise: Exercise, level: WordingLevel) -> QWidget:
        card = Card(self._theme)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(self._theme, exercise.name.at(level), role="h3"))
        words.addWidget(Label(self._theme, exercise.aim.at(level), colour="ink2"))
        button = Button(self._theme, self.tr("Try it"), kind="soft", icon="play-fill")
        button.setAccessibleName(self.tr("Try it: {name}").format(name=exercise.name.at(level)))
        button.clicked.connect(lambda: self.try_requested.emit(exercise.key))
        row = QHBoxLayout(card)
        row.setContentsMargins(20, 16, 16, 16)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card


class SectionRow(QWidget):
    """One paragraph with its icon.

    Args:
        theme: Colours, type and icons.
        section: What it says.
        level: In which words.
        is_stop: Whether it is about warning signs.
    """

    def __init__(self, theme: Theme, section: Section, level: WordingLevel, *, is_stop: bool = False) -> None:
        super().__init__()
        ground, colour = ("stopSoft", "stopText") if is_stop else ("accentSoft", "accentText")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(theme, section.title.at(level), role="h3"))
        words.addWidget(Label(theme, section.text.at(level), role="body_l_dense", colour="ink2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(IconTile(theme, section.icon, ground=ground, colour=colour), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
