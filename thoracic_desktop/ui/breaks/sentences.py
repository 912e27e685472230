"""What to do, in one sentence, and a smaller one below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.breaks.room import Room
from thoracic_desktop.ui.playing.words import all_sentences
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.self_arranged import SelfArranged

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.playing.words import PlayerWords
    from thoracic_desktop.ui.theme import Theme

CUE, HINT = "side", "body"
GAP = 2


class Sentences(SelfArranged):
    """Keeps one height for all sentences of an exercise."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build it without words."""
        super().__init__(parent)
        self._cue = Label(theme, role=CUE, parent=self)
        self._hint = Label(theme, role=HINT, colour="ink2", parent=self)
        self._room = Room(theme, CUE, HINT)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keep_room_for(self, exercise: Exercise, level: WordingLevel) -> None:
        """Keep room for all that is said in an exercise."""
        self._room.keep_for(all_sentences(exercise, level))
        self.updateGeometry()

    def show_words(self, words: PlayerWords) -> None:
        """Say this."""
        self._cue.set_text(words.cue)
        self._hint.set_text(words.hint)
        self.arrange()

    @override
    def arrange(self) -> None:
        width = self.width()
        cue = self._cue.heightForWidth(width)
        self._cue.setGeometry(0, 0, width, cue)
        self._hint.setGeometry(0, cue + GAP, width, self._hint.heightForWidth(width))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._room.height(width) + GAP

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._cue.sizeHint().width(), self.heightForWidth(max(1, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._room.least_width(), 0)
