"""All there is to know about one exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.library.facts import Facts
from thoracic_desktop.ui.library.instruction import Instruction
from thoracic_desktop.ui.library.showing import Showing
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.scroll_page import ScrollPage
from thoracic_desktop.ui.widgets.wording_switch import WordingSwitch
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.library.instruction import Rules
    from thoracic_desktop.ui.theme import Theme

MARGINS = QMargins(20, 26, 32, 28)
INDENT = 12
"""The text button at the upper left is so much wider than its words; they stand on the line of all else."""
LEFT_WIDTH, RIGHT_WIDTH = 400, 390


class ExerciseDetail(ScrollPage):
    """Shows one exercise at a time.

    Signals:
        back_requested: The person wants to see all exercises again; so does Esc.
        wording_chosen: The person wants the other words (a WordingLevel's value).
        try_requested: The person wants to do it now (its key).

    Args:
        theme: Colours, type and icons.
        figures: Where the figure comes from.
    """

    back_requested = Signal()
    wording_chosen = Signal(str)
    try_requested = Signal(str)

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__(theme, MARGINS)
        self._theme = theme
        self._figures = figures
        self._exercise: Exercise | None = None
        self.showing = Showing(theme, figures)
        self.back = Button(theme, self.tr("Library"), kind="text", icon="caret-left-bold")
        self.switch = WordingSwitch(theme)
        self.switch.chosen.connect(self.wording_chosen)
        self._facts: Facts | None = None
        self._instruction: Instruction | None = None
        self._left = _tall()
        self._right = _tall()
        left = _column_in(self._left)
        left.addWidget(self.showing)
        left.addStretch(1)
        _column_in(self._right)
        self._build()

    def show_exercise(self, exercise: Exercise, level: WordingLevel, rules: Rules) -> None:
        """Show an exercise in these words."""
        if exercise != self._exercise:
            self._exercise = exercise
            self.verticalScrollBar().setValue(0)
            self.showing.show_exercise(exercise, level)
        self.setAccessibleName(exercise.name.at(level))
        self.switch.set_level(level)
        for old in (self._facts, self._instruction):
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        self._facts = Facts(self._theme, exercise, level)
        self._facts.try_requested.connect(lambda: self.try_requested.emit(exercise.key))
        scene = self._figures.scenes.get(exercise.key)
        self._instruction = Instruction(
            self._theme, exercise, level, rules=rules, scene=scene, picture=self._figures.still
        )
        left, right = self._left.layout(), self._right.layout()
        if isinstance(left, QVBoxLayout):
            left.insertWidget(1, self._facts)
        if right is not None:
            right.addWidget(self._instruction)
        for new in (self._facts, self._instruction):
            new.show()  # a layout would wait for the event loop, and leave a blank page until then

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(arg__1)

    def _build(self) -> None:
        self.back.clicked.connect(self.back_requested)
        head = WrapRow(self._theme, spread=True)
        head.add_part(self.back)
        head.add_part(self.switch)
        both = WrapRow(self._theme, gap=28, line_gap=24, fill=True)
        both.add_part(self._left, LEFT_WIDTH)
        both.add_part(self._right, RIGHT_WIDTH)
        inset = QVBoxLayout()
        inset.setContentsMargins(INDENT, 0, 0, 0)
        inset.addWidget(both)
        self.column.addWidget(head)
        self.column.addSpacing(14)
        self.column.addLayout(inset)
        self.column.addStretch(1)


def _tall() -> QWidget:
    widget = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget


def _column_in(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    return column
