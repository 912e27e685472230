"""The tinted upper part of the session card: what, how long, why today, and the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.ui.terms import minutes_word
from thoracic_desktop.ui.today.words import exercise_count, kind_label, main_exercises, session_title, why
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.still_figure import StillFigure

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

PADDING = 25
HEIGHT = 212
TEXT_WIDTH = 236
FIGURE_WIDTH, FIGURE_HEIGHT = 292, 172
FIGURE_RIGHT, FIGURE_BOTTOM = 12, 14
# The figure may stand this far behind the words, where its own picture is empty.
OVERLAP = 20


class HeroHeader(QWidget):
    """Words on the left, the figure of the day on the right.

    Args:
        theme: Colours and type.
        picture: Where the figure comes from.
        parent: The owner.
    """

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figure = StillFigure(
            theme, picture, align=Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, parent=self
        )
        self._kind = Label(theme, role="label_strong", colour="accentText")
        self._title = Label(theme, role="h1")
        self._amount = Label(theme, role="body")
        self._why = Label(theme, role="body", colour="ink2")
        self.setMinimumHeight(HEIGHT)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for label, gap in ((self._kind, 2), (self._title, 5), (self._amount, 6), (self._why, 0)):
            self._column.addWidget(label)
            self._column.addSpacing(gap)
        self._column.addStretch(1)
        self._make_room(self.width())

    def show_state(self, state: TodayState, level: WordingLevel) -> None:
        """Show today's session."""
        choice = state.chosen
        self._kind.set_text(kind_label(state))
        self._title.set_text(session_title(choice.exercises))
        length = minutes_word(choice.length_ms)
        count = exercise_count(choice.exercises)
        self._amount.set_text(self.tr("{length}  ·  {count}").format(length=length, count=count), strong=length)
        self._why.set_text(why(state))
        shown = _telling(choice.exercises)
        self._figure.set_exercise(shown.key, None, shown.name.at(level))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(event.size().width())
        bottom = self.height() - FIGURE_BOTTOM
        height = max(FIGURE_HEIGHT, min(bottom - FIGURE_BOTTOM, 2 * FIGURE_HEIGHT))
        width = round(FIGURE_WIDTH * height / FIGURE_HEIGHT)
        width = max(FIGURE_WIDTH, min(width, self.width() - 2 * PADDING - TEXT_WIDTH))
        self._figure.setGeometry(QRect(self.width() - FIGURE_RIGHT - width, bottom - height, width, height))
        self._figure.setVisible(self.width() - self._text_width(self.width()) >= width)

    def _text_width(self, width: int) -> int:
        beside = width - PADDING - FIGURE_WIDTH - FIGURE_RIGHT + OVERLAP
        return min(width - 2 * PADDING, max(beside, round(TEXT_WIDTH * self._theme.text_scale)))

    def _make_room(self, width: int) -> None:
        self._column.setContentsMargins(PADDING, 22, max(0, width - PADDING - self._text_width(width)), 18)


def _telling(exercises: tuple[Exercise, ...]) -> Exercise:
    """The exercise whose figure stands for the session."""
    main = main_exercises(exercises) or exercises
    strength = (exercise for exercise in main if exercise.group is Group.STRENGTH)
    return next(strength, main[0])
