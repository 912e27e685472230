"""What to do, in one sentence, and a smaller one below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.breaks.room import Room
from thoracic_desktop.ui.playing.words import all_sentences
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.playing.words import PlayerWords
    from thoracic_desktop.ui.theme import Theme

CUE, HINT = "side", "body"
GAP = 2


class Sentences(QWidget):
    """Keeps one height for all sentences of an exercise."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build it without words."""
        super().__init__(parent)
        self._cue = Label(theme, role=CUE)
        self._hint = Label(theme, role=HINT, colour="ink2")
        self._room = Room(theme, CUE, HINT)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._cue)
        column.addWidget(self._hint)
        column.addStretch(1)

    def keep_room_for(self, exercise: Exercise, level: WordingLevel) -> None:
        """Keep room for all that is said in an exercise."""
        self._room.keep_for(all_sentences(exercise, level))
        self.updateGeometry()

    def show_words(self, words: PlayerWords) -> None:
        """Say this."""
        self._cue.set_text(words.cue)
        self._hint.set_text(words.hint)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._room.height(width) + GAP

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(max(1, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
