"""What the two uses of the rating screen share: the question on the left, a card on the right, the answer below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.rating_bar import RatingBar
from thoracic_desktop.ui.widgets.scroll_page import ScrollPage
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.ui.rating.figure_card import FigureCard
    from thoracic_desktop.ui.theme import Theme

TOP_ROW = 44
# The scale needs a little room for the ring around its first and last number.
INDENT = 44 - RatingBar.MARGIN
QUESTION_WIDTH, CARD_WIDTH, GAP = 540, 340, 52 - RatingBar.MARGIN
WIDEST = 1084


class QuestionView(ScrollPage):
    """One use of the screen; its owner fills `top`, and `above` and `below` around the question's scale.

    Args:
        theme: Colours and type.
        question: The question, also the name of the scale.
        hint: The sentence below the question.
        card: What stands at the right.
        parent: The owner.
    """

    def __init__(self, theme: Theme, question: str, hint: str, card: FigureCard, parent: QWidget | None = None) -> None:
        super().__init__(theme, QMargins(20, 16, 56, 36), parent, widest=WIDEST)
        self.bar = RatingBar(theme, question, tall=True)
        self.top = QVBoxLayout()
        self.above = QVBoxLayout()
        self.below = QVBoxLayout()
        for part in (self.above, self.below):
            part.setContentsMargins(RatingBar.MARGIN, 0, RatingBar.MARGIN, 0)
            part.setSpacing(0)
        self._question = Label(theme, question, role="title_l")
        self._hint = Label(theme, hint, role="body_l", colour="ink2")
        self.column.addLayout(self.top)
        self.column.addSpacing(12)
        body = WrapRow(theme, gap=GAP, line_gap=32, fill=True)
        body.setContentsMargins(INDENT, 0, 0, 0)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(card)
        question_side = QWidget()
        question_side.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        left = QVBoxLayout(question_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(self.above)
        left.addWidget(self.bar)
        left.addLayout(self.below, 1)
        body.add_part(question_side, QUESTION_WIDTH)
        body.add_part(side, CARD_WIDTH)
        self.column.addWidget(body, 1)

    def add_question(self, gap: int) -> None:
        """Add question and hint; the gap lies between them and the scale, in logical pixels."""
        self.above.addWidget(self._question)
        self.above.addSpacing(2)
        self.above.addWidget(self._hint)
        self.above.addSpacing(gap)

    def add_answers(self, answers: QWidget) -> None:
        """Add the row of buttons at the bottom."""
        self.below.addStretch(1)
        self.below.addSpacing(24)
        self.below.addWidget(answers)

    def set_tab_order(self, *controls: QWidget) -> None:
        """Let Tab visit the controls in this order, which is the order they are read in."""
        for first, second in pairwise(controls):
            QWidget.setTabOrder(first, second)

    def take_focus(self) -> None:
        """Put the focus on the scale, without a ring: keys work at once."""
        self.bar.setFocus(Qt.FocusReason.OtherFocusReason)
