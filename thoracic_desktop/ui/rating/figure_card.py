"""The card beside the question: a figure, and the exercises of the session one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.ui.rating.signs import Disc
from thoracic_desktop.ui.widgets.card import STAGE_RADIUS, Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.still_figure import StillFigure
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

LEAST_FIGURE_HEIGHT = 180
DISC = 22
STAGES = {Group.STRENGTH: "stageStrength", Group.POSTURE: "stagePosture"}


class Line(Value, frozen=True):
    """One exercise in the list: its kind, its number or icon, its name, and a word at the end."""

    group: Group
    number: str
    icon: str
    name: str
    end: str


class FigureCard(Card):
    """A figure on the colour of its kind, with a titled list below.

    Args:
        theme: Colours, type and icons.
        picture: Where the figure comes from.
        title: What the list is about.
        parent: The owner.
    """

    def __init__(self, theme: Theme, picture: Picture, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, radius=STAGE_RADIUS, parent=parent)
        self._theme = theme
        self._figure = StillFigure(picture)
        self._list = QWidget()
        self._stage = QWidget()
        self._stage.setMinimumHeight(LEAST_FIGURE_HEIGHT)
        stage = QVBoxLayout(self._stage)
        stage.setContentsMargins(20, 16, 20, 16)
        stage.addWidget(self._figure)
        head = QHBoxLayout()
        head.setContentsMargins(25, 0, 25, 0)
        head.addWidget(Label(theme, title, role="h3"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 22)
        self._column.setSpacing(0)
        self._column.addWidget(self._stage, 1)
        self._column.addSpacing(18)
        self._column.addLayout(head)
        self._column.addSpacing(12)
        self._column.addWidget(self._list)

    def show_exercise(self, exercise: Exercise, pose: str | None, name: str) -> None:
        """Show the figure of an exercise on the colour of its kind."""
        self._figure.set_exercise(exercise.key, pose, name)
        self.set_header(self._stage, STAGES.get(exercise.group, "stageStretch"))

    def show_lines(self, lines: list[Line]) -> None:
        """List exercises."""
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(25, 0, 25, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(lines):
            disc = Disc(self._theme, line.group, diameter=DISC, text=line.number, icon=line.icon)
            end_of_line = Label(self._theme, line.end, role="caption", colour="ink2", align=Qt.AlignmentFlag.AlignRight)
            grid.addWidget(disc, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Label(self._theme, line.name, role="label"), row, 1)
            grid.addWidget(end_of_line, row, 2)
        self._column.replaceWidget(self._list, fresh)
        fresh.show()
        self._list.hide()
        self._list.deleteLater()
        self._list = fresh
