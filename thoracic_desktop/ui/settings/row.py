"""One setting: what it is, a word about it, and its control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.ui.theme import Theme

PADDING = 21
LEAST_HEIGHT = 56
TEXT_WIDTH = 190


class SettingRow(QWidget):
    """Words on the left, controls on the right; below each other where text is large.

    Args:
        theme: Colours and type.
        title: What can be chosen.
        text: A word about it, if any.
        controls: What it is chosen with, in reading order.
        detail: One more line that is cut where it is long, and whole in its tooltip, such as a path.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        controls: Sequence[QWidget],
        *,
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(theme, title, role="strong"))
        self._text = Label(theme, text, role="caption", colour="ink2")
        column.addWidget(self._text)
        self._text.setVisible(bool(text))
        if detail:
            line = Label(theme, detail, role="caption", colour="ink2", wrap=False)
            line.setToolTip(detail)
            column.addWidget(line)
        row = WrapRow(theme, line_gap=8)
        row.setContentsMargins(PADDING, 10, PADDING, 10)
        row.add_part(words, TEXT_WIDTH)
        if controls:
            row.add_part(_side_by_side(controls))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(row)
        self.setMinimumHeight(LEAST_HEIGHT)

    def set_text(self, text: str) -> None:
        """Say another word about it, or none."""
        self._text.set_text(text)
        self._text.setVisible(bool(text))


class Section(QWidget):
    """A titled card of rows.

    Args:
        theme: Colours and type.
        title: What the rows are about.
        rows: The rows, from top to bottom.
        parent: The owner.
    """

    def __init__(self, theme: Theme, title: str, rows: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = Label(theme, title, role="label_strong", colour="ink2")
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.addWidget(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addLayout(head)
        column.addWidget(card_of(theme, rows))


def card_of(theme: Theme, rows: Sequence[QWidget]) -> Card:
    """Return a card of rows with lines between them."""
    card = Card(theme)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.setSpacing(0)
    for index, row in enumerate(rows):
        if index:
            inside.addWidget(Divider(theme))
        inside.addWidget(row)
    return card


def _side_by_side(controls: Sequence[QWidget]) -> QWidget:
    if len(controls) == 1:
        return controls[0]
    group = QWidget()
    group.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(14)
    for control in controls:
        row.addWidget(control)
    return group
