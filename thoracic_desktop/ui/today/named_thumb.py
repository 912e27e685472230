"""An exercise of today's session as a small picture with its name, which wraps where it is long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.exercise_thumb import INSET, TILE, ExerciseThumb
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.live_picture import LivePicture

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture


class NamedThumb(QWidget):
    """A tile with a figure, and the exercise's name below it.

    Args:
        theme: Colours and type.
        picture: Where the figure comes from.
        exercise: Which exercise.
        level: Which of its names.
    """

    def __init__(self, theme: Theme, picture: Picture, exercise: Exercise, level: WordingLevel) -> None:
        super().__init__()
        name = exercise.name.at(level)
        self._picture, self._exercise = picture, exercise
        tile = self._tile = ExerciseThumb(theme)
        tile.set_state(LivePicture(), "", exercise.group)
        tile.setAccessibleName(name)
        tile.setToolTip(exercise.aim.at(level))
        tile.setFixedSize(TILE)
        self._caption = Label(theme, name, role="caption_medium", align=Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(tile, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._caption)
        column.addStretch(1)

    def fill(self) -> None:
        """Show the figure in the tile, which is empty until then."""
        width, height = TILE.width() - 2 * round(INSET), TILE.height() - 2 * round(INSET)
        name, tip = self._tile.accessibleName(), self._tile.toolTip()
        self._tile.set_state(self._picture(self._exercise.key, None, width, height), "", self._exercise.group)
        self._tile.setAccessibleName(name)
        self._tile.setToolTip(tip)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._caption.sizeHint().width(), super().sizeHint().height())
