"""Cards in columns of one width: as many side by side as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.self_arranged import SelfArranged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.ui.theme import Theme


class CardGrid(SelfArranged):
    """Rows of cards; all cards of a row are as high as the highest of them.

    Args:
        theme: Says how large text is.
        least: The least width of a card at normal text size.
        most: The most columns.
        gap: Between cards, both ways.
        parent: The owner.
    """

    def __init__(self, theme: Theme, *, least: int, most: int, gap: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least = least
        self._most = most
        self._gap = gap
        self._cards: tuple[QWidget, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """The cards that are shown, in order."""
        return self._cards

    def set_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards; those that were shown before and are no longer here are hidden, and live on."""
        for card in self._cards:
            if card not in cards:
                card.hide()
        self._cards = tuple(cards)
        before: QWidget | None = None
        for card in self._cards:
            card.setParent(self)
            card.show()
            if before is not None:
                QWidget.setTabOrder(before, card)
            before = card
        self.updateGeometry()
        self.arrange()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        heights = [height for _, height in self._rows(width)]
        return sum(heights) + self._gap * max(0, len(heights) - 1)

    @override
    def sizeHint(self) -> QSize:
        width = self._most * self._least + (self._most - 1) * self._gap
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        least = max((card.minimumSizeHint().width() for card in self._cards), default=0)
        return QSize(least, 0)

    @override
    def arrange(self) -> None:
        _, width = self._columns(self.width())
        top = 0
        for row, height in self._rows(self.width()):
            for column, card in enumerate(row):
                left = round(column * (width + self._gap))
                right = round(column * (width + self._gap) + width)
                card.setGeometry(QRect(left, top, right - left, height))
            top += height + self._gap

    def _columns(self, width: int) -> tuple[int, float]:
        """Return how many columns there are, and how wide one is."""
        least = self._least * self._theme.text_scale
        columns = max(1, min(self._most, int((width + self._gap) // (least + self._gap))))
        return columns, (width - self._gap * (columns - 1)) / columns

    def _rows(self, width: int) -> list[tuple[tuple[QWidget, ...], int]]:
        """Return the cards of each row with the height of the highest of them."""
        columns, wide = self._columns(width)
        rows = [self._cards[start : start + columns] for start in range(0, len(self._cards), columns)]
        return [(row, max(_height(card, int(wide)) for card in row)) for row in rows]


def _height(card: QWidget, width: int) -> int:
    return card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height()
