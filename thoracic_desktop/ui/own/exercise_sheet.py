"""Choose an exercise for a routine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.own.shown import Shown
from thoracic_desktop.ui.terms import group_word
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, rounded
from thoracic_desktop.ui.widgets.pressable import Pressable, State
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

WIDTH = 620
THUMB = QSize(76, 58)
RADIUS = 16.0


class _Choice(Pressable):
    """A whole row to press."""

    def __init__(self, theme: Theme, picture: Picture, exercise: Exercise, level: WordingLevel) -> None:
        super().__init__(theme, "", RADIUS)
        name = exercise.name.at(level)
        self.setAccessibleName(name)
        thumb = Shown(theme, picture, size=THUMB, radius=14.0)
        thumb.set_group(exercise.group)
        thumb.show_exercise(exercise.key)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(theme, name, role="strong"))
        words.addWidget(Label(theme, exercise.aim.at(level), role="caption", colour="ink2"))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 14, 6)
        row.setSpacing(14)
        row.addWidget(thumb)
        row.addLayout(words, 1)
        row.addWidget(Tag(theme, group_word(exercise.group), group=exercise.group))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else THUMB

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        fill = {State.HOVER: "sunken", State.PRESSED: "line"}.get(self.state)
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS, self._theme.colour(fill) if fill else None)


class ExerciseSheet(Sheet):
    """All exercises there are, the person's own first.

    Signals:
        chosen: The person chose the exercise with this key.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, picture: Picture) -> None:
        """Build the sheet over a window."""
        super().__init__(theme, window, name=self.tr("Choose an exercise"), width=WIDTH)
        self._picture = picture
        head = QHBoxLayout()
        head.addWidget(Label(theme, self.tr("Choose an exercise"), role="sheet_title"), 1)
        cancel = Button(theme, self.tr("Cancel"))
        cancel.clicked.connect(self.dismiss)
        head.addWidget(cancel)
        self.body.addLayout(head)
        self._rows: list[_Choice] = []

    def offer(self, exercises: Sequence[Exercise], level: WordingLevel) -> None:
        """Open with these exercises."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_Choice(self._theme, self._picture, one, level) for one in exercises]
        for row, one in zip(self._rows, exercises, strict=True):
            row.clicked.connect(lambda _checked=False, key=one.key: self._choose(key))
            self.body.addWidget(row)
        self.open()

    def _choose(self, key: str) -> None:
        self.dismiss()
        self.chosen.emit(key)
