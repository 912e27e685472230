"""One exercise in the library: its figure, its name, its dose, its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.library.words import dose_words, place_words
from thoracic_desktop.ui.terms import group_word
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, disc, square
from thoracic_desktop.ui.widgets.picture_card import PICTURE_HEIGHT, PictureCard
from thoracic_desktop.ui.widgets.still_figure import StillFigure
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QPaintEvent, QResizeEvent

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

STAGES = {"strength": "stageStrength", "posture": "stagePosture"}
SIGN = 44


def stage_of(exercise: Exercise) -> str:
    """Return the colour token of the ground on which an exercise's figure stands."""
    return STAGES.get(exercise.group, "stageStretch")


class ExerciseCard(PictureCard):
    """Leads to all there is to know about an exercise.

    Args:
        theme: Colours and type.
        exercise: Which one.
        picture: Where pictures of the figure come from.
    """

    def __init__(self, theme: Theme, exercise: Exercise, picture: Picture) -> None:
        self.exercise = exercise
        self._figure = StillFigure(picture)
        super().__init__(theme, self._figure, stage_of(exercise))
        tag = Tag(theme, group_word(exercise.group), group=exercise.group)
        row = WrapRow(theme, gap=8, line_gap=6, spread=True)
        row.add_part(tag)
        row.add_part(Label(theme, place_words(exercise), role="caption", colour="ink2", wrap=False))
        row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words.addSpacing(12)
        self.words.addWidget(row)
        self._sign = _PlaySign(theme, self)

    def set_level(self, level: WordingLevel) -> None:
        """Say it in these words."""
        name = self.exercise.name.at(level)
        self.set_words(name, dose_words(self.exercise))
        self._figure.set_exercise(self.exercise.key, None, name)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._sign.show()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._sign.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sign.move(QPoint(self.width() - SIGN - 12, PICTURE_HEIGHT + 10 - SIGN - 10))


class _PlaySign(QWidget):
    """Says that there is something to see, while the mouse is over the card."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(SIGN, SIGN)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        middle = QRectF(self.rect()).center()
        with begin(self) as painter:
            disc(painter, middle, SIGN / 2, self._theme.colour("accent"))
            icon = square(middle + QPointF(1.5, 0), SIGN * 0.46)
            self._theme.icons.paint(painter, "play-fill", icon, self._theme.colour("onAccent"))
