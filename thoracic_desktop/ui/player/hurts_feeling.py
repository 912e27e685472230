"""The first step when something hurts: what it feels like, and, if wished, where and how strong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.programme.response import Feeling
from thoracic_desktop.ui.widgets.answer_button import AnswerButton
from thoracic_desktop.ui.widgets.body_map import BodyMap
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.rating_bar import RatingBar
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.exercises.zones import Zone
    from thoracic_desktop.ui.theme import Theme

MAP, LOW_MAP = 296, 216
ANSWERS_WIDTH, CARD_WIDTH, STRENGTH_WIDTH = 460, 300, 130


class FeelingStep(QWidget):
    """Three answers; place and number are given before one of them, or not at all.

    Signals:
        felt: One of the three was chosen: ACHE, BUILDING, or SHARP, which stands for sharp or spreading.
    """

    felt = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the step."""
        super().__init__(parent)
        self._theme = theme
        self._map = BodyMap(theme, self.tr("Where?"), compact=True)
        self._bar = RatingBar(theme, self.tr("How strong?"))
        upper = WrapRow(theme, gap=20, line_gap=16, fill=True)
        upper.add_part(self._answers(), ANSWERS_WIDTH)
        upper.add_part(self._place(), CARD_WIDTH)
        lower = WrapRow(theme, gap=12, line_gap=4)
        lower.add_part(self._titled(self.tr("How strong?"), QVBoxLayout()), STRENGTH_WIDTH)
        lower.add_part(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(upper)
        column.addWidget(lower)

    def make_room(self, *, is_low: bool) -> None:
        """Draw the map smaller in a low window: the answers, the number and the way back are seen without scrolling."""
        self._map.set_wanted_height(LOW_MAP if is_low else MAP)

    def begin(self, before: int | None) -> None:
        """Forget what was said; `before` is the score from before the session."""
        self._map.set_zones(())
        self._bar.set_value(None)
        self._bar.set_before(before)

    @property
    def zones(self) -> tuple[Zone, ...]:
        """The places that were marked."""
        return self._map.zones

    @property
    def score(self) -> int | None:
        """The number, if one was given."""
        return self._bar.chosen

    def _answers(self) -> QWidget:
        theme = self._theme
        ache = AnswerButton(
            theme,
            self.tr("A stretch, or a mild ache"),
            self.tr("It stays mild and fades when you ease off."),
            self.tr("Go gently"),
            kind="go",
        )
        building = AnswerButton(
            theme,
            self.tr("It is building up"),
            self.tr("Clearly more than when you started."),
            self.tr("Change it"),
            kind="caution",
        )
        sharp = AnswerButton(
            theme,
            self.tr("Sharp, or it spreads"),
            self.tr("Stabbing, or running to an arm, the chest or the ribs."),
            self.tr("Stop"),
            kind="stop",
        )
        side = QWidget()
        side.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for answer, feeling in ((ache, Feeling.ACHE), (building, Feeling.BUILDING), (sharp, Feeling.SHARP)):
            self._tell(answer, feeling)
            column.addWidget(answer, 1)
        return side

    def _tell(self, answer: AnswerButton, feeling: Feeling) -> None:
        answer.clicked.connect(lambda: self.felt.emit(feeling))

    def _place(self) -> QWidget:
        card = Card(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addWidget(self._titled(self.tr("Where?"), QHBoxLayout()))
        column.addWidget(self._map, 1)
        seen = self.tr("Seen from behind, so right is right")
        column.addWidget(Label(self._theme, seen, role="caption", colour="ink2"))
        return card

    def _titled(self, title: str, line: QBoxLayout) -> QWidget:
        words = QWidget()
        words.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8 if isinstance(line, QHBoxLayout) else 0)
        line.addWidget(Label(self._theme, title, role="h3", wrap=False))
        line.addWidget(Label(self._theme, self.tr("Optional"), role="label", colour="ink2", wrap=False))
        line.addStretch(1)
        return words
