"""What a number stands for, and what two numbers say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.ui.rating.signs import Arrow, ScoreTile
from thoracic_desktop.ui.rating.words import comparison, meaning
from thoracic_desktop.ui.terms import intensity_word
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

CENTRED = Qt.AlignmentFlag.AlignVCenter


class MeaningCard(Card):
    """The chosen number in words.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._tile = ScoreTile(theme)
        self._title = Label(theme, role="h3")
        self._text = Label(theme, role="body", colour="ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(23, 18, 23, 18)
        row.setSpacing(20)
        row.addWidget(self._tile, 0, CENTRED)
        row.addWidget(_words(self._title, self._text), 1)

    def show_score(self, score: int | None, last: int | None) -> None:
        """Show what a number stands for; before the choice, what the ends of the scale are, and the last answer."""
        self._tile.set_score(score)
        if score is not None:
            self._title.set_text(intensity_word(score))
            self._text.set_text(meaning(score))
            return
        self._title.set_text(self.tr("Choose a number"))
        ends = self.tr("0 is nothing at all, 10 as bad as it can be.")
        if last is None:
            self._text.set_text(ends)
        else:
            self._text.set_text(self.tr("{ends} Last time: {score}.").format(ends=ends, score=last))


class ComparisonCard(Card):
    """The number before and the number now, side by side.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._before = Label(theme, role="title_xl", colour="ink2", wrap=False)
        self._arrow = Arrow(theme)
        self._after = Label(theme, role="title_xl", wrap=False)
        self._title = Label(theme, role="h3")
        self._text = Label(theme, role="body", colour="ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(23, 17, 23, 17)
        row.setSpacing(10)
        row.addWidget(self._before, 0, CENTRED)
        row.addWidget(self._arrow, 0, CENTRED)
        row.addWidget(self._after, 0, CENTRED)
        row.addSpacing(10)
        row.addWidget(_words(self._title, self._text), 1)

    def show_scores(self, before: int | None, after: int | None) -> None:
        """Compare two numbers, or say which one is missing."""
        both = before is not None and after is not None
        lower = before is not None and after is not None and after < before
        self.set_fill("goSoft" if lower else "surface")
        self.set_outline(None if lower else "line")
        self._before.set_text("" if before is None else str(before))
        self._after.set_text("" if after is None else str(after))
        self._before.setVisible(before is not None)
        self._arrow.setVisible(both)
        self._after.setVisible(after is not None)
        title, text = self._words(before, after)
        self._title.set_text(title)
        self._text.set_text(text)

    def _words(self, before: int | None, after: int | None) -> tuple[str, str]:
        if before is not None and after is not None:
            return comparison(before, after)
        if after is not None:
            return intensity_word(after), self.tr("There is no answer from before to compare with.")
        if before is not None:
            return self.tr("Your answer before"), self.tr("Choose a number to compare, or leave it out.")
        return self.tr("Choose a number"), self.tr("Or leave it out. The session counts all the same.")


def _words(title: Label, text: Label) -> QWidget:
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addStretch(1)
    column.addWidget(title)
    column.addWidget(text)
    column.addStretch(1)
    return words
