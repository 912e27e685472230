"""The references as the source has them, what each supports, and what has to be said about the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.ui.guidance.detail import SectionRow
from thoracic_desktop.ui.guidance.reading import ReadingPage
from thoracic_desktop.ui.provenance import provenance_lines
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.provenance_note import ProvenanceNote
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.guidance.model import Reference, References


class ReferencesPage(ReadingPage):
    """Built anew for each wording."""

    def show_references(self, references: References, level: WordingLevel) -> None:
        """Show the list in these words; titles stay as they are printed."""
        self.setAccessibleName(references.title.at(level))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(self._theme, references.title.at(level), role="sheet_title"))
        column.addSpacing(6)
        column.addWidget(Label(self._theme, references.lead.at(level), role="body_l", colour="ink2"))
        column.addSpacing(16)
        column.addWidget(self._list(references, level))
        column.addSpacing(16)
        column.addWidget(self._notes(references, level))
        column.addSpacing(18)
        lines = provenance_lines(references.source, references.review, level, updated=references.updated)
        column.addWidget(ProvenanceNote(self._theme, lines))
        self.set_content(content, level)

    def _list(self, references: References, level: WordingLevel) -> QWidget:
        card = Card(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 4, 1, 4)
        column.setSpacing(0)
        for number, reference in enumerate(references.references):
            if number:
                column.addWidget(Divider(self._theme))
            column.addWidget(self._reference(reference, level))
        return card

    def _reference(self, reference: Reference, level: WordingLevel) -> QWidget:
        entry = QWidget()
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(Label(self._theme, reference.title, role="h3"))
        words.addWidget(Label(self._theme, reference.published, colour="ink2"))
        words.addWidget(Label(self._theme, reference.about.at(level), colour="ink2"))
        tags = WrapRow(self._theme, gap=8, line_gap=6)
        tags.add_part(Tag(self._theme, self._kind(reference), group="stretch" if reference.is_primary else "posture"))
        for support in reference.supports:
            tags.add_part(Tag(self._theme, support.at(level)))
        words.addSpacing(5)
        words.addWidget(tags)
        row = QHBoxLayout(entry)
        row.setContentsMargins(20, 15, 20, 16)
        row.setSpacing(18)
        # The source gives no numbers, so none are made up here.
        row.addWidget(IconTile(self._theme, "file-text-bold", side=44), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return entry

    def _kind(self, reference: Reference) -> str:
        """Return the word that the source sets above a reference, and whether it is first-hand."""
        if reference.is_primary:
            return self.tr("{label}, published").format(label=reference.label)
        return self.tr("{label}, digest, not primary").format(label=reference.label)

    def _notes(self, references: References, level: WordingLevel) -> QWidget:
        card = Card(self._theme, fill="sunken", outlined=False)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(16)
        for note in references.notes:
            column.addWidget(SectionRow(self._theme, note, level))
        return card
