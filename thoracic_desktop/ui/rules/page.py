"""Every rule by which the programme changes, and every decision with the facts behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.programme.texts import RuleGroup
from thoracic_desktop.ui.rules.rows import DecisionRow, RuleRow
from thoracic_desktop.ui.widgets.button import BARE_PADDING, Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from thoracic_desktop.content.rule_book import RuleBook
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.history.records import KeptDecision
    from thoracic_desktop.ui.theme import Theme

WIDEST = 760
MOST_DECISIONS = 100


class RulesPage(ScrollPage):
    """Shows rules and decisions; the newest decision comes first.

    Signals:
        back_requested: The person wants to go back to Today.

    Args:
        theme: Colours, type and icons.
        book: The words of the rules.
        catalogue: Names what a decision was about.
        parent: The owner.
    """

    back_requested = Signal()

    def __init__(self, theme: Theme, book: RuleBook, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(theme, QMargins(32, 22, 32, 32), parent, widest=WIDEST)
        self._theme = theme
        self._book = book
        self._catalogue = catalogue
        self._content: QWidget | None = None
        self.setAccessibleName(self.tr("The rules of the programme"))
        back = Button(theme, self.tr("Today"), kind="text", size="small", icon="caret-left")
        back.clicked.connect(self.back_requested)
        way_back = QHBoxLayout()
        way_back.setContentsMargins(-BARE_PADDING, 0, 0, 0)
        way_back.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(way_back)
        self.column.addSpacing(6)
        self.column.addWidget(Label(theme, self.tr("How the programme decides"), role="h1"))
        text = self.tr("It suggests, you decide. Each rule says whether the source asks for it or whether we chose it.")
        self.column.addWidget(Label(theme, text, role="body_l", colour="ink2"))
        self.column.addSpacing(18)
        self.column.addStretch(1)

    def show_rules(self, level: WordingLevel, decisions: Sequence[KeptDecision], today: dt.date) -> None:
        """Show the rules in the chosen wording, and what was decided so far."""
        if self._content is not None:
            self.column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        for group, heading in self._headings().items():
            rows = [RuleRow(self._theme, rule, level) for rule in self._book.rules.rules if rule.group is group]
            self._add_section(column, heading, rows)
        self._add_section(column, self.tr("What you decided"), self._decisions(level, decisions, today))
        source = self._book.rules.source
        note = self.tr("{section} Source: {document}. Not reviewed by a clinician.")
        column.addWidget(
            Label(
                self._theme,
                note.format(section=source.section, document=source.document),
                role="caption",
                colour="ink2",
            )
        )
        self.column.insertWidget(self.column.count() - 1, self._content)
        self._content.show()

    def _decisions(self, level: WordingLevel, decisions: Sequence[KeptDecision], today: dt.date) -> list[QWidget]:
        texts = self._book.proposals
        rows: list[QWidget] = [
            DecisionRow(self._theme, kept, texts, self._catalogue, level, today=today)
            for kept in sorted(decisions, key=lambda kept: kept.at, reverse=True)[:MOST_DECISIONS]
        ]
        return rows or [_empty(self._theme, self.tr("Nothing yet. Your answers to suggestions will stand here."))]

    def _add_section(self, column: QVBoxLayout, heading: str, rows: Sequence[QWidget]) -> None:
        card = Card(self._theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for number, row in enumerate(rows):
            if number:
                inside.addWidget(Divider(self._theme))
            inside.addWidget(row)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.addWidget(Label(self._theme, heading, role="label_strong", colour="ink2"))
        column.addLayout(head)
        column.addWidget(card)
        column.addSpacing(9)

    def _headings(self) -> dict[RuleGroup, str]:
        return {
            RuleGroup.DAY: self.tr("What comes when"),
            RuleGroup.TIME: self.tr("Your time"),
            RuleGroup.STEPS: self.tr("How much"),
            RuleGroup.SAFETY: self.tr("When to stop and ask"),
            RuleGroup.ROAD: self.tr("The way"),
        }


def _empty(theme: Theme, text: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(21, 16, 21, 16)
    layout.addWidget(Label(theme, text, role="body", colour="ink2"))
    row.setMinimumSize(QSize(0, 52))
    return row
