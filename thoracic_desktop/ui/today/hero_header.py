"""The tinted upper part of the session card: what, how long, why today, and the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.terms import minutes_word
from thoracic_desktop.ui.today.words import exercise_count, kind_label, main_exercises, session_title, why
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.self_arranged import SelfArranged
from thoracic_desktop.ui.widgets.still_figure import StillFigure

if TYPE_CHECKING:
    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

PADDING = 25
PADDING_TOP, PADDING_BOTTOM = 22, 18
LEAST_HEIGHT = 200
TEXT_WIDTH = 236
FIGURE_WIDTH, FIGURE_HEIGHT = 292, 172
LEAST_FIGURE = 130
FIGURE_RIGHT, FIGURE_BOTTOM = 12, 8
FIGURE_TOP = 12
# The figure may stand this far behind the words, where its own picture is empty.
OVERLAP = 20


class HeroHeader(SelfArranged):
    """Words on the left, the figure of the day on the right.

    Args:
        theme: Colours and type.
        picture: Where the figure comes from.
        parent: The owner.
    """

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figure = StillFigure(picture, parent=self)
        self._has_picture = False
        self._figure.hide()
        self._kind = Label(theme, role="label_strong", colour="accentText")
        self._title = Label(theme, role="h1")
        self._amount = Label(theme, role="body")
        self._why = Label(theme, role="body", colour="ink2")
        self._words = QWidget(self)
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label, gap in ((self._kind, 2), (self._title, 5), (self._amount, 6), (self._why, 0)):
            column.addWidget(label)
            column.addSpacing(gap)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self) -> None:
        """Draw the figure, from now on with every state."""
        self._has_picture = True
        self.arrange()

    def show_state(self, state: TodayState, level: WordingLevel) -> None:
        """Show today's session."""
        choice = state.chosen
        self._kind.set_text(kind_label(state))
        self._title.set_text(session_title(choice.exercises))
        length = minutes_word(choice.length_ms)
        count = exercise_count(choice.exercises)
        self._amount.set_text(self.tr("{length}  ·  {count}").format(length=length, count=count), strong=length)
        self._why.set_text(why(state))
        self._figure.setVisible(bool(choice.exercises))
        if choice.exercises:
            shown = _telling(choice.exercises)
            self._figure.set_exercise(shown.key, None, shown.name.at(level))

    @override
    def heightForWidth(self, width: int, /) -> int:
        words = self._words.heightForWidth(self._text_width(width))
        return max(LEAST_HEIGHT, PADDING_TOP + words + PADDING_BOTTOM)

    @override
    def sizeHint(self) -> QSize:
        width = 2 * PADDING + self._least_text()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(2 * PADDING + self._words.minimumSizeHint().width(), LEAST_HEIGHT)

    @override
    def arrange(self) -> None:
        height = min(max(FIGURE_HEIGHT, self.height() - FIGURE_TOP - FIGURE_BOTTOM), 2 * FIGURE_HEIGHT)
        size = QSize(min(self._room_beside(self.width()), FIGURE_WIDTH * height // FIGURE_HEIGHT), height)
        corner = QPoint(self.width() - FIGURE_RIGHT, self.height() - FIGURE_BOTTOM)
        self._figure.setGeometry(QRect(corner - QPoint(size.width(), size.height()), size))
        self._figure.setVisible(self._has_picture and size.width() >= LEAST_FIGURE)
        words_height = self.height() - PADDING_TOP - PADDING_BOTTOM
        self._words.setGeometry(PADDING, PADDING_TOP, self._text_width(self.width()), words_height)

    def _least_text(self) -> int:
        return round(TEXT_WIDTH * self._theme.text_scale)

    def _room_beside(self, width: int) -> int:
        """The width left for the figure."""
        return width - PADDING - self._least_text() + OVERLAP - FIGURE_RIGHT

    def _text_width(self, width: int) -> int:
        if self._room_beside(width) >= LEAST_FIGURE:
            return self._least_text()
        return width - 2 * PADDING


def _telling(exercises: tuple[Exercise, ...]) -> Exercise:
    """The exercise whose figure stands for the session: its strengthening, unless it all happens at the desk."""
    main = main_exercises(exercises) or exercises
    if all(exercise.desk_fit for exercise in main):
        return main[0]
    return next((exercise for exercise in main if exercise.group is Group.STRENGTH), main[0])
