"""The second step when something hurts: how to go on, or, sharp or spreading, which of the two before it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.programme.response import Feeling, HurtAnswer
from thoracic_desktop.ui.player.way_button import WayButton
from thoracic_desktop.ui.widgets.answer_button import AnswerButton
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

ICONS = {
    HurtAnswer.SMALLER: "leaf",
    HurtAnswer.SWAP: "arrows-left-right-bold",
    HurtAnswer.SKIP: "skip-forward-fill",
    HurtAnswer.STOP: "hand-palm",
}


class WaysStep(QWidget):
    """The ways on, the one to be chosen first on top.

    Signals:
        chosen: One of the ways on (a HurtAnswer).
        told: Whether it is sharp or spreads (a Feeling); the session then ends.
    """

    chosen = Signal(object)
    told = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build an empty step."""
        super().__init__(parent)
        self._theme = theme
        self._sentence = Label(theme, role="body_l", colour="ink2")
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self._rows)

    def ask_which(self) -> None:
        """Ask whether it is sharp or spreads: both end the session, and the record tells them apart."""
        self._sentence.set_text(self.tr("This exercise does not go on. What you did so far is kept. Which one is it?"))
        sharp = AnswerButton(
            self._theme,
            self.tr("It is sharp"),
            self.tr("Stabbing or sudden, and it stays in one spot."),
            self.tr("Stop now"),
            kind="stop",
        )
        spreading = AnswerButton(
            self._theme,
            self.tr("It spreads"),
            self.tr("It runs to an arm, to the chest or around the ribs."),
            self.tr("Stop now"),
            kind="stop",
        )
        sharp.clicked.connect(lambda: self.told.emit(Feeling.SHARP))
        spreading.clicked.connect(lambda: self.told.emit(Feeling.SPREADING))
        self._put([sharp, spreading])

    def offer(self, ways: tuple[HurtAnswer, ...], replacement: str, taken_as: Feeling, *, is_raised: bool) -> None:
        """Offer ways on.

        Args:
            ways: those, in order.
            replacement: the name of the exercise to swap for.
            taken_as: how serious it is taken.
            is_raised: whether that is more than was said, because of the number.
        """
        if is_raised:
            sentence = self.tr("A number above 5, or 2 more than before the session, is taken as building up.")
        elif taken_as is Feeling.BUILDING:
            sentence = self.tr("An exercise should not make it clearly worse.")
        else:
            sentence = self.tr("It may feel a little uncomfortable. It should not get clearly worse.")
        self._sentence.set_text(sentence)
        self._put([self._way(way, replacement, is_first=way is ways[0]) for way in ways])

    def _way(self, way: HurtAnswer, replacement: str, *, is_first: bool) -> QWidget:
        title, text = self._words(way, replacement)
        is_stop = way is HurtAnswer.STOP
        button = WayButton(self._theme, title, text, ICONS[way], is_first=is_first, is_stop=is_stop)
        button.clicked.connect(lambda: self.chosen.emit(way))
        return button

    def _words(self, way: HurtAnswer, replacement: str) -> tuple[str, str]:
        if way is HurtAnswer.SMALLER:
            return self.tr("Go on, smaller"), self.tr("A smaller movement, and about half of what is left.")
        if way is HurtAnswer.SWAP:
            title = self.tr("Swap for {exercise}").format(exercise=replacement)
            return title, self.tr("It takes the place of this one now, in a small dose.")
        if way is HurtAnswer.SKIP:
            return self.tr("Leave this one out"), self.tr("Go on with what comes after it.")
        return self.tr("Stop for today"), self.tr("What you did is kept.")

    def _put(self, rows: list[QWidget]) -> None:
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for one in rows:
            column.addWidget(one)
        self._column.replaceWidget(self._rows, fresh)
        fresh.show()
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = fresh
